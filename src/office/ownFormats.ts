import type { PaintedSeverity } from "../app/ports";
import type { Rect } from "../domain/sheet/cellRef";
import { inBatches } from "./batches";
import { isMarkFormula, severityOf } from "./marks";
import { parseAreas } from "./readChunks";
import type { Session } from "./session";
import type { SheetInfo } from "./sheets";

/** The highlights of an earlier run on one sheet, by the ids of their conditional formats. */
export interface OwnFormats {
  readonly sheet: SheetInfo;
  readonly ids: readonly string[];
  /** Cells that they highlight. */
  readonly cells: number;
  /** The same cells, by severity. */
  readonly rects: Readonly<Record<PaintedSeverity, readonly Rect[]>>;
}

/** JSON of one question about a sheet's formats, of one about a format's formula, and of one deletion, about. */
const BYTES_PER_SHEET = 600;
const BYTES_PER_FORMULA = 1_400;
export const BYTES_PER_DELETION = 500;

/** Finds the review's own highlights on the given sheets, none being an answer too; others' formats are only looked at. */
export async function findOwnFormats(session: Session, sheets: readonly SheetInfo[]): Promise<OwnFormats[]> {
  const custom: { sheet: SheetInfo; id: string }[] = [];
  for (const batch of inBatches(sheets, () => BYTES_PER_SHEET, session.settings.requestBudget)) {
    const asked = batch.map((sheet) => {
      const formats = formatsOf(sheet);
      formats.load("items/id,items/type");
      return { sheet, formats };
    });
    await session.sync();
    for (const { sheet, formats } of asked) {
      custom.push(...formats.items.filter(({ type }) => type === "Custom").map(({ id }) => ({ sheet, id })));
    }
  }

  const none = () => ({ ids: [] as string[], cells: 0, rects: { unmet: [] as Rect[], error: [] as Rect[], warning: [] as Rect[] } });
  const own = new Map(sheets.map((sheet) => [sheet, none()]));
  for (const batch of inBatches(custom, () => BYTES_PER_FORMULA, session.settings.requestBudget)) {
    const asked = batch.map(({ sheet, id }) => {
      const formats = formatsOf(sheet);
      const { rule } = formats.getItem(id).custom;
      rule.load("formula");
      const areas = formats.getItem(id).getRanges();
      areas.load("cellCount,address");
      areas.untrack();
      return { sheet, id, rule, areas };
    });
    await session.sync();
    for (const { sheet, id, rule, areas } of asked) {
      const found = own.get(sheet);
      if (!found || !isMarkFormula(rule.formula)) continue;
      found.ids.push(id);
      found.cells += areas.cellCount;
      found.rects[severityOf(rule.formula)].push(...parseAreas(areas.address));
    }
  }
  return [...own].map(([sheet, found]) => ({ sheet, ...found }));
}

export function queueDeletion({ sheet, ids }: OwnFormats): void {
  if (ids.length === 0) return;
  const formats = formatsOf(sheet);
  for (const id of ids) formats.getItem(id).delete();
}

function formatsOf(sheet: SheetInfo): Excel.ConditionalFormatCollection {
  return formatsIn(sheet.proxy.getRange());
}

function formatsIn(range: Excel.Range): Excel.ConditionalFormatCollection {
  const formats = range.conditionalFormats;
  range.untrack();
  return formats;
}
