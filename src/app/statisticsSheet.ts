import { GATE_IDS, SUGGESTED_TIERS, type Gate, type Report, type SuggestedTier } from "../domain/review/report";
import { RESULT_TITLES } from "../domain/review/resultTitles";
import { SCORE_BANDS, statisticsOf, type GateCounts, type GroupCounts, type Statistics } from "../domain/review/statistics";
import type { Rect } from "../domain/sheet/cellRef";
import type { CellValue, SheetSnapshot } from "../domain/sheet/snapshot";
import { SCORE_NOTE, text } from "./cells";
import { formula, type Formula, type NearCell, type OwnCells } from "./formula";
import type { BlockStyle, ChartKind, ChartSeries, FormulaCell, OwnSheetCell, ResultSheet, SheetChart } from "./ports";
import { GATE_STATUS, HEADER_ROWS, type CountedColumn, type CountedResults } from "./resultSheet";

export const STATISTICS_SHEET_NAME = "统计";

const TIER_COLORS: Readonly<Record<SuggestedTier, Color>> = {
  工厂级: { fill: "#2E7D5B", ink: "#FFFFFF" },
  车间级: { fill: "#6DB08E", ink: "#1F1F1F" },
  产线级: { fill: "#B9DCC8", ink: "#1F1F1F" },
  未达标: { fill: "#B8413C", ink: "#FFFFFF" },
  数据待更正: { fill: "#F2B25C", ink: "#1F1F1F" },
};
const GATE_COLORS: Readonly<Record<Gate["status"], Color>> = {
  pass: TIER_COLORS["车间级"],
  fail: TIER_COLORS["未达标"],
  unknown: TIER_COLORS["数据待更正"],
};
/** Of bars that are neither good nor bad. */
const PLAIN_FILL = "#5B87B8";
/** Of what stands on the sheet itself. */
const SHEET_INK = "#404040";

interface Color {
  readonly fill: string;
  readonly ink: string;
}

const NAME_WIDTH = 27;
const COUNT_WIDTHS = [9, 9, 9, 9, 9, 8, 10];
const GAP_WIDTH = 2;
const CHART_WIDTHS = [9, 9, 9, 9, 9, 9, 9, 9];
const TABLE_COLUMNS = 1 + COUNT_WIDTHS.length;
const CHART_COLUMN = TABLE_COLUMNS + 1;

/** Rows that a chart takes at least, and besides its categories. */
const CHART_ROWS = 11;
const CHART_FRAME_ROWS = 5;
/** Between two parts of the sheet. */
const GAP_ROWS = 2;
/** Heading, note and table header. */
const TABLE_TOP = 3;

const SUM = "合计";
const ALL = "全部企业";

/** Formulas take in rows that are added to 核验结果: so many at least, up to a round number. */
const SPARE_ROWS = 500;

/**
 * 统计: a batch in numbers and pictures. The numbers are formulas over 核验结果, so they change with it; `report` gives the names to
 * count by.
 */
export function statisticsSheet(report: Pick<Report, "applications">, results: CountedResults, checkedAt: string): ResultSheet {
  const statistics = statisticsOf(report);
  const counted = new Counted(results);
  const cells: OwnSheetCell[][] = [];
  const rowStyles: (BlockStyle | null)[] = [];
  const styledColumns: number[] = [];
  const charts: SheetChart[] = [];
  const add = (row: readonly OwnSheetCell[], style: BlockStyle | null, styled = row.length): void => {
    cells.push(Array.from({ length: TABLE_COLUMNS }, (_, column) => row[column] ?? null));
    rowStyles.push(style);
    styledColumns.push(styled);
  };
  const addEmpty = (count: number): void => {
    for (let row = 0; row < count; row++) add([], null);
  };

  add([text(RESULT_TITLES.statistics)], "title");
  for (const note of notesOf(counted, checkedAt)) add([text(note)], "note");
  for (const { name, note, headers, names, table } of partsOf(statistics, counted)) {
    addEmpty(GAP_ROWS);
    const top = cells.length;
    add([text(PICTURES[name].title)], "heading");
    add([text(isDrawn(names) ? note : `${note}各企业属同一${name}，不作图。`)], "note");
    add([name, ...headers].map(text), "header");
    for (const row of table(top + TABLE_TOP)) add(row, "body");
    if (!isDrawn(names)) continue;
    const chart = chartOf(name, headers, top + TABLE_TOP, names);
    charts.push(chart);
    addEmpty(Math.max(0, top + chart.place.rows - cells.length));
  }
  return {
    name: STATISTICS_SHEET_NAME,
    title: RESULT_TITLES.statistics,
    block: { row: 0, column: 0, cells, rowStyles, styledColumns },
    columnWidths: [NAME_WIDTH, ...COUNT_WIDTHS, GAP_WIDTH, ...CHART_WIDTHS],
    freezeRows: 0,
    isPrinted: true,
    charts,
  };
}

