import type { SummaryTable } from "../domain/form/application";
import { isOpen, type ApplicationReport } from "../domain/review/report";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { RESULT_HEADERS, type ResultHeader } from "../domain/summary/header";
import { points, number, SCORE_NOTE, text } from "./cells";
import { countProblems } from "./counts";
import type { BlockCell, BlockStyle, SheetBlock } from "./ports";

/** No form has this header: where it stands, the columns are ours. A city's own 申报方向 alone is not. */
const SIGNATURE: ResultHeader = "核验时间";

const COLUMNS_NOTE = `本表右侧“申报方向”至“核验时间”各列由核验写入；评分为${SCORE_NOTE}。`;

/**
 * The columns beside the summary table: those of an earlier run again, new ones where a whole column beside the table is empty.
 * `judged` holds the report of each row of the table, null where no application was found. `checkedAt` is shown as it is.
 */
export function resultColumns(table: SummaryTable, sheet: SheetSnapshot, judged: readonly (ApplicationReport | null)[], checkedAt: string): SheetBlock[] {
  const found = ownColumns(table, sheet);
  const placed = placeColumns(table, sheet, found);
  const rows = new Map(table.layout.sheetRows.map((row, index) => [row, resultCells(judged[index] ?? null, checkedAt)]));
  const blocks = runsOf([...placed.keys()]).map((run) =>
    tableBlock(table, sheet, run.map((column) => placedColumn(column, placed.get(column) ?? SIGNATURE, found)), rows),
  );
  return [...blocks, noteBlock(table, sheet, Math.min(...placed.keys()))];
}

/** Sheet column → header. */
function placeColumns(table: SummaryTable, sheet: SheetSnapshot, found: ReadonlyMap<ResultHeader, number>): ReadonlyMap<number, ResultHeader> {
  const placed = new Map<number, ResultHeader>();
  for (const header of RESULT_HEADERS) {
    const column = found.get(header);
    if (column !== undefined) placed.set(column, header);
  }
  let free = Math.max(table.layout.endColumn, ...[...found.values()].map((column) => column + 1));
  for (const header of RESULT_HEADERS.filter((each) => !found.has(each))) {
    while (!isBlankColumn(table, sheet, free)) free++;
    placed.set(free++, header);
  }
  return placed;
}

/** Header → column of an earlier run. Of two columns with the same header the one nearer to the signature is ours. */
function ownColumns({ layout }: SummaryTable, sheet: SheetSnapshot): ReadonlyMap<ResultHeader, number> {
  const columnsOf = (header: ResultHeader): number[] =>
    Array.from({ length: sheet.columnCount }, (_, index) => sheet.left + index).filter(
      (column) => String(sheet.value(layout.headerRow, column)).trim() === header,
    );
  const signature = columnsOf(SIGNATURE).at(-1);
  if (signature === undefined) return new Map();
  const nearest = (columns: readonly number[]): number | undefined =>
    [...columns].sort((a, b) => Math.abs(a - signature) - Math.abs(b - signature))[0];
  return new Map(
    RESULT_HEADERS.flatMap((header) => {
      const column = nearest(columnsOf(header));
      return column === undefined ? [] : [[header, column] as const];
    }),
  );
}

function isBlankColumn({ layout }: SummaryTable, sheet: SheetSnapshot, column: number): boolean {
  for (let row = layout.headerRow; row <= Math.max(layout.headerRow, layout.lastRow); row++) if (!isFree(sheet, row, column)) return false;
  return true;
}

function isFree(sheet: SheetSnapshot, row: number, column: number): boolean {
  return sheet.formula(row, column) === "" && !sheet.isCovered(row, column);
}

/** Ascending columns as runs of neighbours. */
function runsOf(columns: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

interface PlacedColumn {
  readonly column: number;
  readonly header: ResultHeader;
  /** Null keeps the width that the user may have chosen since. */
  readonly width: number | null;
}

/** In characters, for a column that is new. */
const WIDTHS: Readonly<Record<ResultHeader, number>> = { 申报方向: 10, 建议等级: 12, 评分: 9, 结论: 40, 不达标项: 44, 问题数: 8, 核验时间: 17 };

function placedColumn(column: number, header: ResultHeader, found: ReadonlyMap<ResultHeader, number>): PlacedColumn {
  return { column, header, width: found.has(header) ? null : WIDTHS[header] };
}

type ResultCells = Readonly<Record<ResultHeader, BlockCell>>;

function tableBlock(
  { sheet: name, layout }: SummaryTable,
  sheet: SheetSnapshot,
  columns: readonly PlacedColumn[],
  results: ReadonlyMap<number, ResultCells>,
): SheetBlock {
  const cells: BlockCell[][] = [columns.map(({ header }) => text(header))];
  const rowStyles: (BlockStyle | null)[] = ["header"];
  for (let row = layout.headerRow + 1; row <= layout.lastRow; row++) {
    const result = results.get(row);
    cells.push(columns.map(({ header }) => result?.[header] ?? null));
    rowStyles.push(result ? "line" : null);
  }
  const seen = cells.map((_, index) => columns.map(({ column }) => sheet.value(layout.headerRow + index, column)));
  const block = { row: layout.headerRow, column: columns[0]?.column ?? 0, cells, rowStyles };
  return { sheet: name, block, seen, columnWidths: columns.map(({ width }) => width) };
}

/** Says what the score is, in a row below the table that has nothing else: beside a label it would read as the label's value. */
function noteBlock({ sheet: name, layout }: SummaryTable, sheet: SheetSnapshot, column: number): SheetBlock {
  const below = Array.from({ length: Math.max(0, sheet.bottom - layout.lastRow - 1) }, (_, index) => layout.lastRow + 1 + index);
  const row =
    below.find((each) => sheet.value(each, column) === COLUMNS_NOTE) ??
    below.find((each) => isBlankRow(sheet, each)) ??
    Math.max(sheet.bottom, layout.lastRow + 1);
  return { sheet: name, block: { row, column, cells: [[text(COLUMNS_NOTE)]], rowStyles: ["note"] }, seen: [[sheet.value(row, column)]] };
}

function isBlankRow(sheet: SheetSnapshot, row: number): boolean {
  for (let column = sheet.left; column < sheet.right; column++) if (!isFree(sheet, row, column)) return false;
  return true;
}

function resultCells(report: ApplicationReport | null, checkedAt: string): ResultCells {
  if (!report) {
    const blank = text("");
    return {
      申报方向: blank,
      建议等级: blank,
      评分: blank,
      结论: text("未找到这家企业的申报表，未核验"),
      不达标项: blank,
      问题数: blank,
      核验时间: text(checkedAt),
    };
  }
  const { score, findings } = report;
  return {
    申报方向: text(report.declaredTier ?? undeclared(report)),
    建议等级: text(report.suggestedTier),
    评分: points(score.auto + (score.manual ?? 0), score.autoMax + (score.manual === null ? 0 : score.manualMax)),
    结论: text(report.conclusion),
    不达标项: text(unmetItems(report)),
    问题数: number(countProblems(findings), "0"),
    核验时间: text(checkedAt),
  };
}

/** Why no single direction was declared. */
function undeclared({ fields }: ApplicationReport): string {
  const ticked = fields.find(({ id }) => id === "project.direction")?.value;
  return Array.isArray(ticked) && ticked.length > 1 ? "勾选多项" : "未填写";
}

function unmetItems({ findings }: ApplicationReport): string {
  const unmet = findings.filter((finding) => finding.severity === "unmet" && isOpen(finding));
  return unmet.length === 0 ? "无" : unmet.map(({ rule, message }) => `${rule} ${message}`).join("；");
}
