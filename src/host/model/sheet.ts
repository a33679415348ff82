import type { Book } from "./book";
import { type ArraySize, BLANK, type Cell, type CellValue, GENERAL, hasContent, isFormatted } from "./cell";
import { Cells } from "./cells";
import type { Change, Shift } from "./change";
import { type Chart, shiftChart } from "./chart";
import { Items } from "./items";
import type {
  ColumnProps, Comment, ConditionalFormat, DataValidation, FreezePanes, Hyperlink, Id, Note, PageLayout, Protection, RowProps, Table,
  Visibility,
} from "./parts";
import {
  bounding, cellCount, containsCell, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect, rectOf, sameRect,
} from "./rect";
import { isWholeShift, shiftRect, shiftRects } from "./shift";
import { patch, type Patch, type Style } from "./style";

/** What a cell holds, without its looks. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  readonly quotePrefix?: true;
  readonly array?: ArraySize;
}

const NO_PROPS: ColumnProps & RowProps = Object.freeze({});

/** One sheet: sparse cells and everything else that hangs on them. Every setter records its change in the book's journal. */
export class Sheet {
  readonly cells = new Cells();
  readonly conditionalFormats = new Items<ConditionalFormat>((before, after) =>
    this.record({ kind: "conditionalFormat", sheet: this, before, after }));
  readonly dataValidations = new Items<DataValidation>((before, after) =>
    this.record({ kind: "dataValidation", sheet: this, before, after }));
  readonly tables = new Items<Table>((before, after) => this.record({ kind: "table", sheet: this, before, after }));
  readonly charts = new Items<Chart>((before, after) => this.record({ kind: "chart", sheet: this, before, after }));
  readonly comments = new Items<Comment>((before, after) => this.record({ kind: "comment", sheet: this, before, after }));
  readonly notes = new Items<Note>((before, after) => this.record({ kind: "note", sheet: this, before, after }));

  private mergedRects: Rect[] = [];
  private readonly columnProps = new Map<number, ColumnProps>();
  private readonly rowProps = new Map<number, RowProps>();
  private readonly links = new Map<number, Hyperlink>();
  private currentName: string;
  private currentVisibility: Visibility = "Visible";
  private currentTabColor = "";
  private currentGridlines = true;
  private currentProtection: Protection | null = null;
  private currentFreeze: FreezePanes | null = null;
  private currentAutoFilter: Rect | null = null;
  private currentPageLayout: PageLayout = {};
  private currentSelection: readonly Rect[] = [rectOf(0, 0)];

  /** Standard column width in the file's unit, standard row height in points. */
  defaultColumnWidth = 9.140625;
  defaultRowHeight = 15;

  constructor(readonly book: Book, readonly id: Id, name: string) {
    this.currentName = name;
  }

  private record(change: Change): void {
    this.book.record(change);
  }

  // --- cells ---------------------------------------------------------------------------------------------------------------------

  /** Never undefined: a cell that is not there looks as its row or column says. */
  cell(row: number, column: number): Cell {
    return this.cells.get(row, column) ?? this.missingCell(row, column);
  }

  private missingCell(row: number, column: number): Cell {
    if (this.rowProps.size === 0 && this.columnProps.size === 0) return BLANK;
    const rowProps = this.rowProps.get(row);
    const columnProps = this.columnProps.get(column);
    const style = rowProps?.style ?? columnProps?.style;
    const numberFormat = rowProps?.numberFormat ?? columnProps?.numberFormat;
    if (!style && numberFormat === undefined) return BLANK;
    return { value: "", numberFormat: numberFormat ?? GENERAL, style: style ?? BLANK.style };
  }

  private put(kind: "value" | "calculated" | "numberFormat" | "style", row: number, column: number, before: Cell, after: Cell): void {
    const asIfMissing = this.missingCell(row, column);
    if (!hasContent(after) && after.style === asIfMissing.style && after.numberFormat === asIfMissing.numberFormat) {
      this.cells.delete(row, column);
    } else {
      this.cells.set(row, column, after);
    }
    this.record({ kind, sheet: this, row, column, before, after });
  }

