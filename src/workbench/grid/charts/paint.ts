import type { Chart, ChartLooks } from "../../../host/model";
import { SERIES_COLORS } from "../../../host/xlsx/write/theme";

/** The colour that the grid draws for one of the book's: another one where the grid is dark. */
export type Paint = (color: string) => string;

export const THIN_LINE = "#D9D9D9";

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether each point has its own colour and its own place in the legend. */
export function isRound({ type }: Pick<Chart, "type">): boolean {
  return type === "Pie" || type === "Doughnut";
}

function ownColor(index: number): string {
  return SERIES_COLORS[index % SERIES_COLORS.length] ?? THIN_LINE;
}

/** The colour of a series, or of one of its points, as the book has it; null = none. */
export function colorOf(chart: Chart, series: number, point?: number): string | null {
  const item = chart.series[series];
  const looks: ChartLooks | undefined = point === undefined ? undefined : item?.points?.find(({ index }) => index === point);
  if (chart.type === "Line") return looks?.line?.color ?? item?.line?.color ?? ownColor(series);
  if (looks?.fill !== undefined) return looks.fill;
  if (item?.fill !== undefined) return item.fill;
  return ownColor(isRound(chart) && point !== undefined ? point : series);
}
