import { isResultSheet } from "../domain/form/classify";
import { readForms } from "../domain/form/readWorkbook";
import type { Policy } from "../domain/policy/keys";
import { freeName } from "../domain/sheet/freeName";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { DuplicateSaid } from "../domain/summary/duplicateWords";
import { matchRows } from "../domain/summary/match";
import { cityTableName, MERGED_SHEET_NAME, originalNames, type ArrivingFile } from "../domain/summary/merge/arrivingNames";
import type { LeftOutRow } from "../domain/summary/merge/leftOutRow";
import { mergeSummaries, type MergedRow, type MergedTable } from "../domain/summary/merge/mergeSummaries";
import { Recommenders } from "../domain/summary/tidy/recommender";
import { tidyTable, type TidyTable } from "../domain/summary/tidy/table";
import { together, type Told } from "../domain/wording/told";
import { mergeSheet } from "./mergeSheet";
import { mergedTableChanges } from "./mergedTable";
import { CancelledError, WorkbookError, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import { problemOf, toBase64, type ReturnFile } from "./returnFile";
import type { SheetChange, SheetChangePort } from "./sheetChanges";
import { ofFile } from "./wording/files";
import { ofTool } from "./wording/tools";
import { minuteOf } from "./writeReview";

interface UnreadableFile {
  readonly file: string;
  readonly reason: Told;
}

interface Duplicates {
  readonly why: DuplicateSaid;
  readonly rows: readonly MergedRow[];
}

/** A file that can be merged, and what would come of it. */
export interface MergeItem extends ArrivingFile {
  readonly file: ReturnFile;
  /** "" for a city that nobody names. */
  readonly place: string;
  /** Enterprises of its summary, as they would stand in the merged one. */
  readonly rows: readonly MergedRow[];
  /** Rows of its summary that would not be taken over. */
  readonly skipped: readonly LeftOutRow[];
}

export interface MergeProposal {
  readonly items: readonly MergeItem[];
  readonly unreadable: readonly UnreadableFile[];
  /** Enterprises of the open workbook's own table; null where it has none. */
  readonly own: number | null;
  /** Rows that may be one enterprise, in all files and the open workbook. */
  readonly duplicates: readonly Duplicates[];
  /** Names of the open workbook's sheets: see `arrivingNames`. */
  readonly taken: readonly string[];
}

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
  readonly unreadable: readonly UnreadableFile[];
  /** Rows that may be one enterprise, all of them in the table: a person decides (T08 of tidying offers them). */
  readonly duplicates: readonly Duplicates[];
  /** Rows of the cities' tables that are no enterprise: they stay on the city's own sheet. */
  readonly leftOut: readonly LeftOutRow[];
  readonly problems: readonly SheetProblem[];
}

export interface MergeSettings {
  readonly policy: Policy;
  now(): Date;
}

/**
 * Several cities' workbooks into the open one, with one summary of all in the province's usual city order. The open workbook's own table takes
 * part. Nothing that stands there is changed: each city's table stays on its own sheet, renamed. Rejects with a WorkbookError or a
 * CancelledError, nothing else but programming errors.
 */
export interface MergeApp {
  /** Reads the files and says what would come of each. The sheets that it needs for that are gone again when it answers. */
  propose(files: readonly ReturnFile[], options: RunOptions): Promise<MergeProposal>;
  /** Merges the items with these ids. What was added is taken away again where it fails or is cancelled. */
  apply(proposal: MergeProposal, chosen: ReadonlySet<string>, options: RunOptions): Promise<MergeOutcome>;
}

type Port = WorkbookPort & SheetChangePort;

