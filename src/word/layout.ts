import type { Rect } from "../domain/sheet/cellRef";
import type { SheetData } from "../domain/sheet/snapshot";
import type { Block, CellBlock, TableBlock } from "./blocks";
import { WordError } from "./errors";

/** Grid cells accepted: a form takes some ten thousand. */
export const MAX_GRID_CELLS = 500_000;

/** Something with a size of its own that can be drawn into a larger place. */
interface Box {
  readonly rows: number;
  readonly columns: number;
  draw(grid: Grid, place: Rect): void;
}

/**
 * Blocks as one sheet, in document order: each paragraph a row of its own across the sheet, each table on as many columns as it needs,
 * a nested table inside the place of its cell. Whatever covers several cells of the grid is a merged area.
 */
export function layOut(blocks: readonly Block[], name: string): SheetData {
  const box = stackOf(blocks);
  if (box.rows * box.columns > MAX_GRID_CELLS) throw new WordError("tooLarge", `${box.rows} × ${box.columns} cells`);
  const grid = new Grid(box.rows, box.columns);
  box.draw(grid, { row: 0, column: 0, rows: box.rows, columns: box.columns });
  const formats = Array<string>(box.columns).fill("General");
  const { values, places, merges } = grid;
  return { name, top: 0, left: 0, values, numberFormats: values.map(() => formats), formulas: values, merges, visible: true, places };
}

class Grid {
  readonly values: string[][];
  readonly places: string[][];
  readonly merges: Rect[] = [];

  constructor(rows: number, columns: number) {
    this.values = Array.from({ length: rows }, () => Array<string>(columns).fill(""));
    this.places = Array.from({ length: rows }, () => Array<string>(columns).fill(""));
  }

  put(rect: Rect, text: string, place: string): void {
    const first = this.values[rect.row];
    if (first) first[rect.column] = text;
    for (let row = rect.row; row < rect.row + rect.rows; row++) this.places[row]?.fill(place, rect.column, rect.column + rect.columns);
    if (rect.rows > 1 || rect.columns > 1) this.merges.push(rect);
  }
}

function stackOf(blocks: readonly Block[]): Box {
  const boxes = blocks.map(boxOf);
  const rows = sum(boxes.map((box) => box.rows));
  return {
    rows,
    columns: boxes.reduce((widest, box) => Math.max(widest, box.columns), 1),
    draw(grid, place) {
      let row = place.row;
      boxes.forEach((box, index) => {
        const height = index === boxes.length - 1 ? place.row + place.rows - row : box.rows;
        box.draw(grid, { row, column: place.column, rows: height, columns: place.columns });
        row += height;
      });
    },
  };
}

function boxOf(block: Block): Box {
  if (block.kind === "table") return tableBox(block);
  return { rows: 1, columns: 1, draw: (grid, place) => grid.put(place, block.text, block.place) };
}

interface PlacedCell extends Rect {
  readonly box: Box;
}

function tableBox(table: TableBlock): Box {
  const cells = placeCells(table);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columns), 0);
  const widths = tracks(columns, cells.map(({ column, columns: span, box }) => ({ from: column, span, size: box.columns })));
  const heights = tracks(table.rows.length, cells.map(({ row, rows: span, box }) => ({ from: row, span, size: box.rows })));
  return {
    rows: sum(heights),
    columns: sum(widths),
    draw(grid, place) {
      const left = edges(place.column, place.columns, widths);
      const top = edges(place.row, place.rows, heights);
      for (const cell of cells) {
        const row = top[cell.row] ?? 0;
        const column = left[cell.column] ?? 0;
        const bottom = top[cell.row + cell.rows] ?? row + 1;
        const right = left[cell.column + cell.columns] ?? column + 1;
        cell.box.draw(grid, { row, column, rows: bottom - row, columns: right - column });
      }
    },
  };
}

/** Cells on the table's own grid: rows reach its right edge, and cells that go on from above lengthen the one they belong to. */
function placeCells(table: TableBlock): readonly PlacedCell[] {
  const edge = table.rows.reduce((furthest, cells) => Math.max(furthest, rightEdge(cells.at(-1))), 0);
  const placed: PlacedCell[] = [];
  let above: ReadonlyMap<string, number> = new Map();
  table.rows.forEach((cells, row) => {
    const here = new Map<string, number>();
    cells.forEach((cell, position) => {
      const columns = position === cells.length - 1 ? edge - cell.column : cell.columns;
      if (position === 0 && cell.column > 0) placed.push({ row, column: 0, rows: 1, columns: cell.column, box: emptyBox(cell.place) });
      const key = `${cell.column},${columns}`;
      const index = cell.continues ? above.get(key) : undefined;
      const begun = index === undefined ? undefined : placed[index];
      if (index !== undefined && begun) placed[index] = { ...begun, rows: begun.rows + 1 };
      else placed.push({ row, column: cell.column, rows: 1, columns, box: stackOf(cell.content) });
      here.set(key, index ?? placed.length - 1);
    });
    above = here;
  });
  return placed;
}

function rightEdge(cell: CellBlock | undefined): number {
  return cell ? cell.column + cell.columns : 0;
}

function emptyBox(place: string): Box {
  return boxOf({ kind: "text", text: "", place });
}

interface Demand {
  readonly from: number;
  readonly span: number;
  readonly size: number;
}

/** Sizes of columns or rows, each at least 1, wide enough for what stands in them; what a wide cell lacks goes to its last one. */
function tracks(count: number, demands: readonly Demand[]): readonly number[] {
  const sizes = Array<number>(count).fill(1);
  for (const { from, span, size } of [...demands].sort((a, b) => a.span - b.span)) {
    const lacking = size - sum(sizes.slice(from, from + span));
    const last = from + span - 1;
    if (lacking > 0) sizes[last] = (sizes[last] ?? 1) + lacking;
  }
  return sizes;
}

/** Where each track begins, and where the last ends: at the end of the place, which may be larger than the tracks. */
function edges(from: number, length: number, sizes: readonly number[]): readonly number[] {
  const starts = [from];
  for (const size of sizes) starts.push((starts.at(-1) ?? from) + size);
  starts[starts.length - 1] = from + length;
  return starts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
