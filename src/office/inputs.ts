import type { ResultSheet } from "../app/ports";
import { withAreas } from "./addSheets";
import { INPUT_FILL } from "./blankLooks";
import { queueEntry } from "./entryRules";
import { addressChunks, toRectangles } from "./rectangles";

/** Heights and widths may be changed, rows filtered, and cells highlighted. */
const PROTECTION: Excel.WorksheetProtectionOptions = { allowAutoFilter: true, allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true };

/** Queues the look and the rules of the cells where the user writes, then the protection of the others. */
export function queueInputs(sheet: Excel.Worksheet, { inputs = [], isProtected = false }: Pick<ResultSheet, "inputs" | "isProtected">, addressLimit: number): void {
  for (const { cells, entry } of inputs) {
    for (const address of addressChunks(toRectangles(cells), addressLimit)) {
      withAreas(sheet, address, ({ format, dataValidation }) => {
        format.fill.color = INPUT_FILL;
        if (isProtected) format.protection.locked = false;
        if (entry) queueEntry(dataValidation, entry);
      });
    }
  }
  if (isProtected) sheet.protection.protect(PROTECTION);
}
