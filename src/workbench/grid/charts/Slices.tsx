import type { ReactElement } from "react";
import type { Chart } from "../../../host/model";
import type { ChartContent } from "./content";
import { Label } from "./Label";
import { type Area, colorOf, type Paint } from "./paint";
import { wordsOf } from "./words";

interface Props {
  readonly chart: Chart;
  readonly content: ChartContent;
  readonly area: Area;
  readonly paint: Paint;
}

const LABEL_POINTS = 9;
const HOLE_SIZE = 75;
/** Part of the radius where a slice's label stands. */
const LABEL_AT = 0.7;
const FULL = 2 * Math.PI;
/** An arc cannot end where it begins. */
const ALMOST_FULL = FULL - 1e-4;

/** A pie of the first series, or a ring for each. */
export function Slices({ chart, content, area, paint }: Props): ReactElement {
  const [cx, cy] = [area.x + area.width / 2, area.y + area.height / 2];
  const radius = Math.max(0, Math.min(area.width, area.height) / 2);
  const isRing = chart.type === "Doughnut";
  const rings = isRing ? content.series : content.series.slice(0, 1);
  const hole = isRing ? (radius * (chart.holeSize ?? HOLE_SIZE)) / 100 : 0;
  const thickness = (radius - hole) / Math.max(1, rings.length);
  return (
    <g>
      {rings.map(({ values, labels }, index) => {
        const [inner, outer] = [hole + index * thickness, hole + (index + 1) * thickness];
        const sizes = values.map((value) => Math.abs(value ?? 0));
        const all = sizes.reduce((total, size) => total + size, 0);
        const words = wordsOf([chart.series[index]?.labels?.font, chart.font], LABEL_POINTS);
        const middle = isRing ? (inner + outer) / 2 : outer * LABEL_AT;
        let before = 0;
        return sizes.map((size, point) => {
          if (size === 0) return null;
          const from = (before / all) * FULL;
          const turn = Math.min((size / all) * FULL, ALMOST_FULL);
          before += size;
          const color = colorOf(chart, index, point);
          const fill = color === null ? "none" : paint(color);
          const [x, y] = onCircle(middle, from + turn / 2);
          const text = labels[point] ?? "";
          return (
            <g key={`${index}-${point}`}>
              <path d={slice(inner, outer, from, from + turn)} fill={fill} stroke={paint(chart.fill ?? "#FFFFFF")} />
              {text !== "" && <Label x={x} y={y} anchor="middle" words={words} paint={paint} text={text} />}
            </g>
          );
        });
      })}
    </g>
  );

  /** Clockwise from the top. */
  function onCircle(distance: number, angle: number): readonly [number, number] {
    return [cx + distance * Math.sin(angle), cy - distance * Math.cos(angle)];
  }

  function slice(inner: number, outer: number, from: number, to: number): string {
    const large = to - from > Math.PI ? 1 : 0;
    const point = (distance: number, angle: number): string => onCircle(distance, angle).join(" ");
    const back = inner === 0 ? `L${cx} ${cy}` : `L${point(inner, to)}A${inner} ${inner} 0 ${large} 0 ${point(inner, from)}`;
    return `M${point(outer, from)}A${outer} ${outer} 0 ${large} 1 ${point(outer, to)}${back}Z`;
  }
}
