import { cellEdit } from "./cellEdit";
import { stateAt, textState } from "./content";
import { NOTHING, type Step } from "./input";
import { cleanCell, cleanCode, cleanCompany } from "./names";

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
        return cellEdit("T02", table, { row, column, becomes: textState(text, numberFormat), why: whyOf(content.text, text) });
      }),
    );
  return edits.length === 0 ? NOTHING : { edits, notices: [] };
};

function whyOf(before: string, after: string): string {
  const found = [
    ...(/[\p{Cf}\u00A0\u3000]/u.test(before) ? ["不可见字符或全角空格"] : []),
    ...(/[\r\n]/u.test(before) ? ["换行"] : []),
    ...(/ {2,}|^ | $/u.test(before) ? ["多余的空格"] : []),
    ...(/[（）]/u.test(after) && /[()]/u.test(before) ? ["半角括号"] : []),
    ...(/[\uFF10-\uFF5A]/u.test(before) && !/[\uFF10-\uFF5A]/u.test(after) ? ["全角字母或数字"] : []),
  ];
  return `去除或改正${found.length > 0 ? found.join("、") : "多余的空格"}`;
}
