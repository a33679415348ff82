/** The command line on real files: the sample, folders, files that are none, marked copies, exit statuses. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadBook } from "../../src/host/xlsx";
import { folder, reportOf, run } from "./support/commandLine";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const SAMPLE = path.join(SAMPLES, "示例-苏州市推荐汇总表与申报书.xlsx");
const AS_OF = ["--as-of", "2022-09-30"];

describe("check", () => {
  test("the sample: every enterprise gets the tier and the findings it was made for", async () => {
    const { status, out, err } = await run("check", SAMPLES, "--json", "-", ...AS_OF);
    expect(status).toBe(1);
    const report = reportOf(out);
    expect(report.applications.map(({ sheet, declaredTier, suggestedTier }) => [sheet, declaredTier, suggestedTier])).toEqual([
      ["示例甲精密电子", "工厂级", "工厂级"],
      ["示例乙智能装备", "车间级", "车间级"],
      ["示例丙针织科技", "产线级", "产线级"],
      ["示例丁家用电器", "工厂级", "未达标"],
      ["示例戊汽车部件", "工厂级", "车间级"],
      ["示例己新材料", "工厂级", "未达标"],
      ["示例庚医疗器械", null, "数据待更正"],
      ["示例辛建筑材料", "工厂级", "数据待更正"],
      ["示例壬食品科技", "工厂级", "工厂级"],
      ["示例子通信设备", "工厂级", "数据待更正"],
      ["示例丑物流装备", "工厂级", "数据待更正"],
    ]);
    const certain = (sheet: string): readonly string[] =>
      report.applications.filter((application) => application.sheet === sheet).flatMap(({ findings }) => findings.filter(({ severity }) => severity === "unmet" || severity === "error").map(({ rule }) => rule));
    expect([certain("示例甲精密电子"), certain("示例乙智能装备"), certain("示例丙针织科技"), certain("示例壬食品科技")]).toEqual([[], [], [], []]);
    expect(certain("示例丁家用电器")).toEqual(["K16"]);
    expect(certain("示例戊汽车部件")).toEqual(["K23"]);
    expect(certain("示例庚医疗器械")).toEqual(["P01", "E03", "L02", "J07"]);
    expect(certain("示例辛建筑材料")).toEqual(["J09", "J15", "K12"]);
    expect(report.batch.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toContain("E09");
    expect(report.summary?.findings.map(({ rule }) => rule)).toContain("S05");
    expect(err).toContain("[1/1] 示例-苏州市推荐汇总表与申报书.xlsx");
  });

  test("the borderline is judged on the exact value", async () => {
    const report = reportOf((await run("check", SAMPLE, "--json", "-", ...AS_OF)).out);
    const gate = report.applications.find(({ sheet }) => sheet === "示例丁家用电器")?.gates.find(({ id }) => id === "G1");
    expect(gate).toMatchObject({ status: "fail", found: 0.296, required: 0.3 });
  });

  test("the table for people names cells, clauses and remedies, and says that the score is an aid", async () => {
    const { out } = await run("check", SAMPLE, ...AS_OF);
    expect(out).toContain("[不达标] K16 示例丁家用电器!D52");
    expect(out).toContain("辅助评分（非官方评价标准）");
    expect(out).toContain("共 11 家");
  });

  test("--out writes a marked copy and leaves the input as it was", async () => {
    const out = folder();
    const before = readFileSync(SAMPLE);
    const { status, err } = await run("check", SAMPLE, "--out", out, ...AS_OF);
    expect([status, err]).toEqual([1, "[1/1] 示例-苏州市推荐汇总表与申报书.xlsx\n"]);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    const book = await loadBook(readFileSync(path.join(out, path.basename(SAMPLE))));
    expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["汇总表", "核验结果", "问题清单", "统计"]));
    const summary = book.sheet("汇总表")!;
    expect([5, 6, 7, 8, 9, 10, 11].map((column) => summary.cell(3, column)?.value)).toEqual(["申报方向", "建议等级", "评分", "结论", "不达标项", "问题数", "核验时间"]);
    expect(summary.cell(4, 6)?.value).toBe("工厂级");
    expect(book.sheet("示例丁家用电器")!.conditionalFormats.list.length).toBeGreaterThan(0);
  });

  test("one file that cannot be read is reported, the rest is done", async () => {
    const place = folder();
    mkdirSync(path.join(place, "子文件夹"));
    copyFileSync(SAMPLE, path.join(place, "子文件夹", "甲.xlsx"));
    writeFileSync(path.join(place, "坏.xlsx"), "no zip");
    writeFileSync(path.join(place, "~$甲.xlsx"), "lock file");
    writeFileSync(path.join(place, "说明.txt"), "not a return");
    const { status, out } = await run("check", place, "--json", "-", ...AS_OF);
    expect(status).toBe(1);
    const { sources, applications } = reportOf(out);
    expect(sources.map(({ file, status: read }) => [file, read])).toEqual(expect.arrayContaining([["甲.xlsx", "read"], ["坏.xlsx", "unreadable"]]));
    expect(sources).toHaveLength(2);
    expect(sources.find(({ file }) => file === "坏.xlsx")?.reason).toContain("不是 Excel 工作簿");
    expect(applications).toHaveLength(11);
  });

  test("--json FILE writes the report beside the table", async () => {
    const file = path.join(folder(), "report.json");
    const { out } = await run("check", SAMPLE, "--json", file, ...AS_OF);
    expect(out).toContain("共 11 家");
    expect(reportOf(readFileSync(file, "utf8"))).toMatchObject({ schema: 1, asOf: "2022-09-30" });
  });

  test("--policy: another threshold changes the score and the hash", async () => {
    const file = path.join(folder(), "policy.json");
    const { out: shipped } = await run("check", SAMPLE, "--json", "-", ...AS_OF);
    const { SHIPPED_POLICY } = await import("../../src/domain/policy/shipped");
    writeFileSync(file, JSON.stringify({ version: "2022.2", values: { ...SHIPPED_POLICY.values, "call.year": 2023 } }));
    const { out: changed } = await run("check", SAMPLE, "--json", "-", "--policy", file, ...AS_OF);
    expect(reportOf(changed).policy).toMatchObject({ version: "2022.2", changedFromShipped: 1 });
    expect(reportOf(changed).policy.hash).not.toBe(reportOf(shipped).policy.hash);
  });
});

describe("exit status 2", () => {
  test.each([
    [["check"], "missing required argument"],
    [["check", SAMPLE, "--as-of", "2022-02-30"], "--as-of"],
    [["check", SAMPLE, "--policy", "no-such.json"], "评审规则文件"],
    [["check", SAMPLE, "--out", SAMPLES], "会被覆盖"],
    [["check", "no-such-folder"], ""],
    [["nonsense"], "unknown command"],
  ])("%j", async (args, said) => {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });

  test("nothing readable: the reason still stands in the report", async () => {
    const { status, out } = await run("check", "no-such-folder", "--json", "-");
    expect(status).toBe(2);
    expect(reportOf(out).sources).toEqual([{ file: "no-such-folder", status: "unreadable", reason: "没有这个文件或文件夹。请检查路径。" }]);
  });
});

describe("rules", () => {
  test("lists every rule with severity, title and clause", async () => {
    const { status, out } = await run("rules");
    expect(status).toBe(0);
    expect(out).toMatch(/^K16 \[不达标\]/m);
  });

  test("--markdown prints the catalogue of docs/rules.md", async () => {
    const { out } = await run("rules", "--markdown");
    expect(out.trim()).toBe(readFileSync(path.resolve(__dirname, "../../docs/rules.md"), "utf8").trim());
  });
});
