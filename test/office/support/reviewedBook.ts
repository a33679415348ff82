import path from "node:path";
import { createReviewApp, type RecheckOutcome, type ReviewApp } from "../../../src/app/reviewApp";
import { WorkbookSession } from "../../../src/app/session";
import { createSummaryTools, type SummaryTools } from "../../../src/app/summaryTools";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { loadBook } from "../../../src/host/xlsx";
import type { HostOptions } from "../../../src/host";
import type { Book, Sheet } from "../../../src/host/model";
import { createExcelWorkbook } from "../../../src/office/excelWorkbook";
import { isMarkFormula } from "../../../src/office/marks";
import { readWordReturn } from "../../../src/word/readWordReturn";
import { openWorkbook } from "../../support/workbooks";
import { closeHost, openHost } from "./books";

export const SAMPLE = path.resolve("assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");
export const SUMMARY = "汇总表";

export interface OpenedBook {
  readonly app: ReviewApp;
  readonly tools: SummaryTools;
  readonly book: Book;
  readonly edits: string[][];
  readonly selections: string[];
  readonly requests: () => number;
  /** Another user edits the same workbook. */
  readonly elsewhere: (work: () => void) => void;
  /** Lets a minute or more go by on the clock that the add-in sees. */
  readonly wait: (minutes: number) => void;
}

let stop: (() => Promise<void>) | null = null;

/** Use as `afterEach`. */
export async function closeBook(): Promise<void> {
  await stop?.();
  stop = null;
  closeHost();
}

/** The sample, changed to begin with where wanted, and everything that a pane has of it. Nothing is reviewed yet. */
export async function openedBook(options: HostOptions = {}, prepare: (book: Book) => void = () => undefined): Promise<OpenedBook> {
  const book = await openWorkbook(SAMPLE);
  prepare(book);
  book.clearJournal();
  const host = openHost(book, { fileName: "示例.xlsx", loadBook, ...options });
  let now = new Date(2022, 8, 30, 14, 5);
  const settings = { policy: SHIPPED_POLICY, software: "1.2.0", now: () => now };
  const port = createExcelWorkbook();
  const session = new WorkbookSession();
  const app = createReviewApp(port, settings, session);
  const edits: string[][] = [];
  const selections: string[] = [];
  stop = await app.watch({ onEdit: (sheets) => void edits.push([...sheets]), onSelect: (address) => void selections.push(address) });
  return {
    app,
    tools: createSummaryTools(port, settings, readWordReturn, session),
    book,
    edits,
    selections,
    requests: () => host.traffic.requests,
    elsewhere: (work) => host.asAnotherUser(work),
    wait: (minutes) => void (now = new Date(now.getTime() + minutes * 60_000)),
  };
}

/** The same after a review. */
export async function reviewedBook(options: HostOptions = {}): Promise<OpenedBook> {
  const opened = await openedBook(options);
  await opened.app.review({});
  await rest();
  return opened;
}

/** Longer than a burst of events is collected. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

/** What an edit is followed by, to the end; what of it only the next review writes. */
export async function followed(app: ReviewApp): Promise<{ readonly rechecked: RecheckOutcome; readonly later: readonly string[] | null }> {
  await rest();
  const rechecked = await app.recheck({});
  if (!rechecked) throw new Error("there was nothing to check again");
  return { rechecked, later: await rechecked.written };
}

/** A user's edit: the cell of a sheet that holds `from` gets `to`. Answers which one. */
export function edit(sheet: Sheet, from: unknown, to: string | number): { readonly row: number; readonly column: number } {
  const places: { row: number; column: number }[] = [];
  sheet.cells.forEach((cell, row, column) => {
    if (cell.value === from) places.push({ row, column });
  });
  const [place] = places;
  if (!place) throw new Error(`no ${String(from)} on ${sheet.name}`);
  sheet.setContent(place.row, place.column, { value: to });
  return place;
}

export function formOf(book: Book, name: string): Sheet {
  const found = book.sheets.find((sheet) => sheet.name.includes(name));
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

export const marksOn = (sheet: Sheet): number => sheet.conditionalFormats.list.filter(({ formula = "" }) => isMarkFormula(formula)).length;

/** Contents and looks of every sheet, without ids, which differ from run to run. */
export function stateOf(book: Book): unknown[] {
  return book.sheets.map((sheet) => {
    const cells: (readonly [string, unknown])[] = [];
    sheet.cells.forEach((cell, row, column) => cells.push([`${row},${column}`, cell]));
    const bare = (part: { id: string }): object => ({ ...part, id: "" });
    const widths = Array.from({ length: 45 }, (_, column) => (sheet.column(column).width ?? sheet.defaultColumnWidth).toFixed(2));
    return {
      name: sheet.name,
      cells: cells.sort(([a], [b]) => (a < b ? -1 : 1)),
      conditions: sheet.conditionalFormats.list.map(bare),
      notes: sheet.notes.list.map(bare),
      validations: sheet.dataValidations.list.map(bare),
      merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
      widths,
      freeze: sheet.freeze,
      protection: sheet.protection,
      charts: sheet.charts.list.map(bare),
    };
  });
}
