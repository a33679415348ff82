import { cellEdit } from "./cellEdit";
import { stateAt, textState } from "./content";
import type { Step } from "./input";
import { phoneText } from "./phoneText";
import type { TidySaid } from "./words";

/** T06: mobiles as text, landlines with their dash; a lost leading 0 comes back only where the area code proves it. */
export const phones: Step = ({ table }, earlier) => {
  const column = table.columns.get("summary.row.phone");
  if (column === undefined) return { edits: [], notices: [] };
  const filled = new Set(earlier.flatMap((edit) => (edit.kind === "cell" && edit.column === column ? [edit.row] : [])));
  return {
    edits: table.rows.flatMap(({ row, kind }) => {
      if (kind !== "enterprise" || filled.has(row)) return [];
      const { content, numberFormat } = stateAt(table.sheet, row, column);
      if (content.kind !== "text" && content.kind !== "number") return [];
      const text = phoneText(table.sheet.value(row, column), numberFormat);
      if (text === null || (content.kind === "text" && content.text === text)) return [];
      return cellEdit("T06", table, { row, column, becomes: textState(text, "@"), why: whyOf(content.kind === "number", text, table.sheet.value(row, column)) });
    }),
    notices: [],
  };
};

function whyOf(wasNumber: boolean, after: string, before: string | number | boolean): TidySaid {
  if (wasNumber && after.startsWith("0")) return { id: "lostZero" };
  if (wasNumber) return { id: "phoneAsText" };
  return { id: after.replace(/\D/gu, "") === String(before).normalize("NFKC").replace(/\D/gu, "") ? "phoneFormat" : "phoneCodes" };
}
