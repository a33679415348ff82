/** 评审规则 and 规则目录 in the workbook, through the real client. */
import path from "node:path";
import { createReviewApp, type ReviewApp } from "../../src/app/reviewApp";
import { POLICY_KEYS } from "../../src/domain/policy/keys";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { reportJson } from "../../src/domain/review/reportJson";
import { BATCH_RULES, RULES } from "../../src/domain/rules/index";
import type { Book, CellValue } from "../../src/host/model";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { openWorkbook } from "../support/workbooks";
import { closeHost, contentOf, openHost, sheetOf } from "./support/books";
import { saying } from "../support/told";

const SAMPLE = path.resolve("assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");

/** Enough of the sample: a clean form and one below a threshold. */
const FORMS = ["示例甲精密电子", "示例丁家用电器"];

afterEach(closeHost);

const appOn = (): ReviewApp =>
  createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) });

async function opened(): Promise<{ book: Book; app: ReviewApp }> {
  const book = await openWorkbook(SAMPLE);
  for (const sheet of [...book.sheets]) if (sheet.name.startsWith("示例") && !FORMS.includes(sheet.name)) book.deleteSheet(sheet);
  openHost(book, { fileName: "示例.xlsx" });
  return { book, app: appOn() };
}

function rowOfKey(book: Book, key: string, name = "评审规则"): number {
  const row = contentOf(sheetOf(book, name)).findIndex(([first]) => first === key);
  if (row < 0) throw new Error(`no row ${key}`);
  return row;
}

const set = (book: Book, key: string, value: CellValue): void => void sheetOf(book, "评审规则").setContent(rowOfKey(book, key), 1, { value });

describe("评审规则", () => {
  test("shows every key, the gates locked with their clause, and changes nothing by standing there", async () => {
    const { book, app } = await opened();
    const before = await app.review({});
    expect(await app.writePolicySheet({})).toEqual([]);
    const sheet = sheetOf(book, "评审规则");
    for (const key of [...Object.keys(POLICY_KEYS), "version", "G1", "G2", "G6"]) rowOfKey(book, key);
    expect(contentOf(sheet)[rowOfKey(book, "G1")]).toEqual(["G1", "30%", "", "表·要素「不低于30%」", "5G 无线联网率不低于 30%", "30%"]);
    expect(sheet.protection).not.toBeNull();
    const locked = (key: string): boolean => sheet.cell(rowOfKey(book, key), 1).style.locked ?? true;
    expect([locked("tier.factory.score"), locked("G1"), sheet.cell(rowOfKey(book, "tier.factory.score"), 0).style.locked ?? true]).toEqual([false, true, true]);
    expect(reportJson((await app.review({})).report)).toBe(reportJson(before.report));
  });

  test("a threshold changed there changes the next run and nothing else; the tab may be renamed and rows moved", async () => {
    const { book, app } = await opened();
    const before = await app.review({});
    await app.writePolicySheet({});
    set(book, "network.uplink.max", 1);
    sheetOf(book, "评审规则").name = "本市规则";
    const { report } = await app.review({});
    expect(report.policy).toMatchObject({ changedFromShipped: 1, findings: [] });
    expect(report.policy.hash).not.toBe(before.report.policy.hash);
    expect(String(contentOf(sheetOf(book, "核验结果"))[1]?.[0])).toContain("1 项与出厂规则不同");
    const rules = (index: number, of: typeof report): readonly string[] => of.applications[index]?.findings.map(({ key }) => key).filter((key) => !key.startsWith("K04")) ?? [];
    expect(report.applications.some(({ findings }) => findings.some(({ rule }) => rule === "K04"))).toBe(true);
    report.applications.forEach(({ score, gates }, index) => {
      expect(rules(index, report)).toEqual(rules(index, before.report));
      expect({ score, gates }).toEqual({ score: before.report.applications[index]?.score, gates: before.report.applications[index]?.gates });
    });
  });

  test.each<[string, CellValue, string]>([
    ["tier.factory.score", "高", "应为数字"],
    ["score.network.weight", 20, "八项权重合计 102 分"],
    ["network.coverageRequired", "也许", "应为“是”或“否”"],
    ["score.network.latency", "10→4；5→3", "各档起点应由小到大"],
    ["tier.workshop.fiveG", "", "缺少这一项"],
    ["G1", "20%", "门槛是官方条件，不能修改"],
  ])("%s = %j is a finding on its own cell and refuses the score", async (key, value, words) => {
    const { book, app } = await opened();
    await app.writePolicySheet({});
    set(book, key, value);
    const row = rowOfKey(book, key);
    const { report, problems } = await app.review({});
    expect(problems).toEqual([]);
    expect(report.policy.findings.map(({ message }) => message)).toContainEqual(expect.stringContaining(words));
    expect(report.policy.findings[0]).toMatchObject({ severity: "error", cells: [`评审规则!B${row + 1}`] });
    expect(report.applications.every(({ score }) => score.autoMax === 0)).toBe(true);
    expect(report.applications.some(({ findings }) => findings.some(({ rule }) => rule === "K16"))).toBe(true);
    const listed = contentOf(sheetOf(book, "问题清单")).find((cells) => cells[4] === "评审规则") ?? [];
    expect(String(listed[7])).toContain(words);
  });

  test("built anew it keeps what was typed, wrong values too, and restores what is missing", async () => {
    const { book, app } = await opened();
    await app.writePolicySheet({});
    const protectedOnce = sheetOf(book, "评审规则").protection;
    set(book, "tier.workshop.fiveG", 44);
    set(book, "connection.rate.near", "29%");
    set(book, "tier.factory.score", "高");
    set(book, "version", "苏州-1");
    const row = rowOfKey(book, "network.latency.max");
    for (let column = 0; column < 6; column++) sheetOf(book, "评审规则").setContent(row, column, { value: "" });
    expect(await app.writePolicySheet({})).toEqual([]);
    const values = ["tier.workshop.fiveG", "connection.rate.near", "tier.factory.score", "version", "network.latency.max"].map((key) => contentOf(sheetOf(book, "评审规则"))[rowOfKey(book, key)]?.[1]);
    expect(values).toEqual([44, 0.29, "高", "苏州-1", 100]);
    expect(sheetOf(book, "评审规则").protection).toEqual(protectedOnce);
    expect(book.sheets.filter(({ name }) => name.startsWith("评审规则"))).toHaveLength(1);
  });

  test("protected with the user's own password it is left alone and the user told", async () => {
    const { book, app } = await opened();
    await app.writePolicySheet({});
    sheetOf(book, "评审规则").protection = { options: {}, password: "x" };
    expect(await app.writePolicySheet({})).toEqual([{ sheet: "评审规则", reason: saying("保护") }]);
  });
});

test("规则目录 lists every rule with the values in force", async () => {
  const { book, app } = await opened();
  await app.writePolicySheet({});
  set(book, "network.latency.max", 80);
  expect(await app.writeRulesSheet({})).toEqual([]);
  const rows = contentOf(sheetOf(book, "规则目录")).slice(3);
  expect(rows).toHaveLength(RULES.length + BATCH_RULES.length);
  expect(String(rows.find(([id]) => id === "K03")?.[5])).toContain("network.latency.max（80）");
  expect((await app.review({})).report.applications).toHaveLength(FORMS.length);
});
