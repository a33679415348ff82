import { HostError, invalidArgument } from "../hostError";
import { formatAddress, type Note, quoteSheet, rectOf, type Sheet } from "../model";
import type { Session } from "../session";
import { annotatedCell, AUTHOR } from "./annotatedCell";
import { checkAllowed } from "./guard";
import { HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";

/** Requirement set that brought notes. */
export const NOTES_SINCE = "1.18";

/** The notes of the workbook or of one sheet. Their key is their cell. */
export class NoteCollection extends HostCollection<NoteObject> {
  static override readonly type = "NoteCollection";

  constructor(session: Session, private readonly sheet: Sheet | null) {
    super(session);
    if (!session.supports(NOTES_SINCE)) throw new HostError("ApiNotFound", `Notes are part of ExcelApi ${NOTES_SINCE}`, 404);
  }

  items(): readonly NoteObject[] {
    const sheets = this.sheet ? [this.sheet] : this.session.book.sheets;
    return sheets.flatMap((sheet) => sheet.notes.list.map(({ id }) => new NoteObject(this.session, sheet, id)));
  }

  private get home(): Sheet {
    return this.sheet ?? this.session.book.active;
  }

  Add(place: Range | string, content: string): NoteObject {
    const { sheet, row, column } = annotatedCell(this.session, place, this.home);
    checkAllowed(sheet, "allowEditObjects");
    if (typeof content !== "string") throw invalidArgument();
    const taken = [...sheet.comments.list, ...sheet.notes.list].some((other) => other.row === row && other.column === column);
    if (taken) throw invalidArgument();
    const id = this.session.book.nextId();
    sheet.notes.add({ id, row, column, content, author: AUTHOR, visible: false });
    return new NoteObject(this.session, sheet, id);
  }

  protected override find(place: string | number): NoteObject | null {
    const byId = this.items().find(({ noteId }) => noteId === place);
    if (byId) return byId;
    const { sheet, row, column } = annotatedCell(this.session, String(place), this.home);
    const note = sheet.notes.list.find((other) => other.row === row && other.column === column);
    return note ? new NoteObject(this.session, sheet, note.id) : null;
  }

  override GetItemOrNullObject(place: string | number): NoteObject | null;
  override GetItemOrNullObject(place: Range | string | number): NoteObject | null {
    return this.find(place instanceof Range ? place.Address : place);
  }
}

class NoteObject extends HostObject {
  static override readonly type = "Note";

  constructor(session: Session, private readonly sheet: Sheet, readonly noteId: string) {
    super(session);
  }

  private get current(): Note {
    const note = this.sheet.notes.find(this.noteId);
    if (!note) throw new HostError("ItemNotFound", undefined, 404);
    return note;
  }

  /** The client finds a note again by its cell. */
  get _Id(): string {
    return `${quoteSheet(this.sheet.name)}!${formatAddress(rectOf(this.current.row, this.current.column))}`;
  }

  get Content(): string {
    return this.current.content;
  }

  set Content(content: string) {
    checkAllowed(this.sheet, "allowEditObjects");
    this.sheet.notes.update(this.noteId, { content });
  }

  get AuthorName(): string {
    return this.current.author;
  }

  get Visible(): boolean {
    return this.current.visible;
  }

  set Visible(visible: boolean) {
    this.sheet.notes.update(this.noteId, { visible });
  }

  GetLocation(): Range {
    return new Range(this.session, this.sheet, rectOf(this.current.row, this.current.column));
  }

  Delete(): void {
    checkAllowed(this.sheet, "allowEditObjects");
    this.sheet.notes.remove(this.noteId);
  }
}
