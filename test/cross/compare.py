"""What openpyxl and LibreOffice see of the fixture workbooks before and after a review: usage compare.py FOLDER FILE...

Prints "ok - what" and "not ok - what"; the exit status is 1 if anything is not ok. FOLDER holds before/ and after/, and after LibreOffice's
conversions also before-lo/ and after-lo/.
"""
import pathlib
import sys
import warnings

import openpyxl
from openpyxl.utils import get_column_letter

warnings.simplefilter("ignore")
NEW = ["核验结果", "问题清单"]
MARK = 'LEN("核验·错误")>0'
failed = 0


def check(what, expected, actual):
    global failed
    if expected == actual:
        print(f"ok - {what}")
        return
    failed += 1
    print(f"not ok - {what}")
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key in sorted(set(expected) | set(actual), key=str):
            if expected.get(key) != actual.get(key):
                print(f"#   {key}: {expected.get(key)!r} became {actual.get(key)!r}")
    else:
        print(f"#   {expected!r} became {actual!r}")


def look(cell):
    return (cell.number_format, repr(cell.font), repr(cell.fill), repr(cell.border), repr(cell.alignment), repr(cell.protection))


def is_review(sheet, cell, first):
    """A cell that the review wrote, beside the table of the first sheet."""
    return sheet is first and cell.column >= 9


def rules(sheet):
    """Rules by area, without the numbers that order them: a new first rule moves the others back."""
    found = []
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            if rule.formula == [MARK]:
                continue
            found.append((rule.priority, (str(area.sqref), rule.type, rule.operator, tuple(rule.formula), rule.stopIfTrue, repr(rule.dxf),
                                          repr(rule.colorScale), repr(rule.dataBar), repr(rule.iconSet))))
    return [rule for _, rule in sorted(found, key=lambda item: item[0])]


def names(book):
    if hasattr(book.defined_names, "definedName"):
        return sorted((n.name, n.attr_text, n.localSheetId, n.hidden) for n in book.defined_names.definedName)
    return sorted((n, d.attr_text) for n, d in book.defined_names.items())


def aspects(book):
    first = book.worksheets[0]
    for sheet in book.worksheets:
        if sheet.title in NEW:
            continue
        cells = [cell for row in sheet.iter_rows() for cell in row if not is_review(sheet, cell, first)]
        at = sheet.title
        yield f"{at}: values", {c.coordinate: (c.value, c.data_type) for c in cells if c.value is not None}
        yield f"{at}: formats", {c.coordinate: look(c) for c in cells if c.has_style}
        yield f"{at}: notes", {c.coordinate: (c.comment.text, c.comment.author) for c in cells if c.comment}
        yield f"{at}: links", {c.coordinate: ((c.hyperlink.target or "").rpartition("/")[2], c.hyperlink.location, c.hyperlink.tooltip) for c in cells if c.hyperlink}
        yield f"{at}: conditional formats", rules(sheet)
        yield f"{at}: validations", [
            (str(v.sqref), v.type, v.operator, v.formula1, v.formula2, v.error, v.prompt, v.errorStyle) for v in sheet.data_validations.dataValidation]
        yield f"{at}: merged cells", sorted(str(m) for m in sheet.merged_cells.ranges)
        yield f"{at}: charts", [(type(c).__name__, len(c.series), [s.val.numRef.f for s in c.series]) for c in sheet._charts]
        yield f"{at}: pictures", [image._data() for image in sheet._images]
        yield f"{at}: tables", {t.displayName: (t.ref, [c.name for c in t.tableColumns]) for t in sheet.tables.values()}
        setup = sheet.page_setup
        yield f"{at}: print settings", (
            setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight, sheet.print_area, sheet.print_title_rows,
            repr(sheet.page_margins), repr(sheet.print_options), sheet.oddHeader.center.text, sheet.oddFooter.right.text)
        yield f"{at}: state", (sheet.sheet_state, sheet.freeze_panes, repr(sheet.sheet_properties.tabColor), sheet.sheet_view.showGridLines, sheet.auto_filter.ref)
        yield f"{at}: protection", repr(sheet.protection)
        yield f"{at}: columns", {
            k: (d.width, d.hidden, d.outlineLevel) for k, d in sheet.column_dimensions.items() if k != get_column_letter(9) and (sheet is not first or d.min < 9)}
        yield f"{at}: rows", {k: (d.height, d.hidden) for k, d in sheet.row_dimensions.items() if d.height or d.hidden}
    yield "sheets", [s.title for s in book._sheets if s.title not in NEW]
    yield "names", names(book)
    yield "properties", (book.properties.creator, book.properties.title)


