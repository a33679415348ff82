import { BooleanNumber, IPermissionService, IUndoRedoService } from "@univerjs/core";
import {
  AddConditionalRuleMutation, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import {
  AddWorksheetMergeMutation, InsertSheetMutation, RemoveSheetMutation, RemoveWorksheetMergeMutation, ScrollToCellOperation, SetColDataMutation,
  SetFrozenMutation, SetRangeValuesMutation, SetRowDataMutation, SetSelectionsOperation, SetTabColorMutation, SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation, SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation, SetWorksheetRowCountMutation,
  ToggleGridlinesMutation, WorksheetEditPermission,
} from "@univerjs/preset-sheets-core";
import { AddDataValidationMutation, RemoveDataValidationMutation, SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/preset-sheets-note";
import { type Book, type Change, isWholeColumns, isWholeRows, type Sheet } from "../../host/model";
import type { RowFitter } from "./rowFitter";
import type { GridTarget } from "./target";
import { gridReplacement, gridResult } from "./toGrid/cell";
import { gridConditionalFormat } from "./toGrid/conditionalFormat";
import { gridNote } from "./toGrid/note";
import { type Extent, gridRange, gridSelection } from "./toGrid/range";
import { gridColumn, gridExtent, gridFreeze, gridRow, gridSheet } from "./toGrid/sheet";
import { StyleIds } from "./toGrid/styleIds";
import { gridValidation } from "./toGrid/validation";

const ROWS_AROUND = 2;

type SheetPart =
  | "merges" | "conditionalFormats" | "dataValidations" | "notes" | "freeze" | "tabColor" | "gridlines" | "name" | "visibility" | "protection";

/** What of a sheet differs from the grid's copy. */
class Touched {
  readonly cells = new Map<number, Set<number>>();
  readonly columns = new Set<number>();
  readonly rows = new Set<number>();
  readonly parts = new Set<SheetPart>();

  addCell(row: number, column: number): void {
    const columns = this.cells.get(row);
    if (columns) columns.add(column);
    else this.cells.set(row, new Set([column]));
  }
}

/** Shows in the grid what changed in the book: each part once, as it stands after the changes. */
export class HostToGrid {
  constructor(
    private readonly book: Book,
    private readonly target: GridTarget,
    private readonly rows: RowFitter,
    /** Shows the whole book anew. */
    private readonly reload: () => void,
  ) {}

  apply(changes: readonly Change[]): void {
    const sheets = new Map<Sheet, Touched>();
    const touched = (sheet: Sheet): Touched => {
      let known = sheets.get(sheet);
      if (!known) sheets.set(sheet, (known = new Touched()));
      return known;
    };
    let order = false;
    let focus = false;
    let undoable = true;
    for (const change of changes) {
      undoable &&= change.kind === "selected" || change.kind === "activated";
      switch (change.kind) {
        case "shift":
          this.reload();
          return;
        case "value":
        case "numberFormat":
        case "style":
          touched(change.sheet).addCell(change.row, change.column);
          break;
        case "calculated":
          break;
        case "merged":
        case "unmerged":
          touched(change.sheet).parts.add("merges");
          break;
        case "column":
          touched(change.sheet).columns.add(change.column);
          break;
        case "row":
          touched(change.sheet).rows.add(change.row);
          break;
        case "conditionalFormat":
          touched(change.sheet).parts.add("conditionalFormats");
          break;
        case "dataValidation":
          touched(change.sheet).parts.add("dataValidations");
          break;
        case "note":
          touched(change.sheet).parts.add("notes");
          break;
        case "freeze":
        case "tabColor":
        case "gridlines":
        case "visibility":
        case "protection":
          touched(change.sheet).parts.add(change.kind);
          break;
        case "renamed":
          touched(change.sheet).parts.add("name");
          break;
        case "sheetAdded":
        case "sheetDeleted":
        case "moved":
          order = true;
          break;
        case "activated":
        case "selected":
          focus = true;
          break;
        // Drawn over the grid, which has to reach as far.
        case "chart":
          touched(change.sheet);
          break;
        // Nothing that the grid draws.
        case "table":
        case "comment":
        case "hyperlink":
        case "autoFilter":
        case "pageLayout":
        case "name":
          break;
      }
    }
    // As in Excel, what the add-in did ends the chain of what the user can undo.
    if (!undoable) this.target.injector.get(IUndoRedoService).clearUndoRedo(this.target.unitId);
    const added = order ? this.insertSheets() : new Set<Sheet>();
    for (const [sheet, parts] of sheets) if (!added.has(sheet) && this.book.sheets.includes(sheet)) this.update(sheet, parts);
    this.showResults(changes);
    if (order) this.removeAndOrderSheets();
    if (focus || order) this.focus();
  }

  /** What formulas came to, also those of the cells that the user changes in the grid just now. */
  showResults(changes: readonly Change[]): void {
    const sheets = new Map<Sheet, Touched>();
    for (const change of changes) {
      if (change.kind !== "calculated") continue;
      const touched = sheets.get(change.sheet) ?? new Touched();
      touched.addCell(change.row, change.column);
      sheets.set(change.sheet, touched);
    }
    for (const [sheet, { cells }] of sheets) {
      if (!this.target.sheet(sheet.id)) continue;
      const cellValue = cellsOf(cells, (row, column) => gridResult(sheet.cell(row, column)));
      this.target.runResults(SetRangeValuesMutation, { unitId: this.target.unitId, subUnitId: sheet.id, cellValue });
    }
  }

  private update(sheet: Sheet, touched: Touched): void {
    const { unitId } = this.target;
    const at = { unitId, subUnitId: sheet.id };
    this.grow(sheet);
    if (touched.cells.size > 0) {
      const cellValue = cellsOf(touched.cells, (row, column) => gridReplacement(sheet.cell(row, column)));
      this.target.run(SetRangeValuesMutation, { ...at, cellValue });
      this.rows.refit(sheet);
    }
    const styles = new StyleIds("");
    const style = (s: unknown) => (typeof s === "string" ? (styles.table[s] ?? null) : null);
    if (touched.columns.size > 0) {
      const columnData = Object.fromEntries([...touched.columns].map((column) => {
        const data = gridColumn(sheet.column(column), styles);
        return [column, { w: this.defaultWidth(sheet), hd: BooleanNumber.FALSE, ...data, s: style(data.s) }];
      }));
      this.target.run(SetColDataMutation, { ...at, columnData });
    }
    if (touched.rows.size > 0) {
      const rowData = Object.fromEntries([...touched.rows].map((row) => {
        const data = gridRow(sheet.row(row), styles);
        return [row, { hd: BooleanNumber.FALSE, ...data, s: style(data.s) }];
      }));
      this.target.run(SetRowDataMutation, { ...at, rowData });
    }
    for (const part of touched.parts) this.updatePart(sheet, part);
  }

  private defaultWidth(sheet: Sheet): number {
    return this.target.sheet(sheet.id)?.getConfig().defaultColumnWidth ?? 0;
  }

  /** Rows and columns for what was written or selected beyond the edge. Answers how far the grid goes then. */
  private grow(sheet: Sheet): Extent {
    const shown = this.target.sheet(sheet.id);
    if (!shown) return { rows: 0, columns: 0 };
    const at = { unitId: this.target.unitId, subUnitId: sheet.id };
    const { rows, columns } = gridExtent(sheet);
    if (rows > shown.getRowCount()) this.target.run(SetWorksheetRowCountMutation, { ...at, rowCount: rows });
    if (columns > shown.getColumnCount()) this.target.run(SetWorksheetColumnCountMutation, { ...at, columnCount: columns });
    return { rows: shown.getRowCount(), columns: shown.getColumnCount() };
  }

  private updatePart(sheet: Sheet, part: SheetPart): void {
    const { unitId } = this.target;
    const at = { unitId, subUnitId: sheet.id };
    switch (part) {
      case "merges": {
        const shown = this.target.sheet(sheet.id)?.getMergeData() ?? [];
        if (shown.length > 0) this.target.run(RemoveWorksheetMergeMutation, { ...at, ranges: [...shown] });
        if (sheet.merges.length > 0) this.target.run(AddWorksheetMergeMutation, { ...at, ranges: sheet.merges.map(gridRange) });
        return;
      }
      case "conditionalFormats":
        return this.replaceConditionalFormats(sheet);
      case "dataValidations":
        return this.replaceValidations(sheet);
      case "notes":
        return this.replaceNotes(sheet);
      case "freeze":
        return this.target.run(SetFrozenMutation, { ...at, ...gridFreeze(sheet.freeze) });
      case "tabColor":
        return this.target.run(SetTabColorMutation, { ...at, color: sheet.tabColor });
      case "gridlines":
        return this.target.run(ToggleGridlinesMutation, { ...at, showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE });
      case "protection":
        return this.protect(sheet);
      case "name":
        return this.target.run(SetWorksheetNameMutation, { ...at, name: sheet.name });
      case "visibility":
        return this.target.run(SetWorksheetHideMutation, { ...at, hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE });
    }
  }

  /** A protected sheet takes no edit, not even in its unlocked cells. */
  protect(sheet: Sheet): void {
    const { id } = new WorksheetEditPermission(this.target.unitId, sheet.id);
    this.target.injector.get(IPermissionService).updatePermissionPoint(id, sheet.protection === null);
  }

  private replaceConditionalFormats(sheet: Sheet): void {
    const at = { unitId: this.target.unitId, subUnitId: sheet.id };
    const shown = this.target.injector.get(ConditionalFormattingRuleModel).getSubunitRules(at.unitId, at.subUnitId) ?? [];
    for (const { cfId } of [...shown]) this.target.run(DeleteConditionalRuleMutation, { ...at, cfId });
    // The grid puts each new rule before the others.
    for (const item of [...sheet.conditionalFormats.list].reverse()) {
      const rule = gridConditionalFormat(item);
      if (rule) this.target.run(AddConditionalRuleMutation, { ...at, rule });
    }
  }

  private replaceValidations(sheet: Sheet): void {
    const at = { unitId: this.target.unitId, subUnitId: sheet.id };
    const shown = this.target.injector.get(SheetDataValidationModel).getRules(at.unitId, at.subUnitId).map(({ uid }) => uid);
    if (shown.length > 0) this.target.run(RemoveDataValidationMutation, { ...at, ruleId: shown });
    const rules = sheet.dataValidations.list.flatMap((item) => gridValidation(item) ?? []);
    if (rules.length > 0) this.target.run(AddDataValidationMutation, { ...at, rule: rules });
  }

  private replaceNotes(sheet: Sheet): void {
    const at = { unitId: this.target.unitId, sheetId: sheet.id };
    const shown = this.target.injector.get(SheetsNoteModel).getSheetNotes(at.unitId, at.sheetId);
    for (const { id } of [...(shown?.values() ?? [])]) this.target.run(RemoveNoteMutation, { ...at, noteId: id });
    for (const item of sheet.notes.list) {
      const note = gridNote(item);
      this.target.run(UpdateNoteMutation, { ...at, row: note.row, col: note.col, note });
    }
  }

  private insertSheets(): ReadonlySet<Sheet> {
    const added = new Set(this.book.sheets.filter((sheet) => !this.target.sheet(sheet.id)));
    for (const sheet of added) {
      const styles = new StyleIds(`${sheet.id}-`);
      const data = gridSheet(sheet, styles);
      this.target.run(InsertSheetMutation, { unitId: this.target.unitId, index: sheet.position, sheet: data, styles: styles.table });
      this.updatePart(sheet, "conditionalFormats");
      this.updatePart(sheet, "dataValidations");
      this.updatePart(sheet, "notes");
    }
    return added;
  }

  private removeAndOrderSheets(): void {
    const { unitId } = this.target;
    const gone = this.target.workbook.getSheets().filter((shown) => !this.book.sheets.some((sheet) => sheet.id === shown.getSheetId()));
    // The grid cannot lose the sheet that it shows.
    if (gone.length > 0) this.target.act(SetWorksheetActiveOperation, { unitId, subUnitId: this.book.active.id });
    for (const shown of gone) {
      const subUnitId = shown.getSheetId();
      this.target.run(RemoveSheetMutation, { unitId, subUnitId, subUnitName: shown.getName() });
    }
    this.book.sheets.forEach((sheet, toOrder) => {
      const fromOrder = this.target.workbook.getSheets().findIndex((shown) => shown.getSheetId() === sheet.id);
      if (fromOrder !== toOrder) this.target.run(SetWorksheetOrderMutation, { unitId, subUnitId: sheet.id, fromOrder, toOrder });
    });
  }

  /** Shows the active sheet and brings its selection into view. */
  focus(): void {
    const { unitId } = this.target;
    const sheet = this.book.active;
    if (this.target.workbook.getActiveSheet().getSheetId() !== sheet.id) {
      this.target.act(SetWorksheetActiveOperation, { unitId, subUnitId: sheet.id });
    }
    const extent = this.grow(sheet);
    this.target.act(SetSelectionsOperation, {
      unitId,
      subUnitId: sheet.id,
      selections: sheet.selection.map((rect) => gridSelection(rect, sheet, extent)),
    });
    this.bringIntoView(sheet, extent);
  }

  /** With some rows around it, so that the cell does not stick to the edge. */
  private bringIntoView(sheet: Sheet, extent: Extent): void {
    const [rect] = sheet.selection;
    if (!rect || isWholeRows(rect) || isWholeColumns(rect)) return;
    const range = {
      startRow: Math.max(rect.row - ROWS_AROUND, 0),
      endRow: Math.min(rect.row + ROWS_AROUND, extent.rows - 1),
      startColumn: rect.column,
      endColumn: rect.column,
    };
    this.target.act(ScrollToCellOperation, { unitId: this.target.unitId, range });
  }
}

type CellMatrix = Record<number, Record<number, ReturnType<typeof gridReplacement>>>;

function cellsOf(places: ReadonlyMap<number, ReadonlySet<number>>, read: (row: number, column: number) => ReturnType<typeof gridReplacement>): CellMatrix {
  return Object.fromEntries([...places].map(([row, columns]) => [row, Object.fromEntries([...columns].map((column) => [column, read(row, column)]))]));
}
