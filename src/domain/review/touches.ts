import type { Application } from "../form/application";
import { parseDocumentPlace, parseQualifiedA1 } from "../sheet/cellRef";
import type { Finding } from "./report";

/** Where an application stands: on sheets of its own, or in some rows of one that it shares. */
export type Standing = Pick<Application, "file" | "sheet" | "otherSheets" | "rows">;

/** Whether a finding across enterprises names a cell of this application. `home` is the file that an address without one means. */
export function touches(finding: Pick<Finding, "cells">, { file, sheet, otherSheets = [], rows }: Standing, home: string | null): boolean {
  return finding.cells.some((address) => {
    const inDocument = parseDocumentPlace(address);
    if (inDocument) return inDocument.sheet === sheet;
    const place = parseQualifiedA1(address);
    if (place === null || (place.file ?? home) !== file) return false;
    if (rows !== undefined) return place.sheet === sheet && place.rect.row >= rows.first && place.rect.row <= rows.last;
    return place.sheet === sheet || otherSheets.includes(place.sheet);
  });
}