  /** Puts a whole cell as a file loader finds it. */
  setCell(row: number, column: number, cell: Cell): void {
    const before = this.cell(row, column);
    this.setContent(row, column, cell);
    if (cell.numberFormat !== before.numberFormat) this.setNumberFormat(row, column, cell.numberFormat);
    this.setStyle(row, column, cell.style);
  }

  setContent(row: number, column: number, content: Content): void {
    const before = this.cell(row, column);
    if (before.value === content.value && before.formula === content.formula && before.quotePrefix === content.quotePrefix) return;
    const { numberFormat, style } = before;
    const { value, formula, quotePrefix, array } = content;
    this.put("value", row, column, before, {
      value, numberFormat, style, ...(formula !== undefined && { formula }), ...(quotePrefix && { quotePrefix }), ...(array && { array }),
    });
  }

  /** What the cell's formula comes to now. */
  setResult(row: number, column: number, value: CellValue): void {
    const before = this.cell(row, column);
    if (before.value !== value) this.put("calculated", row, column, before, { ...before, value });
  }

  setNumberFormat(row: number, column: number, numberFormat: string): void {
    const before = this.cell(row, column);
    if (before.numberFormat !== numberFormat) this.put("numberFormat", row, column, before, { ...before, numberFormat });
  }

  setStyle(row: number, column: number, like: Style): void {
    const before = this.cell(row, column);
    const style = this.book.style(like);
    if (before.style !== style) this.put("style", row, column, before, { ...before, style });
  }

  /**
   * Changes the style of every cell of a block. Whole columns and rows keep theirs in their own properties, so that cells which are not
   * there yet have it too.
   */
  restyle(rect: Rect, change: (style: Style) => Style): void {
    const apply = memoize(change);
    this.eachPlace(rect, (place) => {
      const style = this.book.style(apply(place.cell.style));
      place.props({ style });
      if (place.row !== null) this.setStyle(place.row, place.column, style);
    });
  }

  reformat(rect: Rect, numberFormat: string): void {
    this.eachPlace(rect, (place) => {
      place.props({ numberFormat });
      if (place.row !== null) this.setNumberFormat(place.row, place.column, numberFormat);
    });
  }

