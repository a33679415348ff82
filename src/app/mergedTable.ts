import type { MergedTable } from "../domain/summary/merge/mergeSummaries";
import { shownContent, textState } from "../domain/summary/tidy/content";
import type { SheetChange, StateAt } from "./sheetChanges";

const TITLE = "各地推荐项目汇总表（合并）";
const HEADER_ROW = 1;

const POINTS_PER_CHARACTER = 5.25;
const POINTS_OF_PADDING = 7.5;
const WIDEST = 40;

/** The steps that build the merged table on a new sheet in front of all others. */
export function mergedTableChanges(sheet: string, { headers, rows }: MergedTable): SheetChange[] {
  const cells: StateAt[] = [
    { row: 0, column: 0, state: textState(TITLE, "General") },
    ...headers.map((header, column) => ({ row: HEADER_ROW, column, state: textState(header, "General") })),
    ...rows.flatMap(({ cells: states }, index) => states.map((state, column) => ({ row: HEADER_ROW + 1 + index, column, state }))),
  ];
  const table = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: headers.length };
  const widths = headers.map((header, column) => Math.max(...[header, ...rows.map(({ cells: states }) => shownContent(states[column]?.content ?? { kind: "blank" }))].map(widthOf)));
  return [
    { kind: "addSheet", sheet, first: true },
    { kind: "write", sheet, cells },
    { kind: "merge", sheet, rects: [{ row: 0, column: 0, rows: 1, columns: headers.length }] },
    { kind: "bold", sheet, rect: { ...table, row: 0, rows: 2 } },
    { kind: "borders", sheet, rect: table },
    ...widths.map((characters, column): SheetChange => ({ kind: "width", sheet, column, width: { points: Math.min(WIDEST, characters) * POINTS_PER_CHARACTER + POINTS_OF_PADDING, isStandard: false } })),
    { kind: "titleRows", sheet, rows: { row: HEADER_ROW, rows: 1 } },
    { kind: "orientation", sheet, value: "Landscape" },
    { kind: "zoom", sheet, zoom: { scale: null, pagesWide: 1, pagesTall: null } },
  ];
}

/** In characters of the standard font; a Chinese one takes two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
}
