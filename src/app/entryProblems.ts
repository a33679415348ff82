import { ENTRIES_ZH } from "../domain/record/entryWords";
import type { EntryProblem } from "../domain/record/ledger";
import { teller } from "../domain/wording/told";
import type { SheetProblem } from "./ports";
import { ofWorkbook } from "./wording/workbook";

const ofEntry = teller("entries", ENTRIES_ZH);

/** What officials wrote and has no effect, by the row that it stands in. */
export function entryProblems(problems: readonly EntryProblem[]): SheetProblem[] {
  return problems.map(({ sheet, row, reason }) => ({ sheet, place: ofWorkbook({ id: "row", about: { sheet, row: row + 1 } }), reason: ofEntry(reason) }));
}
