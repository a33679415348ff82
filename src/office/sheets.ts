import { ofWorkbook } from "../app/wording/workbook";
import type { Session } from "./session";

export { freeName } from "../domain/sheet/freeName";

/** A worksheet as the first round trip finds it. */
export interface SheetInfo {
  readonly proxy: Excel.Worksheet;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Not protected, or protected with formats left free, as our own blank form is: cells can be highlighted. */
  readonly canPaint: boolean;
  /** The same for notes. */
  readonly canAnnotate: boolean;
}

export const PROTECTED_REASON = ofWorkbook({ id: "isProtected" });

/** Queues the loading of all sheets; the function answers them after the next sync. */
export function queueSheets(session: Session): () => SheetInfo[] {
  const worksheets = session.context.workbook.worksheets;
  worksheets.load("items/name,items/visibility,items/protection/protected,items/protection/options");
  return () =>
    worksheets.items.map((proxy) => {
      const { protected: isProtected, options } = proxy.protection;
      return {
        proxy,
        name: proxy.name,
        visible: proxy.visibility === "Visible",
        protected: isProtected,
        canPaint: !isProtected || options.allowFormatCells === true,
        canAnnotate: !isProtected || options.allowEditObjects === true,
      };
    });
}

export async function listSheets(session: Session): Promise<SheetInfo[]> {
  const sheets = queueSheets(session);
  await session.sync();
  return sheets();
}
