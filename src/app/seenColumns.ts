import { findOwnTable } from "../domain/record/table";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import type { SeenCells } from "./ports";

/** What stood in the columns of a sheet of ours that the user writes into. */
export function seenColumns(sheet: SheetSnapshot | null, required: readonly string[], headers: readonly string[]): readonly SeenCells[] {
  const table = sheet && findOwnTable(sheet, required);
  const [first] = table?.rows ?? [];
  if (!table || first === undefined) return [];
  return headers.flatMap((header) => {
    const column = table.column(header);
    return column === null ? [] : [{ row: first, column, values: table.rows.map((row) => [sheet.value(row, column)]) }];
  });
}
