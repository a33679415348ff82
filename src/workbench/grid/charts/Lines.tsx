import type { ReactElement } from "react";
import type { Chart } from "../../../host/model";
import type { Axes } from "./axes";
import type { ChartContent, SeriesContent } from "./content";
import { Label } from "./Label";
import { colorOf, type Paint } from "./paint";
import { wordsOf } from "./words";

interface Props {
  readonly chart: Chart;
  readonly content: ChartContent;
  readonly axes: Axes;
  readonly paint: Paint;
}

const WIDTH = 2;
const LABEL_POINTS = 9;
const LABEL_GAP = 4;

/** A line per series; where a value is missing, it breaks. */
export function Lines({ chart, content, axes: { at, middle }, paint }: Props): ReactElement {
  return <g>{content.series.map((series, index) => line(series, index))}</g>;

  function line({ values, labels }: SeriesContent, index: number): ReactElement {
    const stroke = paint(colorOf(chart, index) ?? "#000000");
    const words = wordsOf([chart.series[index]?.labels?.font, chart.font], LABEL_POINTS);
    const path = values.flatMap((value, point) => {
      if (value === null) return [];
      const isFirst = (values[point - 1] ?? null) === null;
      return [`${isFirst ? "M" : "L"}${middle(point)} ${at(value)}`];
    });
    return (
      <g key={index}>
        <path d={path.join("")} fill="none" stroke={stroke} strokeWidth={WIDTH} />
        {values.map((value, point) => value !== null && <circle key={point} cx={middle(point)} cy={at(value)} r={WIDTH} fill={stroke} />)}
        {values.map((value, point) => {
          const text = labels[point] ?? "";
          if (value === null || text === "") return null;
          const y = at(value) - words.size / 2 - LABEL_GAP;
          return <Label key={point} x={middle(point)} y={y} anchor="middle" words={words} paint={paint} text={text} />;
        })}
      </g>
    );
  }
}
