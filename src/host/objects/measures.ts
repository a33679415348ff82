import type { Sheet } from "../model";

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** Points of a column width in the file's unit, for the default font. */
export function pointsOfWidth(width: number): number {
  return Math.trunc((256 * width + 18) / 256 * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
}

/** Excel keeps whole pixels. */
export function widthOfPoints(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL) / PIXELS_PER_CHARACTER;
}

export function columnPoints(sheet: Sheet, first: number, count: number): number {
  const standard = pointsOfWidth(sheet.defaultColumnWidth);
  let points = standard * count;
  for (const [column, props] of sheet.columnsWithProps) {
    if (column < first || column >= first + count) continue;
    points += (props.hidden ? 0 : props.width === undefined ? standard : pointsOfWidth(props.width)) - standard;
  }
  return points;
}

export function rowPoints(sheet: Sheet, first: number, count: number): number {
  const standard = sheet.defaultRowHeight;
  let points = standard * count;
  for (const [row, props] of sheet.rowsWithProps) {
    if (row < first || row >= first + count) continue;
    points += (props.hidden ? 0 : (props.height ?? standard)) - standard;
  }
  return points;
}
