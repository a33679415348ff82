import { columnName, toA1 } from "../../sheet/cellRef";
import { RESULT_HEADERS } from "../header";
import { cellEdit } from "./cellEdit";
import { sameContent, stateAt } from "./content";
import type { CellEdit, LayoutEdit } from "./edit";
import { NOTHING, type ResultCell, type Step, type TidyInput } from "./input";

const PIXELS_PER_CHARACTER = 7;
const PIXELS_OF_PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

const CHECKED_AT = RESULT_HEADERS[RESULT_HEADERS.length - 1];

/** T11: the review's columns filled or refreshed in place. 核验时间 alone is no reason to touch a row. */
export const resultColumns: Step = (input) => {
  const { table, results } = input;
  if (results.length === 0) return NOTHING;
  const newHeaders = new Map(results.filter(({ isNewHeader }) => isNewHeader).map(({ row, column }) => [column, `T11:${toA1({ row, column })}`]));
  const noEnterprise = new Set(table.rows.flatMap(({ row, kind }) => (kind === "enterprise" ? [] : [row])));
  const stale = staleRows(input);
  const edits = results.flatMap((cell): readonly CellEdit[] => {
    if ((!stale.has(cell.row) && !cell.isNewHeader) || noEnterprise.has(cell.row)) return [];
    const needs = cell.isNewHeader ? null : (newHeaders.get(cell.column) ?? null);
    return cellEdit("T11", table, { ...cell, why: { id: cell.isNewHeader ? "newColumn" : "refreshed" }, needs });
  });
  const headers = results.filter(({ isNewHeader }) => isNewHeader);
  return { edits: [...edits, ...headers.flatMap((cell) => widthEdit(input, cell))], notices: [] };
};

/** A new column's width goes with its header. */
function widthEdit({ table, look }: TidyInput, { row, column, width }: ResultCell): readonly LayoutEdit[] {
  const was = look.columnWidths[column - table.left];
  if (width === null || was === undefined) return [];
  const becomes = (width * PIXELS_PER_CHARACTER + PIXELS_OF_PADDING) * POINTS_PER_PIXEL;
  if (was.points === becomes) return [];
  const name = columnName(column);
  return [
    {
      kind: "layout", id: `T11:width:${name}`, step: "T11", cells: [], before: { id: "columnWidth", about: { column: name, points: was.points } },
      after: { id: "width", about: { points: becomes } }, why: { id: "newColumnWidth" }, suggested: true, needs: `T11:${toA1({ row, column })}`, change: { what: "columnWidth", column, was, becomes: { points: becomes, isStandard: false } },
    },
  ];
}

/** Rows of which anything but the time of the check differs. */
function staleRows({ table, results }: TidyInput): ReadonlySet<number> {
  const timeColumns = new Set(results.filter(({ row, becomes }) => row === table.summary.layout.headerRow && becomes.content.kind === "text" && becomes.content.text === CHECKED_AT).map(({ column }) => column));
  const differs = ({ row, column, becomes }: ResultCell): boolean =>
    !timeColumns.has(column) && !sameContent(stateAt(table.sheet, row, column).content, becomes.content);
  return new Set(results.filter(differs).map(({ row }) => row));
}
