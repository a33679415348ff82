import { GATE_IDS, SUGGESTED_TIERS, type Gate, type Report, type SuggestedTier } from "../domain/review/report";
import { RESULT_TITLES } from "../domain/review/resultTitles";
import { SCORE_BANDS, statisticsOf, type GateCounts, type GroupCounts, type Statistics } from "../domain/review/statistics";
import type { Rect } from "../domain/sheet/cellRef";
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

/** Formulas take in rows that are added to 核验结果: so many at least, up to a round number. */
const SPARE_ROWS = 500;

/** What an average of nothing is. */
const NOTHING = "—";

/**
 * 统计: a batch in numbers and pictures. The numbers are formulas over 核验结果, so they change with it; `report` gives the names to count
 * by, and what the formulas come to.
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
  for (const part of partsOf(statistics, counted)) {
    addEmpty(GAP_ROWS);
    const top = cells.length;
    const table = part.table(top + TABLE_TOP);
    add([text(part.title)], "heading");
    add([text(part.chart === null ? `${part.note}${part.without}` : part.note)], "note");
    add(part.headers.map(text), "header");
    for (const row of table) add(row, "body");
    if (part.chart === null) continue;
    const chart = chartOf(part, part.chart, top);
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

/** A table of the sheet with its picture. */
interface Part {
  /** Of its chart. */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly headers: readonly string[];
  /** Its rows, the first of which stands in sheet row `top`. */
  table(top: number): readonly OwnSheetCell[][];
  /** Null where there is nothing to compare: `without` says so. */
  readonly chart: PartChart | null;
  readonly without: string;
}

interface PartChart {
  readonly kind: ChartKind;
  /** Rows of the table that are drawn. */
  readonly rows: number;
  readonly series: readonly Pick<ChartSeries, "fills" | "ink">[];
}

function chartOf({ name, title, headers }: Part, { kind, rows, series }: PartChart, top: number): SheetChart {
  const first = top + TABLE_TOP;
  const below = (column: number): Rect => ({ row: first, column, rows, columns: 1 });
  return {
    name,
    kind,
    title,
    categories: below(0),
    series: series.map((look, index) => ({ ...look, name: headers[1 + index] ?? "", values: below(1 + index) })),
    place: { row: top, column: CHART_COLUMN, rows: Math.max(CHART_ROWS, rows + CHART_FRAME_ROWS), columns: CHART_WIDTHS.length },
  };
}

function partsOf(statistics: Statistics, counted: Counted): readonly Part[] {
  return [tierPart(statistics, counted), scorePart(statistics, counted), gatePart(statistics, counted), cityPart(statistics, counted), industryPart(statistics, counted)];
}

function tierPart({ tiers, applications }: Statistics, counted: Counted): Part {
  const rows = SUGGESTED_TIERS.map((tier) => ({ name: tier, value: tiers[tier], count: (row: number) => counted.ofTier(named(row)) }));
  return {
    name: "建议等级",
    title: "建议等级",
    note: "按“建议等级”列。",
    headers: ["建议等级", "家数", "占比"],
    table: (top) => shares(rows, { value: applications, formula: counted.all() }, top),
    chart: { kind: "bar", rows: rows.length, series: [{ fills: SUGGESTED_TIERS.map((tier) => TIER_COLORS[tier].fill), ink: SHEET_INK }] },
    without: "",
  };
}

function scorePart({ scoreBands }: Statistics, counted: Counted): Part {
  const rows = scoreBands.map(({ name, applications }, index) => ({ name, value: applications, count: () => counted.inBand(index) }));
  const scored = scoreBands.reduce((sum, { applications }) => sum + applications, 0);
  return {
    name: "自动评分",
    title: `自动评分分布：${SCORE_NOTE}`,
    note: "按“自动评分”列，满分见该列；未评分的不计。",
    headers: ["自动评分", "家数", "占比"],
    table: (top) => shares(rows, { value: scored, formula: counted.scored() }, top),
    chart: { kind: "bar", rows: rows.length, series: [{ fills: [PLAIN_FILL], ink: SHEET_INK }] },
    without: "",
  };
}

interface Share {
  readonly name: string;
  readonly value: number;
  readonly count: (row: number) => Formula;
}

/** A row per count with its share of all, and all below. */
function shares(rows: readonly Share[], all: { readonly value: number; readonly formula: Formula }, top: number): OwnSheetCell[][] {
  const total: NearCell = { row: top + rows.length, column: 1, fixed: "row" };
  const share = (value: number, row: number): FormulaCell => ratio(formula`${counts(row, 1)}/${total}`, all.value === 0 ? null : value / all.value);
  return [
    ...rows.map(({ name, value, count }, index) => [text(name), integer(count(top + index), value), share(value, top + index)]),
    [text("合计"), integer(all.formula, all.value), share(all.value, total.row)],
  ];
}

