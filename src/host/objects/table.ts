import { HostError, invalidArgument } from "../hostError";
import { type Patch, type Rect, type Sheet, type Table } from "../model";
import type { Session } from "../session";
import { clearCells } from "./clearCells";
import { checkAllowed } from "./guard";
import { HostObject } from "./hostObject";
import { Range } from "./range";
import { RangeSort } from "./rangeSort";
import { resolveAddress } from "./resolve";
import { TableColumnCollection } from "./tableColumns";
import { TableRowCollection } from "./tableRows";
import { Worksheet } from "./worksheet";

export class TableObject extends HostObject {
  static override readonly type = "Table";
  static override readonly navigation = ["Columns", "Rows", "Sort", "Worksheet"];

  constructor(session: Session, readonly sheet: Sheet, private readonly id: string) {
    super(session);
  }

  /** Throws when the table was deleted. */
  get current(): Table {
    const table = this.sheet.tables.find(this.id);
    if (!table) throw new HostError("ItemNotFound", undefined, 404);
    return table;
  }

  change(changes: Patch<Table>): void {
    checkAllowed(this.sheet);
    this.sheet.tables.update(this.id, changes);
  }

  get headerRows(): number {
    return this.current.hasHeaders ? 1 : 0;
  }

  get body(): Rect {
    const { rect, hasTotals } = this.current;
    return { ...rect, row: rect.row + this.headerRows, rows: rect.rows - this.headerRows - (hasTotals ? 1 : 0) };
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.current.name;
  }

  set Name(name: string) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw invalidArgument();
    const taken = this.session.book.sheets.some((sheet) =>
      sheet.tables.list.some((table) => table.id !== this.id && table.name.toUpperCase() === name.toUpperCase()));
    if (taken) throw invalidArgument();
    this.change({ name });
  }

  get Style(): string {
    return this.current.style;
  }

  set Style(style: string) {
    this.change({ style });
  }

  get ShowHeaders(): boolean {
    return this.current.hasHeaders;
  }

  get ShowTotals(): boolean {
    return this.current.hasTotals;
  }

  get ShowBandedRows(): boolean {
    return this.current.bandedRows;
  }

  set ShowBandedRows(bandedRows: boolean) {
    this.change({ bandedRows });
  }

  get ShowBandedColumns(): boolean {
    return this.current.bandedColumns;
  }

  set ShowBandedColumns(bandedColumns: boolean) {
    this.change({ bandedColumns });
  }

  get HighlightFirstColumn(): boolean {
    return this.current.firstColumn;
  }

  set HighlightFirstColumn(firstColumn: boolean) {
    this.change({ firstColumn });
  }

  get HighlightLastColumn(): boolean {
    return this.current.lastColumn;
  }

  set HighlightLastColumn(lastColumn: boolean) {
    this.change({ lastColumn });
  }

  get ShowFilterButton(): boolean {
    return this.current.filterButton;
  }

  set ShowFilterButton(filterButton: boolean) {
    this.change({ filterButton });
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  get Sort(): RangeSort {
    return new RangeSort(this.session, this.GetDataBodyRange());
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  GetRange(): Range {
    return new Range(this.session, this.sheet, this.current.rect);
  }

  GetHeaderRowRange(): Range {
    if (!this.current.hasHeaders) throw new HostError("InvalidOperation");
    return new Range(this.session, this.sheet, { ...this.current.rect, rows: 1 });
  }

  GetDataBodyRange(): Range {
    return Range.checked(this.session, this.sheet, this.body);
  }

  GetTotalRowRange(): Range {
    const { rect, hasTotals } = this.current;
    if (!hasTotals) throw new HostError("InvalidOperation");
    return new Range(this.session, this.sheet, { ...rect, row: rect.row + rect.rows - 1, rows: 1 });
  }

  /** The header row must stay where it is. */
  Resize(range: Range | string): void {
    const { sheet, rect } = range instanceof Range ? range : resolveAddress(this.session, range, this.sheet);
    if (sheet !== this.sheet || rect.row !== this.current.rect.row || rect.rows < 2) throw invalidArgument();
    this.change({ rect });
  }

  ConvertToRange(): Range {
    const range = this.GetRange();
    checkAllowed(this.sheet);
    this.sheet.tables.remove(this.id);
    return range;
  }

  Delete(): void {
    const { rect } = this.current;
    checkAllowed(this.sheet);
    this.sheet.tables.remove(this.id);
    clearCells(this.sheet, rect, "All");
  }
}
