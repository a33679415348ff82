"""Opens FOLDER/blank.xlsx with openpyxl, looks at it, and fills FOLDER/entries.json into FOLDER/openpyxl.xlsx: usage fillTemplate.py FOLDER

Prints "ok - what" and "not ok - what"; the exit status is 1 if anything is not ok.
"""
import json
import pathlib
import sys

import openpyxl

failed = 0


def check(what, expected, actual):
    global failed
    if expected == actual:
        print(f"ok - {what}")
    else:
        failed += 1
        print(f"not ok - {what}\n#   {expected!r} became {actual!r}")


def reference(name):
    return name.attr_text.split("!")[1].replace("$", "")


def main():
    folder = pathlib.Path(sys.argv[1])
    book = openpyxl.load_workbook(folder / "blank.xlsx")
    check("template openpyxl sheets", ["汇总表", "申报书（填报）"], book.sheetnames)
    form = book["申报书（填报）"]
    check("template openpyxl protection", (True, None, False, False), (form.protection.sheet, form.protection.password, form.protection.formatCells, form.protection.objects))
    entries = json.loads((folder / "entries.json").read_text())
    check("template openpyxl unlocked inputs", [], [at for at in entries if form[at].protection.locked])
    check("template openpyxl locked labels", True, form["A1"].protection.locked)
    rules = form.data_validations.dataValidation
    check("template openpyxl rules for every input", [], [at for at in entries if sum(at in rule.sqref for rule in rules) != 1])
    check("template openpyxl rule types", {"list", "whole", "decimal", "date", "textLength"}, {rule.type for rule in rules})
    check("template openpyxl prompts", True, all(rule.prompt and rule.showInputMessage and rule.error and rule.showErrorMessage for rule in rules))
    tiers = [rule.formula1 for rule in rules if rule.type == "list" and "产线级" in rule.formula1]
    check("template openpyxl directions", ['"产线级,车间级,工厂级"'], tiers)
    names = form.defined_names if hasattr(form, "defined_names") else {n.name: n for n in book.defined_names.definedName}
    first = form[reference(names["F_connection_fiveG"])][0][0]
    check("template openpyxl named cells", ("0", False), (first.number_format, first.protection.locked))
    setup = (form.page_setup.paperSize, form.page_setup.fitToWidth, form.page_setup.fitToHeight, form.sheet_properties.pageSetUpPr.fitToPage, form.print_title_rows)
    check("template openpyxl print", ("9", 1, 0, True, "$1:$1"), tuple([str(setup[0]), int(setup[1]), int(setup[2]), setup[3], setup[4]]))

    for at, value in entries.items():
        form[at] = value
    copy = book.copy_worksheet(form)
    copy.title = "企业2"
    form.title = "企业1"
    book.save(folder / "openpyxl.xlsx")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
