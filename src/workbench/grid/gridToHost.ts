import {
  BooleanNumber, type ICommand, type ICommandInfo, type IRange, type IStyleData, IUndoRedoService, type Nullable, type Worksheet,
} from "@univerjs/core";
import {
  AddConditionalRuleMutation, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation, type IConditionFormattingRule,
  SetConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import {
  AddWorksheetMergeMutation, FormulaDataModel, InsertColMutation, InsertRowMutation, MoveRangeMutation, RemoveColMutation, RemoveNumfmtMutation, RemoveRowMutation,
  RemoveSheetMutation, RemoveWorksheetMergeMutation, ReorderRangeMutation, SetColDataMutation, SetColHiddenMutation, SetColVisibleMutation,
  SetFrozenMutation, SetNumfmtMutation, SetRangeValuesMutation, SetRowDataMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetSelectionsOperation,
  SetTabColorMutation, SetWorksheetActiveOperation, SetWorksheetColWidthMutation, SetWorksheetHideMutation, SetWorksheetNameMutation,
  SetWorksheetOrderMutation, SetWorksheetRowHeightMutation, ToggleGridlinesMutation,
} from "@univerjs/preset-sheets-core";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation, UpdateNotePositionMutation } from "@univerjs/preset-sheets-note";
import {
  type Book, cellCount, type ColumnProps, MAX_COLUMNS, MAX_ROWS, type Patch, type Rect, type RowProps, sameRect, type Sheet,
} from "../../host/model";
import type { GridTarget } from "./target";
import { hostContent } from "./toHost/content";
import { hostConditionalFormat } from "./toHost/conditionalFormat";
import { hostNumberFormat, hostStyle } from "./toHost/style";
import { hostRect, hostSelection } from "./toGrid/range";
import { columnPixels, columnWidth, rowPixels, rowPoints } from "./toGrid/size";

interface OnSheet {
  readonly unitId: string;
  readonly subUnitId: string;
}

type Handler = (params: object) => void;

/** Tells the book what the user did in the grid. Each order of the grid is already carried out there when it is heard here. */
export class GridToHost {
  private readonly handlers = new Map<string, Handler>();
  /** Sheets whose parts are compared when the grid has finished what it is doing: it takes merges apart and puts them together again. */
  private readonly unsettled = new Map<Sheet, Set<"merges" | "notes">>();

  constructor(
    private readonly book: Book,
    private readonly target: GridTarget,
    /** Runs what changes the book, so that the grid is not told of it again. */
    private readonly write: (work: () => void) => void,
  ) {
    this.onCells();
    this.onRowsAndColumns();
    this.onSheets();
    this.onParts();
  }

  hear({ id, params }: Readonly<ICommandInfo>): void {
    const handle = this.handlers.get(id);
    if (handle && params && "unitId" in params && params.unitId === this.target.unitId) this.write(() => handle(params));
  }

  private on<P extends object>(command: ICommand<P>, handle: (params: P) => void): void {
    // The grid calls each command with the parameters of its declared type.
    this.handlers.set(command.id, (params) => handle(params as P));
  }

  private onSheet<P extends OnSheet>(command: ICommand<P>, handle: (sheet: Sheet, params: P, shown: Worksheet) => void): void {
    this.on(command, (params) => {
      const sheet = this.book.sheet(params.subUnitId);
      const shown = this.target.sheet(params.subUnitId);
      if (sheet && shown) handle(sheet, params, shown);
    });
  }

  // --- cells ---------------------------------------------------------------------------------------------------------------------

  private onCells(): void {
    this.onSheet(SetRangeValuesMutation, (sheet, { cellValue }, shown) => this.readMatrix(sheet, shown, cellValue));
    this.on(MoveRangeMutation, ({ from, to }) => {
      for (const { subUnitId, value } of [from, to]) {
        const sheet = this.book.sheet(subUnitId);
        const shown = this.target.sheet(subUnitId);
        if (sheet && shown) this.readMatrix(sheet, shown, value);
      }
    });
    this.onSheet(ReorderRangeMutation, (sheet, { range }, shown) => this.readRange(sheet, shown, range));
    this.onSheet(SetNumfmtMutation, (sheet, { values }, shown) => {
      for (const range of Object.values(values).flatMap(({ ranges }) => ranges)) this.readRange(sheet, shown, range);
    });
    this.onSheet(RemoveNumfmtMutation, (sheet, { ranges }, shown) => {
      for (const range of ranges) this.readRange(sheet, shown, range);
    });
  }

