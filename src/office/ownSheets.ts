import type { ResultSheet } from "../app/ports";
import { inBatches } from "./batches";
import type { Session } from "./session";
import type { SheetInfo } from "./sheets";

/** JSON of one question about a cell, about. */
const BYTES_PER_QUESTION = 500;

/** What stands in A1 of each sheet: the title by which ours are known. */
export async function titlesOf(session: Session, sheets: readonly SheetInfo[]): Promise<ReadonlyMap<SheetInfo, unknown>> {
  const titles = new Map<SheetInfo, unknown>();
  for (const batch of inBatches(sheets, () => BYTES_PER_QUESTION, session.settings.requestBudget)) {
    const asked = batch.map((sheet) => {
      const cell = sheet.proxy.getRange("A1");
      cell.load("values");
      cell.untrack();
      return { sheet, cell };
    });
    await session.sync();
    for (const { sheet, cell } of asked) titles.set(sheet, cell.values[0]?.[0]);
  }
  return titles;
}

/** Ours by its title; where someone copied the sheet, the one that kept the name. */
export function findOwn({ name, title }: Pick<ResultSheet, "name" | "title">, titles: ReadonlyMap<SheetInfo, unknown>): SheetInfo | undefined {
  const own = [...titles].filter(([, text]) => text === title).map(([sheet]) => sheet);
  return own.find((sheet) => sheet.name === name) ?? own[0];
}
