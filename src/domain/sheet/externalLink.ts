/** Texts in quotation marks, sheet names in apostrophes, and plain references with a file in brackets; a table's column has its table before it. */
const TOKENS = /"(?:[^"]|"")*"|'((?:[^']|'')*)'|(?<![\p{L}\p{N}_.\\[\]])\[([^[\]'"]+)\][^\s'"![\](),;+\-*/^&=<>]*!/gu;

/** The other workbook that a formula refers to: "x.xlsx" of "[x.xlsx]表1!A1" and of "'D:\报送\[x.xlsx]表 1'!A1"; null for none. */
export function externalFile(formula: string): string | null {
  for (const [, quoted, plain] of formula.matchAll(TOKENS)) {
    // No sheet's name has brackets of its own.
    const file = plain ?? (quoted === undefined ? undefined : /\[([^[\]]+)\]/u.exec(quoted)?.[1]?.replaceAll("''", "'"));
    if (file !== undefined) return file;
  }
  return null;
}
