import type { Block, BlockCell, BlockStyle } from "../app/ports";
import { inBatches } from "./batches";
import { cellInput } from "./cellInput";
import { utf8Bytes } from "./jsonSize";
import { addressChunks, toRectangles } from "./rectangles";
import type { SheetInfo } from "./sheets";

/** Rows of a block that go into one request, and the bytes that takes, about. */
export interface BlockPart {
  readonly sheet: SheetInfo;
  readonly block: Block;
  readonly bytes: number;
}

/** The block in parts of at most `budget` bytes each, cut between rows. */
export function blockParts(sheet: SheetInfo, block: Block, budget: number): BlockPart[] {
  const rows = block.cells.map((cells, index) => ({ cells, style: block.rowStyles?.[index] ?? null, bytes: rowBytes(cells) }));
  let row = block.row;
  return inBatches(rows, ({ bytes }) => bytes, budget).map((part) => {
    const first = row;
    row += part.length;
    return {
      sheet,
      block: { row: first, column: block.column, cells: part.map(({ cells }) => cells), rowStyles: part.map(({ style }) => style) },
      bytes: part.reduce((total, { bytes }) => total + bytes, 0),
    };
  });
}

/** Formula and number format of each cell as JSON. */
function rowBytes(cells: readonly BlockCell[]): number {
  return cells.reduce((bytes, cell) => {
    const input = cellInput(cell);
    return bytes + 14 + (typeof input === "string" ? utf8Bytes(input) : 20);
  }, 2);
}

/** Queues the writing of a part: number formats before values, since a number typed into a text cell would stay text. */
export function queueBlock({ sheet, block }: BlockPart, addressLimit: number): void {
  const columns = block.cells[0]?.length ?? 0;
  if (columns === 0) return;
  const range = sheet.proxy.getRangeByIndexes(block.row, block.column, block.cells.length, columns);
  if (block.cells.some((row) => row.some((cell) => cell !== null && cell.kind !== "text"))) {
    range.numberFormat = block.cells.map((row) => row.map(numberFormat));
  }
  range.formulas = block.cells.map((row) => row.map(cellInput));
  range.untrack();
  queueStyles(sheet, block, columns);
  queueLinkLook(sheet, block, addressLimit);
}

function numberFormat(cell: BlockCell): string | null {
  if (cell === null || cell.kind === "text") return null;
  return cell.kind === "number" ? (cell.numberFormat ?? "General") : "General";
}

function queueStyles(sheet: SheetInfo, block: Block, columns: number): void {
  const styles = block.rowStyles ?? [];
  let from = 0;
  while (from < styles.length) {
    let to = from + 1;
    while (to < styles.length && styles[to] === styles[from]) to++;
    const style = styles[from];
    if (style) queueStyle(sheet.proxy.getRangeByIndexes(block.row + from, block.column, to - from, columns), style);
    from = to;
  }
}

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
    case "header":
      format.font.bold = true;
      format.font.color = "#1F3864";
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

function queueLinkLook(sheet: SheetInfo, block: Block, addressLimit: number): void {
  const links = block.cells.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) => (cell?.kind === "link" ? [{ row: block.row + rowIndex, column: block.column + columnIndex }] : [])),
  );
  for (const address of addressChunks(toRectangles(links), addressLimit)) {
    const areas = sheet.proxy.getRanges(address);
    areas.format.font.color = "#0563C1";
    areas.format.font.underline = "Single";
    areas.untrack();
  }
}
