/** Findings in Word files: told by their place, never painted, linked or selected. */
import { locatedFindings } from "../../src/app/located";
import { marksOf } from "../../src/app/marks";
import type { WorkbookPort } from "../../src/app/ports";
import { createReviewApp } from "../../src/app/reviewApp";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { parseDocumentPlace, parseQualifiedA1, toQualifiedA1 } from "../../src/domain/sheet/cellRef";
import { application, finding, report } from "./support/reports";

test.each(["表3:第2行第2格", "表1:第2行第1格/表1:第1行第1格", "第12段", "文本框1:第2段"])("%s is a place of a document and no address", (place) => {
  const address = toQualifiedA1({ sheet: "苏州/甲 (1).docx", row: 4, column: 2, place });
  expect(address).toBe(`苏州/甲 (1).docx!${place}`);
  expect(toQualifiedA1({ sheet: "甲.docx", row: 4, column: 2, place }, "甲.docx")).toBe(`甲.docx!${place}`);
  expect(parseDocumentPlace(address)).toEqual({ sheet: "苏州/甲 (1).docx", place });
  expect(parseQualifiedA1(address)).toBeNull();
});

test.each(["企业1!D61", "表3!D61", "'[a.docx]第1段'!B2", "D61"])("%s is no place of a document", (address) => {
  expect(parseDocumentPlace(address)).toBeNull();
});

test("nothing is painted for a document, whatever else the finding names is", () => {
  const member = application({ file: "甲.docx", sheet: "甲.docx", shape: "word", findings: [finding({ cells: ["甲.docx!表3:第2行第2格"] })] });
  const batch = { findings: [finding({ severity: "error", cells: ["'[a.xlsx]企业1'!D5", "甲.docx!第3段"] })], outcomes: {} };
  const located = locatedFindings(report([member], { batch }));
  expect(marksOf(located, "甲.docx")).toEqual([]);
  expect(marksOf(located, "a.xlsx").map(({ sheet, cells }) => [sheet, cells.error])).toEqual([["企业1", [{ row: 4, column: 3 }]]]);
});

test("going to a place of a document says where to look", async () => {
  const port = {} as WorkbookPort;
  const app = createReviewApp(port, { policy: SHIPPED_POLICY, software: "test", now: () => new Date(0) });
  await expect(app.goTo("甲.docx!表3:第2行第2格")).rejects.toThrow("这一处在 Word 文件“甲.docx”的表3:第2行第2格。请用 Word 打开查看。");
});
