import type { Review } from "../domain/review/review";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { findingsSheet } from "./findingsSheet";
import { locatedFindings, type LocatedFinding } from "./located";
import { marksOf } from "./marks";
import { CancelledError, type MarkOutcome, type ResultSheet, type RunOptions, type SheetBlock, type SheetProblem, type WorkbookPort } from "./ports";
import { resultColumns } from "./resultColumns";
import { resultSheet } from "./resultSheet";
import { wasEmpty } from "./undo";
import { versionsSheets } from "./versionsSheet";

export interface WrittenReview {
  readonly marked: MarkOutcome;
  /** Those of `marked`, and sheets that could not be written. */
  readonly problems: readonly SheetProblem[];
  /** What was to be written beside the summary, and the sheets of ours. */
  readonly blocks: readonly SheetBlock[];
  readonly sheets: readonly ResultSheet[];
  /** Of the blocks that went where nothing stood: the columns' widths before, in points. */
  readonly columnPoints: ReadonlyMap<SheetBlock, readonly number[]>;
}

/**
 * Writes what a review found into one workbook of its batch: highlights, the columns beside the summary, 核验结果 and 问题清单. The workbook
 * with the summary table tells of the whole batch, the others of their own enterprises. A workbook without any form only loses old marks.
 */
export async function writeReview(port: WorkbookPort, review: Review, workbook: WorkbookSnapshot, now: Date, options: RunOptions): Promise<WrittenReview> {
  const { report, summary, judged, ledger } = review;
  const { file } = workbook;
  const checkedAt = minuteOf(now);
  const all = locatedFindings(report);

  const marked = await orCancelled("汇总表和结果表没有改写，再次核验即可补全。", port.paintMarks(marksOf(all, file), options));
  const problems = [...marked.problems];

  const summarySheet = summary?.file === file ? workbook.sheets.find(({ name }) => name === summary.sheet) : undefined;
  const blocks = summary && summarySheet ? resultColumns(summary, summarySheet, judged, checkedAt) : [];
  const columnPoints = await pointsOfEmpty(port, blocks, options);
  if (blocks.length > 0) {
    problems.push(...(await orCancelled("问题单元格已标记，再次核验即可补全。", port.writeBlocks(blocks, options))));
  }

  const tellsAll = summarySheet !== undefined || report.sources.length === 1;
  const applications = report.applications.filter((application) => tellsAll || application.file === file);
  const sheets: ResultSheet[] = [];
  if (applications.length > 0 || summarySheet) {
    const findings = tellsAll ? all : all.filter((located) => concerns(located, review, file));
    sheets.push(
      resultSheet(report, { file, applications, unreadable: workbook.unreadable, checkedAt, sheets: workbook.sheets, ledger, policy: review.policy.values }),
      findingsSheet(report, { file, findings, sheets: workbook.sheets, checkedAt, ledger }),
      ...versionsSheets(review, workbook, checkedAt),
    );
    problems.push(...(await orCancelled("标记和汇总表已更新，再次核验即可补全。", port.writeResultSheets(sheets, options))));
  }
  return { marked, problems, blocks, sheets, columnPoints };
}

async function pointsOfEmpty(port: WorkbookPort, blocks: readonly SheetBlock[], options: RunOptions): Promise<ReadonlyMap<SheetBlock, readonly number[]>> {
  const empty = blocks.filter(wasEmpty);
  if (empty.length === 0) return new Map();
  const asked = empty.map(({ sheet, block }) => ({ sheet, column: block.column, count: block.cells[0]?.length ?? 0 }));
  const points = await port.columnPoints(asked, options);
  return new Map(empty.map((block, index) => [block, points[index] ?? []]));
}

function concerns({ subject, cells }: LocatedFinding, { report }: Review, file: string): boolean {
  if (subject.kind === "policy") return true;
  if (subject.kind === "application") return report.applications[subject.index]?.file === file;
  return cells.some((cell) => cell.file === file);
}

/** A cancelled step says what it did itself; `rest` tells of the steps before and after. */
async function orCancelled<T>(rest: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof CancelledError ? new CancelledError(`${error.done}${rest}`) : error;
  }
}

/** "2022-09-30 14:05" by the clock of the machine. */
export function minuteOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
