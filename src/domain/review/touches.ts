import type { Application } from "../form/application";
import { parseDocumentPlace, parseQualifiedA1 } from "../sheet/cellRef";
import type { Finding } from "./report";

/** Whether a finding across enterprises names a cell of this application's sheet. `home` is the file that an address without one means. */
export function touches(finding: Finding, application: Application, home: string | null): boolean {
  return finding.cells.some((address) => {
    const inDocument = parseDocumentPlace(address);
    if (inDocument) return inDocument.sheet === application.sheet;
    const place = parseQualifiedA1(address);
    return place !== null && place.sheet === application.sheet && (place.file ?? home) === application.file;
  });
}
