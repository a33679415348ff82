import { SheetSnapshot, type CellValue } from "../domain/sheet/snapshot";

/** A sheet of ours as it is once it is written. */
export function asSnapshot(name: string, values: readonly (readonly (CellValue | null)[])[]): SheetSnapshot {
  const cells = values.map((row) => row.map((value) => value ?? ""));
  return new SheetSnapshot({ name, top: 0, left: 0, values: cells, formulas: cells, numberFormats: cells.map((row) => row.map(() => "General")), merges: [], visible: true });
}
