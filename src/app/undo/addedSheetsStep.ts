import type { CellValue } from "../../domain/sheet/snapshot";
import type { RunOptions, SheetProblem, WorkbookPort } from "../ports";
import { ofUndo } from "../wording/undo";
import { isAsWritten } from "../writtenResults";
import type { DoneStep, NameNow } from "./history";

/** A sheet that was added, by the name it got, with what stood there then; null for a cell that is not looked at. */
export interface AddedSheet {
  readonly name: string;
  readonly values: readonly (readonly (CellValue | null)[])[];
}

const CHANGED_REASON = ofUndo({ id: "addedChanged" });

/** New sheets for users to fill in. */
export function addedSheetsStep(port: WorkbookPort, added: readonly AddedSheet[]): DoneStep {
  return {
    undoable: { kind: "added", sheets: added.map(({ name }) => name) },
    weight: weightOf(added),
    async undo(options, nameNow) {
      const { removed, problems } = await takeAddedBack(port, added, options, nameNow);
      return { undone: true, problems, deleted: removed };
    },
  };
}

export function weightOf(added: readonly AddedSheet[]): number {
  return added.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
}

/** Deletes sheets that were added, each only if it still is as it was then; those that are gone are none. */
export async function takeAddedBack(
  port: WorkbookPort, added: readonly AddedSheet[], options: RunOptions, nameNow: NameNow,
): Promise<{ readonly removed: readonly string[]; readonly problems: readonly SheetProblem[] }> {
  if (added.length === 0) return { removed: [], problems: [] };
  const there = new Set(await port.sheetNames(options));
  const names = added.map(({ name }) => nameNow(name)).filter((name) => there.has(name));
  const { sheets, unreadable } = await port.readSheets(names.map((name) => ({ name, merges: [] })), options);
  const problems: SheetProblem[] = [...unreadable];
  const unchanged = added.flatMap(({ name, values }) => {
    const now = nameNow(name);
    if (!there.has(now) || unreadable.some(({ sheet }) => sheet === now)) return [];
    const sheet = sheets.find((each) => each.name === now);
    if (sheet ? isAsWritten(sheet, values) : values.every((line) => line.every((value) => value === ""))) return [now];
    problems.push({ sheet: now, reason: CHANGED_REASON });
    return [];
  });
  const kept = unchanged.length > 0 ? await port.removeSheets(unchanged, options) : [];
  return { removed: unchanged.filter((name) => !kept.some(({ sheet }) => sheet === name)), problems: [...problems, ...kept] };
}
