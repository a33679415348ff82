/** A review of the sample as officials left it, compared with a reviewed file: what they decided, and what it did. UPDATE_GOLDEN=1 writes it. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createReviewApp } from "../../src/app/reviewApp";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { openWorkbook } from "../support/workbooks";
import { closeHost, contentOf, openHost, sheetOf } from "./support/books";

const SAMPLE = path.resolve("assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");
const GOLDEN = path.resolve("test/office/golden/decisions.json");

afterEach(closeHost);

test("decisions and manual scores on the sample", async () => {
  const book = await openWorkbook(SAMPLE);
  openHost(book, { fileName: "示例.xlsx" });
  const app = createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) });
  const { report } = await app.review({});
  const ref = (sheet: string, rule: string) => {
    const application = report.applications.find((each) => each.sheet === sheet) ?? null;
    return { application, key: application?.findings.find((each) => each.rule === rule)?.key ?? "" };
  };
  await app.waive(ref("示例辛建筑材料", "J15"), { by: "王某", reason: "按审计报告口径，差异已说明" });
  await app.waive(ref("示例戊汽车部件", "K23"), { by: "王某", reason: "在建，年底前补齐" });
  await app.check(ref("示例乙智能装备", "P08"), { result: "refuted", by: "李某", note: "缺法定代表人签字" });
  await app.check(ref("示例甲精密电子", "P08"), { result: "passed", by: "李某", note: "" });
  const results = sheetOf(book, "核验结果");
  const cells = contentOf(results);
  const row = cells.findIndex(([, name]) => String(name).includes("示例丙"));
  [2, 2, 1, 2.5].forEach((score, index) => results.setContent(row, (cells[2]?.findIndex((header) => String(header).startsWith("安全·")) ?? 0) + index, { value: score }));

  const again = await app.review({});
  const decided = again.report.applications.flatMap(({ sheet, suggestedTier, conclusion, gates, score, findings }) => {
    const own = findings.filter(({ waiver, check }) => waiver !== null || check !== null);
    if (own.length === 0 && score.manual === null) return [];
    const { status, reason } = gates.find(({ id }) => id === "G5") ?? {};
    return [{ sheet, suggestedTier, conclusion, G5: { status, reason }, score: { auto: score.auto, manual: score.manual }, decided: own.map(({ key, severity, message, waiver, check }) => ({ key, severity, message, waiver, check })) }];
  });
  const json = `${JSON.stringify(decided, null, 2)}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, json);
  expect(json).toBe(readFileSync(GOLDEN, "utf8"));
});
