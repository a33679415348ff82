import { valueType } from "../events";
import { HostError, invalidArgument } from "../hostError";
import {
  bounding, cellCount, containsRect, formatAddress, intersect, isOnSheet, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS,
  quoteSheet, type Rect, rectOf, sameRect, type Sheet, type Shift,
} from "../model";
import { shiftRect } from "../model/shift";
import type { Follower, Session } from "../session";
import { enterGrid, readGrid, writeGrid } from "./cellGrid";
import { cellProperties } from "./cellProperties";
import { ConditionalFormatCollection } from "./conditionalFormatCollection";
import { copyCells, type CopyType } from "./copyCells";
import { DataValidationObject } from "./dataValidation";
import { findCells, type SearchCriteria } from "./find";
import { checkAllowed, checkUnlocked } from "./guard";
import { displayText } from "./numberText";
import { columnPoints, rowPoints } from "./measures";
import { RangeAreas } from "./rangeAreas";
import { RangeFormat } from "./rangeFormat";
import { RangeSort } from "./rangeSort";
import { clearCells, type ClearApplyTo } from "./clearCells";
import { resolveAddress } from "./resolve";
import { specialCells } from "./specialCells";
import { surroundingRegion } from "./surroundingRegion";
import { TableCollection } from "./tableCollection";
import { CellsObject } from "./target";
import { Worksheet } from "./worksheet";

/** Merged areas that one question may answer; above, Excel fails. */
export const MAX_MERGED_AREAS = 512;

/** A block of cells that goes where its cells go. */
export class Range extends CellsObject implements Follower {
  static override readonly type = "Range";
  static override readonly tracked = true;
  static override readonly navigation = ["ConditionalFormats", "DataValidation", "Format", "Sort", "Worksheet"];

  private place: Rect | null;

  constructor(session: Session, private readonly home: Sheet, rect: Rect) {
    super(session);
    this.place = rect;
    session.track(this);
  }

  /** Throws InvalidArgument for a block that does not lie on the sheet. */
  static checked(session: Session, sheet: Sheet, rect: Rect): Range {
    if (!isOnSheet(rect)) throw invalidArgument();
    return new Range(session, sheet, rect);
  }

  follow(sheet: Sheet, shift: Shift): void {
    if (sheet === this.home && this.place) this.place = shiftRect(this.place, shift);
  }

  get sheet(): Sheet {
    if (!this.session.book.has(this.home)) throw new HostError("ItemNotFound", undefined, 404);
    return this.home;
  }

  /** Throws when the cells were deleted. */
  get rect(): Rect {
    if (!this.place) throw new HostError("InvalidReference");
    return this.place;
  }

  get rects(): readonly Rect[] {
    return [this.rect];
  }

  private at(rect: Rect): Range {
    return Range.checked(this.session, this.sheet, rect);
  }

  // --- contents ------------------------------------------------------------------------------------------------------------------

  get Values(): unknown {
    return readGrid(this.sheet, this.rect, (cell) => cell.value);
  }

  set Values(input: unknown) {
    enterGrid(this.sheet, this.rect, input);
  }

  get Formulas(): unknown {
    return readGrid(this.sheet, this.rect, (cell) => cell.formula ?? cell.value);
  }

  set Formulas(input: unknown) {
    enterGrid(this.sheet, this.rect, input);
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }

  set FormulasLocal(input: unknown) {
    this.Formulas = input;
  }

  get Text(): unknown {
    const { date1904 } = this.session.book;
    return readGrid(this.sheet, this.rect, (cell) => displayText(cell, date1904));
  }

  get ValueTypes(): unknown {
    return readGrid(this.sheet, this.rect, (cell) => valueType(cell.value));
  }

  get NumberFormat(): unknown {
    return readGrid(this.sheet, this.rect, (cell) => cell.numberFormat);
  }

  set NumberFormat(input: unknown) {
    checkAllowed(this.sheet, "allowFormatCells");
    const single = Array.isArray(input) ? null : input;
    if (typeof single === "string" && (isWholeColumns(this.rect) || isWholeRows(this.rect))) {
      this.sheet.reformat(this.rect, single);
      return;
    }
    const { sheet } = this;
    writeGrid(this.rect, input, (row, column, format) => {
      if (typeof format !== "string") throw invalidArgument();
      sheet.setNumberFormat(row, column, format === "" ? "General" : format);
    });
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }

  set NumberFormatLocal(input: unknown) {
    this.NumberFormat = input;
  }

  get HasSpill(): boolean {
    return false;
  }

