import type { Review } from "../domain/review/review";
import { findOwnSheet } from "../domain/review/resultTitles";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { together } from "../domain/wording/told";
import { toldOf } from "./blockProblems";
import { asItStood } from "./cells";
import { locatedFindings } from "./located";
import { marksOf } from "./marks";
import { CancelledError, type BlockLook, type LookRequest, type MarkOutcome, type RunOptions, type SheetBlock, type SheetProblem, type WorkbookPort } from "./ports";
import { asOwnSheet, findingsText, reviewResults, type ReviewResults } from "./reviewResults";
import { ownSheetBefore } from "./undo/ownSheets";
import { ofWorkbook } from "./wording/workbook";
import { sheetValues, WrittenResults, writtenValues } from "./writtenResults";

export interface WrittenReview {
  readonly marked: MarkOutcome;
  /** Those of `marked`, and sheets that could not be written. */
  readonly problems: readonly SheetProblem[];
}

/**
 * Writes what a review found into one workbook of its batch: highlights, the columns beside the summary, and the sheets of ours. A workbook
 * without any form only loses old marks. What is written, and what stood there, goes into `written` before it is written.
 */
export async function writeReview(
  port: WorkbookPort, review: Review, workbook: WorkbookSnapshot, now: Date, options: RunOptions, written = new WrittenResults(),
): Promise<WrittenReview> {
  const marks = marksOf(locatedFindings(review.report), workbook.file);
  const marked = await orCancelled({ id: "nothingWrittenYet" }, port.paintMarks(marks, options));
  const problems = [...marked.problems];

  const checkedAt = minuteOf(now);
  const results = reviewResults(review, workbook, checkedAt);
  written.times.add(checkedAt);
  written.findings = findingsText(review.report);
  const looks = await looksBefore(port, results, workbook, options);
  const { blocks, sheets } = results;
  if (blocks.length > 0) {
    written.blocks.push(...blocks.map((block) => writtenBlock(block, workbook, looks)));
    problems.push(...toldOf(await orCancelled({ id: "markedBefore" }, port.writeBlocks(blocks, options))));
  }
  if (sheets.length > 0) {
    for (const result of sheets) {
      const before = ownSheetBefore(workbook.sheets, asOwnSheet(result), looks.get(result)?.columnWidths ?? []);
      written.sheets.push({ name: result.name, title: result.title, values: sheetValues(result), before, isTouched: false });
    }
    problems.push(...(await orCancelled({ id: "summaryWrittenBefore" }, port.writeResultSheets(sheets, options))));
  }
  return { marked, problems };
}

type Looks = ReadonlyMap<ReviewResults["blocks"][number] | ReviewResults["sheets"][number], BlockLook>;

/** How the places look where nothing stood, and how wide the columns of our sheets are. */
async function looksBefore(port: WorkbookPort, { blocks, sheets }: ReviewResults, workbook: WorkbookSnapshot, options: RunOptions): Promise<Looks> {
  const asked = [
    ...blocks.filter(wasEmpty).map((of) => ({ of, place: { sheet: of.sheet, ...placeOf(of), cells: "given" } satisfies LookRequest })),
    ...sheets.flatMap((of) => {
      const sheet = findOwnSheet(workbook.sheets, of.title, of.name);
      return sheet ? [{ of, place: { sheet: sheet.name, row: 0, column: 0, rows: 1, columns: Math.max(sheet.right, of.columnWidths.length), cells: "none" as const } }] : [];
    }),
  ];
  if (asked.length === 0) return new Map();
  const looks = await port.readLooks(asked.map(({ place }) => place), options);
  return new Map(asked.flatMap(({ of }, index) => {
    const look = looks[index];
    return look ? [[of, look] as const] : [];
  }));
}

function placeOf({ block: { row, column, cells } }: SheetBlock) {
  return { row, column, rows: cells.length, columns: cells[0]?.length ?? 1 };
}

function wasEmpty({ seen }: SheetBlock): boolean {
  return seen.every((row) => row.every((value) => value === ""));
}

function writtenBlock(written: SheetBlock, workbook: WorkbookSnapshot, looks: Looks): WrittenResults["blocks"][number] {
  const { sheet: name, block } = written;
  const { row, column, cells } = block;
  const look = looks.get(written);
  if (look) return { sheet: name, row, column, values: writtenValues(block), before: { kind: "empty", look } };
  const sheet = workbook.sheets.find((each) => each.name === name);
  const stood = cells.map((line, down) =>
    line.map((_, across) => (sheet ? asItStood(sheet.value(row + down, column + across), sheet.numberFormat(row + down, column + across)) : null)),
  );
  return { sheet: name, row, column, values: writtenValues(block), before: { kind: "filled", cells: stood } };
}

/** A cancelled step says what it did itself; `rest` tells of the steps before and after. */
async function orCancelled<T>(rest: Parameters<typeof ofWorkbook>[0], work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof CancelledError ? new CancelledError(together(error.done, ofWorkbook(rest))) : error;
  }
}

/** "2022-09-30 14:05" by the clock of the machine. */
export function minuteOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