function notesOf({ firstRow, lastRow }: Counted, checkedAt: string): readonly string[] {
  return [
    `评分为${SCORE_NOTE}，不代替门槛；核验时间 ${checkedAt}`,
    `各数都是公式，按“核验结果”第 ${firstRow} 至 ${lastRow} 行计算，每部分注明所依据的列：那张表改动后，这里的数和图随之更新。`,
    "再次核验时这张表重新写入；图的位置、大小和样式保持您调整后的样子。自己的内容请写在别的工作表。",
  ];
}

interface Picture {
  /** Also above the table. */
  readonly title: string;
  readonly kind: ChartKind;
  readonly series: readonly Pick<ChartSeries, "fills" | "ink">[];
}

const GATE_STATUSES = ["pass", "fail", "unknown"] as const satisfies readonly Gate["status"][];
const BY_TIER = { kind: "stackedBar", series: SUGGESTED_TIERS.map((tier) => stacked(TIER_COLORS[tier])) } as const;

/** By the first header of the table that they show. */
const PICTURES = {
  建议等级: { title: "建议等级", kind: "bar", series: [{ fills: SUGGESTED_TIERS.map((tier) => TIER_COLORS[tier].fill), ink: SHEET_INK }] },
  自动评分: { title: `自动评分分布：${SCORE_NOTE}`, kind: "bar", series: [{ fills: [PLAIN_FILL], ink: SHEET_INK }] },
  门槛: { title: "门槛", kind: "stackedBar", series: GATE_STATUSES.map((status) => stacked(GATE_COLORS[status])) },
  设区市: { title: "按设区市", ...BY_TIER },
  行业: { title: "按行业", ...BY_TIER },
} as const satisfies Readonly<Record<string, Picture>>;
type PartName = keyof typeof PICTURES;
const PART_NAMES = Object.keys(PICTURES) as readonly PartName[];

function stacked({ fill, ink }: Color): Picture["series"][number] {
  return { fills: [fill], ink };
}

/** A picture of one name compares nothing. */
function isDrawn(names: number): boolean {
  return names > 1;
}

/** `headers` are those of the numbers; `names` rows are drawn, the first of which stands in sheet row `first`. */
function chartOf(name: PartName, headers: readonly string[], first: number, names: number): SheetChart {
  const { title, kind, series } = PICTURES[name];
  const below = (column: number): Rect => ({ row: first, column, rows: names, columns: 1 });
  return {
    name,
    kind,
    title,
    categories: below(0),
    series: series.map((look, index) => ({ ...look, name: headers[index] ?? "", values: below(1 + index) })),
    place: { row: first - TABLE_TOP, column: CHART_COLUMN, rows: Math.max(CHART_ROWS, names + CHART_FRAME_ROWS), columns: CHART_WIDTHS.length },
  };
}

/** The pictures that belong to a 统计 as it stands. */
export function statisticsChartsIn(sheet: SheetSnapshot): readonly SheetChart[] {
  const rows = Array.from({ length: sheet.bottom }, (_, row) => row);
  const sums: readonly CellValue[] = [SUM, ALL, ""];
  return PART_NAMES.flatMap((name) => {
    const header = rows.find((row) => sheet.value(row, 0) === name && sheet.value(row, 1) !== "");
    if (header === undefined) return [];
    const names = rows.slice(header + 1).findIndex((row) => sums.includes(sheet.value(row, 0)));
    const headers = Array.from({ length: TABLE_COLUMNS - 1 }, (_, column) => String(sheet.value(header, 1 + column)));
    const count = names < 0 ? sheet.bottom - header - 1 : names;
    return isDrawn(count) ? [chartOf(name, headers, header + 1, count)] : [];
  });
}

