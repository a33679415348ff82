import type { ReactElement } from "react";
import type { Chart, LabelPosition } from "../../../host/model";
import type { Axes } from "./axes";
import type { ChartContent } from "./content";
import { Label } from "./Label";
import { type Area, colorOf, type Paint } from "./paint";
import { isStacked } from "./scale";
import { lineHeight, widthOf, type Words, wordsOf } from "./words";

interface Props {
  readonly chart: Chart;
  readonly content: ChartContent;
  readonly axes: Axes;
  readonly paint: Paint;
}

/** Percent, where the chart does not say. */
const GAP_WIDTH = 150;
const LABEL_POINTS = 9;
const LABEL_GAP = 4;

/** Bars across or columns, beside each other or one upon the other. */
export function Bars({ chart, content: { series, categories }, axes, paint }: Props): ReactElement {
  const { lying, band, at, middle, direction } = axes;
  const stacked = isStacked(chart);
  const apart = stacked ? 0 : 1 - (chart.overlap ?? 0) / 100;
  const thickness = band / (1 + (series.length - 1) * apart + (chart.gapWidth ?? GAP_WIDTH) / 100);
  return (
    <g>
      {categories.map((_, point) => {
        let [above, below] = [0, 0];
        return series.map(({ values, labels }, index) => {
          const value = values[point] ?? 0;
          const from = stacked ? (value < 0 ? below : above) : 0;
          if (value < 0) below += value;
          else above += value;
          const across = middle(point) + direction * (index - (series.length - 1) / 2) * apart * thickness - thickness / 2;
          const bar = box(across, at(from), at(from + value));
          return (
            <g key={`${point}-${index}`}>
              {value !== 0 && shape(bar, colorOf(chart, index, point))}
              {label(labels[point] ?? "", index, bar, at(from + value) < at(from))}
            </g>
          );
        });
      })}
    </g>
  );

  function box(across: number, from: number, to: number): Area {
    const [start, length] = [Math.min(from, to), Math.abs(to - from)];
    return lying ? { x: start, y: across, width: length, height: thickness } : { x: across, y: start, width: thickness, height: length };
  }

  function shape(bar: Area, color: string | null): ReactElement {
    return <rect {...bar} fill={color === null ? "none" : paint(color)} />;
  }

  /** @param backwards whether the bar goes to the left or up */
  function label(text: string, index: number, bar: Area, backwards: boolean): ReactElement | null {
    const labels = chart.series[index]?.labels;
    if (!labels || text === "") return null;
    const words = wordsOf([labels.font, chart.font], LABEL_POINTS);
    const position = labels.position ?? (stacked ? "Center" : "OutsideEnd");
    if (position !== "OutsideEnd" && !fits(text, words, bar)) return null;
    return <Label {...labelPlace(position, text, words, bar, backwards)} anchor="middle" words={words} paint={paint} text={text} />;
  }

  /** A number that goes beyond its bar would stand on the next one, in a colour that is not made for that. */
  function fits(text: string, words: Words, bar: Area): boolean {
    return lying ? widthOf(text, words) <= bar.width : lineHeight(words) <= bar.height;
  }

  function labelPlace(position: LabelPosition, text: string, words: Words, bar: Area, backwards: boolean): Pick<Area, "x" | "y"> {
    const [start, end] = lying ? [bar.x, bar.x + bar.width] : [bar.y, bar.y + bar.height];
    const half = (lying ? widthOf(text, words) : words.size) / 2 + LABEL_GAP;
    const [tip, foot, outwards] = backwards ? [start, end, -1] : [end, start, 1];
    const along = position === "OutsideEnd" ? tip + outwards * half
      : position === "InsideEnd" ? tip - outwards * half
      : position === "InsideBase" ? foot + outwards * half
      : (start + end) / 2;
    return lying ? { x: along, y: bar.y + bar.height / 2 } : { x: bar.x + bar.width / 2, y: along };
  }
}
