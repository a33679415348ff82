import { findOwnSheet, RESULT_TITLES } from "../domain/review/resultTitles";
import type { Report } from "../domain/review/report";
import type { Review } from "../domain/review/review";
import { asSnapshot } from "./asSnapshot";
import { SheetSnapshot, type CellValue, type WorkbookSnapshot } from "../domain/sheet/snapshot";
import { FINDINGS_COLUMNS, FINDINGS_SHEET_NAME } from "../domain/record/findingsList";
import { RESULT_COLUMNS } from "../domain/record/scoreEntries";
import { CancelledError, type BlockCell, type OwnSheetCell, type ResultSheet, type RunOptions, type SheetBlock, type WorkbookPort } from "./ports";
import { HEADER_ROWS } from "./resultSheet";
import { findingsText, reviewResults } from "./reviewResults";
import { minuteOf } from "./writeReview";
import { cellValue, isAsWritten, overwrite, sheetValues, type WrittenBlock, type WrittenResults, type WrittenSheet } from "./writtenResults";

/** What a recheck found, to be brought into the workbook. */
export interface LiveScope {
  readonly review: Review;
  /** With our own sheets as they stand. */
  readonly workbook: WorkbookSnapshot;
  readonly now: Date;
  /** The cell that the user selected alone and may be about to edit; it is passed over. */
  readonly selected: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

export interface LiveWritten {
  /** Sheets that the next review brings up to date: writing them now would take too long or be in the user's way. */
  readonly later: readonly string[];
  /** Our own sheets that were written, as they stand now. */
  readonly own: readonly SheetSnapshot[];
}

/** What one edit may change cell by cell: beyond that a user would notice the writing. */
const MOST_CELLS = 2_000;
/** A sheet is built anew for one edit when it is at most so large, in bytes of JSON, about: some five hundred rows of 问题清单. */
const MOST_BYTES = 300_000;
/** No list of so many findings is that small. */
const MOST_FINDINGS = 1_000;

/**
 * Brings what the last review wrote up to what a recheck found: cells that differ beside the summary and on our sheets, and sheets whose
 * rows came or went, where they are small and the user does not look at them. What users changed stays. Rejects with a CancelledError when
 * the signal fires before anything was written.
 */
export async function followResults(port: WorkbookPort, written: WrittenResults, scope: LiveScope, options: RunOptions): Promise<LiveWritten> {
  const { review, workbook, selected } = scope;
  const checkedAt = minuteOf(scope.now);
  const isShort = countFindings(review.report) <= MOST_FINDINGS;
  const results = reviewResults(review, workbook, checkedAt, { withFindings: isShort });
  written.times.add(checkedAt);
  const later = new Set<string>();
  if (!isShort && findingsText(review.report) !== written.findings) later.add(written.sheetTitled(RESULT_TITLES.findings)?.name ?? FINDINGS_SHEET_NAME);

  const beside = blockEdits(written, results.blocks);
  if (beside === null) later.add(results.blocks[0]?.sheet ?? review.summary?.sheet ?? "");
  const changed = results.sheets.flatMap((result): SheetEdits[] => {
    if (result.title === RESULT_TITLES.statistics) return [];
    const known = written.sheetTitled(result.title);
    if (!known) return [{ known: null, result, edits: null }];
    const edits = sheetEdits(written, known, result);
    return edits !== null && edits.length === 0 ? [] : [{ known, result, edits }];
  });
  if (isNewGroup(written, results.sheets)) later.add(titled(results.sheets, RESULT_TITLES.statistics)?.name ?? "");
  if ((beside?.length ?? 0) + changed.length === 0) return { later: [...later], own: [] };
  const stood = new Map(workbook.sheets.flatMap((sheet) => ownTitle(sheet, written)).map(({ title, sheet }) => [title, sheet]));
  const own = new Map(stood);

  const { names, active } = await port.findOwnSheets(changed.map(({ result }) => result), options);
  const edits: Edit[] = [...(beside ?? [])];
  const rebuild: { readonly known: WrittenSheet; readonly result: ResultSheet }[] = [];
  for (const { known, result, edits: own } of changed) {
    const name = names.get(result.title);
    if (own !== null && name !== undefined && edits.length + own.length <= MOST_CELLS) edits.push(...own.map((edit) => ({ ...edit, sheet: name })));
    else if (known && name !== undefined && name !== active && bytesOf(result) <= MOST_BYTES) rebuild.push({ known, result });
    else later.add(name ?? result.name);
  }

  const free = edits.filter(({ sheet, row, column }) => selected?.sheet !== sheet || selected.row !== row || selected.column !== column);
  if (free.length <= MOST_CELLS) await writeEdits(port, written, own, free, later, options);
  else for (const { sheet } of free) later.add(sheet);
  for (const { known, result } of rebuild) {
    try {
      await build(port, known, result, own, later, options);
    } catch (error) {
      // Something newer goes on from what was written.
      if (!(error instanceof CancelledError)) throw error;
      later.add(result.name);
    }
  }
  return { later: [...later].filter((name) => name !== ""), own: [...own].flatMap(([title, sheet]) => (stood.get(title) === sheet ? [] : [sheet])) };
}

/** One cell to write. */
interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Exclude<BlockCell, null>;
  /** What we wrote there last. */
  readonly seen: CellValue;
  /** A row that had no result before gets the look of one. */
  readonly isNewRow: boolean;
  /** Notes that it was written. */
  readonly note: () => void;
}

