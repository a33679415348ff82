import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue, Content } from "../../../host/model";

/** The text of a cell whose parts are formatted one by one; it ends with the grid's own paragraph mark. */
function richText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

function value(cell: ICellData): CellValue {
  const { v, t } = cell;
  if (v === null || v === undefined) return richText(cell) ?? "";
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1";
  return t === CellValueType.NUMBER ? Number(v) : v;
}

/** What the grid's cell holds. @param formula with its "=", where the cell has one */
export function hostContent(cell: Nullable<ICellData>, formula: string | null): Content {
  if (!cell) return { value: "" };
  return {
    value: value(cell),
    ...(formula !== null && { formula }),
    ...(cell.t === CellValueType.FORCE_STRING && { quotePrefix: true }),
  };
}
