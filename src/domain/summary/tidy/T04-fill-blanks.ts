import { readingOf, type Application, type SummaryRowFieldId } from "../../form/application";
import type { SingleFieldId } from "../../form/fields";
import { cellEdit } from "./cellEdit";
import { stateAt, textState } from "./content";
import type { Step } from "./input";
import { cleanCell } from "./names";
import { phoneText } from "./phoneText";
import type { Filled } from "./words";

const SOURCES: readonly (readonly [SummaryRowFieldId, readonly SingleFieldId[], Filled])[] = [
  ["summary.row.project", ["project.name"], "project"],
  ["summary.row.contact", ["contact.name"], "contact"],
  ["summary.row.phone", ["contact.mobile", "credit.phone"], "phone"],
];

/** T04: project, contact and phone from the enterprise's own form where the summary leaves them blank. */
export const fillBlanks: Step = ({ table }) => ({
  edits: table.rows.flatMap(({ row, kind, application }) =>
    kind !== "enterprise" || application === null ? [] : SOURCES.flatMap(([id, sources, what]) => {
      const column = table.columns.get(id);
      if (column === undefined) return [];
      const { content, numberFormat } = stateAt(table.sheet, row, column);
      const text = content.kind === "blank" ? firstText(application, sources) : null;
      if (text === null) return [];
      const isPhone = id === "summary.row.phone";
      const becomes = isPhone ? textState(phoneText(text, numberFormat) ?? text, "@") : textState(cleanCell(text), numberFormat);
      return cellEdit("T04", table, { row, column, becomes, why: { id: "filledIn", about: { sheet: application.sheet, what } } });
    }),
  ),
  notices: [],
});

function firstText(application: Application, ids: readonly SingleFieldId[]): string | null {
  for (const id of ids) {
    const { status, value } = readingOf(application, id);
    if (status === "ok" && typeof value === "string" && value.trim() !== "") return value;
  }
  return null;
}
