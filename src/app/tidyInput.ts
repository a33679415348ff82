import type { ApplicationReport } from "../domain/review/report";
import type { Review } from "../domain/review/review";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { RESULT_HEADERS } from "../domain/summary/header";
import { stateAt, textState, type CellState } from "../domain/summary/tidy/content";
import type { ResultCell } from "../domain/summary/tidy/input";
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

type Judged = readonly (ApplicationReport | null)[];

/** The report of each row of the table that has one, by sheet row. */
export function reportsByRow({ summary }: TidyTable, judged: Judged): ReadonlyMap<number, ApplicationReport> {
  return new Map(summary.layout.sheetRows.flatMap((row, index) => (judged[index] ? [[row, judged[index]] as const] : [])));
}

/** The review's columns as they would be written now, cell by cell. */
export function resultCells({ sheet, summary }: TidyTable, judged: Judged, checkedAt: string): readonly ResultCell[] {
  const headers: readonly string[] = RESULT_HEADERS;
  return resultColumns(summary, sheet, judged, checkedAt).flatMap(({ block, seen, columnWidths }) =>
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
