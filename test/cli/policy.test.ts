/** policy check, diff and export, and which policy check goes by. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createReviewApp } from "../../src/app/reviewApp";
import { WorkbookFile } from "../../src/cli/workbookFile";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import type { PolicyValues } from "../../src/domain/policy/keys";
import type { Report } from "../../src/domain/review/report";
import { run } from "./support/commandLine";
import { policyWith } from "../support/policy";

const SAMPLE = path.resolve(__dirname, "../../assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");
const AS_OF = ["--as-of", "2022-09-30"];
const folder = mkdtempSync(path.join(tmpdir(), "factory-review-policy-"));
const inFolder = (name: string): string => path.join(folder, name);

/** The sample with a sheet 评审规则 that states these values. */
async function stating(name: string, values: Partial<PolicyValues>): Promise<string> {
  const file = await WorkbookFile.open(SAMPLE, name);
  await file.attached((port) => createReviewApp(port, { policy: policyWith(values), software: "1.0.0", now: () => new Date() }).writePolicySheet({}));
  writeFileSync(inFolder(name), await file.save());
  return inFolder(name);
}

const own = stating("苏州.xlsx", { "network.uplink.max": 1, "call.quotas": ["苏州=5"] });
const wrong = stating("有误.xlsx", { "tier.factory.score": 400 });
const json = (name: string, values: unknown): string => {
  writeFileSync(inFolder(name), JSON.stringify({ version: "x", values }));
  return inFolder(name);
};

test("a workbook's sheet survives saving, is exported, and the export is the same policy", async () => {
  const exported = inFolder("苏州.json");
  expect(await run("policy", "export", await own, "--out", exported)).toEqual({ status: 0, out: "", err: "" });
  expect(JSON.parse(readFileSync(exported, "utf8"))).toEqual(policyWith({ "network.uplink.max": 1, "call.quotas": ["苏州=5"] }));
  const [ofBook, ofFile] = [await run("policy", "check", await own), await run("policy", "check", exported)];
  expect(ofBook).toEqual(ofFile);
  expect(ofBook).toMatchObject({ status: 0, out: expect.stringMatching(/没有问题：2 项与出厂规则不同，sha256:[0-9a-f]{64}/u) as string });
  expect((await run("policy", "diff", exported)).out).toBe(
    "2 项与出厂规则 2022.1 不同。\ncall.quotas：空 → 苏州=5（各地推荐名额，写作“南京=5”；留空不核查）\nnetwork.uplink.max：1000 → 1（K04：平均上行速率高于此数提醒）\n",
  );
});

test("check tells each problem with its cell, and export refuses a policy with problems", async () => {
  const { status, out } = await run("policy", "check", await wrong);
  expect([status, out]).toEqual([1, expect.stringMatching(/^有误\.xlsx 评审规则!B\d+：.*400 大于上限 100分\n$/u)]);
  expect(await run("policy", "export", await wrong)).toMatchObject({ status: 1, out: "" });
  const typed = await run("policy", "check", json("缺.json", { ...SHIPPED_POLICY.values, "call.year": "今年" }));
  expect([typed.status, typed.out]).toEqual([1, expect.stringContaining("应为数字")]);
});

test.each([
  [["policy", "check", "没有.json"], "读不出来"],
  [["policy", "export", SAMPLE], "没有评审规则表"],
  [["policy", "diff", "没有.xlsx"], "文件无法读取"],
])("%j is wrong usage", async (args, words) => {
  const { status, err } = await run(...args);
  expect([status, err]).toEqual([2, expect.stringContaining(words)]);
});

describe("check", () => {
  const reportOf = async (...args: string[]): Promise<Report> => JSON.parse((await run("check", ...args, "--json", "-", ...AS_OF)).out) as Report;

  test("goes by the workbook's own sheet, unless --policy says otherwise", async () => {
    expect((await reportOf(await own)).policy).toMatchObject({ changedFromShipped: 2, findings: [] });
    expect((await reportOf(await own, "--policy", json("出厂.json", SHIPPED_POLICY.values))).policy.changedFromShipped).toBe(0);
    expect((await reportOf(SAMPLE, "--policy", await own)).policy.changedFromShipped).toBe(2);
    const broken = await reportOf(await wrong);
    expect(broken.policy.findings).toMatchObject([{ rule: "POLICY", severity: "error", cells: [expect.stringMatching(/^评审规则!B\d+$/u)] }]);
  });

  test("two workbooks that state different policies are refused, both named", async () => {
    const { status, err } = await run("check", await own, await wrong, ...AS_OF);
    expect(status).toBe(2);
    expect(err).toContain("“苏州.xlsx”和“有误.xlsx”的评审规则不同");
  });
});
