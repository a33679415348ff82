import { BORDER_KEYS, CellValueType, type ICellData, type IStyleData, type Nullable, STYLE_KEYS } from "@univerjs/core";
import type { Cell } from "../../../host/model";
import { gridStyle } from "./style";

/** What stands in the cell, without its looks. Text is marked as such, so that "0123" stays text. */
export function gridContent({ value, formula }: Cell): Pick<ICellData, "v" | "t" | "f"> {
  const f = formula === undefined ? {} : { f: formula };
  if (typeof value === "number") return { ...f, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...f, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value === "" ? f : { ...f, v: value, t: CellValueType.STRING };
}

/** What the cell's formula came to; the formula and the looks stay. */
export function gridResult(cell: Cell): ICellData {
  const { v = null, t = null } = gridContent(cell);
  return { v, t };
}

type FullStyle = { [K in keyof IStyleData]: IStyleData[K] | null };

/** Every member named, the absent ones as null: the grid merges what it is given into what it has. */
function fullStyle(style: IStyleData | null): FullStyle | null {
  if (!style) return null;
  const borders = style.bd && { ...Object.fromEntries(BORDER_KEYS.map((key) => [key, null])), ...style.bd };
  return { ...Object.fromEntries(STYLE_KEYS.map((key) => [key, null])), ...style, ...(borders && { bd: borders }) };
}

/** The cell as an order to the grid that leaves nothing of what was there. */
export function gridReplacement(cell: Cell): Nullable<ICellData> {
  return { v: null, t: null, f: null, si: null, p: null, custom: null, ...gridContent(cell), s: fullStyle(gridStyle(cell)) as IStyleData | null };
}
