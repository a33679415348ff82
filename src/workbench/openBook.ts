import { createReviewApp, type ReviewApp } from "../app/reviewApp";
import { WorkbookSession } from "../app/session";
import { createSummaryTools, type SummaryTools } from "../app/summaryTools";
import { SOFTWARE_VERSION } from "../app/version";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { type Book, type Change, ExcelHost } from "../host";
import { loadBook, saveBook, XlsxError } from "../host/xlsx";
import { createExcelWorkbook } from "../office/excelWorkbook";
import { readWordReturn } from "../word/readWordReturn";
import { texts } from "./texts";

/** One workbook open in the page: the only one that the page's Excel client can talk to. */
export interface OpenBook {
  readonly book: Book;
  readonly fileName: string;
  readonly app: ReviewApp;
  readonly tools: SummaryTools;
  /** While the user has a cell open for editing, Excel keeps the add-in waiting. */
  readonly setCellEditing: (editing: boolean) => void;
  /** Whether something would be lost without a download. */
  readonly hasChanges: () => boolean;
  /** The .xlsx file as it stands now. Throws an XlsxError. */
  readonly save: () => Promise<Uint8Array>;
}

let close: () => void = () => undefined;

/** Opens a file in the place of the open one, which stays if this one cannot be read. Throws an XlsxError. */
export async function openBook(fileName: string, bytes: Uint8Array): Promise<OpenBook> {
  const book = await loadBook(bytes, { onSheet: breathe });
  close();
  const host = ExcelHost.create(book, { fileName, loadBook });
  const detach = host.attach();
  close = () => {
    detach();
    host.dispose();
  };
  const port = createExcelWorkbook();
  const settings = { policy: SHIPPED_POLICY, software: SOFTWARE_VERSION, now: () => new Date() };
  const session = new WorkbookSession();
  let saved = 0;
  const changes = (): number => book.journal.filter(isWork).length;
  return {
    book,
    fileName,
    app: createReviewApp(port, settings, session),
    tools: createSummaryTools(port, settings, readWordReturn, session),
    setCellEditing: (editing) => void (host.faults.cellEditing = editing),
    hasChanges: () => changes() > saved,
    save: async () => {
      const count = changes();
      const file = await saveBook(book, { onSheet: breathe });
      saved = count;
      return file;
    },
  };
}

/** Whether losing the change would lose somebody's work: not where they looked, nor what formulas came to. */
function isWork(change: Change): boolean {
  if (change.kind === "selected" || change.kind === "activated" || change.kind === "calculated") return false;
  return change.kind !== "value" || change.after.formula === undefined || change.after.formula !== change.before.formula;
}

const SHEETS_AT_ONCE = 20;

/** Lets the page redraw and answer now and then while many sheets are read. */
function breathe(done: number): Promise<void> | void {
  if (done % SHEETS_AT_ONCE === 0) return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Why a file could not be opened, and what to do, in Chinese. */
export function openFailure(fileName: string, error: unknown): string {
  return texts.failed.open(fileName, error instanceof XlsxError ? texts.reasons[error.code] : texts.failed.unexpected);
}