/** A table of the sheet. */
interface Part {
  /** Its first header. */
  readonly name: PartName;
  readonly note: string;
  readonly headers: readonly string[];
  /** How many rows of it stand above a sum. */
  readonly names: number;
  /** Its rows, the first of which stands in sheet row `top`. */
  readonly table: (top: number) => readonly OwnSheetCell[][];
}

function partsOf({ gates, cities, industries }: Statistics, counted: Counted): readonly Part[] {
  return [tierPart(counted), scorePart(counted), gatePart(gates, counted), cityPart(cities, counted), industryPart(industries, counted)];
}

function tierPart(counted: Counted): Part {
  return {
    name: "建议等级",
    note: "按“建议等级”列。",
    headers: ["家数", "占比"],
    names: SUGGESTED_TIERS.length,
    table: (top) => shares(SUGGESTED_TIERS, top, (row) => counted.ofTier(named(row)), counted.all()),
  };
}

function scorePart(counted: Counted): Part {
  const names = SCORE_BANDS.map(({ name }) => name);
  return {
    name: "自动评分",
    note: "按“自动评分”列，满分见该列；未评分的不计。",
    headers: ["家数", "占比"],
    names: names.length,
    table: (top) => shares(names, top, (row) => counted.inBand(row - top), counted.scored()),
  };
}

/** A row per name with its count and the share of all, and all below. */
function shares(names: readonly string[], top: number, count: (row: number) => Formula, all: Formula): OwnSheetCell[][] {
  const sum: NearCell = { row: top + names.length, column: 1, fixed: "row" };
  const line = (name: string, row: number, own: Formula): OwnSheetCell[] => [text(name), integer(own), ratio(formula`${counts(row, 1)}/${sum}`)];
  return [...names.map((name, index) => line(name, top + index, count(top + index))), line(SUM, sum.row, all)];
}

function gatePart(gates: readonly GateCounts[], counted: Counted): Part {
  return {
    name: "门槛",
    note: `按 ${GATE_IDS[0]} 至 ${GATE_IDS[5]} 各列单元格开头的字样；通过率为通过的占三者之和。`,
    headers: [...GATE_STATUSES.map((status) => GATE_STATUS[status]), "通过率"],
    names: gates.length,
    table: (top) =>
      gates.map((gate, index) => {
        const row = top + index;
        const [pass, fail, unknown] = [counts(row, 1), counts(row, 2), counts(row, 3)];
        return [
          text(gateName(gate)),
          ...GATE_STATUSES.map((_, column) => integer(counted.beginning(gate.id, headed(top, column + 1)))),
          ratio(formula`${pass}/(${pass}+${fail}+${unknown})`),
        ];
      }),
  };
}

/** Short enough for a chart: without what comes after a comma. */
function gateName({ id, title }: GateCounts): string {
  return title === id ? id : `${id} ${title.split("，")[0] ?? ""}`;
}

function cityPart(cities: readonly GroupCounts[], counted: Counted): Part {
  const note = "按“设区市”列和“建议等级”列；平均自动评分不计未评分的。";
  return groupPart("设区市", note, cities, counted, (name) => counted.group("city", formula`"="&${pattern(name)}`));
}

function industryPart(industries: readonly GroupCounts[], counted: Counted): Part {
  const note = "按“行业”列和“建议等级”列；一家企业选了几个行业的，在每个行业都计入，各行之和可以多于企业数。";
  return groupPart("行业", note, industries, counted, (name) => counted.group("industries", formula`"*"&${pattern(name)}&"*"`));
}

/** Formulas that count applications. */
interface Group {
  readonly all: Formula;
  readonly mean: Formula;
  readonly ofTier: (tier: NearCell) => Formula;
}

