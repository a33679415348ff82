/** The tables of docs/understood.md say what the readers do. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Remark, RemarkCode } from "../../src/domain/form/application";
import { TIERS } from "../../src/domain/form/options";
import type { PartialDate, Period, Region } from "../../src/domain/form/values";
import { regionText } from "../../src/domain/form/wording";
import { readOptions } from "../../src/domain/read/options";
import { READERS, type SingleKind } from "../../src/domain/read/readers";

const KINDS: Readonly<Record<string, SingleKind>> = { 金额: "money", 百分数: "percent", 个数: "count", 信用代码: "code", 电话: "phone", 地区: "region", 名称: "text", 日期: "date", 起止: "period" };
const HINTS: Partial<Record<RemarkCode, string>> = {
  normalised: "全角",
  unitTyped: "自带单位",
  unitConverted: "换算",
  approximate: "约数",
  range: "范围",
  saysNone: "答“无”",
  ambiguousPercent: "0.45 还是 45% 不明",
  notWhole: "不是整数",
  digitsLost: "末几位已丢失",
  scientific: "科学记数",
  typedAsNumber: "按数值录入，可能丢了 0",
  several: "多个",
  promptLeft: "只有提示文字",
  ambiguousDate: "1 月还是 10 月不明",
  noSuchDate: "没有这一天",
  ambiguousTick: "× 是否选中不明",
  noTicks: "没有勾选",
};

const lines = readFileSync(join(__dirname, "../../docs/understood.md"), "utf8").split("\n");
const rows = lines.filter((line) => line.startsWith("| ")).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
const values = rows.filter(([kind = "", ...cells]) => cells.length === 4 && kind in KINDS) as [string, string, string, string, string][];
const ticks = rows.filter(([text = "", ...cells]) => cells.length === 2 && /级/u.test(text)) as [string, string, string][];

const hintsOf = (remarks: readonly Remark[]) => [...new Set(remarks.map(({ code }) => HINTS[code] ?? code))].join("、");
const dateText = ({ year, month, day }: PartialDate) => [year, month, day].filter((part) => part !== null).join("-");

function said(kind: SingleKind, value: unknown): string {
  switch (kind) {
    case "money":
      return `${String(value)} 万元`;
    case "percent":
      return `${Number(value) * 100}%`;
    case "region":
      return regionText(value as Region);
    case "date":
      return dateText(value as PartialDate);
    case "period": {
      const { start, end } = value as Period;
      return end === null ? `${dateText(start)} 至今` : `${dateText(start)} 至 ${dateText(end)}`;
    }
    case "code":
    case "count":
    case "email":
    case "measure":
    case "phone":
    case "prose":
    case "text":
      return String(value);
  }
}

test("the tables are there", () => {
  expect([values.length > 40, ticks.length > 15]).toEqual([true, true]);
});

test.each(values)("%s %p in %p is %s (%s)", (name, text, format, expected, hint) => {
  const kind = KINDS[name]!;
  const isNumber = format !== "" && format !== "@";
  const { status, value, remarks } = READERS[kind]({ value: isNumber ? Number(text) : text, format: format === "" ? "@" : format }, { date1904: false });
  const read = status === "ok" ? said(kind, value) : status === "blank" ? "空白" : "不能识别";
  expect([read, hintsOf(remarks)]).toEqual([expected, hint]);
});

test.each(ticks)("%p is %s (%s)", (text, expected, hint) => {
  const { status, value, remarks } = readOptions([{ row: 0, column: 0, value: text }], TIERS);
  expect([status === "ok" ? (value ?? []).join("、") : status === "blank" ? "空白" : "不能识别", hintsOf(remarks)]).toEqual([expected, hint]);
});
