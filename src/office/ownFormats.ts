import { inBatches } from "./batches";
import { isMarkFormula } from "./marks";
import type { Session } from "./session";
import type { SheetInfo } from "./sheets";

/** The highlights of an earlier run on one sheet, by the ids of their conditional formats. */
export interface OwnFormats {
  readonly sheet: SheetInfo;
  readonly ids: readonly string[];
}

/** JSON of one question about a sheet's formats, of one about a format's formula, and of one deletion, about. */
const BYTES_PER_SHEET = 600;
const BYTES_PER_FORMULA = 900;
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

  const ids = new Map<SheetInfo, string[]>(sheets.map((sheet) => [sheet, []]));
  for (const batch of inBatches(custom, () => BYTES_PER_FORMULA, session.settings.requestBudget)) {
    const asked = batch.map(({ sheet, id }) => {
      const { rule } = formatsOf(sheet).getItem(id).custom;
      rule.load("formula");
      return { sheet, id, rule };
    });
    await session.sync();
    for (const { sheet, id, rule } of asked) if (isMarkFormula(rule.formula)) ids.get(sheet)?.push(id);
  }
  return [...ids].map(([sheet, own]) => ({ sheet, ids: own }));
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
