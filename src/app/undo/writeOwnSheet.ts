import { findOwnSheet } from "../../domain/review/resultTitles";
import type { ResultSheet, RunOptions, SheetProblem, WorkbookPort } from "../ports";
import { sheetValues } from "../writtenResults";
import type { DoneStep } from "./history";
import { ownSheetBefore, type OwnSheet } from "./ownSheets";
import { sheetStep } from "./sheetsStep";

export interface WrittenOwnSheet {
  readonly problems: readonly SheetProblem[];
  /** Null where nothing was written. */
  readonly step: DoneStep | null;
}

/** Adds a sheet of ours or builds it anew, keeping what stood there. */
export async function writeOwnSheet(port: WorkbookPort, result: ResultSheet, inputsIn: OwnSheet["inputsIn"], options: RunOptions): Promise<WrittenOwnSheet> {
  const { name, title } = result;
  const { sheets } = await port.readOwnSheets([result], options);
  const stands = findOwnSheet(sheets, title, name);
  const [look] = stands ? await port.readLooks([{ sheet: stands.name, row: 0, column: 0, rows: 1, columns: Math.max(stands.right, result.columnWidths.length), cells: "none" as const }], options) : [];
  const before = ownSheetBefore(sheets, { name, title, ...(inputsIn && { inputsIn }) }, look?.columnWidths ?? []);
  const problems = await port.writeResultSheets([result], options);
  if (problems.length > 0) return { problems, step: null };
  return { problems, step: sheetStep(port, { name, title, values: sheetValues(result), before, isTouched: false }) };
}
