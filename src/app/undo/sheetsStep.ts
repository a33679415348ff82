import { findOwnSheet } from "../../domain/review/resultTitles";
import type { RunOptions, SheetProblem, WorkbookPort } from "../ports";
import { ofUndo } from "../wording/undo";
import { isAsWritten, valuesFromA1, type WrittenSheet } from "../writtenResults";
import type { DoneStep } from "./history";

const CHANGED_REASON = ofUndo({ id: "sheetChanged" });
const GONE_REASON = ofUndo({ id: "sheetGone" });

/** A sheet of ours that was added or written anew on request. */
export function sheetStep(port: WorkbookPort, sheet: WrittenSheet): DoneStep {
  return {
    undoable: { kind: sheet.before === null ? "added" : "rewritten", sheets: [sheet.name] },
    weight: sheet.values.length * (sheet.values[0]?.length ?? 0) * 2,
    undo: async (options) => ({ undone: true, problems: await takeSheetsBack(port, [sheet], options) }),
  };
}

/** Puts sheets of ours back as they stood before, or removes them where there were none. One that is not as it was written is left and told. */
export async function takeSheetsBack(port: WorkbookPort, written: readonly WrittenSheet[], options: RunOptions): Promise<readonly SheetProblem[]> {
  if (written.length === 0) return [];
  const { sheets: now } = await port.readOwnSheets(written, options);
  const problems: SheetProblem[] = [];
  const restore: Parameters<WorkbookPort["restoreSheets"]>[0][number][] = [];
  const remove: string[] = [];
  for (const { name, title, values, before, isTouched } of written) {
    const stands = findOwnSheet(now, title, name);
    if (!stands) {
      if (before) problems.push({ sheet: name, reason: GONE_REASON });
    } else if (before && isAsWritten(stands, valuesFromA1(before.sheet))) continue;
    else if (isTouched || !isAsWritten(stands, values)) problems.push({ sheet: stands.name, reason: CHANGED_REASON });
    else if (before) restore.push({ name: stands.name, before });
    else remove.push(stands.name);
  }
  if (restore.length > 0) problems.push(...(await port.restoreSheets(restore, options)));
  if (remove.length > 0) problems.push(...(await port.removeSheets(remove, options)));
  return problems;
}
