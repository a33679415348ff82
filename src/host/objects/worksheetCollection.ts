import { WORKBOOK_TARGET } from "../events";
import { HostError } from "../hostError";
import type { Sheet } from "../model";
import { addEvents } from "./eventSource";
import { HostCollection } from "./hostObject";
import { checkSheetName } from "./sheetName";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends HostCollection<Worksheet> {
  static override readonly type = "WorksheetCollection";

  items(): readonly Worksheet[] {
    return this.session.book.sheets.map((sheet) => this.view(sheet));
  }

  private view(sheet: Sheet): Worksheet {
    return new Worksheet(this.session, sheet);
  }

  protected override find(key: string | number): Worksheet | null {
    const sheet = this.session.book.sheet(String(key));
    return sheet && this.view(sheet);
  }

  override GetCount(visibleOnly?: boolean): number {
    return this.among(visibleOnly).length;
  }

  private among(visibleOnly: boolean | undefined): readonly Sheet[] {
    return this.session.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  }

  GetActiveWorksheet(): Worksheet {
    return this.view(this.session.book.active);
  }

  GetFirst(visibleOnly?: boolean): Worksheet {
    return this.at(0, visibleOnly);
  }

  GetLast(visibleOnly?: boolean): Worksheet {
    return this.at(-1, visibleOnly);
  }

  private at(index: number, visibleOnly: boolean | undefined): Worksheet {
    const sheet = this.among(visibleOnly).at(index);
    if (!sheet) throw new HostError("ItemNotFound", undefined, 404);
    return this.view(sheet);
  }

  Add(name?: string): Worksheet {
    const { book } = this.session;
    if (name === undefined) {
      let n = book.sheets.length + 1;
      while (book.sheet(`Sheet${n}`)) n++;
      return this.view(book.addSheet(`Sheet${n}`));
    }
    checkSheetName(name);
    if (book.sheet(name)) throw new HostError("ItemAlreadyExists", undefined, 409);
    return this.view(book.addSheet(name));
  }
}

addEvents(WorksheetCollection, () => WORKBOOK_TARGET);
