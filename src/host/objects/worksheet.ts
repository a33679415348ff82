import { HostError, invalidArgument } from "../hostError";
import { rectOf, type Sheet, type Visibility, WHOLE_SHEET } from "../model";
import type { Session } from "../session";
import { AutoFilter } from "./autoFilter";
import { ChartCollection } from "./charts/chartCollection";
import { optionalColor } from "./color";
import { CommentCollection } from "./commentCollection";
import { addEvents } from "./eventSource";
import { findCells, type SearchCriteria } from "./find";
import { FreezePanes } from "./freezePanes";
import { HostObject } from "./hostObject";
import { NamedItemCollection } from "./namedItemCollection";
import { NoteCollection } from "./noteCollection";
import { PageLayout } from "./pageLayout";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { resolveAreas, resolveAddress } from "./resolve";
import { copySheet } from "./sheetCopy";
import { checkSheetName } from "./sheetName";
import { TableCollection } from "./tableCollection";
import { WorksheetProtection } from "./worksheetProtection";

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];
const PIXELS_PER_CHARACTER = 7;

export class Worksheet extends HostObject {
  static override readonly type = "Worksheet";
  static override readonly navigation = [
    "AutoFilter", "Charts", "Comments", "FreezePanes", "Names", "Notes", "PageLayout", "Protection", "Tables",
  ];

  constructor(session: Session, private readonly kept: Sheet) {
    super(session);
  }

  /** The sheet, as long as it was not deleted. */
  get sheet(): Sheet {
    if (!this.session.book.has(this.kept)) throw new HostError("ItemNotFound", undefined, 404);
    return this.kept;
  }

  get Id(): string {
    return this.kept.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(name: string) {
    checkSheetName(name);
    const other = this.session.book.sheet(name);
    if (other && other !== this.sheet) throw invalidArgument();
    this.sheet.name = name;
  }

  get Position(): number {
    return this.sheet.position;
  }

  set Position(position: number) {
    if (!Number.isInteger(position) || position < 0 || position >= this.session.book.sheets.length) throw invalidArgument();
    this.session.book.moveSheet(this.sheet, position);
  }

  get Visibility(): Visibility {
    return this.sheet.visibility;
  }

  set Visibility(wanted: Visibility) {
    const visibility = VISIBILITIES.find((known) => known.toUpperCase() === String(wanted).toUpperCase());
    if (!visibility) throw invalidArgument();
    if (visibility !== "Visible") this.checkNotLastVisible();
    this.sheet.visibility = visibility;
  }

  get TabColor(): string {
    return this.sheet.tabColor;
  }

  set TabColor(color: string) {
    this.sheet.tabColor = optionalColor(color) ?? "";
  }

  get ShowGridlines(): boolean {
    return this.sheet.gridlines;
  }

  set ShowGridlines(shown: boolean) {
    this.sheet.gridlines = shown;
  }

  /** The client sets `showGridlines` under this name and loads it under the other. */
  get Gridlines(): boolean {
    return this.ShowGridlines;
  }

  set Gridlines(shown: boolean) {
    this.ShowGridlines = shown;
  }

  get StandardHeight(): number {
    return this.sheet.defaultRowHeight;
  }

  /** In characters without their padding, unlike `RangeFormat.ColumnWidth`. */
  get StandardWidth(): number {
    const pixels = Math.round(this.sheet.defaultColumnWidth * PIXELS_PER_CHARACTER);
    return Math.trunc(((pixels - 5) / PIXELS_PER_CHARACTER) * 100 + 0.5) / 100;
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.session, this.sheet);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.session, this.sheet);
  }

  get Comments(): CommentCollection {
    return new CommentCollection(this.session, this.sheet);
  }

  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.session, this.sheet);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.sheet);
  }

  get Notes(): NoteCollection {
    return new NoteCollection(this.session, this.sheet);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.session, this.sheet);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.session, this.sheet);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.session, this.sheet);
  }

  Activate(): void {
    if (this.sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
    this.session.book.active = this.sheet;
  }

  Calculate(): void {
    return;
  }

  /** Very hidden sheets cannot be deleted before they are shown. */
  Delete(): void {
    if (this.sheet.visibility === "VeryHidden") throw new HostError("GeneralException", "A very hidden sheet cannot be deleted.", 500);
    this.checkNotLastVisible();
    this.session.book.deleteSheet(this.sheet);
  }

  private checkNotLastVisible(): void {
    const others = this.session.book.sheets.some((sheet) => sheet !== this.sheet && sheet.visibility === "Visible");
    if (!others) throw new HostError("GeneralException", "A workbook must contain at least one visible worksheet.", 500);
  }

  Copy(positionType?: string, relativeTo?: Worksheet): Worksheet {
    return new Worksheet(this.session, copySheet(this.sheet, positionType ?? "None", relativeTo?.sheet ?? null));
  }

  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRange(address?: string): Range {
    if (address === undefined) return new Range(this.session, this.sheet, WHOLE_SHEET);
    const { sheet, rect } = resolveAddress(this.session, address, this.sheet);
    return new Range(this.session, sheet, rect);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return Range.checked(this.session, this.sheet, rectOf(row, column, rows, columns));
  }

  GetRanges(address?: string): RangeAreas {
    const areas = address === undefined ? [WHOLE_SHEET] : resolveAreas(this.session, address, this.sheet);
    return new RangeAreas(this.session, this.sheet, areas);
  }

  GetUsedRange(valuesOnly?: boolean): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? new Range(this.session, this.sheet, rectOf(0, 0));
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.usedRect(valuesOnly);
    return used && new Range(this.session, this.sheet, used);
  }

  GetNext(visibleOnly?: boolean): Worksheet {
    return existing(this.GetNextOrNullObject(visibleOnly));
  }

  GetNextOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(this.session.book.sheets.slice(this.sheet.position + 1), visibleOnly);
  }

  GetPrevious(visibleOnly?: boolean): Worksheet {
    return existing(this.GetPreviousOrNullObject(visibleOnly));
  }

  GetPreviousOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(this.session.book.sheets.slice(0, this.sheet.position).reverse(), visibleOnly);
  }

  private neighbour(candidates: readonly Sheet[], visibleOnly: boolean | undefined): Worksheet | null {
    const sheet = candidates.find((candidate) => !visibleOnly || candidate.visibility === "Visible");
    return sheet ? new Worksheet(this.session, sheet) : null;
  }

  /** The client names the results of `getNext` and the like so in its next request. */
  _GetSheetById(id: string): Worksheet {
    const sheet = this.session.book.sheet(id);
    return existing(sheet && new Worksheet(this.session, sheet));
  }

  /** The same for the result of `copy`. */
  _GetAnotherWorksheetById(id: string): Worksheet {
    return this._GetSheetById(id);
  }

  FindAll(text: string, criteria: SearchCriteria): RangeAreas {
    const found = this.FindAllOrNullObject(text, criteria);
    if (!found) throw new HostError("ItemNotFound", undefined, 404);
    return found;
  }

  FindAllOrNullObject(text: string, criteria: SearchCriteria): RangeAreas | null {
    const found = findCells(this.sheet, WHOLE_SHEET, text, criteria ?? {});
    return found.length > 0 ? new RangeAreas(this.session, this.sheet, found) : null;
  }
}

addEvents(Worksheet, (worksheet) => worksheet.Id);

function existing<T>(object: T | null): T {
  if (!object) throw new HostError("ItemNotFound", undefined, 404);
  return object;
}
