import type { AnchorCorner, ChartAnchor } from "../../../host/model";
import type { Area } from "./paint";

const PIXELS_PER_POINT = 96 / 72;

/** Where the grid's rows and columns begin, in pixels without zoom and scrolling; beyond the last, where that ends. */
export interface Lines {
  readonly row: (index: number) => number;
  readonly column: (index: number) => number;
}

/** Where a chart stands, in pixels from the first cell's left upper corner. */
export function chartArea(anchor: ChartAnchor, lines: Lines): Area {
  const pixels = (points: number): number => points * PIXELS_PER_POINT;
  const point = ({ row, column, down, right }: AnchorCorner): { readonly x: number; readonly y: number } => ({
    x: Math.min(lines.column(column) + pixels(right), lines.column(column + 1)),
    y: Math.min(lines.row(row) + pixels(down), lines.row(row + 1)),
  });
  switch (anchor.kind) {
    case "absolute":
      return { x: pixels(anchor.left), y: pixels(anchor.top), width: pixels(anchor.width), height: pixels(anchor.height) };
    case "oneCell":
      return { ...point(anchor.from), width: pixels(anchor.width), height: pixels(anchor.height) };
    case "twoCell": {
      const [from, to] = [point(anchor.from), point(anchor.to)];
      return { ...from, width: Math.max(0, to.x - from.x), height: Math.max(0, to.y - from.y) };
    }
  }
}
