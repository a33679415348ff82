import type { Review } from "../domain/review/review";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { RESULT_HEADERS } from "../domain/summary/header";
import { stateAt, textState, type CellState } from "../domain/summary/tidy/content";
import type { ResultCell, TidyChoices, TidyInput } from "../domain/summary/tidy/input";
import type { SheetLook } from "../domain/summary/tidy/look";
import { Recommenders } from "../domain/summary/tidy/recommender";
import { tidyTable, type TidyTable } from "../domain/summary/tidy/table";
import type { BlockCell } from "./ports";
import { resultColumns } from "./resultColumns";

/** The summary table of a review; null where there is none. */
export function tableOf(review: Review, workbook: WorkbookSnapshot): TidyTable | null {
  const { summary, members, policy } = review;
  const sheet = summary && workbook.sheets.find(({ name }) => name === summary.sheet);
  if (!summary || !sheet) return null;
  const applicationOf = new Map(members.flatMap(({ summaryRow, application }) => (summaryRow ? [[summaryRow, application] as const] : [])));
  const recommenders = new Recommenders(policy.values["call.recommenders"]);
  return tidyTable(sheet, summary, applicationOf, (text) => recommenders.placeOf(text));
}

export interface TidySources {
  readonly review: Review;
  readonly workbook: WorkbookSnapshot;
  readonly table: TidyTable;
  readonly look: SheetLook;
  readonly choices: TidyChoices;
  readonly checkedAt: string;
}

export function tidyInput({ review, workbook, table, look, choices, checkedAt }: TidySources): TidyInput {
  const { sheetRows } = table.summary.layout;
  const reports = new Map(review.judged.flatMap((report, index) => (report ? [[sheetRows[index] ?? -1, report] as const] : [])));
  return { workbook, table, look, choices, policy: review.policy.values, reports, results: resultCells(review, table, checkedAt) };
}

/** The review's columns as they would be written now, cell by cell. Without any application there is nothing to tell. */
function resultCells(review: Review, { sheet, summary }: TidyTable, checkedAt: string): readonly ResultCell[] {
  if (review.members.length === 0) return [];
  const headers: readonly string[] = RESULT_HEADERS;
  return resultColumns(summary, sheet, review.judged, checkedAt).flatMap(({ block, seen, columnWidths }) =>
    block.cells.flatMap((cells, rowIndex) =>
      cells.flatMap((cell, columnIndex): readonly ResultCell[] => {
        const row = block.row + rowIndex;
        const column = block.column + columnIndex;
        const becomes = stateOf(cell, stateAt(sheet, row, column).numberFormat);
        if (becomes === null) return [];
        const isHeader = cell?.kind === "text" && headers.includes(cell.text) && row === summary.layout.headerRow;
        const isNewHeader = isHeader && seen[rowIndex]?.[columnIndex] === "";
        return [{ row, column, becomes, isNewHeader, width: isNewHeader ? (columnWidths?.[columnIndex] ?? null) : null }];
      }),
    ),
  );
}

function stateOf(cell: BlockCell, numberFormat: string): CellState | null {
  if (cell === null) return null;
  switch (cell.kind) {
    case "text":
    case "link":
      return textState(cell.text, numberFormat);
    case "number":
      return { content: { kind: "number", value: cell.value }, numberFormat: cell.numberFormat ?? "General" };
  }
}
