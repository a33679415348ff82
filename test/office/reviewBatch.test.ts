import path from "node:path";
import { judge } from "../../src/app/judge";
import { writeReview } from "../../src/app/writeReview";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import type { Book } from "../../src/host/model";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { isMarkFormula } from "../../src/office/marks";
import { openWorkbook } from "../support/workbooks";
import { closeHost, contentOf, openHost, sheetOf } from "./support/books";

const SAMPLE = path.resolve("assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");

afterEach(closeHost);

test("a summary in one workbook and a form in another are one batch, and each workbook is told what concerns it", async () => {
  const city = await openWorkbook(SAMPLE);
  const factory = await openWorkbook(SAMPLE);
  const [form] = city.sheets.filter(({ name }) => name.includes("示例丁"));
  for (const sheet of [...factory.sheets]) if (sheet.name !== form?.name) factory.deleteSheet(sheet);
  if (form) city.deleteSheet(form);

  const books: [string, Book][] = [["市.xlsx", city], ["丁.xlsx", factory]];
  const workbooks = [];
  for (const [fileName, book] of books) {
    openHost(book, { fileName });
    workbooks.push(await createExcelWorkbook().readWorkbook({}));
  }
  const review = await judge({ workbooks, policy: SHIPPED_POLICY, software: "1.2.0", asOf: { year: 2022, month: 9, day: 30 } }, {});
  for (const [index, [fileName, book]] of books.entries()) {
    openHost(book, { fileName });
    const workbook = workbooks[index];
    if (workbook) expect((await writeReview(createExcelWorkbook(), review, workbook, new Date(2022, 8, 30), {})).problems).toEqual([]);
  }

  const summary = contentOf(sheetOf(city, "汇总表"));
  expect(summary.find((row) => String(row[1]).includes("示例丁"))?.[6]).toBe("未达标");
  expect(contentOf(sheetOf(city, "核验结果"))).toHaveLength(3 + 11);
  expect(contentOf(sheetOf(factory, "核验结果"))).toHaveLength(3 + 1);
  expect(sheetOf(city, "统计").charts.list.length).toBeGreaterThan(0);
  expect(factory.sheet("统计")).toBeNull();
  expect(contentOf(sheetOf(factory, "问题清单")).slice(3).every((row) => String(row[3]).includes("示例丁"))).toBe(true);
  const elsewhere = contentOf(sheetOf(city, "问题清单")).filter((row) => String(row[3]).includes("示例丁"));
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere.every((row) => !String(row[5]).startsWith("="))).toBe(true);
  expect(factory.sheets[0]?.conditionalFormats.list.some(({ formula = "" }) => isMarkFormula(formula))).toBe(true);
});