interface SheetEdits {
  readonly known: WrittenSheet | null;
  readonly result: ResultSheet;
  /** Null where rows or columns came or went. */
  readonly edits: readonly Edit[] | null;
}

/** Null where the columns beside the summary have moved. */
function blockEdits(written: WrittenResults, blocks: readonly SheetBlock[]): Edit[] | null {
  if (blocks.length !== written.blocks.length) return null;
  const edits: Edit[] = [];
  for (const [index, { sheet, block }] of blocks.entries()) {
    const known = written.blocks[index];
    if (!known || known.sheet !== sheet || known.row !== block.row || known.column !== block.column || !sameShape(known.values, block.cells)) return null;
    edits.push(...cellEdits(written, known, block.cells, () => true));
  }
  return edits;
}

function sheetEdits(written: WrittenResults, known: WrittenSheet, result: ResultSheet): Edit[] | null {
  const { block, inputs = [] } = result;
  if (!sameShape(known.values, block.cells) || !sameRows(known.values, result)) return null;
  const taken = new Set(inputs.flatMap(({ cells }) => cells.map(({ row, column }) => `${row},${column}`)));
  return cellEdits(written, onSheet(known), block.cells, (row, column) => !taken.has(`${row},${column}`), NOTE_ROW);
}

function onSheet({ name, values }: WrittenSheet): Place {
  return { sheet: name, row: 0, column: 0, values };
}

type Place = Pick<WrittenBlock, "sheet" | "row" | "column" | "values">;

/** The cells of rows that say something else, the time of the check apart; and the note row where there are such rows. */
function cellEdits(
  written: WrittenResults, { sheet, row, column, values }: Place, cells: readonly (readonly OwnSheetCell[])[], isOurs: (row: number, column: number) => boolean,
  noteRow: number | null = null,
): Edit[] {
  const edits: Edit[] = [];
  const notes: Edit[] = [];
  for (const [down, line] of cells.entries()) {
    const before = values[down] ?? [];
    const isNewRow = before.every((value) => value === null);
    const differing = line.flatMap((cell, across): Edit[] => {
      if (cell === null || cell.kind === "formula" || !isOurs(down, across)) return [];
      const seen = before[across] ?? "";
      if (shown(cell) === seen) return [];
      const note = (): void => overwrite(values, down, across, [[cell]]);
      return [{ sheet, row: row + down, column: column + across, cell, seen, isNewRow, note }];
    });
    const says = differing.some(({ cell, seen }) => cell.kind === "number" || !written.sameButTime(String(seen), cell.text));
    if (says) edits.push(...differing);
    else if (down === noteRow) notes.push(...differing);
  }
  return edits.length > 0 ? [...notes, ...edits] : [];
}

const NOTE_ROW = 1;

function sameShape(values: readonly (readonly unknown[])[], cells: readonly (readonly unknown[])[]): boolean {
  return values.length === cells.length && (values[0]?.length ?? 0) === (cells[0]?.length ?? 0);
}

/** Whether each row of a sheet still is about the same. What users filled in must not change hands: where they did, names count as well. */
function sameRows(values: readonly (readonly (CellValue | null)[])[], { block: { cells }, inputs = [] }: ResultSheet): boolean {
  const isFilled = inputs.some(({ cells: places }) => places.some(({ row, column }) => shown(cells[row]?.[column]) !== ""));
  const keys = isFilled ? [...ROW_KEYS, ...OWNER_KEYS] : ROW_KEYS;
  const columns = (cells[HEADER_ROWS - 1] ?? []).flatMap((cell, column) => (cell?.kind === "text" && keys.includes(cell.text) ? [column] : []));
  return cells.every((line, row) => row < HEADER_ROWS || columns.every((column) => (values[row]?.[column] ?? "") === shown(line[column])));
}

function shown(cell: OwnSheetCell | undefined): CellValue {
  if (!cell || cell.kind === "formula") return "";
  return cellValue(cell);
}

