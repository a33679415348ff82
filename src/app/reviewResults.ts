import type { Report } from "../domain/review/report";
import type { Review } from "../domain/review/review";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { findingsInputsIn, findingsSheet } from "./findingsSheet";
import { locatedFindings, type LocatedFinding } from "./located";
import type { ResultSheet, SheetBlock } from "./ports";
import { resultColumns } from "./resultColumns";
import { resultInputsIn, resultSheet } from "./resultSheet";
import { statisticsChartsIn, statisticsSheet } from "./statisticsSheet";
import type { OwnSheet } from "./undo/ownSheets";
import { versionsSheets } from "./versionsSheet";
import { RESULT_TITLES } from "../domain/review/resultTitles";

/** What a review has to say in one workbook of its batch: beside the summary, and on sheets of ours. */
export interface ReviewResults {
  readonly blocks: readonly SheetBlock[];
  readonly sheets: readonly ResultSheet[];
}

/**
 * The columns beside the summary, 核验结果, 问题清单, 统计 and 重报对照. The workbook with the summary table tells of the whole batch, the others
 * of their own enterprises; a workbook without any form has none. `checkedAt` is shown as it is. 问题清单 can be left out: of a large batch it
 * is long.
 */
export function reviewResults(review: Review, workbook: WorkbookSnapshot, checkedAt: string, { withFindings = true } = {}): ReviewResults {
  const { report, summary, judged, ledger, since } = review;
  const { file } = workbook;
  const summarySheet = summary?.file === file ? workbook.sheets.find(({ name }) => name === summary.sheet) : undefined;
  const blocks = summary && summarySheet ? resultColumns(summary, summarySheet, judged, checkedAt) : [];
  const tellsAll = summarySheet !== undefined || report.sources.length === 1;
  const applications = report.applications.filter((application) => tellsAll || application.file === file);
  if (applications.length === 0 && !summarySheet) return { blocks, sheets: [] };
  const results = resultSheet(report, { file, applications, unreadable: workbook.unreadable, checkedAt, sheets: workbook.sheets, ledger, since, policy: review.policy.values });
  return {
    blocks,
    sheets: [
      results,
      ...(withFindings ? [findingsSheet(report, { file, findings: findingsIn(review, file, tellsAll), sheets: workbook.sheets, checkedAt, ledger, since })] : []),
      ...(tellsAll && applications.length > 0 ? [statisticsSheet(report, results, checkedAt)] : []),
      ...versionsSheets(review, workbook, checkedAt),
    ],
  };
}

function findingsIn(review: Review, file: string, tellsAll: boolean): readonly LocatedFinding[] {
  const all = locatedFindings(review.report);
  return tellsAll ? all : all.filter((located) => concerns(located, review, file));
}

function concerns({ subject, cells }: LocatedFinding, { report }: Review, file: string): boolean {
  if (subject.kind === "policy") return true;
  if (subject.kind === "application") return report.applications[subject.index]?.file === file;
  return cells.some((cell) => cell.file === file);
}

/** All that 问题清单 says of findings, to be compared. */
export function findingsText({ applications, policy, summary, batch }: Report): string {
  const all = [...applications, policy, ...(summary ? [summary] : []), batch].map(({ findings }) => findings);
  return JSON.stringify(all.map((findings) => findings.map(({ key, severity, message, cells, waiver, check }) => [key, severity, message, cells, waiver, check])));
}

/** The sheet with what is known of where users write on it. */
export function asOwnSheet({ name, title }: ResultSheet): OwnSheet {
  switch (title) {
    case RESULT_TITLES.results:
      return { name, title, inputsIn: resultInputsIn };
    case RESULT_TITLES.findings:
      return { name, title, inputsIn: findingsInputsIn };
    case RESULT_TITLES.statistics:
      return { name, title, chartsIn: statisticsChartsIn };
    default:
      return { name, title };
  }
}
