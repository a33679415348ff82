/** Forms that other programs wrote, through the loader, the real client and the adapter to the record. */
import type { Application } from "../../src/domain/form/application";
import { readForms } from "../../src/domain/form/readWorkbook";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { fixtureSheets } from "../support/formFixtures";
import { workbookOf } from "../support/paperForm";
import { openWorkbook } from "../support/workbooks";
import { closeHost, openHost } from "./support/books";

afterEach(closeHost);

const said = ({ fields }: Application) => Object.fromEntries([...fields].flatMap(([id, { value }]): [string, unknown][] => (value === null ? [] : [[id, value]])));
const EXPECTED = readForms(workbookOf(fixtureSheets()), { callYear: 2022 });

async function formsIn(name: string) {
  openHost(await openWorkbook(`forms/${name}`), { fileName: name });
  return readForms(await createExcelWorkbook().readWorkbook({}), { callYear: 2022 });
}

test("the fixtures hold a form on one sheet, one on two, and a ledger of two", () => {
  expect(EXPECTED.applications.map(({ shape, sheet }) => [shape, sheet])).toEqual([["pasted", "甲"], ["pasted", "乙（2）"], ["ledger", "台账"], ["ledger", "台账"]]);
});

test("written by openpyxl", async () => {
  const { applications, summary, others } = await formsIn("openpyxl.xlsx");
  expect(applications.map((application) => [application.shape, application.sheet, said(application)])).toEqual(
    EXPECTED.applications.map((application) => [application.shape, application.sheet, said(application)]),
  );
  expect([summary?.rows.length, others]).toEqual([3, []]);
});

test.each([
  ["libreoffice-form.xlsx", "pasted", [0]],
  ["libreoffice-ledger.xlsx", "ledger", [2, 3]],
])("%s, saved by LibreOffice from HTML", async (name, shape, positions) => {
  const { applications } = await formsIn(name);
  expect(applications.map((application) => [application.shape, said(application)])).toEqual(positions.map((position) => [shape, said(EXPECTED.applications[position]!)]));
});
