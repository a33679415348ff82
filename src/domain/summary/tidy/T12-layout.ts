import { columnName, type Rect } from "../../sheet/cellRef";
import { contentAfter } from "./cellEdit";
import { shownContent } from "./content";
import type { LayoutChange, LayoutEdit, RowSpan, TidyEdit } from "./edit";
import type { Step, TidyInput } from "./input";
import { bodyOf, headerOf } from "./table";
import type { Shown, TidySaid } from "./words";

/** Fonts that a workbook has of its own accord: nobody chose them. */
const UNCHOSEN = ["calibri", "aptos narrow", "aptos", "arial", "等线", "dengxian", "宋体", "simsun"];
const HEADER_FONT = "黑体";
const BODY_FONT = "仿宋";

/** Points of a character of the standard font, and of what a cell adds around its text. */
const POINTS_PER_CHARACTER = 5.25;
const POINTS_OF_PADDING = 7.5;
const NARROWEST = 5;
const WIDEST = 40;

/** T12: for the file that goes up: header on each page, one page wide, A4 landscape, lines, widths, fonts where nobody chose any. */
export const layout: Step = (input, earlier) => ({ edits: [...page(input), ...lines(input), ...fonts(input), ...widths(input, earlier)], notices: [] });

function page({ table, look }: TidyInput): readonly LayoutEdit[] {
  const { row, rows } = headerOf(table);
  const titles = look.titleRows;
  const edits: LayoutEdit[] = [];
  if (titles === null || titles.row > row || titles.row + titles.rows < row + rows) {
    const becomes = { row, rows };
    edits.push(edit("titleRows", titles === null ? { id: "notSet" } : spanOf(titles), spanOf(becomes), { id: "headerOnEachPage" }, { what: "titleRows", was: titles, becomes }));
  }
  if (look.orientation !== "Landscape") {
    edits.push(edit("orientation", { id: "portrait" }, { id: "landscape" }, { id: "a4Landscape" }, { what: "orientation", was: look.orientation, becomes: "Landscape" }));
  }
  if (look.paper.toUpperCase() !== "A4") edits.push(edit("paper", look.paper, "A4", { id: "a4Landscape" }, { what: "paper", was: look.paper, becomes: "A4" }));
  if (look.zoom.pagesWide !== 1) {
    const before: Shown = look.zoom.scale === null ? pagesWide(look.zoom.pagesWide) : `${look.zoom.scale}%`;
    edits.push(edit("zoom", before, pagesWide(1), { id: "onePageWide" }, {
      what: "zoom",
      was: look.zoom,
      becomes: { scale: null, pagesWide: 1, pagesTall: look.zoom.pagesTall },
    }));
  }
  return edits;
}

function lines({ table, look }: TidyInput): readonly LayoutEdit[] {
  if (look.isBordered) return [];
  const body = bodyOf(table);
  const rect: Rect = { row: table.headerTop, column: table.left, rows: body.row + body.rows - table.headerTop, columns: body.columns };
  return [edit("borders", { id: "linesMissing" }, { id: "thinLines" }, { id: "lined" }, { what: "borders", rect })];
}

function fonts({ table, look }: TidyInput): readonly LayoutEdit[] {
  const wanted = [
    ["headerFont", look.headerFont, HEADER_FONT, headerOf(table), { id: "headerFont", about: { font: HEADER_FONT } }],
    ["bodyFont", look.bodyFont, BODY_FONT, bodyOf(table), { id: "bodyFont", about: { font: BODY_FONT } }],
  ] as const;
  return wanted.flatMap(([id, now, name, rect, why]) =>
    now !== null && UNCHOSEN.includes(now.toLowerCase()) ? [edit(id, now, name, why, { what: "font", rect, name })] : [],
  );
}

/** Columns that cut a number or a name are widened; none is made narrower. */
function widths({ table, look }: TidyInput, earlier: readonly TidyEdit[]): readonly LayoutEdit[] {
  const core = new Set([...table.columns.values(), ...[table.codeColumn, table.recommenderColumn].filter((column) => column !== null)]);
  const shown = (row: number, column: number): string => {
    const content = contentAfter(table, earlier, row, column);
    return content.kind === "formula" ? String(table.sheet.value(row, column)) : shownContent(content);
  };
  return look.columnWidths.flatMap((was, index) => {
    const column = table.left + index;
    if (!core.has(column) || was.points === 0) return [];
    const longest = Math.max(0, ...table.rows.filter(({ kind }) => kind === "enterprise").map(({ row }) => textWidth(shown(row, column))));
    const becomes = Math.min(WIDEST, Math.max(NARROWEST, longest)) * POINTS_PER_CHARACTER + POINTS_OF_PADDING;
    // A pixel more or less is rounding.
    if (was.points >= becomes - 1) return [];
    const before = { id: "columnWidth", about: { column: columnName(column), points: was.points } } as const;
    return [edit(`width:${columnName(column)}`, before, { id: "width", about: { points: becomes } }, { id: "columnTooNarrow" }, { what: "columnWidth", column, was, becomes: { points: becomes, isStandard: false } })];
  });
}

/** In characters of the standard font; a Chinese one takes two. */
function textWidth(text: string): number {
  return Math.max(0, ...text.split("\n").map((line) => [...line].reduce((width, character) => width + (character.charCodeAt(0) > 0xff ? 2 : 1), 0)));
}

function spanOf({ row, rows }: RowSpan): TidySaid {
  return { id: "rowSpan", about: { first: row + 1, last: row + rows } };
}

function pagesWide(pages: number | null): TidySaid {
  return { id: "pagesWide", about: { pages } };
}

function edit(name: string, before: Shown, after: Shown, why: TidySaid, change: LayoutChange): LayoutEdit {
  return { kind: "layout", id: `T12:${name}`, step: "T12", cells: [], before, after, why, suggested: true, needs: null, change };
}
