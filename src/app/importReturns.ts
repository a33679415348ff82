import type { FieldDifference } from "../domain/record/compareApplications";
import { NO_NAME } from "../domain/record/scoreEntries";
import { findOwnSheet } from "../domain/review/resultTitles";
import { readForms } from "../domain/form/readWorkbook";
import type { Policy } from "../domain/policy/keys";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { missingRows } from "../domain/summary/returns/missingRows";
import { differencesOf, enterpriseOf, returnUnits, sameUnit, type ReturnUnit } from "../domain/summary/returns/returnUnits";
import { sheetNameFor } from "../domain/summary/returns/sheetNames";
import { together, type Told } from "../domain/wording/told";
import { importRecords, importSheet, IMPORT_SHEET, type ImportRecord } from "./importSheet";
import { CancelledError, WorkbookError, type RunOptions, type SheetProblem, type WorkbookPort } from "./ports";
import { problemOf, toBase64, type ReturnFile } from "./returnFile";
import { changedCells, sheetFrom } from "./returnSheets";
import type { SheetChange, SheetChangePort } from "./sheetChanges";
import { ofFile } from "./wording/files";
import { ofTool } from "./wording/tools";
import { ofWorkbook } from "./wording/workbook";
import { minuteOf } from "./writeReview";

/** Lays a Word document out on a grid; answers the reason where it cannot be read. */
export type ReadWord = (file: ReturnFile) => WorkbookSnapshot | { readonly reason: Told };

export interface ImportSettings {
  readonly policy: Policy;
  readonly readWord: ReadWord;
  now(): Date;
}

/** One return that can be taken in. */
export interface ImportItem {
  readonly id: string;
  readonly file: ReturnFile;
  /** Of those without a name it says so in Chinese. */
  readonly enterprise: string;
  /** Their names; "" for one without. */
  readonly enterprises: readonly string[];
  /** new: no such enterprise yet · changed: another version of one · same: nothing differs, so there is nothing to do. */
  readonly kind: "new" | "changed" | "same";
  /** Sheets of the workbook that hold the enterprise now. */
  readonly existing: readonly string[];
  readonly differences: readonly FieldDifference[];
  /** Positions of the return's sheets among those of its file. */
  readonly sheetIndexes: readonly number[];
  readonly sheets: readonly SheetSnapshot[];
}

export interface ImportProposal {
  readonly items: readonly ImportItem[];
  readonly unreadable: readonly { readonly file: string; readonly reason: Told }[];
}

export interface ImportOutcome {
  readonly added: readonly string[];
  readonly updated: readonly string[];
  /** Enterprises for which the summary got a row. */
  readonly rows: readonly string[];
  readonly problems: readonly SheetProblem[];
}

/** Returns into indicator sheets. Rejects with a WorkbookError or a CancelledError, nothing else but programming errors. */
export interface ImportApp {
  /** Reads the files and compares them with the workbook. Sheets that it needs to read an .xlsx are gone again when it answers. */
  propose(files: readonly ReturnFile[], options: RunOptions): Promise<ImportProposal>;
  /** Takes in the items with these ids, gives the summary the rows it lacks, and notes every source on 导入记录. */
  apply(proposal: ImportProposal, chosen: ReadonlySet<string>, options: RunOptions): Promise<ImportOutcome>;
}

type Port = WorkbookPort & SheetChangePort;