/** Headers of what a row of 核验结果, 问题清单 and 重报对照 is about. */
const ROW_KEYS: readonly string[] = ["序号", FINDINGS_COLUMNS.key, FINDINGS_COLUMNS.sheet];
const OWNER_KEYS: readonly string[] = [FINDINGS_COLUMNS.enterprise, RESULT_COLUMNS.enterprise, RESULT_COLUMNS.uscc];

/** 统计 follows by its formulas, but for names that it does not list. */
function isNewGroup(written: WrittenResults, sheets: readonly ResultSheet[]): boolean {
  const result = titled(sheets, RESULT_TITLES.statistics);
  const known = written.sheetTitled(RESULT_TITLES.statistics);
  if (!result) return known !== null;
  if (!known) return true;
  return !sameShape(known.values, result.block.cells) || cellEdits(written, onSheet(known), result.block.cells, () => true, NOTE_ROW).length > 0;
}

function titled(sheets: readonly ResultSheet[], title: string): ResultSheet | undefined {
  return sheets.find((sheet) => sheet.title === title);
}

async function writeEdits(
  port: WorkbookPort, written: WrittenResults, own: Map<string, SheetSnapshot>, edits: readonly Edit[], later: Set<string>, options: RunOptions,
): Promise<void> {
  if (edits.length === 0) return;
  const rows = new Map<string, Edit[]>();
  for (const edit of edits) {
    const key = `${edit.row} ${edit.sheet}`;
    const row = rows.get(key);
    if (row) row.push(edit);
    else rows.set(key, [edit]);
  }
  const blocks = [...rows.values()].map((row) => ({ row, block: rowBlock(row) }));
  const problems = await port.writeBlocks(blocks.map(({ block }) => block), options);
  for (const { row, block } of blocks) {
    if (problems.some((problem) => problem.block === block)) later.add(block.sheet);
    else for (const edit of row) edit.note();
  }
  for (const [title, sheet] of own) {
    const known = written.sheetTitled(title);
    const mine = edits.filter((edit) => edit.sheet === sheet.name);
    if (known && mine.length > 0) own.set(title, withCells(sheet, mine));
  }
}

/** The cells of one row from the first to the last that is written; those between are left alone. */
function rowBlock(edits: readonly Edit[]): SheetBlock {
  const [first] = edits;
  if (!first) throw new Error("a row without a cell");
  const columns = edits.map(({ column }) => column);
  const from = Math.min(...columns);
  const cells = Array.from({ length: Math.max(...columns) - from + 1 }, (_, index) => edits.find(({ column }) => column === from + index) ?? null);
  return {
    sheet: first.sheet,
    block: { row: first.row, column: from, cells: [cells.map((edit) => edit?.cell ?? null)], rowStyles: [first.isNewRow ? "line" : null] },
    seen: [cells.map((edit) => edit?.seen ?? "")],
  };
}

async function build(
  port: WorkbookPort, known: WrittenSheet, result: ResultSheet, own: Map<string, SheetSnapshot>, later: Set<string>, options: RunOptions,
): Promise<void> {
  const stands = own.get(result.title);
  const isTouched = known.isTouched || (stands !== undefined && !isAsWritten(stands, known.values));
  const problems = await port.writeResultSheets([result], options);
  if (problems.length > 0) {
    later.add(result.name);
    return;
  }
  known.isTouched = isTouched;
  known.values = sheetValues(result);
  own.set(result.title, asSnapshot(stands?.name ?? result.name, known.values));
}

function countFindings({ applications, policy, summary, batch }: Report): number {
  return [...applications, policy, summary, batch].reduce((count, part) => count + (part?.findings.length ?? 0), 0);
}

function bytesOf({ block: { cells } }: ResultSheet): number {
  return cells.reduce((sum, line) => sum + line.reduce((bytes, cell) => bytes + (cell !== null && "text" in cell ? 20 + 3 * cell.text.length : 20), 0), 0);
}

function ownTitle(sheet: SheetSnapshot, written: WrittenResults): { readonly title: string; readonly sheet: SheetSnapshot }[] {
  return written.sheets.flatMap(({ title, name }) => (findOwnSheet([sheet], title, name) ? [{ title, sheet }] : []));
}

function withCells(sheet: SheetSnapshot, edits: readonly Edit[]): SheetSnapshot {
  const written = new Map(edits.map(({ row, column, cell }) => [`${row},${column}`, cellValue(cell)]));
  const values = Array.from({ length: sheet.bottom }, (_, row) => Array.from({ length: sheet.right }, (__, column) => written.get(`${row},${column}`) ?? sheet.value(row, column)));
  return new SheetSnapshot({
    name: sheet.name,
    top: 0,
    left: 0,
    values,
    formulas: values,
    numberFormats: values.map((line, row) => line.map((_, column) => sheet.numberFormat(row, column))),
    merges: sheet.merges,
    visible: sheet.visible,
  });
}