const GATE_STATUSES = ["pass", "fail", "unknown"] as const satisfies readonly Gate["status"][];

function gatePart({ gates }: Statistics, counted: Counted): Part {
  return {
    name: "门槛",
    title: "门槛",
    note: `按 ${GATE_IDS[0]} 至 ${GATE_IDS[5]} 各列单元格开头的字样；通过率为通过的占三者之和。`,
    headers: ["门槛", ...GATE_STATUSES.map((status) => GATE_STATUS[status]), "通过率"],
    table: (top) =>
      gates.map((gate, index) => {
        const row = top + index;
        const all = gate.pass + gate.fail + gate.unknown;
        const [pass, fail, unknown] = [counts(row, 1), counts(row, 2), counts(row, 3)];
        return [
          text(gateName(gate)),
          ...GATE_STATUSES.map((status, column) => integer(counted.beginning(gate.id, headed(top, column + 1)), gate[status])),
          ratio(formula`${pass}/(${pass}+${fail}+${unknown})`, all === 0 ? null : gate.pass / all),
        ];
      }),
    chart: { kind: "stackedBar", rows: gates.length, series: GATE_STATUSES.map((status) => stacked(GATE_COLORS[status])) },
    without: "",
  };
}

/** Short enough for a chart: without what comes after a comma. */
function gateName({ id, title }: Pick<GateCounts, "id" | "title">): string {
  return title === id ? id : `${id} ${title.split("，")[0] ?? ""}`;
}

function cityPart({ cities, ...all }: Statistics, counted: Counted): Part {
  return {
    ...groupPart("设区市", cities, all, counted, (row) => counted.group("city", formula`"="&${pattern(named(row))}`)),
    note: "按“设区市”列和“建议等级”列；平均自动评分不计未评分的。",
    without: "各企业属同一设区市，不作图。",
  };
}

function industryPart({ industries, ...all }: Statistics, counted: Counted): Part {
  return {
    ...groupPart("行业", industries, all, counted, (row) => counted.group("industries", formula`"*"&${pattern(named(row))}&"*"`)),
    note: "按“行业”列和“建议等级”列；一家企业选了几个行业的，在每个行业都计入，各行之和可以多于企业数。",
    without: "各企业属同一行业，不作图。",
  };
}

interface Group {
  readonly all: Formula;
  readonly mean: Formula;
  readonly ofTier: (tier: NearCell) => Formula;
}

/** A row per name with its tiers, their sum and the mean score, and all applications below. */
function groupPart(
  what: string, groups: readonly GroupCounts[], { applications, tiers, meanScore }: Omit<GroupCounts, "name">, counted: Counted, groupIn: (row: number) => Group,
): Omit<Part, "note" | "without"> {
  const every: Group = { all: counted.all(), mean: counted.mean(), ofTier: (tier) => counted.ofTier(tier) };
  const line = (top: number, { name, ...group }: GroupCounts, { all, mean, ofTier }: Group): OwnSheetCell[] => [
    text(name),
    ...SUGGESTED_TIERS.map((tier, column) => integer(ofTier(headed(top, column + 1)), group.tiers[tier])),
    integer(all, group.applications),
    { kind: "formula", formula: orNothing(mean), value: group.meanScore ?? NOTHING, numberFormat: "0.0" },
  ];
  return {
    name: what,
    title: `按${what}`,
    headers: [what, ...SUGGESTED_TIERS, "合计", "平均自动评分"],
    table: (top) => [
      ...groups.map((group, index) => line(top, group, groupIn(top + index))),
      line(top, { name: "全部企业", applications, tiers, meanScore }, every),
    ],
    chart: groups.length < 2 ? null : { kind: "stackedBar", rows: groups.length, series: SUGGESTED_TIERS.map((tier) => stacked(TIER_COLORS[tier])) },
  };
}

function stacked({ fill, ink }: Color): Pick<ChartSeries, "fills" | "ink"> {
  return { fills: [fill], ink };
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

function integer(count: Formula, value: number): FormulaCell {
  return { kind: "formula", formula: count, value, numberFormat: "0" };
}

function ratio(share: Formula, value: number | null): FormulaCell {
  return { kind: "formula", formula: orNothing(share), value: value ?? NOTHING, numberFormat: "0.0%" };
}

function orNothing(number: Formula): Formula {
  return formula`IFERROR(${number},"—")`;
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
