import type { Rect } from "../../src/domain/sheet/cellRef";
import type { CellValue, SheetData } from "../../src/domain/sheet/snapshot";
import { paperForm, type FormFacts, type Notation } from "./paperForm";

/** The paper form as a document has it: lines that run across are paragraphs, everything else stands in tables. */
export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** What is written on the line behind the text: the cover's values. */
  readonly written: string;
}

export interface DocumentCell {
  readonly text: string;
  /** First column of the table's grid, columns covered, and rows covered. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export interface DocumentTable {
  readonly kind: "table";
  readonly columns: number;
  /** Cells that begin in each row, left to right. */
  readonly rows: readonly (readonly DocumentCell[])[];
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

const AS_TEXT: Partial<Notation> = {
  percent: (fraction) => ({ value: `${Number((fraction * 100).toPrecision(12))}%` }),
  money: (wan) => ({ value: wan.toLocaleString("en-US", { minimumFractionDigits: 2 }) }),
};

/** The form of `paperForm` with its numbers written out, as blocks of a document. */
export function paperDocument(facts: Partial<FormFacts> = {}, notation: Partial<Notation> = {}): readonly DocumentBlock[] {
  const sheet = paperForm(facts, { notation: { ...AS_TEXT, ...notation } });
  const width = sheet.values[0]!.length;
  const blocks: DocumentBlock[] = [];
  let rows: DocumentCell[][] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push({ kind: "table", columns: width, rows });
    rows = [];
  };
  let covered = 0;
  let onCover = true;
  sheet.values.forEach((line, row) => {
    const cells = cellsOf(sheet, line, row);
    const [first] = cells;
    if (String(first?.text).includes("信用承诺书")) onCover = false;
    if (covered <= row && first && (first.columns === width || onCover || cells.every(({ text }) => text === ""))) {
      flush();
      if (onCover && cells.length > 1) blocks.push({ kind: "paragraph", text: first.text, written: cells[1]!.text });
      else for (const text of first.text.split("\n")) blocks.push({ kind: "paragraph", text, written: "" });
      return;
    }
    rows.push(cells);
    covered = Math.max(covered, ...cells.map((cell) => row + cell.rows));
  });
  flush();
  return blocks;
}

/** Cells that begin in a row: merged areas, and single cells that none covers. */
function cellsOf(sheet: SheetData, line: readonly CellValue[], row: number): DocumentCell[] {
  return line.flatMap((value, column) => {
    const area: Rect | undefined = sheet.merges.find(
      (merge) => row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns,
    );
    if (area && (area.row !== row || area.column !== column)) return [];
    return [{ text: String(value), column, columns: area?.columns ?? 1, rows: area?.rows ?? 1 }];
  });
}
