import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { loadBook } from "../../src/host/xlsx";
import { folder, reportOf, run } from "./support/commandLine";

test.each([
  [[], "2022 年度"],
  [["--year", "2024"], "2024 年度"],
])("template %j writes a workbook that check reads as blank", async (options, marked) => {
  const file = path.join(folder(), "填报表.xlsx");
  expect(await run("template", "--out", file, ...options)).toMatchObject({ status: 0, out: "" });
  const book = await loadBook(readFileSync(file));
  expect(book.sheets.map(({ name }) => name)).toEqual(["汇总表", "申报书（填报）"]);
  const texts: unknown[] = [];
  book.sheet("申报书（填报）")?.cells.forEach(({ value }) => void texts.push(value));
  expect(texts.filter((text) => String(text).includes("年度"))).toEqual([expect.stringContaining(marked)]);
  const report = reportOf((await run("check", file, "--json", "-", "--as-of", "2022-09-30")).out);
  expect(report.applications.map(({ shape, enterprise }) => [shape, enterprise])).toEqual([["template", ""]]);
});

test("a file that is there already stays as it is", async () => {
  const file = path.join(folder(), "已有.xlsx");
  writeFileSync(file, "别动");
  const { status, err } = await run("template", "--out", file);
  expect([status, readFileSync(file, "utf8")]).toEqual([2, "别动"]);
  expect(err).toContain("已存在");
});

test.each([
  [["--out", "填报表.txt"], ".xlsx"],
  [["--out", "没有这个文件夹/填报表.xlsx"], "不存在"],
  [["--out", "填报表.xlsx", "--year", "22"], "--year"],
  [["--out", "填报表.xlsx", "--year", "今年"], "--year"],
  [[], "--out"],
])("template %j is wrong usage", async ([...args], told) => {
  const place = folder();
  const at = args.indexOf("--out") + 1;
  if (at > 0) args[at] = path.join(place, args[at] ?? "");
  const { status, err } = await run("template", ...args);
  expect(status).toBe(2);
  expect(err).toContain(told);
  expect(existsSync(path.join(place, "填报表.xlsx"))).toBe(false);
});
