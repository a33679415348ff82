/** What a document is made of once its runs, revisions and controls are read. */

/** Lines that stand in one place: a paragraph, or what a table cell holds. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  /** Where a reader finds it: "第12段", "表3:第2行第2格". */
  readonly place: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly rows: readonly (readonly CellBlock[])[];
}

export interface CellBlock {
  /** First column of the table's grid that the cell covers, and how many. */
  readonly column: number;
  readonly columns: number;
  /** The cell goes on from the one above (w:vMerge). */
  readonly continues: boolean;
  readonly place: string;
  /** At least one block. */
  readonly content: readonly Block[];
}

export type Block = TextBlock | TableBlock;
