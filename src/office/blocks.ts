import type { Block, BlockStyle, OwnSheetCell } from "../app/ports";
import type { CellRef } from "../domain/sheet/cellRef";
import { inBatches } from "./batches";
import type { CellInput } from "./cellInput";
import { utf8Bytes } from "./jsonSize";
import { addressChunks, toRectangles } from "./rectangles";
import type { SheetInfo } from "./sheets";

/** Rows of a block that go into one request, and the bytes that takes, about. */
export interface BlockPart {
  readonly sheet: SheetInfo;
  readonly block: Block<OwnSheetCell>;
  /** For `Range.formulas`, same shape as the block's cells. */
  readonly inputs: readonly (readonly CellInput[])[];
  readonly bytes: number;
}

/** The block in parts of at most `budget` bytes each, cut between rows. */
export function blockParts<Cell extends OwnSheetCell>(sheet: SheetInfo, block: Block<Cell>, budget: number, inputOf: (cell: Cell) => CellInput): BlockPart[] {
  const rows = block.cells.map((cells, index) => {
    const inputs = cells.map(inputOf);
    return { cells, inputs, style: block.rowStyles?.[index] ?? null, styled: block.styledColumns?.[index] ?? cells.length, bytes: rowBytes(inputs) };
  });
  let row = block.row;
  return inBatches(rows, ({ bytes }) => bytes, budget).map((part) => {
    const first = row;
    row += part.length;
    return {
      sheet,
      block: {
        row: first,
        column: block.column,
        cells: part.map(({ cells }) => cells),
        rowStyles: part.map(({ style }) => style),
        styledColumns: part.map(({ styled }) => styled),
      },
      inputs: part.map(({ inputs }) => inputs),
      bytes: part.reduce((total, { bytes }) => total + bytes, 0),
    };
  });
}

/** Formula and number format of each cell as JSON. */
function rowBytes(inputs: readonly CellInput[]): number {
  return inputs.reduce<number>((bytes, input) => bytes + 14 + (typeof input === "string" ? utf8Bytes(input) : 20), 2);
}

/** Queues the writing of a part: number formats before values, since a number typed into a text cell would stay text. */
export function queueBlock({ sheet, block, inputs }: BlockPart, addressLimit: number): void {
  const columns = block.cells[0]?.length ?? 0;
  if (columns === 0) return;
  const range = sheet.proxy.getRangeByIndexes(block.row, block.column, block.cells.length, columns);
  if (block.cells.some((row) => row.some((cell) => cell !== null && cell.kind !== "text"))) {
    range.numberFormat = block.cells.map((row) => row.map(numberFormat));
  }
  range.formulas = inputs.map((row) => [...row]);
  range.untrack();
  queueStyles(sheet, block);
  queueLinkLook(sheet, linksIn(block), addressLimit);
}

function linksIn({ row, column, cells }: Block<OwnSheetCell>): CellRef[] {
  return cells.flatMap((line, down) => line.flatMap((cell, across) => (cell?.kind === "link" ? [{ row: row + down, column: column + across }] : [])));
}

function numberFormat(cell: OwnSheetCell): string | null {
  if (cell === null || cell.kind === "text") return null;
  return cell.kind === "link" ? "General" : (cell.numberFormat ?? "General");
}

/** Queues the looks of rows from a cell on. */
export function queueStyles(sheet: SheetInfo, { row, column, rowStyles: styles = [], styledColumns = [] }: Omit<Block, "cells">): void {
  let from = 0;
  while (from < styles.length) {
    let to = from + 1;
    while (to < styles.length && styles[to] === styles[from] && styledColumns[to] === styledColumns[from]) to++;
    const [style, columns = 0] = [styles[from], styledColumns[from]];
    if (style && columns > 0) queueStyle(sheet.proxy.getRangeByIndexes(row + from, column, to - from, columns), style);
    from = to;
  }
}

const HEADING_INK = "#1F3864";

function queueStyle(range: Excel.Range, style: BlockStyle): void {
  const { format } = range;
  switch (style) {
    case "title":
      format.font.bold = true;
      format.font.size = 16;
      break;
    case "note":
      format.font.color = "#595959";
      break;
    case "heading":
      format.font.bold = true;
      format.font.size = 12;
      format.font.color = HEADING_INK;
      break;
    case "header":
      format.font.bold = true;
      format.font.color = HEADING_INK;
      format.fill.color = "#DDE6F5";
      format.wrapText = true;
      format.verticalAlignment = "Center";
      queueGrid(format.borders);
      break;
    case "body":
      format.wrapText = true;
      format.verticalAlignment = "Top";
      queueGrid(format.borders);
      break;
    case "line":
      format.verticalAlignment = "Center";
      queueGrid(format.borders);
      break;
  }
  range.untrack();
}

const GRID_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function queueGrid(borders: Excel.RangeBorderCollection): void {
  for (const edge of GRID_EDGES) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#A6A6A6";
  }
}

/** Queues the look of links. */
export function queueLinkLook(sheet: SheetInfo, links: readonly CellRef[], addressLimit: number): void {
  for (const address of addressChunks(toRectangles(links), addressLimit)) {
    const areas = sheet.proxy.getRanges(address);
    areas.format.font.color = "#0563C1";
    areas.format.font.underline = "Single";
    areas.untrack();
  }
}
