import { invalidArgument } from "../hostError";
import { type Cell, isErrorValue, type Rect, rectOf, type Sheet } from "../model";
import { offsetFormula } from "../model/formula";
import type { Session } from "../session";
import { checkAllowed, checkUnlocked } from "./guard";
import { HostObject } from "./hostObject";
import type { CellsObject } from "./target";

interface SortField {
  /** Column (or row) from the start of the range. */
  readonly key: number;
  readonly ascending?: boolean;
}

export class RangeSort extends HostObject {
  static override readonly type = "RangeSort";

  constructor(session: Session, private readonly range: CellsObject) {
    super(session);
  }

  /** Moves whole cells with their formats, notes, comments and links. Only rows, by value; blanks always last. */
  Apply(fields: readonly SortField[], matchCase?: boolean, hasHeaders?: boolean, orientation?: string): void {
    const { sheet } = this.range;
    const rect = this.range.rects[0];
    if (!rect || fields.length === 0 || (orientation !== undefined && orientation !== "Rows")) throw invalidArgument();
    if (fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= rect.columns)) throw invalidArgument();
    checkUnlocked(sheet, rect);
    if (sheet.protection) checkAllowed(sheet, "allowSort");
    const first = rect.row + (hasHeaders ? 1 : 0);
    const lines: { readonly from: number; readonly cells: readonly Cell[] }[] = [];
    for (let row = first; row < rect.row + rect.rows; row++) {
      lines.push({ from: row, cells: Array.from({ length: rect.columns }, (_, j) => sheet.cell(row, rect.column + j)) });
    }
    const compare = new Intl.Collator("zh-CN", { sensitivity: matchCase ? "variant" : "accent", numeric: false }).compare;
    const sorted = [...lines].sort((a, b) => {
      for (const { key, ascending } of fields) {
        const order = compareCells(a.cells[key], b.cells[key], ascending ?? true, compare);
        if (order !== 0) return order;
      }
      return 0;
    });
    moveAttachments(sheet, rect, new Map(sorted.map(({ from }, i) => [from, first + i])));
    sorted.forEach(({ from, cells }, i) =>
      cells.forEach((cell, j) => {
        const place = rectOf(first + i, rect.column + j);
        const formula = cell.formula === undefined ? undefined : offsetFormula(cell.formula, place.row - from, 0);
        sheet.setCell(place.row, place.column, { ...cell, ...(formula !== undefined && { formula }) });
      }));
  }
}

/** What hangs on the cells of the block goes with its row. */
function moveAttachments(sheet: Sheet, rect: Rect, placeOf: ReadonlyMap<number, number>): void {
  const moved = <T extends { readonly row: number; readonly column: number }>({ row, column }: T): number | null => {
    const place = column >= rect.column && column < rect.column + rect.columns ? placeOf.get(row) : undefined;
    return place === undefined || place === row ? null : place;
  };
  for (const list of [sheet.notes, sheet.comments]) {
    for (const item of [...list.list]) {
      const row = moved(item);
      if (row !== null) list.update(item.id, { row });
    }
  }
  const links = sheet.hyperlinks.flatMap((link) => {
    const row = moved(link);
    return row === null ? [] : [{ link, row }];
  });
  for (const { link } of links) sheet.setHyperlink(link.row, link.column, null);
  for (const { link, row } of links) {
    const { address, location, screenTip } = link;
    sheet.setHyperlink(row, link.column, { ...(address !== undefined && { address }), ...(location !== undefined && { location }), ...(screenTip !== undefined && { screenTip }) });
  }
}

/** Numbers, then text, then booleans, then errors, as Excel sorts. */
function rank(cell: Cell | undefined): number {
  const value = cell?.value ?? "";
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return isErrorValue(value) ? 3 : 1;
}

function compareCells(a: Cell | undefined, b: Cell | undefined, ascending: boolean, compareText: (a: string, b: string) => number): number {
  const [left, right] = [a?.value ?? "", b?.value ?? ""];
  if (left === "" || right === "") return Number(left === "") - Number(right === "");
  const numbers = typeof left === "number" && typeof right === "number";
  const order = rank(a) - rank(b) || (numbers ? left - right : compareText(String(left), String(right)));
  return ascending ? order : -order;
}