  private eachPlace(
    rect: Rect,
    visit: (place: { cell: Cell; row: number | null; column: number; props: (change: Patch<ColumnProps & RowProps>) => void }) => void,
  ): void {
    const nothing = (): void => undefined;
    if (!isWholeColumns(rect) && !isWholeRows(rect)) {
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          visit({ cell: this.cell(row, column), row, column, props: nothing });
        }
      }
      return;
    }
    for (const { row, column, cell } of this.cells.inside(rect)) visit({ cell, row, column, props: nothing });
    if (isWholeColumns(rect)) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const props = this.column(column);
        const cell = { ...BLANK, ...(props.style && { style: props.style }) };
        visit({ cell, row: null, column, props: (change) => this.setColumn(column, change) });
      }
    } else {
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        const props = this.row(row);
        const cell = { ...BLANK, ...(props.style && { style: props.style }) };
        visit({ cell, row: null, column: 0, props: (change) => this.setRow(row, change) });
      }
    }
  }

  /** The block that holds every cell with content (and, unless `valuesOnly`, with a format of its own); null when there is none. */
  usedRect(valuesOnly = false, within?: Rect): Rect | null {
    let top = MAX_ROWS, left = MAX_COLUMNS, bottom = -1, right = -1;
    this.cells.forEach((cell, row, column) => {
      if (within && !containsCell(within, row, column)) return;
      if (!hasContent(cell) && (valuesOnly || !isFormatted(cell))) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    const used = bottom < 0 ? null : rectOf(top, left, bottom - top + 1, right - left + 1);
    if (valuesOnly) return used;
    return this.mergedRects.reduce<Rect | null>((all, merge) => {
      const part = within ? intersect(merge, within) : merge;
      return part ? (all ? bounding(all, part) : part) : all;
    }, used);
  }

  // --- merged cells --------------------------------------------------------------------------------------------------------------

  get merges(): readonly Rect[] {
    return this.mergedRects;
  }

  mergeAt(row: number, column: number): Rect | null {
    return this.mergedRects.find((rect) => containsCell(rect, row, column)) ?? null;
  }

  /** Whether the cell lies under a merged area without being its first cell. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && (merge.row !== row || merge.column !== column);
  }

  /** Merges; areas it touches are taken apart first. Only the first content found, row by row, stays. */
  merge(rect: Rect): void {
    if (cellCount(rect) < 2) return;
    this.unmerge(rect);
    const filled = this.cells.inside(rect).filter(({ cell }) => hasContent(cell));
    const first = filled[0];
    for (const { row, column } of filled) this.setContent(row, column, { value: "" });
    if (first) this.setContent(rect.row, rect.column, first.cell);
    this.mergedRects.push(rect);
    this.record({ kind: "merged", sheet: this, rect });
  }

  /** A merge as a file brings it: contents stay as they are. */
  addLoadedMerge(rect: Rect): void {
    this.mergedRects.push(rect);
  }

  /** Takes apart every merged area that touches the block. */
  unmerge(within: Rect): void {
    const touched = this.mergedRects.filter((rect) => intersect(rect, within));
    this.mergedRects = this.mergedRects.filter((rect) => !touched.includes(rect));
    for (const rect of touched) this.record({ kind: "unmerged", sheet: this, rect });
  }

  // --- columns and rows ----------------------------------------------------------------------------------------------------------

  column(column: number): ColumnProps {
    return this.columnProps.get(column) ?? NO_PROPS;
  }

  row(row: number): RowProps {
    return this.rowProps.get(row) ?? NO_PROPS;
  }

  get columnsWithProps(): ReadonlyMap<number, ColumnProps> {
    return this.columnProps;
  }

  get rowsWithProps(): ReadonlyMap<number, RowProps> {
    return this.rowProps;
  }

  setColumn(column: number, change: Patch<ColumnProps>): void {
    const before = this.column(column);
    const after = patch(before, change);
    if (sameMembers(before, after)) return;
    if (Object.keys(after).length > 0) this.columnProps.set(column, after);
    else this.columnProps.delete(column);
    this.record({ kind: "column", sheet: this, column, before, after });
  }

  setRow(row: number, change: Patch<RowProps>): void {
    const before = this.row(row);
    const after = patch(before, change);
    if (sameMembers(before, after)) return;
    if (Object.keys(after).length > 0) this.rowProps.set(row, after);
    else this.rowProps.delete(row);
    this.record({ kind: "row", sheet: this, row, before, after });
  }

  // --- hyperlinks ----------------------------------------------------------------------------------------------------------------

  get hyperlinks(): readonly Hyperlink[] {
    return [...this.links.values()];
  }

  hyperlink(row: number, column: number): Hyperlink | null {
    return this.links.get(row * MAX_COLUMNS + column) ?? null;
  }

  setHyperlink(row: number, column: number, link: Omit<Hyperlink, "row" | "column"> | null): void {
    const key = row * MAX_COLUMNS + column;
    const before = this.links.get(key) ?? null;
    const after = link && { ...link, row, column };
    if (!before && !after) return;
    if (after) this.links.set(key, after);
    else this.links.delete(key);
    this.record({ kind: "hyperlink", sheet: this, before, after });
  }

  // --- scalars -------------------------------------------------------------------------------------------------------------------

  get name(): string {
    return this.currentName;
  }

  /** The caller checks the name; formulas that speak of the sheet follow. */
  set name(after: string) {
    const before = this.currentName;
    if (before === after) return;
    this.book.batch(() => {
      this.currentName = after;
      this.record({ kind: "renamed", sheet: this, before, after });
      this.book.followRename(before, after);
    });
  }

  get position(): number {
    return this.book.sheets.indexOf(this);
  }

  get visibility(): Visibility {
    return this.currentVisibility;
  }

  set visibility(after: Visibility) {
    const before = this.currentVisibility;
    if (before === after) return;
    this.currentVisibility = after;
    this.record({ kind: "visibility", sheet: this, before, after });
  }

  /** "#RRGGBB", or "" for none. */
  get tabColor(): string {
    return this.currentTabColor;
  }

  set tabColor(after: string) {
    const before = this.currentTabColor;
    if (before === after) return;
    this.currentTabColor = after;
    this.record({ kind: "tabColor", sheet: this, before, after });
  }

  get gridlines(): boolean {
    return this.currentGridlines;
  }

  set gridlines(after: boolean) {
    const before = this.currentGridlines;
    if (before === after) return;
    this.currentGridlines = after;
    this.record({ kind: "gridlines", sheet: this, before, after });
  }

  /** Null = not protected. */
  get protection(): Protection | null {
    return this.currentProtection;
  }

  set protection(after: Protection | null) {
    const before = this.currentProtection;
    if (before === after) return;
    this.currentProtection = after;
    this.record({ kind: "protection", sheet: this, before, after });
  }

  get freeze(): FreezePanes | null {
    return this.currentFreeze;
  }

  set freeze(after: FreezePanes | null) {
    const before = this.currentFreeze;
    if (before === after || (before && after && before.rows === after.rows && before.columns === after.columns)) return;
    this.currentFreeze = after;
    this.record({ kind: "freeze", sheet: this, before, after });
  }

  /** The block with the sheet's own filter buttons (a table's filter is the table's). */
  get autoFilter(): Rect | null {
    return this.currentAutoFilter;
  }

  set autoFilter(after: Rect | null) {
    const before = this.currentAutoFilter;
    if (before === after || (before && after && sameRect(before, after))) return;
    this.currentAutoFilter = after;
    this.record({ kind: "autoFilter", sheet: this, before, after });
  }

  get pageLayout(): PageLayout {
    return this.currentPageLayout;
  }

  setPageLayout(change: Patch<PageLayout>): void {
    const before = this.currentPageLayout;
    const after = patch(before, change);
    this.currentPageLayout = after;
    this.record({ kind: "pageLayout", sheet: this, before, after });
  }

  get selection(): readonly Rect[] {
    return this.currentSelection;
  }

  set selection(after: readonly Rect[]) {
    const before = this.currentSelection;
    if (before.length === after.length && before.every((rect, i) => sameRect(rect, after[i] ?? rect))) return;
    this.currentSelection = after;
    this.record({ kind: "selected", sheet: this, before, after });
  }

  // --- structure -----------------------------------------------------------------------------------------------------------------

  /** Puts in or takes out rows or columns, whole or between two bounds. Formulas, names and kept references follow. */
  shift(shift: Shift): void {
    this.book.batch(() => this.shiftAll(shift));
  }

  private shiftAll(shift: Shift): void {
    const whole = isWholeShift(shift);
    if (whole) {
      this.cells.rearrange((row, column) => {
        const moved = shiftRect(rectOf(row, column), shift);
        return moved && [moved.row, moved.column];
      });
      shiftKeys(shift.axis === "row" ? this.rowProps : this.columnProps, shift);
    } else {
      this.shiftCellsOneByOne(shift);
    }
    this.shiftMerges(shift, !whole);
    this.shiftLinks(shift, !whole);
    const recorded = !whole;
    this.conditionalFormats.rewrite((item) => shiftAreas(item, shift), recorded);
    this.dataValidations.rewrite((item) => shiftAreas(item, shift), recorded);
    this.tables.rewrite((item) => {
      const rect = shiftRect(item.rect, shift);
      return rect && (sameRect(rect, item.rect) ? item : { ...item, rect });
    }, recorded);
    this.comments.rewrite((item) => shiftPlace(item, shift), recorded);
    this.notes.rewrite((item) => shiftPlace(item, shift), recorded);
    if (whole) {
      this.charts.rewrite((item) => shiftChart(item, shift), false);
      this.currentAutoFilter = this.currentAutoFilter && shiftRect(this.currentAutoFilter, shift);
      this.currentPageLayout = shiftLayout(this.currentPageLayout, shift);
    } else if (this.currentAutoFilter) {
      this.autoFilter = shiftRect(this.currentAutoFilter, shift);
    }
    this.currentSelection = shiftRects(this.currentSelection, shift);
    if (this.currentSelection.length === 0) this.currentSelection = [rectOf(0, 0)];
    if (whole) this.record({ kind: "shift", sheet: this, shift });
    this.book.followShift(this, shift);
  }

  private shiftCellsOneByOne(shift: Shift): void {
    const stripe =
      shift.axis === "row"
        ? rectOf(shift.at, shift.from, MAX_ROWS - shift.at, shift.to - shift.from + 1)
        : rectOf(shift.from, shift.at, shift.to - shift.from + 1, MAX_COLUMNS - shift.at);
    const moving = this.cells.inside(stripe);
    for (const { row, column } of moving) this.wipe(row, column);
    for (const { row, column, cell } of moving) {
      const place = shiftRect(rectOf(row, column), shift);
      if (place) this.setCell(place.row, place.column, cell);
    }
  }

  private wipe(row: number, column: number): void {
    const like = this.missingCell(row, column);
    this.setContent(row, column, { value: "" });
    this.setNumberFormat(row, column, like.numberFormat);
    this.setStyle(row, column, like.style);
  }

  private shiftMerges(shift: Shift, recorded: boolean): void {
    const before = this.mergedRects;
    this.mergedRects = before.flatMap((rect) => {
      const after = shiftRect(rect, shift);
      return after && cellCount(after) > 1 ? after : [];
    });
    if (!recorded) return;
    const missingIn = (list: readonly Rect[]) => (rect: Rect): boolean => !list.some((other) => sameRect(rect, other));
    for (const rect of before.filter(missingIn(this.mergedRects))) this.record({ kind: "unmerged", sheet: this, rect });
    for (const rect of this.mergedRects.filter(missingIn(before))) this.record({ kind: "merged", sheet: this, rect });
  }

  private shiftLinks(shift: Shift, recorded: boolean): void {
    const links = [...this.links.values()];
    this.links.clear();
    const moved: [Hyperlink, Hyperlink | null][] = [];
    for (const before of links) {
      const after = shiftPlace(before, shift);
      if (after) this.links.set(after.row * MAX_COLUMNS + after.column, after);
      if (after !== before) moved.push([before, after]);
    }
    if (!recorded) return;
    for (const [before] of moved) this.record({ kind: "hyperlink", sheet: this, before, after: null });
    for (const [, after] of moved) if (after) this.record({ kind: "hyperlink", sheet: this, before: null, after });
  }
}

function sameMembers(a: ColumnProps & RowProps, b: ColumnProps & RowProps): boolean {
  return (
    a.width === b.width && a.height === b.height && a.hidden === b.hidden && a.style === b.style && a.numberFormat === b.numberFormat
  );
}

function shiftAreas<T extends { readonly areas: readonly Rect[] }>(item: T, shift: Shift): T | null {
  const areas = shiftRects(item.areas, shift);
  if (areas.length === 0) return null;
  return areas.length === item.areas.length && areas.every((rect, i) => sameRect(rect, item.areas[i] ?? rect)) ? item : { ...item, areas };
}

function shiftLayout(layout: PageLayout, shift: Shift): PageLayout {
  const { printArea, titleRows, titleColumns } = layout;
  if (!printArea && !titleRows && !titleColumns) return layout;
  const areas = printArea && shiftRects(printArea, shift);
  return patch(layout, {
    printArea: areas?.length ? areas : undefined,
    titleRows: (titleRows && shiftRect(titleRows, shift)) ?? undefined,
    titleColumns: (titleColumns && shiftRect(titleColumns, shift)) ?? undefined,
  });
}

function shiftPlace<T extends { readonly row: number; readonly column: number }>(item: T, shift: Shift): T | null {
  const place = shiftRect(rectOf(item.row, item.column), shift);
  if (!place) return null;
  return place.row === item.row && place.column === item.column ? item : { ...item, row: place.row, column: place.column };
}

function shiftKeys<T>(map: Map<number, T>, shift: Shift): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const moved = shiftRect(shift.axis === "row" ? rectOf(key, 0) : rectOf(0, key), shift);
    if (moved) map.set(shift.axis === "row" ? moved.row : moved.column, value);
  }
}

function memoize<T extends object>(compute: (from: T) => T): (from: T) => T {
  const known = new Map<T, T>();
  return (from) => {
    let result = known.get(from);
    if (!result) known.set(from, (result = compute(from)));
    return result;
  };
}