/** A row per name with its tiers, their sum and the mean score, and all applications below. */
function groupPart(name: "设区市" | "行业", note: string, groups: readonly GroupCounts[], counted: Counted, groupOf: (name: NearCell) => Group): Part {
  const every: Group = { all: counted.all(), mean: counted.mean(), ofTier: (tier) => counted.ofTier(tier) };
  const line = (top: number, group: string, { all, mean, ofTier }: Group): OwnSheetCell[] => [
    text(group),
    ...SUGGESTED_TIERS.map((_, column) => integer(ofTier(headed(top, column + 1)))),
    integer(all),
    orNothing(mean, "0.0"),
  ];
  return {
    name,
    note,
    headers: [...SUGGESTED_TIERS, SUM, "平均自动评分"],
    names: groups.length,
    table: (top) => [...groups.map((group, index) => line(top, group.name, groupOf(named(top + index)))), line(top, ALL, every)],
  };
}

/** The cell that names a row, and the one that heads a column of a table whose rows begin at `top`. */
function named(row: number): NearCell {
  return { row, column: 0, fixed: "column" };
}

function headed(top: number, column: number): NearCell {
  return { row: top - 1, column, fixed: "row" };
}

function counts(row: number, column: number): NearCell {
  return { row, column, fixed: "column" };
}

function integer(count: Formula): FormulaCell {
  return { kind: "formula", formula: count, numberFormat: "0" };
}

function ratio(share: Formula): FormulaCell {
  return orNothing(share, "0.0%");
}

/** A dash where the number would be divided by zero. */
function orNothing(number: Formula, numberFormat: string): FormulaCell {
  return { kind: "formula", formula: formula`IFERROR(${number},"—")`, numberFormat };
}

/** A name as it is searched for: the signs that stand for others in a criterion stand for themselves. */
function pattern(name: NearCell): Formula {
  return formula`SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${name},"~","~~"),"*","~*"),"?","~?")`;
}

/** Counting formulas over the columns of 核验结果. */
class Counted {
  /** As Excel numbers them. */
  readonly firstRow = HEADER_ROWS + 1;
  readonly lastRow: number;

  constructor(private readonly results: CountedResults) {
    this.lastRow = Math.ceil((results.block.cells.length + SPARE_ROWS) / SPARE_ROWS) * SPARE_ROWS;
  }

  /** Rows of enterprises of this batch: those of unreadable sheets and of scores that are kept have no tier. */
  all(): Formula {
    return formula`COUNTIFS(${this.cells("tier")},"?*")`;
  }

  ofTier(tier: NearCell): Formula {
    return formula`COUNTIFS(${this.cells("tier")},"="&${tier})`;
  }

  scored(): Formula {
    return formula`COUNTIFS(${this.cells("score")},">=0")`;
  }

  inBand(index: number): Formula {
    const from = SCORE_BANDS[index]?.from ?? 0;
    const below = SCORE_BANDS[index - 1]?.from;
    const score = this.cells("score");
    return below === undefined ? formula`COUNTIFS(${score},">=${from}")` : formula`COUNTIFS(${score},">=${from}",${score},"<${below}")`;
  }

  mean(): Formula {
    return formula`AVERAGEIFS(${this.cells("score")},${this.cells("tier")},"?*")`;
  }

  beginning(gate: CountedColumn, words: NearCell): Formula {
    return formula`COUNTIFS(${this.cells(gate)},${words}&"*")`;
  }

  group(column: CountedColumn, criterion: Formula): Group {
    const own = this.cells(column);
    return {
      all: formula`COUNTIFS(${own},${criterion})`,
      mean: formula`AVERAGEIFS(${this.cells("score")},${own},${criterion})`,
      ofTier: (tier) => formula`COUNTIFS(${own},${criterion},${this.cells("tier")},"="&${tier})`,
    };
  }

  private cells(column: CountedColumn): OwnCells {
    return { title: RESULT_TITLES.results, row: HEADER_ROWS, column: this.results.counted[column], rows: this.lastRow - HEADER_ROWS, columns: 1 };
  }
}
