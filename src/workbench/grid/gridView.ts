import { type IWorkbookData, type Univer, UniverInstanceType, type Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "../../host/model";
import { gridWorkbook } from "./toGrid/workbook";
import { createUniver } from "./univer";

/** The spreadsheet grid of the workbench: shows one book at a time and keeps both alike. */
export class GridView {
  private readonly univer: Univer;
  readonly api: FUniver;
  private unitId: string | null = null;
  private shown = 0;

  constructor(container: HTMLElement) {
    ({ univer: this.univer, api: this.api } = createUniver(container));
  }

  show(book: Book, fileName: string): void {
    if (this.unitId !== null) this.api.disposeUnit(this.unitId);
    const id = `book-${++this.shown}`;
    this.unitId = id;
    this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, gridWorkbook(book, id, fileName));
  }

  dispose(): void {
    this.univer.dispose();
  }
}