export function createImportApp(port: Port, settings: ImportSettings): ImportApp {
  const callYear = settings.policy.values["call.year"];
  return {
    async propose(files, options) {
      const known = returnUnits(await port.readWorkbook(options), callYear);
      const items: ImportItem[] = [];
      const unreadable: { file: string; reason: Told }[] = [];
      for (const [index, file] of files.entries()) {
        if (options.signal?.aborted) throw new CancelledError(ofTool({ id: "onlyRead" }));
        options.onProgress?.({ step: "reading", done: index, total: files.length, sheet: file.name });
        const read = await readReturn(port, file, settings.readWord, options);
        if ("reason" in read) {
          unreadable.push({ file: file.name, reason: read.reason });
          continue;
        }
        const units = returnUnits(read, callYear);
        if (units.length === 0) unreadable.push({ file: file.name, reason: ofFile({ id: "noForm" }) });
        items.push(...units.map((unit, position) => itemOf(`${index}:${position}`, file, read, unit, known)));
      }
      return { items, unreadable };
    },
    async apply({ items, unreadable }, chosen, options) {
      const wanted = items.filter(({ id, kind }) => chosen.has(id) && kind !== "same");
      const problems: SheetProblem[] = [];
      const records: ImportRecord[] = [];
      const importedAt = minuteOf(settings.now());
      for (const [index, item] of wanted.entries()) {
        if (options.signal?.aborted) throw new CancelledError(ofTool({ id: "onlyImported", about: { count: index } }));
        options.onProgress?.({ step: "writing", done: index, total: wanted.length, sheet: item.enterprise });
        try {
          const sheets = await takeIn(port, item, options);
          records.push({ sheet: sheets.join("、"), enterprise: item.enterprise, file: item.file.name, importedAt, result: item.kind === "new" ? "新增" : "更新" });
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
          problems.push({ sheet: item.enterprise, reason: error.told });
        }
      }
      const rows = await addRows(port, new Set(records.flatMap(({ sheet }) => sheet.split("、"))), callYear, problems, options);
      const failed = unreadable.map(({ file, reason }): ImportRecord => ({ sheet: "", enterprise: "", file, importedAt, result: `未能读取：${reason.chinese}` }));
      if (records.length + failed.length > 0) {
        const own = await port.readOwnSheet(IMPORT_SHEET, options);
        const earlier = findOwnSheet(own.sheets, IMPORT_SHEET.title, IMPORT_SHEET.name);
        problems.push(...(await port.writeResultSheets([importSheet([...(earlier ? importRecords(earlier) : []), ...records, ...failed])], options)));
      }
      const of = (result: string) => records.filter((record) => record.result === result).map(({ enterprise }) => enterprise);
      return { added: of("新增"), updated: of("更新"), rows, problems };
    },
  };
}

function itemOf(id: string, file: ReturnFile, { sheets }: WorkbookSnapshot, unit: ReturnUnit, known: readonly ReturnUnit[]): ImportItem {
  const existing = sameUnit(unit, known);
  const differences = existing ? differencesOf(existing, unit) : [];
  const enterprises = unit.applications.map(enterpriseOf);
  const own = sheets.map((sheet, index) => ({ sheet, index })).filter(({ sheet }) => unit.sheets.includes(sheet.name));
  return {
    id,
    file,
    enterprise: enterprises.map((name) => name || NO_NAME).join("、"),
    enterprises,
    kind: !existing ? "new" : differences.length > 0 ? "changed" : "same",
    existing: existing?.sheets ?? [],
    differences,
    sheetIndexes: own.map(({ index }) => index),
    sheets: own.map(({ sheet }) => sheet),
  };
}

const isWord = ({ name }: ReturnFile): boolean => /\.docx?$/iu.test(name);

async function readReturn(port: Port, file: ReturnFile, readWord: ReadWord, options: RunOptions): Promise<WorkbookSnapshot | { readonly reason: Told }> {
  if (isWord(file)) return readWord(file);
  const problem = problemOf(file);
  if (problem !== null) return { reason: ofFile({ id: "workbook", about: { problem } }) };
  try {
    const { names } = await port.insertWorkbook(toBase64(file.bytes), options);
    try {
      return { ...(await port.readSheets(names.map((name) => ({ name, merges: null })), options)), file: file.name };
    } finally {
      await port.changeSheets(names.map((sheet) => ({ kind: "deleteSheet", sheet })), options);
    }
  } catch (error) {
    if (error instanceof WorkbookError) return { reason: error.told };
    throw error;
  }
}

