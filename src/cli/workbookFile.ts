import { FILE_PROBLEMS } from "../app/fileProblems";
import type { RunOptions, WorkbookPort } from "../app/ports";
import type { SheetChangePort } from "../app/sheetChanges";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { Book, ExcelHost } from "../host";
import { loadClient } from "../host/client/node";
import { loadBook, saveBook, XlsxError } from "../host/xlsx";
import { createExcelWorkbook } from "../office/excelWorkbook";
import { bytesOf, UnreadableFile } from "./unreadableFile";

/** One .xlsx file, opened on the built-in host so that the adapter that serves Excel serves it too. */
export class WorkbookFile {
  private constructor(
    /** The name by which the batch knows the file. */
    readonly label: string,
    private readonly book: Book,
  ) {}

  /** @throws UnreadableFile */
  static async open(file: string, label: string): Promise<WorkbookFile> {
    const bytes = await bytesOf(file);
    try {
      return new WorkbookFile(label, await loadBook(bytes));
    } catch (error) {
      if (error instanceof XlsxError) throw new UnreadableFile(FILE_PROBLEMS[error.code], { cause: error });
      throw error;
    }
  }

  /** A new workbook that holds the sheets that `fill` adds and no others. */
  static async filled(label: string, fill: (port: WorkbookPort & SheetChangePort) => Promise<void>): Promise<WorkbookFile> {
    const book = Book.blank();
    const [first] = book.sheets;
    const file = new WorkbookFile(label, book);
    await file.attached(fill);
    if (first) book.deleteSheet(first);
    return file;
  }

  read(options: RunOptions): Promise<WorkbookSnapshot> {
    return this.attached((port) => port.readWorkbook(options));
  }

  /** Runs `work` while the process's Excel client talks to this workbook. */
  async attached<T>(work: (port: WorkbookPort & SheetChangePort) => Promise<T>): Promise<T> {
    loadClient();
    const host = ExcelHost.create(this.book, { fileName: this.label, loadBook });
    const detach = host.attach();
    try {
      return await work(createExcelWorkbook());
    } finally {
      detach();
      host.dispose();
    }
  }

  save(): Promise<Uint8Array> {
    return saveBook(this.book);
  }
}
