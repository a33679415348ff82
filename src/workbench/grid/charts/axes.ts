import type { Chart, ChartAxis } from "../../../host/model";
import { type ChartContent, numberText } from "./content";
import type { Area } from "./paint";
import type { Scale } from "./scale";
import { lineHeight, widthOf, type Words, wordsOf } from "./words";

/** Between words and what they belong to. */
export const GAP = 6;
/** Part of the picture that names of categories may take beside it. */
const MOST_NAMES = 0.4;
const AXIS_POINTS = 9;
export const AXIS_TITLE_POINTS = 10;

/** Where values and categories of a chart with axes stand. */
export interface Axes {
  /** Whether values go across and categories down. */
  readonly lying: boolean;
  readonly plot: Area;
  readonly categoryWords: Words;
  readonly valueWords: Words;
  /** Pixels per category. */
  readonly band: number;
  /** Along the value axis. */
  readonly at: (value: number) => number;
  /** The middle of a category, along the category axis. */
  readonly middle: (category: number) => number;
  /** 1 where what comes first is left or above, -1 where it is right or below. */
  readonly direction: 1 | -1;
}

export function axesOf(chart: Chart, content: ChartContent, scale: Scale, area: Area): Axes {
  const { categoryAxis, valueAxis } = chart;
  const { categories, valueFormat } = content;
  const lying = chart.type === "BarClustered" || chart.type === "BarStacked";
  const categoryWords = wordsOf([categoryAxis?.font, chart.font], AXIS_POINTS);
  const valueWords = wordsOf([valueAxis?.font, chart.font], AXIS_POINTS);
  const widest = (texts: readonly string[], words: Words): number => Math.max(0, ...texts.map((text) => widthOf(text, words)));
  const names = lying ? Math.min(widest(categories, categoryWords), area.width * MOST_NAMES) : lineHeight(categoryWords);
  const numbers = lying ? lineHeight(valueWords) : widest(scale.ticks.map((tick) => numberText(tick, valueFormat)), valueWords);
  const forTitle = (axis: ChartAxis | undefined, title: string | null): number =>
    title === null ? 0 : lineHeight(wordsOf([axis?.title.font, chart.font], AXIS_TITLE_POINTS));
  const forCategories = (categoryAxis?.visible ? names + GAP : 0) + forTitle(categoryAxis, content.categoryTitle);
  const forValues = (valueAxis?.visible ? numbers + GAP : 0) + forTitle(valueAxis, content.valueTitle);
  const [left, below] = lying ? [forCategories, forValues] : [forValues, forCategories];
  // A number at the end of the axis goes on beyond it by half its width.
  const plot = { x: area.x + left, y: area.y, width: Math.max(1, area.width - left - 2 * GAP), height: Math.max(1, area.height - below) };

  const direction = (categoryAxis?.reversed ?? false) === lying ? 1 : -1;
  const count = Math.max(1, categories.length);
  const [start, length] = lying ? [plot.y, plot.height] : [plot.x, plot.width];
  const band = length / count;
  return {
    lying,
    plot,
    categoryWords,
    valueWords,
    band,
    direction,
    at: (value) => {
      const part = Math.min(1, Math.max(0, (value - scale.least) / (scale.most - scale.least)));
      const along = valueAxis?.reversed ? 1 - part : part;
      return lying ? plot.x + along * plot.width : plot.y + (1 - along) * plot.height;
    },
    middle: (category) => start + band * ((direction === 1 ? category : count - 1 - category) + 0.5),
  };
}
