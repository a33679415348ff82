import type { Chart } from "../../../host/model";
import type { ChartContent } from "./content";

/** The values between which a chart is drawn, and those that are written beside it. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
}

const STEPS_AT_MOST = 6;
const MOST_TICKS = 50;
/** Part of the whole that stays free beyond the largest value, as in Excel. */
const HEADROOM = 0.05;

export function isStacked({ type }: Pick<Chart, "type">): boolean {
  return type === "ColumnStacked" || type === "BarStacked";
}

/** From zero, or from what is below it, to a round number beyond the largest value, unless the axis says otherwise. */
export function scaleOf(chart: Chart, { series, categories }: ChartContent): Scale {
  const values = isStacked(chart)
    ? categories.flatMap((_, point) => {
        const all = series.map((each) => each.values[point] ?? 0);
        return [sum(all.filter((value) => value > 0)), sum(all.filter((value) => value < 0))];
      })
    : series.flatMap((each) => each.values.filter((value) => value !== null));
  const { minimum, maximum, majorUnit } = chart.valueAxis ?? {};
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (highest - lowest) * HEADROOM;
  const step = majorUnit !== undefined && majorUnit > 0 ? majorUnit : roundStep(((maximum ?? highest + room) - (minimum ?? lowest)) / STEPS_AT_MOST);
  const least = minimum ?? (lowest < 0 ? Math.floor((lowest - room) / step) * step : 0);
  const wanted = maximum ?? (highest > 0 ? Math.ceil((highest + room) / step) * step : 0);
  const most = wanted > least ? wanted : least + step;
  const count = Math.min(MOST_TICKS, Math.floor((most - least) / step + 1e-9));
  return { least, most, ticks: Array.from({ length: count + 1 }, (_, index) => Number((least + index * step).toPrecision(12))) };
}

/** The next of 1, 2, 5, 10, 20, 50, … */
function roundStep(about: number): number {
  if (!(about > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(about));
  return power * ([1, 2, 5].find((round) => round * power >= about) ?? 10);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
