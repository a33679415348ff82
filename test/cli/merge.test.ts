/** `merge` on files of three cities: one table in the province's order, every sheet, nothing dropped without a word. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Book } from "../../src/host/model";
import { loadBook, saveBook } from "../../src/host/xlsx";
import { addSheet } from "../office/tidy/messyBook";
import { contentOf, sheetOf } from "../office/support/books";
import { paperForm, summarySheet } from "../support/paperForm";
import { folder, reportOf, run } from "./support/commandLine";

interface City {
  readonly file: string;
  readonly recommender: string;
  readonly enterprises: readonly string[];
  readonly extra?: string;
}

const CITIES: readonly City[] = [
  { file: "南通.xlsx", recommender: "南通市工信局", enterprises: ["南通乙装备有限公司"], extra: "投资额" },
  { file: "昆山.xlsx", recommender: "昆山市工业和信息化局", enterprises: ["昆山戊电子有限公司", "苏州甲精密有限公司"] },
  { file: "苏州.xlsx", recommender: "苏州市工业和信息化局", enterprises: ["苏州甲精密有限公司"], extra: "所属产业链" },
];

async function write(place: string, { file, recommender, enterprises, extra }: City): Promise<string> {
  const book = Book.blank();
  const [first] = book.sheets;
  const rows = enterprises.map((enterprise) => ({ enterprise, project: `${enterprise.slice(2, 3)} 5G 工厂`, phone: "13912345678", extra: ["重点"] }));
  addSheet(book, summarySheet(rows, { recommender, extraHeaders: extra === undefined ? [] : [extra], tail: [["合计", "", enterprises.length]] }));
  enterprises.forEach((enterprise, index) => addSheet(book, paperForm({ "enterprise.name": enterprise, "cover.applicant": enterprise, "enterprise.uscc": `代码${enterprise}` }, { name: `企业${index + 1}` })));
  const linked = sheetOf(book, "汇总表");
  linked.setContent(10, 0, { value: enterprises[0] ?? "", formula: "=企业1!A1" });
  if (first) book.deleteSheet(first);
  writeFileSync(path.join(place, file), await saveBook(book));
  return path.join(place, file);
}

const merged = async (...options: string[]) => {
  const place = folder();
  const files: string[] = [];
  for (const city of CITIES) files.push(await write(place, city));
  const broken = path.join(place, "坏.xlsx");
  writeFileSync(broken, "no zip");
  const out = path.join(place, "全省.xlsx");
  return { target: out, ...(await run("merge", ...files, broken, "--out", out, ...options)) };
};

test("one summary in city order with every city's own columns, all forms, duplicates side by side", async () => {
  const { status, target, out: printed, err } = await merged();
  expect(status).toBe(0);
  expect(printed).toContain("昆山 昆山.xlsx：2 家，3 张工作表");
  expect(printed).toContain("重复（企业名称相同），都已保留：\n  苏州 苏州.xlsx 第 5 行 苏州甲精密有限公司\n  昆山 昆山.xlsx 第 6 行 苏州甲精密有限公司");
  expect(err).toContain("未能读取 坏.xlsx：这不是 Excel 工作簿");
  const book = await loadBook(readFileSync(target));
  expect(contentOf(sheetOf(book, "全省汇总表")).map((row) => row.slice(0, 3).concat(row.slice(6)))).toEqual([
    ["各地推荐项目汇总表（合并）", "", "", "", "", ""],
    ["序号", "推荐单位", "企业名称", "投资额", "所属产业链", "来源文件"],
    [1, "苏州市工业和信息化局", "苏州甲精密有限公司", "", "重点", "苏州.xlsx"],
    [2, "南通市工业和信息化局", "南通乙装备有限公司", "重点", "", "南通.xlsx"],
    [3, "昆山市工业和信息化局", "昆山戊电子有限公司", "", "", "昆山.xlsx"],
    [4, "昆山市工业和信息化局", "苏州甲精密有限公司", "", "", "昆山.xlsx"],
  ]);
  expect(book.sheets.map(({ name }) => name)).toEqual([
    "全省汇总表", "汇总表（南通）", "企业1", "汇总表（昆山）", "企业1 (2)", "企业2", "汇总表（苏州）", "企业1 (3)", "合并记录",
  ]);
  expect(sheetOf(book, "汇总表（昆山）").cell(10, 0).formula).toBe("='企业1 (2)'!A1");
  const record = contentOf(sheetOf(book, "合并记录")).map((row) => row.join("|"));
  expect(record.filter((line) => line.startsWith("重复 1"))).toEqual([
    "重复 1|苏州.xlsx|苏州|苏州甲精密有限公司（原第 5 行）|企业名称相同",
    "重复 1|昆山.xlsx|昆山|苏州甲精密有限公司（原第 6 行）|企业名称相同",
  ]);
  expect(record.filter((line) => line.startsWith("未并入的行"))).toEqual([]);

  const report = reportOf((await run("check", target, "--json", "-", "--as-of", "2022-09-30")).out);
  expect([report.summary?.sheet, report.summary?.rows, report.applications.length]).toEqual(["全省汇总表", 4, 4]);
}, 30_000);

test("--dry-run prints what would come of each file and writes nothing", async () => {
  const { target, status, out, err } = await merged("--dry-run");
  expect([status, existsSync(target)]).toEqual([0, false]);
  expect(out.split("\n")).toEqual([
    "南通 南通.xlsx：1 家，2 张工作表",
    "  工作表 汇总表 → 汇总表（南通）（改名）",
    "  工作表 企业1",
    "  并入第 5 行 南通乙装备有限公司",
    "昆山 昆山.xlsx：2 家，3 张工作表",
    "  工作表 汇总表 → 汇总表（昆山）（改名）",
    "  工作表 企业1 → 企业1 (2)（改名）",
    "  工作表 企业2",
    "  并入第 5 行 昆山戊电子有限公司",
    "  并入第 6 行 苏州甲精密有限公司",
    "苏州 苏州.xlsx：1 家，2 张工作表",
    "  工作表 汇总表 → 汇总表（苏州）（改名）",
    "  工作表 企业1 → 企业1 (3)（改名）",
    "  并入第 5 行 苏州甲精密有限公司",
    "重复（企业名称相同），都已保留：",
    "  苏州 苏州.xlsx 第 5 行 苏州甲精密有限公司",
    "  昆山 昆山.xlsx 第 6 行 苏州甲精密有限公司",
    "重复（统一社会信用代码相同），都已保留：",
    "  苏州 苏州.xlsx 第 5 行 苏州甲精密有限公司",
    "  昆山 昆山.xlsx 第 6 行 苏州甲精密有限公司",
    "将生成汇总表“全省汇总表”，共 4 家。",
    "",
  ]);
  expect(err).toContain("未能读取 坏.xlsx：这不是 Excel 工作簿");
}, 30_000);
