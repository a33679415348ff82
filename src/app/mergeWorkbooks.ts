import { readForms } from "../domain/form/readWorkbook";
import type { Policy } from "../domain/policy/keys";
import { isResultSheet } from "../domain/form/classify";
import { freeName } from "../domain/sheet/freeName";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { matchRows } from "../domain/summary/match";
import { mergeSummaries, type MergedRow } from "../domain/summary/merge/mergeSummaries";
import { Recommenders } from "../domain/summary/tidy/recommender";
import { tidyTable, type TidyTable } from "../domain/summary/tidy/table";
import { mergeSheet } from "./mergeSheet";
import { mergedTableChanges, MERGED_SHEET_NAME } from "./mergedTable";
import { CancelledError, WorkbookError, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import { problemOf, reasonOf, toBase64, type ReturnFile } from "./returnFile";
import type { SheetChange, SheetChangePort } from "./sheetChanges";
import { minuteOf } from "./writeReview";

/** What became of one file. */
export interface MergedFile {
  readonly file: string;
  /** "" for a city that nobody names. */
  readonly place: string;
  readonly enterprises: number;
  readonly sheets: readonly string[];
  /** Sheets of earlier reviews: their file keeps them. */
  readonly leftOut: readonly string[];
}

export interface MergeOutcome {
  /** The sheet with the merged table; null when no file had one. */
  readonly sheet: string | null;
  readonly enterprises: number;
  readonly files: readonly MergedFile[];
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
  /** Rows that may be one enterprise, all of them in the table: a person decides (T08 of tidying offers them). */
  readonly duplicates: readonly { readonly why: string; readonly rows: readonly MergedRow[] }[];
  /** Rows of the cities' tables that are no enterprise: they stay on the city's own sheet. */
  readonly leftOut: readonly string[];
  readonly problems: readonly SheetProblem[];
}

export interface MergeSettings {
  readonly policy: Policy;
  now(): Date;
}

/**
 * Adds the sheets of several cities' workbooks to the open one and builds one summary of all in the province's usual city order. The open
 * workbook's own table takes part. Nothing that stands there is changed: each city's table stays on its own sheet, renamed.
 */
export async function mergeWorkbooks(port: WorkbookPort & SheetChangePort, files: readonly ReturnFile[], settings: MergeSettings, options: RunOptions): Promise<MergeOutcome> {
  const { policy } = settings;
  const own = await port.readWorkbook(options);
  const inserted: { readonly file: string; readonly names: readonly string[] }[] = [{ file: own.file, names: own.sheets.map(({ name }) => name) }];
  const unreadable: { file: string; reason: string }[] = [];
  for (const [index, file] of files.entries()) {
    if (options.signal?.aborted) throw new CancelledError(index === 0 ? "已取消：没有作任何改动。" : `已取消：已并入 ${index} 个文件的工作表，没有生成合并的汇总表。`);
    options.onProgress?.({ step: "reading", done: index, total: files.length, sheet: file.name });
    const problem = problemOf(file);
    if (problem !== null) unreadable.push({ file: file.name, reason: reasonOf(problem) });
    else {
      try {
        inserted.push({ file: file.name, names: await port.insertWorkbook(toBase64(file.bytes), options) });
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        unreadable.push({ file: file.name, reason: error.message });
      }
    }
  }

  const all = await port.readWorkbook(options);
  const recommenders = new Recommenders(policy.values["call.recommenders"]);
  const callYear = policy.values["call.year"];
  const sources = inserted.map((part, index) => sourceOf(all, part, index === 0, callYear, recommenders));
  const merged = mergeSummaries(sources.flatMap(({ file, table }) => (table ? [{ file, table }] : [])), recommenders);
  const isTable = sources.some(({ table }) => table !== null);

  const taken = all.sheets.map(({ name }) => name);
  const sheet = isTable ? freeName(MERGED_SHEET_NAME, taken) : null;
  const changes: SheetChange[] = [
    ...sources.filter(({ isOwn }) => !isOwn).flatMap(({ ownResults }) => ownResults.map((name) => ({ kind: "deleteSheet", sheet: name }) as const)),
    ...renames(sources, taken),
    ...(sheet === null ? [] : mergedTableChanges(sheet, merged)),
  ];
  const problems = [...(await port.changeSheets(changes, options))];
  const outcome: MergeOutcome = {
    sheet,
    enterprises: merged.rows.length,
    files: sources.filter(({ isOwn, names }) => !isOwn || names.length > 0).map(mergedFile),
    unreadable,
    duplicates: merged.duplicates.map(({ why, members }) => ({ why, rows: members })),
    leftOut: merged.leftOut,
    problems,
  };
  problems.push(...(await port.writeResultSheets([mergeSheet(outcome, minuteOf(settings.now()))], options)));
  return outcome;
}

interface Source {
  readonly file: string;
  readonly place: string;
  /** The open workbook itself. */
  readonly isOwn: boolean;
  readonly table: TidyTable | null;
  readonly names: readonly string[];
  readonly ownResults: readonly string[];
}

function sourceOf(workbook: WorkbookSnapshot, { file, names }: Pick<Source, "file" | "names">, isOwn: boolean, callYear: number, recommenders: Recommenders): Source {
  const sheets = workbook.sheets.filter(({ name }) => names.includes(name));
  const ownResults = sheets.filter(isResultSheet).map(({ name }) => name);
  const { applications, summary } = readForms({ ...workbook, file, sheets }, { callYear });
  const home = summary && sheets.find(({ name }) => name === summary.sheet);
  const applicationOf = new Map([...matchRows(applications, summary).rowOf].map(([application, row]) => [row, application] as const));
  const table = summary && home ? tidyTable(home, summary, applicationOf, (text) => recommenders.placeOf(text)) : null;
  const place = recommenders.placeOf(summary?.recommender.value ?? "") || (table?.rows.find(({ recommender }) => recommender !== "")?.recommender ?? "");
  return { file, place, isOwn, table, names: names.filter((name) => !ownResults.includes(name)), ownResults };
}

function mergedFile({ file, place, table, names, ownResults, isOwn }: Source): MergedFile {
  const enterprises = table?.rows.filter(({ kind }) => kind === "enterprise").length ?? 0;
  return { file, place, enterprises, sheets: names, leftOut: isOwn ? [] : ownResults };
}

/** A city's own table carries its city in the sheet's name. */
function renames(sources: readonly Source[], names: readonly string[]): SheetChange[] {
  const taken = [...names];
  return sources.flatMap(({ isOwn, table, place, file }): SheetChange[] => {
    if (isOwn || table === null) return [];
    const to = freeName(`汇总表（${place || file.replace(/\.xlsx$/iu, "")}）`.replace(/[\\/?*[\]:']/gu, "").slice(0, LONGEST_NAME), taken);
    taken.push(to);
    return [{ kind: "rename", sheet: table.sheet.name, to }];
  });
}

/** Excel takes 31 characters; a number may follow. */
const LONGEST_NAME = 26;