export function createMergeApp(port: Port, settings: MergeSettings): MergeApp {
  const { policy } = settings;
  const recommenders = new Recommenders(policy.values["call.recommenders"]);
  const sourceOf = (workbook: WorkbookSnapshot): Source => readSource(workbook, policy.values["call.year"], recommenders);
  return {
    async propose(files, options) {
      const workbook = await port.readWorkbook(options);
      const own = sourceOf(workbook);
      const read: ReadFile[] = [];
      const unreadable: UnreadableFile[] = [];
      let taken: readonly string[] = workbook.sheets.map(({ name }) => name);
      for (const [index, file] of files.entries()) {
        if (options.signal?.aborted) throw new CancelledError(ofTool({ id: "onlyRead" }));
        options.onProgress?.({ step: "reading", done: index, total: files.length, sheet: file.name });
        const found = await readFile(port, file, sourceOf, options);
        if ("reason" in found) unreadable.push({ file: file.name, reason: found.reason });
        else {
          taken = found.taken;
          read.push(found);
        }
      }
      const merged = mergeSummaries([own, ...read.map(({ source }) => source)].flatMap(tableOf), recommenders);
      return {
        items: read.map((each, index) => itemOf(String(index), each, mergeSummaries(tableOf(each.source), recommenders))),
        unreadable,
        own: own.table && enterprisesIn(own.table),
        duplicates: duplicatesIn(merged),
        taken,
      };
    },
    async apply({ items, unreadable }, chosen, options) {
      const before = await port.readWorkbook(options);
      const inserted: { readonly file: string; readonly names: readonly string[] }[] = [];
      const added: string[] = [];
      const inUse: string[] = [];
      try {
        const wanted = items.filter(({ id }) => chosen.has(id));
        for (const [index, { file }] of wanted.entries()) {
          if (options.signal?.aborted) throw new CancelledError(NOTHING_LEFT);
          options.onProgress?.({ step: "reading", done: index, total: wanted.length, sheet: file.name });
          const { names, taken } = await port.insertWorkbook(toBase64(file.bytes), options);
          inserted.push({ file: file.name, names });
          added.push(...names);
          inUse.push(...taken);
        }
        const all = await port.readWorkbook(options);
        const partOf = (file: string, names: readonly string[]): Source => sourceOf({ ...all, file, sheets: all.sheets.filter(({ name }) => names.includes(name)) });
        const ownNames = before.sheets.map(({ name }) => name);
        const own = partOf(before.file, ownNames);
        const parts = inserted.map(({ file, names }) => ({ names, source: partOf(file, names) }));
        const merged = mergeSummaries([own, ...parts.map(({ source }) => source)].flatMap(tableOf), recommenders);

        inUse.push(...all.sheets.map(({ name }) => name), ...added);
        const sheet = [own, ...parts.map(({ source }) => source)].some(({ table }) => table !== null) ? freeName(MERGED_SHEET_NAME, inUse) : null;
        const renamed = new Map(renames(parts.map(({ source }) => source), inUse).map(({ sheet: from, to }) => [from, to]));
        added.push(...(sheet === null ? [] : [sheet]), ...renamed.values());
        const changes: SheetChange[] = [
          ...parts.flatMap(({ source }) => source.results.map((name) => ({ kind: "deleteSheet", sheet: name }) as const)),
          ...[...renamed].map(([from, to]) => ({ kind: "rename", sheet: from, to }) as const),
          ...(sheet === null ? [] : mergedTableChanges(sheet, merged)),
        ];
        const problems = [...(await port.changeSheets(changes, options))];
        const outcome: MergeOutcome = {
          sheet,
          enterprises: merged.rows.length,
          files: [
            ...(ownNames.length > 0 ? [{ ...mergedFile(own, ownNames), leftOut: [] }] : []),
            ...parts.map(({ source, names }) => mergedFile(source, names)).map((file) => ({ ...file, sheets: file.sheets.map((name) => renamed.get(name) ?? name) })),
          ],
          unreadable,
          duplicates: duplicatesIn(merged),
          leftOut: merged.leftOut,
          problems,
        };
        problems.push(...(await port.writeResultSheets([mergeSheet(outcome, minuteOf(settings.now()))], options)));
        return outcome;
      } catch (error) {
        await takeAway(port, added);
        throw error instanceof CancelledError ? new CancelledError(NOTHING_LEFT) : error;
      }
    },
  };
}

const NOTHING_LEFT = ofTool({ id: "nothingLeft" });

/** What one workbook holds: the open one, or a file's part of it. */
interface Source {
  readonly file: string;
  readonly place: string;
  readonly table: TidyTable | null;
  readonly results: readonly string[];
}