  // --- place ---------------------------------------------------------------------------------------------------------------------

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatAddress(this.rect)}`;
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.rect.row;
  }

  get ColumnIndex(): number {
    return this.rect.column;
  }

  get RowCount(): number {
    return this.rect.rows;
  }

  get ColumnCount(): number {
    return this.rect.columns;
  }

  /** -1 where the number does not fit 32 bits. */
  get CellCount(): number {
    const count = cellCount(this.rect);
    return count > 0x7fffffff ? -1 : count;
  }

  get IsEntireRow(): boolean {
    return isWholeRows(this.rect);
  }

  get IsEntireColumn(): boolean {
    return isWholeColumns(this.rect);
  }

  get Left(): number {
    return columnPoints(this.sheet, 0, this.rect.column);
  }

  get Top(): number {
    return rowPoints(this.sheet, 0, this.rect.row);
  }

  get Width(): number {
    return columnPoints(this.sheet, this.rect.column, this.rect.columns);
  }

  get Height(): number {
    return rowPoints(this.sheet, this.rect.row, this.rect.rows);
  }

  // --- hidden rows and columns ---------------------------------------------------------------------------------------------------

  /** Null where some are hidden and some are not. */
  get RowHidden(): boolean | null {
    return uniform(this.rect.row, this.rect.rows, (row) => this.sheet.row(row).hidden === true);
  }

  set RowHidden(hidden: boolean) {
    checkAllowed(this.sheet, "allowFormatRows");
    const { row: first, rows } = this.rect;
    for (let row = first; row < first + rows; row++) this.sheet.setRow(row, { hidden: hidden || undefined });
  }

  get ColumnHidden(): boolean | null {
    return uniform(this.rect.column, this.rect.columns, (column) => this.sheet.column(column).hidden === true);
  }

  set ColumnHidden(hidden: boolean) {
    checkAllowed(this.sheet, "allowFormatColumns");
    const { column: first, columns } = this.rect;
    for (let column = first; column < first + columns; column++) this.sheet.setColumn(column, { hidden: hidden || undefined });
  }

  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    return rows || columns ? true : rows === null || columns === null ? null : false;
  }

  // --- hyperlinks ----------------------------------------------------------------------------------------------------------------

  get Hyperlink(): unknown {
    const { row, column } = this.rect;
    const link = this.sheet.hyperlink(row, column);
    return (
      link && {
        address: link.address ?? "",
        documentReference: link.location ?? "",
        screenTip: link.screenTip ?? "",
        textToDisplay: displayText(this.sheet.cell(row, column), this.session.book.date1904),
      }
    );
  }

  set Hyperlink(input: unknown) {
    const { sheet, rect } = this;
    checkAllowed(sheet, "allowInsertHyperlinks");
    const link = readHyperlink(input);
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        sheet.setHyperlink(row, column, link && link.target);
        if (!link) continue;
        const shown = link.text ?? (sheet.cell(row, column).value === "" ? (link.target.address ?? link.target.location ?? "") : null);
        if (shown !== null) sheet.setContent(row, column, { value: shown });
        const { style } = sheet.cell(row, column);
        sheet.setStyle(row, column, { ...style, font: { ...style.font, color: "#0563C1", underline: "Single" } });
      }
    }
  }

  // --- objects that hang on it ---------------------------------------------------------------------------------------------------

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session, this);
  }

  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.session, this);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.session, this);
  }

  get Sort(): RangeSort {
    return new RangeSort(this.session, this);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  // --- other ranges --------------------------------------------------------------------------------------------------------------

  GetCell(row: number, column: number): Range {
    return this.at(rectOf(this.rect.row + row, this.rect.column + column));
  }

  GetRow(row: number): Range {
    return this.at({ ...this.rect, row: this.rect.row + row, rows: 1 });
  }

  GetColumn(column: number): Range {
    return this.at({ ...this.rect, column: this.rect.column + column, columns: 1 });
  }

  GetLastRow(): Range {
    return this.GetRow(this.rect.rows - 1);
  }

  GetLastColumn(): Range {
    return this.GetColumn(this.rect.columns - 1);
  }

  GetLastCell(): Range {
    return this.GetCell(this.rect.rows - 1, this.rect.columns - 1);
  }

  GetEntireRow(): Range {
    return this.at({ ...this.rect, column: 0, columns: MAX_COLUMNS });
  }

  GetEntireColumn(): Range {
    return this.at({ ...this.rect, row: 0, rows: MAX_ROWS });
  }

  GetOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.rect, row: this.rect.row + rows, column: this.rect.column + columns });
  }

  GetResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.rect, rows: this.rect.rows + rows, columns: this.rect.columns + columns });
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.rect, rows, columns });
  }

  GetRowsAbove(count = 1): Range {
    return this.at({ ...this.rect, row: this.rect.row - count, rows: count });
  }

  GetRowsBelow(count = 1): Range {
    return this.at({ ...this.rect, row: this.rect.row + this.rect.rows, rows: count });
  }

  GetColumnsBefore(count = 1): Range {
    return this.at({ ...this.rect, column: this.rect.column - count, columns: count });
  }

  GetColumnsAfter(count = 1): Range {
    return this.at({ ...this.rect, column: this.rect.column + this.rect.columns, columns: count });
  }

  GetBoundingRect(other: Range | string): Range {
    return this.at(bounding(this.rect, this.rectOn(other)));
  }

  GetIntersection(other: Range | string): Range {
    return existing(this.GetIntersectionOrNullObject(other));
  }

  GetIntersectionOrNullObject(other: Range | string): Range | null {
    const { sheet, rect } = this.placeOf(other);
    const common = sheet === this.sheet ? intersect(this.rect, rect) : null;
    return common && this.at(common);
  }

  private placeOf(other: Range | string): { readonly sheet: Sheet; readonly rect: Rect } {
    return other instanceof Range ? other : resolveAddress(this.session, other, this.sheet);
  }

  private rectOn(other: Range | string): Rect {
    const { sheet, rect } = this.placeOf(other);
    if (sheet !== this.sheet) throw invalidArgument();
    return rect;
  }

  GetUsedRange(valuesOnly?: boolean): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at(rectOf(this.rect.row, this.rect.column));
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.usedRect(valuesOnly, this.rect);
    return used && this.at(used);
  }

  /** An area counts only if its first cell lies inside. */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const inside = this.sheet.merges.filter((merge) => containsRect(this.rect, rectOf(merge.row, merge.column)));
    if (inside.length > MAX_MERGED_AREAS) throw new HostError("GeneralException", undefined, 500);
    const sorted = [...inside].sort((a, b) => a.row - b.row || a.column - b.column);
    return sorted.length > 0 ? new RangeAreas(this.session, this.sheet, sorted) : null;
  }

  GetMergedAreas(): RangeAreas {
    return existing(this.GetMergedAreasOrNullObject());
  }

  GetSpecialCells(type: string, valueTypes?: string): RangeAreas {
    return existing(this.GetSpecialCellsOrNullObject(type, valueTypes));
  }

  GetSpecialCellsOrNullObject(type: string, valueTypes?: string): RangeAreas | null {
    const found = specialCells(this.sheet, this.rect, type, valueTypes ?? "All");
    return found.length > 0 ? new RangeAreas(this.session, this.sheet, found) : null;
  }

  GetSurroundingRegion(): Range {
    return this.at(surroundingRegion(this.sheet, this.rect));
  }

  GetSpillingToRangeOrNullObject(): Range | null {
    return null;
  }

  GetSpillParentOrNullObject(): Range | null {
    return null;
  }

  GetTables(fullyContained?: boolean): TableCollection {
    return new TableCollection(this.session, this.sheet, this, fullyContained ?? false);
  }

  Find(text: string, criteria?: SearchCriteria): Range {
    return existing(this.FindOrNullObject(text, criteria));
  }

  FindOrNullObject(text: string, criteria?: SearchCriteria): Range | null {
    const found = findCells(this.sheet, this.rect, text, criteria ?? {});
    const first = criteria?.searchDirection === "Backwards" ? found.at(-1) : found[0];
    return first ? this.at(first) : null;
  }

  GetCellProperties(options: unknown): unknown[][] {
    return cellProperties(this.session, this.sheet, this.rect, options);
  }

  // --- changes -------------------------------------------------------------------------------------------------------------------

  Clear(applyTo?: ClearApplyTo): void {
    clearCells(this.sheet, this.rect, applyTo ?? "All");
  }

  /** Answers the new empty block; this range goes away with its cells. */
  Insert(shift: string): Range {
    const place = this.rect;
    const { sheet } = this;
    const down = !isWholeColumns(place) && (shift === "Down" || isWholeRows(place));
    if (!["Down", "Right"].includes(shift)) throw invalidArgument();
    checkAllowed(sheet, isWholeRows(place) ? "allowInsertRows" : isWholeColumns(place) ? "allowInsertColumns" : undefined);
    this.checkFits(place, down);
    sheet.shift(shiftOf(place, down, 1));
    inheritFormat(sheet, place, down);
    return this.at(place);
  }

  private checkFits(place: Rect, down: boolean): void {
    const used = this.sheet.usedRect(true);
    if (!used) return;
    const last = down ? used.row + used.rows + place.rows : used.column + used.columns + place.columns;
    const affected = down ? used.row + used.rows > place.row : used.column + used.columns > place.column;
    if (affected && last > (down ? MAX_ROWS : MAX_COLUMNS)) throw new HostError("NonBlankCellOffSheet");
  }

  Delete(shift: string): void {
    const place = this.rect;
    if (!["Up", "Left"].includes(shift)) throw invalidArgument();
    const up = !isWholeColumns(place) && (shift === "Up" || isWholeRows(place));
    checkAllowed(this.sheet, isWholeRows(place) ? "allowDeleteRows" : isWholeColumns(place) ? "allowDeleteColumns" : undefined);
    this.sheet.shift(shiftOf(place, up, -1));
  }

  Merge(across?: boolean): void {
    checkAllowed(this.sheet);
    const { rect, sheet } = this;
    if (sheet.tables.list.some((table) => intersect(table.rect, rect))) throw new HostError("InvalidOperation");
    if (!across) return sheet.merge(rect);
    for (let i = 0; i < rect.rows; i++) sheet.merge({ ...rect, row: rect.row + i, rows: 1 });
  }

  Unmerge(): void {
    checkAllowed(this.sheet);
    this.sheet.unmerge(this.rect);
  }

  CopyFrom(source: Range | RangeAreas | string, copyType?: CopyType, skipBlanks?: boolean, transpose?: boolean): void {
    const { sheet, rect } = source instanceof RangeAreas ? source.Areas.GetItemAt(0) : this.placeOf(source);
    const options = { type: copyType ?? "All", skipBlanks: skipBlanks ?? false, transpose: transpose ?? false };
    checkUnlocked(this.sheet, this.rect);
    copyCells({ sheet, rect }, { sheet: this.sheet, rect: this.rect }, options);
  }

  Select(): void {
    if (this.sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
    this.session.book.active = this.sheet;
    this.sheet.selection = [this.rect];
  }

  Calculate(): void {
    return;
  }

  SetDirty(): void {
    return;
  }

  /** Sent by the client before it writes a large matrix piece by piece. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (sameRect(this.rect, { ...this.rect, rows, columns })) return;
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
}

function shiftOf(place: Rect, vertical: boolean, sign: 1 | -1): Shift {
  return vertical
    ? { axis: "row", at: place.row, count: sign * place.rows, from: place.column, to: place.column + place.columns - 1 }
    : { axis: "column", at: place.column, count: sign * place.columns, from: place.row, to: place.row + place.rows - 1 };
}

/** New cells look like the ones above or to the left. */
function inheritFormat(sheet: Sheet, place: Rect, down: boolean): void {
  if ((down ? place.row : place.column) === 0) return;
  const model = down ? { ...place, row: place.row - 1, rows: 1 } : { ...place, column: place.column - 1, columns: 1 };
  for (const { row, column, cell } of sheet.cells.inside(model)) {
    for (let i = 1; i <= (down ? place.rows : place.columns); i++) {
      const [toRow, toColumn] = down ? [row + i, column] : [row, column + i];
      sheet.setStyle(toRow, toColumn, cell.style);
      sheet.setNumberFormat(toRow, toColumn, cell.numberFormat);
    }
  }
}

function uniform(first: number, count: number, read: (index: number) => boolean): boolean | null {
  const value = read(first);
  for (let index = first + 1; index < first + count; index++) if (read(index) !== value) return null;
  return value;
}

function existing<T>(object: T | null): T {
  if (object === null) throw new HostError("ItemNotFound", undefined, 404);
  return object;
}

interface ReadHyperlink {
  readonly target: { readonly address?: string; readonly location?: string; readonly screenTip?: string };
  readonly text: string | null;
}

function readHyperlink(input: unknown): ReadHyperlink | null {
  if (input === null || input === undefined || input === "") return null;
  if (typeof input !== "object") throw invalidArgument();
  const member = (name: string): string | null => {
    const value: unknown = (input as Readonly<Record<string, unknown>>)[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const [address, location, screenTip] = [member("address"), member("documentReference"), member("screenTip")];
  if (address === null && location === null) return null;
  return {
    target: { ...(address !== null && { address }), ...(location !== null && { location }), ...(screenTip !== null && { screenTip }) },
    text: member("textToDisplay"),
  };
}
