import type { ReactElement } from "react";
import type { Chart } from "../../../host/model";
import { Label } from "./Label";
import { type Area, colorOf, isRound, type Paint } from "./paint";
import type { ChartContent } from "./content";
import { fitted, lineHeight, widthOf, type Words, wordsOf } from "./words";

const POINTS = 9;
const KEY_GAP = 5;
const BETWEEN = 14;
/** Part of the picture that a legend beside it may take. */
const MOST = 0.35;

interface Entry {
  readonly name: string;
  readonly color: string | null;
}

/** A legend and what it leaves of the picture. */
export interface LegendPlan {
  readonly rest: Area;
  readonly words: Words;
  readonly entries: readonly (Entry & { readonly x: number; readonly y: number })[];
}

function entriesOf(chart: Chart, content: ChartContent): Entry[] {
  if (isRound(chart)) return content.categories.map((name, point) => ({ name, color: colorOf(chart, 0, point) }));
  return content.series.map(({ name }, index) => ({ name, color: colorOf(chart, index) }));
}

/** In lines below or above the picture, or in a column beside it. */
export function planLegend(chart: Chart, content: ChartContent, area: Area): LegendPlan {
  const words = wordsOf([chart.legend.font, chart.font], POINTS);
  if (!chart.legend.visible) return { rest: area, words, entries: [] };
  const line = lineHeight(words);
  const wide = (name: string): number => words.size + KEY_GAP + widthOf(name, words);
  const { position } = chart.legend;
  if (position === "Left" || position === "Right" || position === "Corner") {
    const all = entriesOf(chart, content).slice(0, Math.max(1, Math.floor(area.height / line)));
    const width = Math.min(area.width * MOST, Math.max(0, ...all.map(({ name }) => wide(name))));
    const x = position === "Left" ? area.x : area.x + area.width - width;
    const top = position === "Corner" ? area.y : area.y + (area.height - all.length * line) / 2;
    const entries = all.map(({ name, color }, index) => ({
      name: fitted(name, words, width - words.size - KEY_GAP), color, x, y: top + (index + 0.5) * line,
    }));
    const rest = { ...area, x: position === "Left" ? area.x + width + BETWEEN : area.x, width: area.width - width - BETWEEN };
    return { rest, words, entries };
  }
  const lines: Entry[][] = [[]];
  let used = 0;
  for (const entry of entriesOf(chart, content)) {
    const needed = wide(entry.name) + BETWEEN;
    if (used > 0 && used + needed > area.width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(entry);
    used += needed;
  }
  const height = lines.length * line;
  const top = position === "Top" ? area.y : area.y + area.height - height;
  const entries = lines.flatMap((own, index) => {
    const width = own.reduce((total, { name }) => total + wide(name) + BETWEEN, -BETWEEN);
    let x = area.x + (area.width - width) / 2;
    return own.map((entry) => {
      const placed = { ...entry, x, y: top + (index + 0.5) * line };
      x += wide(entry.name) + BETWEEN;
      return placed;
    });
  });
  const rest = { ...area, y: position === "Top" ? area.y + height + BETWEEN / 2 : area.y, height: area.height - height - BETWEEN / 2 };
  return { rest, words, entries };
}

/** What the colours stand for. */
export function Legend({ plan: { words, entries }, paint }: { readonly plan: LegendPlan; readonly paint: Paint }): ReactElement {
  const key = words.size * 0.7;
  return (
    <g>
      {entries.map(({ name, color, x, y }, index) => (
        <g key={index}>
          <rect x={x} y={y - key / 2} width={key} height={key} fill={color === null ? "none" : paint(color)} />
          <Label x={x + key + KEY_GAP} y={y} anchor="start" words={words} paint={paint} text={name} />
        </g>
      ))}
    </g>
  );
}