  private readRange(sheet: Sheet, shown: Worksheet, { startRow, endRow, startColumn, endColumn }: IRange): void {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) this.readCell(sheet, shown, row, column);
    }
  }

  private readMatrix(sheet: Sheet, shown: Worksheet, matrix: Nullable<object>): void {
    for (const [row, columns] of Object.entries(matrix ?? {})) {
      for (const column of Object.keys((columns ?? {}) as object)) this.readCell(sheet, shown, Number(row), Number(column));
    }
  }

  private readCell(sheet: Sheet, shown: Worksheet, row: number, column: number): void {
    const cell = shown.getCellRaw(row, column);
    const formula = this.target.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet.id, this.target.unitId);
    const content = hostContent(cell, formula || null);
    // A formula that the book has too was worked out anew, not entered: nobody has edited anything.
    if (content.formula !== undefined && content.formula === sheet.cell(row, column).formula) sheet.setResult(row, column, content.value);
    else sheet.setContent(row, column, content);
    const data = this.target.workbook.getStyles().getStyleByCell(cell) ?? {};
    sheet.setNumberFormat(row, column, hostNumberFormat(data));
    sheet.setStyle(row, column, hostStyle(data, sheet.cell(row, column).style));
  }

  // --- rows and columns ----------------------------------------------------------------------------------------------------------

  private onRowsAndColumns(): void {
    const shift = (axis: "row" | "column", sign: 1 | -1) => (sheet: Sheet, { range }: OnSheet & { readonly range: IRange }) => {
      const { row, column, rows, columns } = hostRect(range);
      const to = (axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
      sheet.shift(axis === "row" ? { axis, at: row, count: sign * rows, from: 0, to } : { axis, at: column, count: sign * columns, from: 0, to });
    };
    this.onSheet(InsertRowMutation, shift("row", 1));
    this.onSheet(RemoveRowMutation, shift("row", -1));
    this.onSheet(InsertColMutation, shift("column", 1));
    this.onSheet(RemoveColMutation, shift("column", -1));

    const columnsOf = (sheet: Sheet, { ranges }: OnSheet & { readonly ranges: readonly IRange[] }, shown: Worksheet) => {
      for (const { startColumn, endColumn } of ranges) for (let at = startColumn; at <= endColumn; at++) this.readColumn(sheet, shown, at);
    };
    const rowsOf = (sheet: Sheet, { ranges }: OnSheet & { readonly ranges: readonly IRange[] }, shown: Worksheet) => {
      for (const { startRow, endRow } of ranges) for (let at = startRow; at <= endRow; at++) this.readRow(sheet, shown, at);
    };
    this.onSheet(SetWorksheetColWidthMutation, columnsOf);
    this.onSheet(SetColHiddenMutation, columnsOf);
    this.onSheet(SetColVisibleMutation, columnsOf);
    this.onSheet(SetWorksheetRowHeightMutation, rowsOf);
    this.onSheet(SetRowHiddenMutation, rowsOf);
    this.onSheet(SetRowVisibleMutation, rowsOf);
    this.onSheet(SetColDataMutation, (sheet, { columnData }, shown) => {
      for (const at of Object.keys(columnData)) this.readColumn(sheet, shown, Number(at));
    });
    this.onSheet(SetRowDataMutation, (sheet, { rowData }, shown) => {
      for (const at of Object.keys(rowData)) this.readRow(sheet, shown, Number(at));
    });
  }

  private lineLooks(s: Nullable<IStyleData | string>, before: ColumnProps | RowProps): Patch<Pick<ColumnProps, "style" | "numberFormat">> {
    const data = typeof s === "string" ? this.target.workbook.getStyles().get(s) : s;
    if (!data) return { style: undefined, numberFormat: undefined };
    return { style: this.book.style(hostStyle(data, before.style ?? {})), numberFormat: data.n?.pattern };
  }

  private readColumn(sheet: Sheet, shown: Worksheet, at: number): void {
    const data = shown.getColumnManager().getColumn(at);
    if (!data) return;
    const before = sheet.column(at);
    sheet.setColumn(at, {
      // The host's width may be a fraction more exact than the pixels it is shown with.
      ...(data.w !== undefined && data.w !== columnPixels(before.width ?? sheet.defaultColumnWidth) && { width: columnWidth(data.w) }),
      hidden: data.hd === BooleanNumber.TRUE || undefined,
      ...this.lineLooks(data.s, before),
    });
  }

  private readRow(sheet: Sheet, shown: Worksheet, at: number): void {
    const data = shown.getRowManager().getRow(at);
    if (!data) return;
    const before = sheet.row(at);
    const fixed = data.ia === BooleanNumber.TRUE ? undefined : data.h;
    sheet.setRow(at, {
      ...(fixed !== undefined && fixed !== rowPixels(before.height ?? sheet.defaultRowHeight) && { height: rowPoints(fixed) }),
      hidden: data.hd === BooleanNumber.TRUE || undefined,
      ...this.lineLooks(data.s, before),
    });
  }

  // --- sheets --------------------------------------------------------------------------------------------------------------------

  private onSheets(): void {
    this.onSheet(SetSelectionsOperation, (sheet, { selections }) => {
      const rects = selections.map(({ range }) => hostSelection(range));
      if (rects.length > 0) sheet.selection = rects;
    });
    this.onSheet(SetWorksheetActiveOperation, (sheet) => {
      this.book.active = sheet;
    });
    this.onSheet(SetWorksheetNameMutation, (sheet, { name }) => {
      sheet.name = name;
    });
    this.onSheet(SetWorksheetHideMutation, (sheet, { hidden }) => {
      sheet.visibility = hidden === BooleanNumber.TRUE ? "Hidden" : "Visible";
    });
    this.onSheet(SetWorksheetOrderMutation, (sheet) => {
      this.book.moveSheet(sheet, this.target.workbook.getSheets().findIndex((shown) => shown.getSheetId() === sheet.id));
    });
    this.onSheet(SetTabColorMutation, (sheet, { color }) => {
      sheet.tabColor = color;
    });
    this.onSheet(ToggleGridlinesMutation, (sheet, { showGridlines }) => {
      sheet.gridlines = showGridlines === BooleanNumber.TRUE;
    });
    this.onSheet(SetFrozenMutation, (sheet, { xSplit, ySplit }) => {
      sheet.freeze = xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : null;
    });
    this.on(RemoveSheetMutation, ({ subUnitId }) => {
      const sheet = this.book.sheet(subUnitId);
      if (sheet) this.book.deleteSheet(sheet);
      // As in Excel, a deleted sheet does not come back.
      this.target.injector.get(IUndoRedoService).clearUndoRedo(this.target.unitId);
    });
  }

  // --- merges, notes, conditional formats ----------------------------------------------------------------------------------------

  private onParts(): void {
    for (const command of [AddWorksheetMergeMutation, RemoveWorksheetMergeMutation]) {
      this.onSheet(command, (sheet) => this.settleLater(sheet, "merges"));
    }
    const notes = ({ sheetId }: { readonly sheetId: string }): void => {
      const sheet = this.book.sheet(sheetId);
      if (sheet) this.settleLater(sheet, "notes");
    };
    this.on(UpdateNoteMutation, notes);
    this.on(RemoveNoteMutation, notes);
    this.on(UpdateNotePositionMutation, notes);
    this.onSheet(DeleteConditionalRuleMutation, (sheet, { cfId }) => {
      sheet.conditionalFormats.remove(cfId);
    });
    const rule = (sheet: Sheet, { rule: { cfId } }: { readonly rule: IConditionFormattingRule }): void => this.readConditionalFormat(sheet, cfId);
    this.onSheet(AddConditionalRuleMutation, rule);
    this.onSheet(SetConditionalRuleMutation, rule);
  }

  private readConditionalFormat(sheet: Sheet, id: string): void {
    const rule = this.target.injector.get(ConditionalFormattingRuleModel).getRule(this.target.unitId, sheet.id, id);
    if (!rule) return;
    const areas = rule.ranges.map(hostRect);
    const known = sheet.conditionalFormats.find(id);
    if (known) {
      if (!sameRects(known.areas, areas)) sheet.conditionalFormats.update(id, { areas });
      return;
    }
    const added = hostConditionalFormat(rule);
    if (added) sheet.conditionalFormats.add(added, 0);
  }

  private settleLater(sheet: Sheet, part: "merges" | "notes"): void {
    if (this.unsettled.size === 0) queueMicrotask(() => this.settle());
    const parts = this.unsettled.get(sheet);
    if (parts) parts.add(part);
    else this.unsettled.set(sheet, new Set([part]));
  }

  private settle(): void {
    this.write(() => {
      for (const [sheet, parts] of this.unsettled) {
        if (!this.book.sheets.includes(sheet)) continue;
        if (parts.has("merges")) this.settleMerges(sheet);
        if (parts.has("notes")) this.settleNotes(sheet);
      }
      this.unsettled.clear();
    });
  }

  private settleMerges(sheet: Sheet): void {
    const shown = (this.target.sheet(sheet.id)?.getMergeData() ?? []).map(hostRect).filter((rect) => cellCount(rect) > 1);
    const holds = (list: readonly Rect[], rect: Rect): boolean => list.some((other) => sameRect(other, rect));
    for (const rect of sheet.merges.filter((merge) => !holds(shown, merge))) sheet.unmerge(rect);
    for (const rect of shown.filter((merge) => !holds(sheet.merges, merge))) sheet.merge(rect);
  }

  private settleNotes(sheet: Sheet): void {
    const shown = [...(this.target.injector.get(SheetsNoteModel).getSheetNotes(this.target.unitId, sheet.id)?.values() ?? [])];
    for (const { id } of [...sheet.notes.list]) if (!shown.some((note) => note.id === id)) sheet.notes.remove(id);
    for (const { id, row, col, note, show } of shown) {
      const known = sheet.notes.find(id);
      if (!known) sheet.notes.add({ id, row, column: col, content: note, author: "", visible: show === true });
      else if (known.row !== row || known.column !== col || known.content !== note) sheet.notes.update(id, { row, column: col, content: note });
    }
  }
}

function sameRects(a: readonly Rect[], b: readonly Rect[]): boolean {
  return a.length === b.length && a.every((rect, i) => sameRect(rect, b[i] ?? rect));
}
