import { invalidArgument } from "../../hostError";
import { type AnchorCorner, type Chart, type ChartAnchor, MAX_COLUMNS, MAX_ROWS, type Rect, type Sheet } from "../../model";
import { columnPoints, rowPoints } from "../measures";

/** Points from the left upper corner of the sheet. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function pointOf(sheet: Sheet, { row, column, down, right }: AnchorCorner): { readonly left: number; readonly top: number } {
  return {
    left: columnPoints(sheet, 0, column) + Math.min(right, columnPoints(sheet, column, 1)),
    top: rowPoints(sheet, 0, row) + Math.min(down, rowPoints(sheet, row, 1)),
  };
}

export function placeOf(sheet: Sheet, anchor: ChartAnchor): Place {
  if (anchor.kind === "absolute") return anchor;
  const { left, top } = pointOf(sheet, anchor.from);
  if (anchor.kind === "oneCell") return { left, top, width: anchor.width, height: anchor.height };
  const end = pointOf(sheet, anchor.to);
  return { left, top, width: end.left - left, height: end.top - top };
}

/** The row or column in which a point lies, and how far in. */
function indexAt(points: number, limit: number, lengthOf: (index: number) => number): readonly [number, number] {
  let rest = points;
  for (let index = 0; index < limit; index++) {
    const length = lengthOf(index);
    if (rest < length) return [index, rest];
    rest -= length;
  }
  throw invalidArgument();
}

function cornerAt(sheet: Sheet, left: number, top: number): AnchorCorner {
  const [column, right] = indexAt(left, MAX_COLUMNS, (index) => columnPoints(sheet, index, 1));
  const [row, down] = indexAt(top, MAX_ROWS, (index) => rowPoints(sheet, index, 1));
  return { row, column, down, right };
}

/** The anchor, of the same kind, for another place. */
export function anchorAt(sheet: Sheet, anchor: ChartAnchor, { left, top, width, height }: Place): ChartAnchor {
  if (!(left >= 0 && top >= 0 && width > 0 && height > 0)) throw invalidArgument();
  switch (anchor.kind) {
    case "absolute": return { kind: "absolute", left, top, width, height };
    case "oneCell": return { kind: "oneCell", from: cornerAt(sheet, left, top), width, height };
    case "twoCell": return { ...anchor, from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) };
  }
}

/** Over the cells of a block, moving and growing with them. */
export function anchorOver({ row, column, rows, columns }: Rect): ChartAnchor {
  return {
    kind: "twoCell",
    from: { row, column, down: 0, right: 0 },
    to: { row: row + rows, column: column + columns, down: 0, right: 0 },
    editAs: "twoCell",
  };
}

/** "图表 1", the first that is free. */
export function freeChartName(charts: readonly Chart[]): string {
  let n = charts.length + 1;
  while (charts.some(({ name }) => name === `图表 ${n}`)) n++;
  return `图表 ${n}`;
}
