import { readFile } from "node:fs/promises";
import path from "node:path";
import { FILE_PROBLEMS } from "../app/fileProblems";
import type { RunOptions, WorkbookPort } from "../app/ports";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { ExcelHost, type Book } from "../host";
import { loadClient } from "../host/client/node";
import { loadBook, saveBook, XlsxError } from "../host/xlsx";
import { createExcelWorkbook } from "../office/excelWorkbook";

/** A file that could not be opened, with the reason as a Chinese sentence. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** One .xlsx file, opened on the built-in host so that the adapter that serves Excel serves it too. */
export class WorkbookFile {
  private constructor(
    /** The name by which the batch knows the file. */
    readonly label: string,
    private readonly book: Book,
  ) {}

  /** @throws UnreadableFile */
  static async open(file: string, label: string): Promise<WorkbookFile> {
    if (path.extname(file).toLowerCase() === ".docx") throw new UnreadableFile("暂不能读取 Word 文件。请把申报书粘贴到 Excel 工作簿中，或向企业索取 Excel 版。");
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new UnreadableFile("文件无法读取。请确认文件存在、有权限打开，并且没有被其他程序占用。", { cause: error });
    });
    try {
      return new WorkbookFile(label, await loadBook(bytes));
    } catch (error) {
      if (error instanceof XlsxError) throw new UnreadableFile(FILE_PROBLEMS[error.code], { cause: error });
      throw error;
    }
  }

  read(options: RunOptions): Promise<WorkbookSnapshot> {
    return this.attached((port) => port.readWorkbook(options));
  }

  /** Runs `work` while the process's Excel client talks to this workbook. */
  async attached<T>(work: (port: WorkbookPort) => Promise<T>): Promise<T> {
    loadClient();
    const host = ExcelHost.create(this.book, { fileName: this.label });
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
