/** `tidy` on a real file: every change is printed, the copy is in order, nothing that exists is written. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadBook, saveBook } from "../../src/host/xlsx";
import { messyBook } from "../office/tidy/messyBook";
import { contentOf, sheetOf } from "../office/support/books";
import { folder, run } from "./support/commandLine";

async function messyFile(): Promise<{ readonly input: string; readonly out: string }> {
  const place = folder();
  const input = path.join(place, "甲.xlsx");
  writeFileSync(input, await saveBook(messyBook()));
  return { input, out: path.join(place, "整理后.xlsx") };
}

test("prints every change and writes a copy in order, with its journal", async () => {
  const { input, out } = await messyFile();
  const before = readFileSync(input);
  const { status, out: printed, err } = await run("tidy", input, "--out", out, "--as-of", "2022-09-30");
  expect([status, err]).toEqual([0, `已写入 ${out}。\n`]);
  expect(readFileSync(input).equals(before)).toBe(true);
  expect(printed).toContain("T06 电话号码（3 处）\n  汇总!E5 51388888888 → 0513-88888888（数字格式丢失了区号前的 0");
  const book = await loadBook(readFileSync(out));
  expect(contentOf(sheetOf(book, "汇总")).slice(4, 7).map((row) => row.slice(0, 2))).toEqual([[1, "苏州甲精密（苏州）有限公司"], [2, "苏州丙电子有限公司"], [3, "南通乙装备有限公司"]]);
  expect(book.sheet("整理记录")).not.toBeNull();

  const again = await run("tidy", out, "--out", path.join(path.dirname(out), "再次.xlsx"), "--dry-run", "--as-of", "2022-09-30");
  expect(again.out).toContain("没有需要整理的地方。");
}, 30_000);

test("--dry-run prints the same and writes nothing", async () => {
  const { input, out } = await messyFile();
  const { status, out: printed } = await run("tidy", input, "--out", out, "--dry-run", "--keep-order");
  expect(status).toBe(0);
  expect(printed).toContain("T03 空行与混入数据的行（3 处）");
  expect(printed).not.toContain("T09");
  expect(existsSync(out)).toBe(false);
});

test("rows that were found to be no duplicates are told as such and not offered", async () => {
  const place = folder();
  const input = path.join(place, "甲.xlsx");
  const book = messyBook();
  book.silently(() => {
    sheetOf(book, "汇总").setContent(8, 1, { value: "南通乙装备有限公司" });
    const apart = book.addSheet("非重复企业");
    const rows = [["5G 全连接工厂非重复企业"], [""], ["组", "企业名称", "统一社会信用代码"], ["1", "南通乙装备有限公司"], ["1", "南通乙装备有限公司"]];
    rows.forEach((cells, row) => cells.forEach((value, column) => apart.setContent(row, column, { value })));
  });
  writeFileSync(input, await saveBook(book));
  const { out } = await run("tidy", input, "--out", path.join(place, "后.xlsx"), "--dry-run", "--as-of", "2022-09-30");
  expect(out).toContain("不再列为重复（企业名称相同），已认定是不同的企业：第 5 行 南通乙装备有限公司、第 9 行 南通乙装备有限公司");
  expect(out).not.toContain("T08");
});

test("the input and other existing files are never overwritten", async () => {
  const { input } = await messyFile();
  const { status, err } = await run("tidy", input, "--out", input);
  expect(status).toBe(2);
  expect(err).toContain("已存在");
});
