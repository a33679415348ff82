import { cellEdit } from "./cellEdit";
import { stateAt, textState } from "./content";
import { NOTHING, type Step } from "./input";
import { cleanCell, cleanCode, cleanCompany } from "./names";
import type { Cleaned } from "./words";

/** T02: invisible characters, line breaks and doubled spaces go; codes become half-width, parentheses of company names full-width. */
export const cleanTexts: Step = ({ table }) => {
  const cleaners: readonly (readonly [number | null | undefined, (text: string) => string])[] = [
    [table.columns.get("summary.row.enterprise"), cleanCompany],
    [table.columns.get("summary.row.project"), cleanCell],
    [table.columns.get("summary.row.contact"), cleanCell],
    [table.codeColumn, cleanCode],
    [table.recommenderColumn, cleanCell],
  ];
  const edits = table.rows
    .filter(({ kind }) => kind === "enterprise")
    .flatMap(({ row }) =>
      cleaners.flatMap(([column, clean]) => {
        if (column === null || column === undefined) return [];
        const { content, numberFormat } = stateAt(table.sheet, row, column);
        if (content.kind !== "text") return [];
        const text = clean(content.text);
        if (text === content.text) return [];
        return cellEdit("T02", table, { row, column, becomes: textState(text, numberFormat), why: { id: "cleaned", about: { found: cleanedOf(content.text, text) } } });
      }),
    );
  return edits.length === 0 ? NOTHING : { edits, notices: [] };
};

function cleanedOf(before: string, after: string): readonly Cleaned[] {
  const found: readonly Cleaned[] = [
    ...(/[\p{Cf}\u00A0\u3000]/u.test(before) ? (["invisible"] as const) : []),
    ...(/[\r\n]/u.test(before) ? (["lineBreaks"] as const) : []),
    ...(/ {2,}|^ | $/u.test(before) ? (["spaces"] as const) : []),
    ...(/[（）]/u.test(after) && /[()]/u.test(before) ? (["parentheses"] as const) : []),
    ...(/[\uFF10-\uFF5A]/u.test(before) && !/[\uFF10-\uFF5A]/u.test(after) ? (["fullWidth"] as const) : []),
  ];
  return found.length > 0 ? found : ["spaces"];
}