def review_is_there(at, book):
    first = book.worksheets[0]
    beside = [[first.cell(row, column).value for column in (9, 10, 11)] for row in (2, 3)]
    check(f"{at}: columns beside the table", [["申报方向", "得分", "建议"], ["=不是公式", 87.5, True]], beside)
    # openpyxl takes every text with "=" in front for a formula; the file's type of the cell says text.
    check(f"{at}: text that looks like a number", ("30", "s", "@"), (first["I4"].value, first["I4"].data_type, first["I4"].number_format))
    check(f"{at}: heading style", (True, "FFDDEBF7"), (first["I2"].font.b, first["I2"].fill.fgColor.rgb))
    marks = [(str(a.sqref), r.dxf.fill.bgColor.rgb, r.dxf.font.color.rgb) for a in first.conditional_formatting for r in a.rules if r.formula == [MARK]]
    check(f"{at}: marks", [("B3:B4 C5", "FFFFC7CE", "FF9C0006")], marks)
    check(f"{at}: new sheets", NEW, [s.title for s in book.worksheets][-2:])
    check(f"{at}: new sheet's contents", (" 甲\n<乙>&\"丙\" _x005F_x0041_", "A2"), (book[NEW[0]]["A2"].value, book[NEW[0]].freeze_panes))
    check(f"{at}: link to a cell", f"'{first.title}'!B3", book[NEW[1]]["A2"].hyperlink.location)


def seen_by_openpyxl(folder, file):
    before = openpyxl.load_workbook(folder / "before" / file)
    after = openpyxl.load_workbook(folder / "after" / file)
    was = dict(aspects(before))
    now = dict(aspects(after))
    for what in sorted(set(was) | set(now)):
        check(f"{file} openpyxl {what}", was.get(what), now.get(what))
    review_is_there(f"{file} openpyxl", after)


def seen_by_libreoffice(folder, file):
    """Both files went through LibreOffice: what it made of them differs by the review alone."""
    before = openpyxl.load_workbook(folder / "before-lo" / file)
    after = openpyxl.load_workbook(folder / "after-lo" / file)
    was = dict(aspects(before))
    now = dict(aspects(after))
    for what in sorted(was):
        # LibreOffice numbers styles anew and gives sheets with a wider table other stretches of columns.
        if what.split(": ")[-1] in ("values", "notes", "links", "validations", "merged cells", "charts", "pictures", "tables", "sheets", "names"):
            check(f"{file} LibreOffice {what}", was[what], now.get(what))
    first = after.worksheets[0]
    check(f"{file} LibreOffice columns beside the table", ["申报方向", 87.5], [first["I2"].value, first["J3"].value])
    check(f"{file} LibreOffice new sheets", NEW, [s.title for s in after.worksheets][-2:])
    check(f"{file} LibreOffice marks", 1, sum(r.formula == [MARK] for a in first.conditional_formatting for r in a.rules))


def main():
    folder = pathlib.Path(sys.argv[1])
    for file in sys.argv[2:]:
        if openpyxl.load_workbook(folder / "before" / file).worksheets:
            seen_by_openpyxl(folder, file)
        seen_by_libreoffice(folder, file)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
