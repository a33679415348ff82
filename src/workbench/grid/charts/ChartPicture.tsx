import { memo, type ReactElement } from "react";
import { type Chart, isDrawnChartType } from "../../../host/model";
import { texts } from "../../texts";
import { axesOf } from "./axes";
import { AxisLines } from "./AxisLines";
import { Bars } from "./Bars";
import type { ChartContent } from "./content";
import { Label } from "./Label";
import { Legend, planLegend } from "./Legend";
import { Lines } from "./Lines";
import { type Area, isRound, type Paint, THIN_LINE } from "./paint";
import { scaleOf } from "./scale";
import { Slices } from "./Slices";
import { fitted, lineHeight, wordsOf } from "./words";

const PADDING = 10;
const TITLE_POINTS = 14;
const NOTE_POINTS = 9;

export interface ChartPictureProps {
  readonly chart: Chart;
  readonly content: ChartContent;
  /** Pixels, without zoom. */
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
}

/** A chart of a sheet as a picture that fills what it stands in. */
export const ChartPicture = memo(function ChartPicture({ chart, content, width, height, paint }: ChartPictureProps): ReactElement {
  const titleWords = wordsOf([chart.title.font, chart.font], TITLE_POINTS);
  const titleHeight = content.title === null ? 0 : lineHeight(titleWords);
  const inside = {
    x: PADDING,
    y: PADDING + titleHeight,
    width: Math.max(1, width - 2 * PADDING),
    height: Math.max(1, height - 2 * PADDING - titleHeight),
  };
  const title = content.title === null ? null : fitted(content.title, titleWords, inside.width);
  const line = chart.line?.color;
  return (
    <svg role="img" aria-label={content.title ?? chart.name} width="100%" height="100%" viewBox={`0 0 ${width} ${height}`}>
      <rect
        x={0.5}
        y={0.5}
        width={Math.max(0, width - 1)}
        height={Math.max(0, height - 1)}
        fill={chart.fill === null ? "none" : paint(chart.fill ?? "#FFFFFF")}
        stroke={line === null ? "none" : paint(line ?? THIN_LINE)}
      />
      {title !== null && <Label x={width / 2} y={PADDING + titleHeight / 2} anchor="middle" words={titleWords} paint={paint} text={title} />}
      {isDrawn(chart) ? drawn(inside) : notDrawn(inside)}
    </svg>
  );

  function drawn(area: Area): ReactElement {
    const legend = planLegend(chart, content, area);
    const { rest } = legend;
    if (isRound(chart)) {
      return (
        <>
          <Slices chart={chart} content={content} area={rest} paint={paint} />
          <Legend plan={legend} paint={paint} />
        </>
      );
    }
    const scale = scaleOf(chart, content);
    const axes = axesOf(chart, content, scale, rest);
    const Plot = chart.type === "Line" ? Lines : Bars;
    return (
      <>
        <AxisLines chart={chart} content={content} scale={scale} axes={axes} area={rest} paint={paint} />
        <Plot chart={chart} content={content} axes={axes} paint={paint} />
        <Legend plan={legend} paint={paint} />
      </>
    );
  }

  function notDrawn(area: Area): ReactElement {
    const words = wordsOf([chart.font], NOTE_POINTS);
    const text = fitted(texts.chartNotDrawn, words, area.width);
    return <Label x={area.x + area.width / 2} y={area.y + area.height / 2} anchor="middle" words={words} paint={paint} text={text} />;
  }
});

/** Kinds that the model knows in full; a file may bring others, and several in one. */
function isDrawn({ type, foreign }: Chart): boolean {
  return isDrawnChartType(type) && !foreign;
}