function readSource(workbook: WorkbookSnapshot, callYear: number, recommenders: Recommenders): Source {
  const { file, sheets } = workbook;
  const { applications, summary } = readForms(workbook, { callYear });
  const home = summary && sheets.find(({ name }) => name === summary.sheet);
  const applicationOf = new Map([...matchRows(applications, summary).rowOf].map(([application, row]) => [row, application] as const));
  const table = summary && home ? tidyTable(home, summary, applicationOf, (text) => recommenders.placeOf(text)) : null;
  const place = recommenders.placeOf(summary?.recommender.value ?? "") || (table?.rows.find(({ recommender }) => recommender !== "")?.recommender ?? "");
  return { file, place, table, results: sheets.filter(isResultSheet).map(({ name }) => name) };
}

interface ReadFile {
  readonly file: ReturnFile;
  readonly source: Source;
  /** Names that the file's sheets were given here, and those that they have in it, in the same order. */
  readonly given: readonly string[];
  readonly originals: readonly string[];
  readonly taken: readonly string[];
}

/** The file's sheets, which stand in the workbook only as long as they are read. */
async function readFile(port: Port, file: ReturnFile, sourceOf: (workbook: WorkbookSnapshot) => Source, options: RunOptions): Promise<ReadFile | { readonly reason: Told }> {
  const problem = problemOf(file);
  if (problem !== null) return { reason: ofFile({ id: "workbook", about: { problem } }) };
  try {
    const { names: given, taken } = await port.insertWorkbook(toBase64(file.bytes), options);
    try {
      const workbook = await port.readSheets(given.map((name) => ({ name, merges: null })), options);
      return { file, source: sourceOf({ ...workbook, file: file.name }), given, originals: originalNames(given, taken), taken };
    } finally {
      await port.changeSheets(given.map((sheet) => ({ kind: "deleteSheet", sheet })), {});
    }
  } catch (error) {
    if (error instanceof WorkbookError) return { reason: error.told };
    throw error;
  }
}

function itemOf(id: string, { file, source: { place, table, results }, given, originals }: ReadFile, { rows, leftOut }: MergedTable): MergeItem {
  const original = new Map(given.map((name, index) => [name, originals[index] ?? name]));
  const named = (name: string): string => original.get(name) ?? name;
  return {
    id,
    file,
    place,
    sheets: originals,
    results: results.map(named),
    table: table && { sheet: named(table.sheet.name), name: cityTableName(place, file.name) },
    rows,
    skipped: leftOut,
  };
}

function tableOf({ file, table }: Source): readonly { readonly file: string; readonly table: TidyTable }[] {
  return table ? [{ file, table }] : [];
}

function enterprisesIn({ rows }: TidyTable): number {
  return rows.filter(({ kind }) => kind === "enterprise").length;
}

function duplicatesIn({ duplicates }: MergedTable): readonly Duplicates[] {
  return duplicates.map(({ why, members }) => ({ why, rows: members }));
}

function mergedFile({ file, place, table, results }: Source, names: readonly string[]): MergedFile {
  return { file, place, enterprises: table ? enterprisesIn(table) : 0, sheets: names.filter((name) => !results.includes(name)), leftOut: results };
}

/** A city's own table carries its city in the sheet's name. */
function renames(sources: readonly Source[], names: readonly string[]): Extract<SheetChange, { readonly kind: "rename" }>[] {
  const taken = [...names];
  return sources.flatMap(({ table, place, file }) => {
    if (table === null) return [];
    const to = freeName(cityTableName(place, file), taken);
    taken.push(to);
    return [{ kind: "rename", sheet: table.sheet.name, to } as const];
  });
}

/** One by one, since some of them may not be there yet or any more. */
async function takeAway(port: Port, names: readonly string[]): Promise<void> {
  try {
    for (const sheet of names) await port.changeSheets([{ kind: "deleteSheet", sheet }], {});
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError(error.code, together(error.told, ofTool({ id: "mergeLeft", about: { sheets: names } })), { cause: error });
  }
}
