import { readingOf, type SummaryRowFieldId } from "../../form/application";
import type { SingleFieldId } from "../../form/fields";
import { compareNames } from "../../identifiers/names";
import { cellEdit, textAfter } from "./cellEdit";
import { stateAt, textState } from "./content";
import type { Step } from "./input";
import { cleanCell, cleanCompany } from "./names";

const PAIRS: readonly (readonly [SummaryRowFieldId, SingleFieldId, (text: string) => string])[] = [
  ["summary.row.enterprise", "enterprise.name", cleanCompany],
  ["summary.row.project", "project.name", cleanCell],
  ["summary.row.contact", "contact.name", cleanCell],
];

/** T05: names that differ from the form's in width, spaces or brackets only are written as there. Real differences stay findings. */
export const namesAsOnForm: Step = ({ table }, earlier) => ({
  edits: table.rows.flatMap(({ row, kind, application }) =>
    kind !== "enterprise" || application === null ? [] : PAIRS.flatMap(([id, source, clean]) => {
      const column = table.columns.get(id);
      const { value } = readingOf(application, source);
      if (column === undefined || typeof value !== "string") return [];
      const listed = textAfter(table, earlier, row, column);
      const own = clean(value);
      if (listed === null || compareNames(listed, own) !== "format") return [];
      const { numberFormat } = stateAt(table.sheet, row, column);
      return cellEdit("T05", table, { row, column, becomes: textState(own, numberFormat), why: { id: "asOnForm", about: { sheet: application.sheet } } });
    }),
  ),
  notices: [],
});