/** Answers the names of the sheets that hold the return now. */
async function takeIn(port: Port, item: ImportItem, options: RunOptions): Promise<readonly string[]> {
  const now = await port.readSheets(item.existing.map((name) => ({ name, merges: null })), options);
  const inPlace = item.kind === "changed" ? changedCells(now.sheets, item.sheets) : null;
  if (inPlace !== null) {
    await changed(port, inPlace, options);
    return item.existing;
  }
  const all = (await port.readWorkbook(options)).sheets.map(({ name }) => name);
  const { names, changes, inserted } = isWord(item.file) ? fromGrid(item, all) : await fromFile(port, item, all, options);
  try {
    await changed(port, changes, options);
  } catch (error) {
    const left = (await port.readWorkbook(options)).sheets.map(({ name }) => name).filter((name) => inserted.includes(name));
    await port.changeSheets(left.map((sheet) => ({ kind: "deleteSheet", sheet })), options);
    throw error;
  }
  return names;
}

async function changed(port: Port, changes: readonly SheetChange[], options: RunOptions): Promise<void> {
  const [problem] = await port.changeSheets(changes, options);
  if (problem) throw new WorkbookError("AccessDenied", together(ofWorkbook({ id: "onSheet", about: { sheet: problem.sheet } }), problem.reason));
}

interface Arrival {
  readonly names: readonly string[];
  readonly changes: readonly SheetChange[];
  /** Sheets that came with the file, under the names they came with. */
  readonly inserted: readonly string[];
}

/** Where a sheet of the workbook can take the return's place it does, so that formulas which speak of it go on; others are added. */
function fromGrid({ sheets, existing, enterprise }: ImportItem, taken: readonly string[]): Arrival {
  const names: string[] = [];
  const changes = sheets.flatMap((sheet, index): SheetChange[] => {
    const old = existing.length === sheets.length ? existing[index] : undefined;
    const name = old ?? sheetNameFor(enterprise, [...taken, ...names]);
    names.push(name);
    return [old === undefined ? { kind: "addSheet", sheet: name, first: false } : { kind: "clear", sheet: name }, ...sheetFrom(sheet, name)];
  });
  return { names, changes, inserted: [] };
}

async function fromFile(port: Port, { file, sheetIndexes, existing, enterprise }: ImportItem, taken: readonly string[], options: RunOptions): Promise<Arrival> {
  const { names: inserted } = await port.insertWorkbook(toBase64(file.bytes), options);
  const wanted = sheetIndexes.flatMap((index) => inserted[index] ?? []);
  const read = await port.readSheets(wanted.map((name) => ({ name, merges: null })), options);
  const names: string[] = [];
  const changes = wanted.flatMap((sheet, index): SheetChange[] => {
    const old = existing.length === wanted.length ? existing[index] : undefined;
    const snapshot = read.sheets.find(({ name }) => name === sheet);
    if (old === undefined || !snapshot) {
      const to = sheetNameFor(enterprise, [...taken, ...names]);
      names.push(to);
      return [{ kind: "rename", sheet, to }];
    }
    names.push(old);
    const { top: row, left: column, rowCount: rows, columnCount: columns } = snapshot;
    return [
      { kind: "clear", sheet: old },
      { kind: "copy", what: "all", sheet, rect: { row, column, rows, columns }, to: { sheet: old, row, column } },
      { kind: "deleteSheet", sheet },
    ];
  });
  const rest = inserted.filter((name) => !wanted.includes(name)).map((sheet): SheetChange => ({ kind: "deleteSheet", sheet }));
  return { names, changes: [...changes, ...rest], inserted };
}

/** Gives the summary the rows that it lacks; answers their enterprises. */
async function addRows(port: Port, imported: ReadonlySet<string>, callYear: number, problems: SheetProblem[], options: RunOptions): Promise<readonly string[]> {
  if (imported.size === 0) return [];
  const workbook = await port.readWorkbook(options);
  const { applications, summary } = readForms(workbook, { callYear });
  const sheet = workbook.sheets.find(({ name }) => name === summary?.sheet);
  if (!summary || !sheet) return [];
  const missing = missingRows(summary, sheet, applications, new Set(applications.filter((application) => imported.has(application.sheet))));
  if (!missing) return [];
  const found = await port.changeSheets(
    [
      ...(missing.inserted > 0 ? [{ kind: "insertRows", sheet: missing.sheet, row: missing.row, rows: missing.inserted } as const] : []),
      { kind: "write", sheet: missing.sheet, cells: missing.cells },
    ],
    options,
  );
  problems.push(...found);
  return found.length > 0 ? [] : missing.enterprises;
}
