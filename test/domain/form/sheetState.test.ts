import type { SheetState } from "../../../src/domain/form/application";
import { readForms } from "../../../src/domain/form/readWorkbook";
import type { CellValue, SheetData } from "../../../src/domain/sheet/snapshot";
import { paperForm, workbookOf } from "../../support/paperForm";

const NOTHING: SheetState = { hidden: [], hiddenRows: [], hiddenColumns: [], errors: [], links: [] };

const stateOf = (...sheets: SheetData[]) => readForms(workbookOf(sheets), { callYear: 2022 }).applications.map(({ sheetState }) => sheetState);

/** The form with a row of its own below. */
function withRow(form: SheetData, values: readonly CellValue[], formulas = values): SheetData {
  const full = (cells: readonly CellValue[]) => form.values[0]!.map((_, column) => cells[column] ?? "");
  const formats = form.values[0]!.map(() => "General");
  return {
    ...form,
    values: [...form.values, full(values)],
    formulas: [...form.formulas, full(formulas)],
    numberFormats: [...form.numberFormats, formats],
  };
}

test("a form as it was handed out has nothing to tell", () => {
  expect(stateOf(paperForm())).toEqual([NOTHING]);
});

test("hidden sheets, rows and columns are told at the sheet's first used cell", () => {
  const at = { sheet: "企业1", row: 2, column: 1 };
  const form = { ...paperForm({}, { name: "企业1", top: 2, left: 1 }), visible: false, hiddenRows: true, hiddenColumns: true };
  expect(stateOf(form)).toEqual([{ ...NOTHING, hidden: [at], hiddenRows: [at], hiddenColumns: [at] }]);
});

test("errors, in a field and beside the fields", () => {
  const form = withRow(paperForm({ "project.investment.total": "#REF!" }, { name: "企业1" }), ["合计核对", "#DIV/0!"], ["合计核对", "=B1/0"]);
  const [state] = stateOf(form);
  expect(state?.errors.map(({ text }) => text)).toEqual(["#REF!", "#DIV/0!"]);
  expect(state?.errors[1]?.cell).toEqual({ sheet: "企业1", row: form.values.length - 1, column: 1 });
});

test("formulas that refer to another workbook, whatever they show", () => {
  const form = withRow(paperForm({}, { name: "企业1" }), ["核对", 12, ""], ["核对", "=[台账.xlsx]表1!A1", "='D:\\[台账.xlsx]表 1'!A2&\"\""]);
  const row = form.values.length - 1;
  const links = [1, 2].map((column) => ({ cell: { sheet: "企业1", row, column }, file: "台账.xlsx" }));
  expect(stateOf(form)).toEqual([{ ...NOTHING, links }]);
});
