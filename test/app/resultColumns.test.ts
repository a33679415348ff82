import type { SheetBlock } from "../../src/app/ports";
import { resultColumns } from "../../src/app/resultColumns";
import { buildSummary } from "../../src/domain/form/buildApplication";
import type { SummaryTable } from "../../src/domain/form/application";
import type { CellValue } from "../../src/domain/sheet/snapshot";
import { application, finding, snapshot } from "./support/reports";

const HEADERS = ["申报方向", "建议等级", "评分", "结论", "不达标项", "问题数", "核验时间"];
const recommender = { status: "ok", value: "苏州市工业和信息化局", raw: "苏州市工业和信息化局" } as const;

/** Title, recommender, header in row 3, then rows; `more` continues the header row. */
function tableOf(rows: number, more: readonly CellValue[] = [], layout: Partial<SummaryTable["layout"]> = {}) {
  const built = buildSummary(recommender, Array.from({ length: rows }, () => ({})));
  const table: SummaryTable = { ...built, layout: { ...built.layout, ...layout } };
  const sheet = snapshot("汇总表", [
    ["汇总表"],
    ["推荐单位"],
    ["序号", "企业名称", "项目名称", "联系人", "联系方式", ...more],
    ...Array.from({ length: rows }, (_, index): CellValue[] => [index + 1, `企业${index + 1}`]),
  ]);
  return { table, sheet };
}

const shown = ({ block }: SheetBlock): unknown[][] =>
  block.cells.map((row) => row.map((cell) => (cell === null ? null : cell.kind === "number" ? cell.value : cell.text)));

test("seven columns right of the table, a row per enterprise, and what the score is", () => {
  const { table, sheet } = tableOf(2);
  const [block, note] = resultColumns(table, sheet, [application(), null], "2022-09-30 14:05");
  expect([block?.block.row, block?.block.column]).toEqual([2, 5]);
  expect(block && shown(block)).toEqual([
    HEADERS,
    ["工厂级", "未达标", 71.5, "未达标：无线联网率 29.58%", "K16 5G 联网率 29.58%，低于 30%", 1, "2022-09-30 14:05"],
    ["", "", "", "未找到这家企业的申报表，未核验", "", "", "2022-09-30 14:05"],
  ]);
  expect(note && [note.block.row, note.block.column, shown(note)[0]?.[0]]).toEqual([5, 5, expect.stringContaining("辅助评分（非官方评价标准）")]);
});

test("问题数 leaves manual items out", () => {
  const { table, sheet } = tableOf(1);
  const findings = (["unmet", "error", "warning", "manual"] as const).map((severity) => finding({ severity }));
  const [block] = resultColumns(table, sheet, [application({ findings })], "");
  expect(block && shown(block)[1]?.[5]).toBe(3);
});

test("columns of an earlier run are found again, wherever they were moved to", () => {
  const { table, sheet } = tableOf(1, ["", ...HEADERS.slice(1), "备注", "申报方向"], { endColumn: 13 });
  const blocks = resultColumns(table, sheet, [application()], "");
  expect(blocks.slice(0, 2).map(({ block }) => [block.column, block.cells[0]?.length])).toEqual([[6, 6], [13, 1]]);
});

test("a city's own 申报方向 is no column of ours, on the first run and on the next", () => {
  for (const earlier of [[], HEADERS]) {
    const { table, sheet } = tableOf(1, ["申报方向", ...earlier], { endColumn: 5 });
    const [block] = resultColumns(table, sheet, [application()], "");
    expect([block?.block.column, block?.block.cells[0]?.length]).toEqual([6, 7]);
  }
});

test("columns in which something stands are stepped over", () => {
  const { table, sheet } = tableOf(1, ["", "", "我的备注"], { endColumn: 5 });
  const blocks = resultColumns(table, sheet, [application()], "");
  expect(blocks.slice(0, -1).map(({ block }) => [block.column, block.cells[0]?.length])).toEqual([[5, 2], [8, 5]]);
});

test("rows between the enterprises are left alone, and what was seen goes along", () => {
  const { table, sheet } = tableOf(3, [], { sheetRows: [3, 5] });
  const [block] = resultColumns(table, sheet, [application(), application()], "");
  expect(block && shown(block)[2]).toEqual([null, null, null, null, null, null, null]);
  expect(block?.block.rowStyles).toEqual(["header", "line", null, "line"]);
  expect(block?.seen.map((row) => row.length)).toEqual([7, 7, 7, 7]);
});

test.each<[string, CellValue[][], number]>([
  ["the first blank row below", [["填表人：某某"], []], 5],
  ["below all when no row is blank", [["填表人：某某"]], 5],
  ["where it stood before", [["填表人：某某"], [], ["", "", "", "", "", "本表右侧“申报方向”至“核验时间”各列由核验写入；评分为辅助评分（非官方评价标准）。"]], 6],
])("the note on the score goes to %s", (_, below, row) => {
  const { table } = tableOf(1);
  const sheet = snapshot("汇总表", [["汇总表"], ["推荐单位"], ["序号", "企业名称"], [1, "企业1"], ...below]);
  expect(resultColumns(table, sheet, [application()], "").at(-1)?.block.row).toBe(row);
});
