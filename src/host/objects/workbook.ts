import { HostError, invalidArgument } from "../hostError";
import type { Sheet } from "../model";
import { Application } from "./application";
import { CommentCollection } from "./commentCollection";
import { HostObject } from "./hostObject";
import { NamedItemCollection } from "./namedItemCollection";
import { NoteCollection } from "./noteCollection";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { resolveAddress } from "./resolve";
import { copySheetInto, positionOf } from "./sheetCopy";
import { freeSheetName } from "./sheetName";
import { TableCollection } from "./tableCollection";
import type { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheetCollection";

interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: string;
  readonly relativeTo?: Worksheet | string;
}

/** The root of every path. */
export class Workbook extends HostObject {
  static override readonly type = "Workbook";
  static override readonly navigation = ["Application", "Comments", "Names", "Notes", "Tables", "Worksheets"];

  get Name(): string {
    return this.session.options.fileName;
  }

  get ReadOnly(): boolean {
    return false;
  }

  get IsDirty(): boolean {
    return this.session.book.journal.length > 0;
  }

  get PreviouslySaved(): boolean {
    return false;
  }

  get Application(): Application {
    return new Application(this.session);
  }

  get Comments(): CommentCollection {
    return new CommentCollection(this.session, null);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.session, null);
  }

  get Notes(): NoteCollection {
    return new NoteCollection(this.session, null);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.session, null);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.session);
  }

  GetActiveCell(): Range {
    return this.GetSelectedRanges().Areas.GetItemAt(0).GetCell(0, 0);
  }

  /** Fails when several blocks are selected, as in Excel. */
  GetSelectedRange(): Range {
    const selected = this.GetSelectedRanges();
    if (selected.AreaCount > 1) throw new HostError("InvalidSelection");
    return selected.Areas.GetItemAt(0);
  }

  GetSelectedRanges(): RangeAreas {
    const { active } = this.session.book;
    return new RangeAreas(this.session, active, active.selection);
  }

  /** Answers the ids of the new sheets. Needs a loader in the host's options. */
  async InsertWorksheetsFromBase64(file: string, options: InsertOptions = {}): Promise<readonly string[]> {
    const { loadBook } = this.session.options;
    if (!loadBook) throw new HostError("NotImplemented", "Host was given no loader for files");
    const { book } = this.session;
    const source = await loadBook(bytesOf(file)).catch((reason: unknown) => {
      throw invalidArgument(`The file cannot be opened: ${reason instanceof Error ? reason.message : String(reason)}`);
    });
    const wanted = options.sheetNamesToInsert?.length ? options.sheetNamesToInsert : source.sheets.map(({ name }) => name);
    const sheets = wanted.map((name) => source.sheet(name));
    if (sheets.includes(null)) throw invalidArgument();
    const relativeTo = typeof options.relativeTo === "string" ? book.sheet(options.relativeTo) : (options.relativeTo?.sheet ?? null);
    let position = positionOf(book, options.positionType ?? "End", relativeTo);
    const found = sheets.filter((sheet): sheet is Sheet => sheet !== null);
    // Renamed in their own book first, so that formulas among them go on speaking of each other.
    for (const sheet of found) sheet.name = freeSheetName(book, sheet.name, source);
    return found.map((sheet) => copySheetInto(book, sheet, position++).id);
  }

  _GetRangeForEventByReferenceId(reference: string): Range {
    const { sheet, rect } = resolveAddress(this.session, reference, this.session.book.active);
    return new Range(this.session, sheet, rect);
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    try {
      return this._GetRangeForEventByReferenceId(reference);
    } catch (thrown) {
      if (thrown instanceof HostError) return null;
      throw thrown;
    }
  }

  _RemoveReference(id: string): void {
    this.session.release(id);
  }

  _RemoveAllReferences(): void {
    this.session.releaseAll();
  }

  _GetReferenceCount(): number {
    return this.session.referenceCount;
  }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}
