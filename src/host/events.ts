import {
  bounding, type Book, type CellValue, type Change, formatAddress, isErrorValue, quoteSheet, type Rect, rectOf, type Sheet, type Shift,
} from "./model";

/** The client's numbers of the events, by the name that its register methods carry. */
export const EVENT_TYPES = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** The target id of events of a whole collection. */
export const WORKBOOK_TARGET = "Workbook";

/** One event as the bridge hands it to the client. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: 0;
}

/** Turns the book's changes into the events that the client subscribed to. One event per sheet, kind and batch of changes. */
export class EventQueue {
  /** Set by the bridge. Called asynchronously, after the answer to the request that caused the events. */
  deliver: ((entries: readonly EventEntry[]) => void) | null = null;
  /** Changes now come from the add-in, not from the user at the grid. */
  fromAddIn = false;
  /** "Remote": changes now come from another user's Excel. */
  source: "Local" | "Remote" = "Local";

  private readonly subscribed = new Set<string>();
  private waiting: EventEntry[] = [];
  private readonly stopListening: () => void;

  constructor(book: Book) {
    this.stopListening = book.onChange((changes) => this.translate(changes));
  }

  dispose(): void {
    this.stopListening();
    this.deliver = null;
  }

  subscribe(name: EventName, target: string): void {
    this.subscribed.add(`${EVENT_TYPES[name]}|${target}`);
  }

  unsubscribe(name: EventName, target: string): void {
    this.subscribed.delete(`${EVENT_TYPES[name]}|${target}`);
  }

  private emit(name: EventName, sheet: Sheet | null, message: Readonly<Record<string, unknown>>): void {
    const messageType = EVENT_TYPES[name];
    for (const targetId of sheet ? [sheet.id, WORKBOOK_TARGET] : [WORKBOOK_TARGET]) {
      if (!this.subscribed.has(`${messageType}|${targetId}`)) continue;
      if (this.waiting.length === 0) setTimeout(() => this.flush(), 0);
      this.waiting.push({
        messageCategory: 65536,
        messageType,
        targetId,
        message: JSON.stringify({ source: this.source, ...(sheet && { worksheetId: sheet.id }), ...message }),
        id: 0,
      });
    }
  }

  private flush(): void {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0) this.deliver?.(entries);
  }

  private translate(changes: readonly Change[]): void {
    if (this.subscribed.size === 0) return;
    const edited = new Map<Sheet, CellSpan>();
    const formatted = new Map<Sheet, CellSpan>();
    const calculated = new Map<Sheet, CellSpan>();
    for (const change of changes) {
      switch (change.kind) {
        case "value":
          widen(edited, change.sheet, change.row, change.column, change);
          break;
        case "calculated":
          widen(calculated, change.sheet, change.row, change.column, null);
          break;
        case "style":
        case "numberFormat":
          widen(formatted, change.sheet, change.row, change.column, null);
          break;
        case "shift":
          this.emitShift(change.sheet, change.shift);
          break;
        case "sheetAdded":
          this.emit("AddedEvent", null, { type: "WorksheetAdded", worksheetId: change.sheet.id });
          break;
        case "sheetDeleted":
          this.emit("DeletedEvent", null, { type: "WorksheetDeleted", worksheetId: change.sheet.id });
          break;
        case "activated":
          this.emit("DeactivatedEvent", change.before, { type: "WorksheetDeactivated" });
          this.emit("ActivatedEvent", change.after, { type: "WorksheetActivated" });
          break;
        case "selected":
          this.emit("SelectionChangedEvent", change.sheet, {
            type: "WorksheetSelectionChanged",
            address: change.after.map(formatAddress).join(","),
          });
          break;
        case "renamed":
          this.emit("EventNameChanged", change.sheet, {
            type: "WorksheetNameChanged", nameBefore: change.before, nameAfter: change.after,
          });
          break;
        case "visibility":
          this.emit("EventVisibilityChanged", change.sheet, {
            type: "WorksheetVisibilityChanged", visibilityBefore: change.before, visibilityAfter: change.after,
          });
          break;
        case "moved":
          this.emit("EventMoved", change.sheet, { type: "WorksheetMoved", positionBefore: change.before, positionAfter: change.after });
          break;
        case "protection":
          this.emit("ProtectionChangedEvent", change.sheet, { type: "WorksheetProtectionChanged", isProtected: change.after !== null });
          break;
        case "merged":
        case "unmerged":
        case "column":
        case "row":
        case "conditionalFormat":
        case "dataValidation":
        case "table":
        case "chart":
        case "comment":
        case "note":
        case "hyperlink":
        case "freeze":
        case "autoFilter":
        case "pageLayout":
        case "tabColor":
        case "gridlines":
        case "name":
          break;
      }
    }
    for (const [sheet, span] of edited) this.emitEdit(sheet, span);
    for (const [sheet, { rect }] of calculated) {
      this.emit("CalculatedEvent", sheet, { type: "WorksheetCalculated", address: formatAddress(rect) });
    }
    for (const [sheet, span] of formatted) {
      const address = formatAddress(span.rect);
      this.emit("FormatChangedEvent", sheet, { type: "WorksheetFormatChanged", address, referenceId: reference(sheet, address) });
    }
  }

  private emitEdit(sheet: Sheet, { rect, only }: CellSpan): void {
    this.emitChanged(sheet, "RangeEdited", formatAddress(rect), only ? editDetails(only) : {});
  }

  private emitShift(sheet: Sheet, shift: Shift): void {
    const count = Math.abs(shift.count);
    const across = shift.to - shift.from + 1;
    const rect =
      shift.axis === "row" ? rectOf(shift.at, shift.from, count, across) : rectOf(shift.from, shift.at, across, count);
    const what = shift.axis === "row" ? "Row" : "Column";
    this.emitChanged(sheet, `${what}${shift.count > 0 ? "Inserted" : "Deleted"}`, formatAddress(rect), {});
  }

  private emitChanged(sheet: Sheet, changeType: string, address: string, details: Readonly<Record<string, unknown>>): void {
    this.emit("DataChangedEvent", sheet, {
      type: "WorksheetChanged",
      changeType,
      address,
      referenceId: reference(sheet, address),
      triggerSource: this.fromAddIn ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
      ...details,
    });
  }
}

interface CellSpan {
  readonly rect: Rect;
  /** The change, as long as it is the only one. */
  readonly only: Extract<Change, { kind: "value" }> | null;
}

function editDetails({ sheet, row, column, before, after }: NonNullable<CellSpan["only"]>): Readonly<Record<string, unknown>> {
  // A formula is written before it is worked out.
  const valueAfter = after.formula === undefined ? after.value : sheet.cell(row, column).value;
  return { valueBefore: before.value, valueAfter, valueTypeBefore: valueType(before.value), valueTypeAfter: valueType(valueAfter) };
}

function widen(spans: Map<Sheet, CellSpan>, sheet: Sheet, row: number, column: number, only: CellSpan["only"]): void {
  const known = spans.get(sheet);
  const rect = rectOf(row, column);
  spans.set(sheet, known ? { rect: bounding(known.rect, rect), only: null } : { rect, only });
}

function reference(sheet: Sheet, address: string): string {
  return `${quoteSheet(sheet.name)}!${address}`;
}

/** Excel's name of a value's type, as in `Range.valueTypes`. */
export function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorValue(value) ? "Error" : "String";
}
