import type { ResultSheet, RunOptions } from "../app/ports";
import { findOwn, titlesOf } from "./ownSheets";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets } from "./sheets";

type Wanted = Pick<ResultSheet, "name" | "title">;

/** Where sheets of ours stand, and which sheet the user looks at. One round trip while they have the names that we gave them. */
export function findOwnSheets(
  settings: ExcelSettings, wanted: readonly Wanted[], options: RunOptions,
): Promise<{ readonly names: ReadonlyMap<string, string>; readonly active: string }> {
  return withExcel(settings, options, async (session) => {
    const { worksheets } = session.context.workbook;
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    const asked = wanted.map(({ name, title }) => {
      const sheet = worksheets.getItemOrNullObject(name);
      sheet.load("name");
      const first = sheet.getRange("A1");
      first.load("values");
      first.untrack();
      return { name, title, sheet, first };
    });
    await session.sync();
    const { name: looksAt } = active;
    const names = new Map(asked.flatMap(({ name, title, sheet, first }) => (!sheet.isNullObject && first.values[0]?.[0] === title ? [[title, name] as const] : [])));
    const missing = wanted.filter(({ title }) => !names.has(title));
    if (missing.length > 0) {
      const titles = await titlesOf(session, await listSheets(session));
      for (const sheet of missing) {
        const found = findOwn(sheet, titles);
        if (found) names.set(sheet.title, found.name);
      }
    }
    return { names, active: looksAt };
  });
}
