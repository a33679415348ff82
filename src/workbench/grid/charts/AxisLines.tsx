import type { ReactElement } from "react";
import type { Chart } from "../../../host/model";
import { type Axes, AXIS_TITLE_POINTS, GAP } from "./axes";
import { type ChartContent, numberText } from "./content";
import { Label } from "./Label";
import { type Area, type Paint, THIN_LINE } from "./paint";
import type { Scale } from "./scale";
import { fitted, lineHeight, widthOf, wordsOf } from "./words";

interface Props {
  readonly chart: Chart;
  readonly content: ChartContent;
  readonly scale: Scale;
  readonly axes: Axes;
  /** With what stands beside the plot. */
  readonly area: Area;
  readonly paint: Paint;
}

/** Characters of a category's name that are worth a place of their own. */
const NAME_CHARACTERS = 4;

/** Lines, numbers and names around bars and lines. */
export function AxisLines({ chart, content, scale, axes, area, paint }: Props): ReactElement {
  const { categoryAxis, valueAxis } = chart;
  const { lying, plot, categoryWords, valueWords, band, at, middle } = axes;
  const bottom = plot.y + plot.height;
  const gridlines = valueAxis?.majorGridlines;
  const base = at(Math.min(scale.most, Math.max(scale.least, 0)));
  const widest = Math.max(0, ...content.categories.map((name) => widthOf(name, categoryWords)));
  const across = lying ? lineHeight(categoryWords) : Math.min(widest, NAME_CHARACTERS * categoryWords.size);
  const every = Math.max(1, Math.ceil(across / band));
  return (
    <g>
      {gridlines && scale.ticks.map((tick) => valueLine(tick))}
      {valueAxis?.visible && scale.ticks.map((tick) => number(tick))}
      {categoryAxis?.visible && categoryAxis.line?.color !== null && (
        <line
          {...(lying ? { x1: base, x2: base, y1: plot.y, y2: bottom } : { x1: plot.x, x2: plot.x + plot.width, y1: base, y2: base })}
          stroke={paint(categoryAxis.line?.color ?? THIN_LINE)}
        />
      )}
      {categoryAxis?.visible && content.categories.map((name, index) => index % every === 0 && category(name, index))}
      {axisTitle(content.categoryTitle, categoryAxis?.title.font, lying)}
      {axisTitle(content.valueTitle, valueAxis?.title.font, !lying)}
    </g>
  );

  function valueLine(tick: number): ReactElement {
    const place = at(tick);
    const ends = lying ? { x1: place, x2: place, y1: plot.y, y2: bottom } : { x1: plot.x, x2: plot.x + plot.width, y1: place, y2: place };
    return <line key={`line-${tick}`} {...ends} stroke={paint(gridlines?.line?.color ?? THIN_LINE)} />;
  }

  function number(tick: number): ReactElement {
    const text = numberText(tick, content.valueFormat);
    const place = lying
      ? ({ x: at(tick), y: bottom + GAP + valueWords.size / 2, anchor: "middle" } as const)
      : ({ x: plot.x - GAP, y: at(tick), anchor: "end" } as const);
    return <Label key={`number-${tick}`} {...place} words={valueWords} paint={paint} text={text} />;
  }

  function category(name: string, index: number): ReactElement {
    const room = lying ? plot.x - area.x - GAP : band * every - GAP;
    const place = lying
      ? ({ x: plot.x - GAP, y: middle(index), anchor: "end" } as const)
      : ({ x: middle(index), y: bottom + GAP + categoryWords.size / 2, anchor: "middle" } as const);
    return <Label key={`category-${index}`} {...place} words={categoryWords} paint={paint} text={fitted(name, categoryWords, room)} />;
  }

  function axisTitle(text: string | null, font: Chart["font"], isUpright: boolean): ReactElement | null {
    if (text === null) return null;
    const words = wordsOf([font, chart.font], AXIS_TITLE_POINTS);
    const place = isUpright
      ? { x: area.x + words.size / 2, y: plot.y + plot.height / 2, turned: -90 }
      : { x: plot.x + plot.width / 2, y: area.y + area.height - words.size / 2 };
    return <Label {...place} anchor="middle" words={words} paint={paint} text={fitted(text, words, isUpright ? plot.height : plot.width)} />;
  }
}
