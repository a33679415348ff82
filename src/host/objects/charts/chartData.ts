import { invalidArgument } from "../../hostError";
import { type ChartSeries, isErrorValue, type Rect, rectOf, type Sheet } from "../../model";
import { type Block, referenceTo } from "../../model/reference";

function isText(sheet: Sheet, row: number, column: number): boolean {
  const { value } = sheet.cell(row, column);
  return typeof value === "string" && value !== "" && !isErrorValue(value);
}

/** Whether the first row and the first column name the data: one of their cells is text, or the corner between them is blank. */
function labelled(sheet: Sheet, { row, column, rows, columns }: Rect): { readonly top: boolean; readonly left: boolean } {
  if (rows > 1 && columns > 1 && sheet.cell(row, column).value === "") return { top: true, left: true };
  const across = rows > 1 ? Array.from({ length: columns }, (_, i) => column + i) : [];
  const down = columns > 1 ? Array.from({ length: rows }, (_, i) => row + i) : [];
  return {
    top: across.slice(columns > 1 ? 1 : 0).some((at) => isText(sheet, row, at)),
    left: down.slice(rows > 1 ? 1 : 0).some((at) => isText(sheet, at, column)),
  };
}

/** The series that Excel finds in a block. More columns than rows of numbers make the rows series, unless `seriesBy` says otherwise. */
export function seriesIn({ sheet, rect }: Block, seriesBy: unknown = "Auto"): ChartSeries[] {
  if (seriesBy !== "Auto" && seriesBy !== "Columns" && seriesBy !== "Rows") throw invalidArgument();
  const { top, left } = labelled(sheet, rect);
  const [row, column] = [rect.row + Number(top), rect.column + Number(left)];
  const [rows, columns] = [rect.rows - Number(top), rect.columns - Number(left)];
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && columns > rows);
  const to = (block: Rect): string => referenceTo({ sheet, rect: block });
  const categories = byRows ? top && to(rectOf(rect.row, column, 1, columns)) : left && to(rectOf(row, rect.column, rows, 1));
  const named = byRows ? left : top;
  return Array.from({ length: byRows ? rows : columns }, (_, i) => ({
    values: to(byRows ? rectOf(row + i, column, 1, columns) : rectOf(row, column + i, rows, 1)),
    ...(named && { nameFormula: to(byRows ? rectOf(row + i, rect.column) : rectOf(rect.row, column + i)) }),
    ...(categories !== false && { categories }),
  }));
}
