import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { HorizontalBarChart } from "@fluentui/react-charts";
import type { ReactElement } from "react";

const HEIGHT = 8;

const REST = "& rect:nth-of-type(2)";

const useStyles = makeStyles({
  bar: { height: `${HEIGHT}px`, overflow: "hidden", "@media (forced-colors: active)": { "& rect": { fill: "CanvasText" } } },
  rest: { [REST]: { fill: tokens.colorNeutralBackground6 } },
  noRest: { [REST]: { fill: "transparent" } },
  plain: { "@media (forced-colors: active)": { [REST]: { fill: "transparent" } } },
});

interface Props {
  readonly count: number;
  /** The count at which the bar is full. */
  readonly of: number;
  /** Whether what is missing to `of` is drawn as well. */
  readonly withRest: boolean;
  /** A CSS colour. */
  readonly color: string;
}

/** A count as a bar, to be seen and nothing else: what it shows stands beside it in words. */
export function Bar({ count, of, withRest, color }: Props): ReactElement {
  const styles = useStyles();
  return (
    <div ref={makeInert} className={mergeClasses(styles.bar, withRest ? styles.rest : styles.noRest, styles.plain)}>
      <HorizontalBarChart
        data={[{ chartData: [{ legend: "", horizontalBarChartdata: { x: count, total: of }, color }] }]}
        barHeight={HEIGHT}
        chartDataMode="hidden"
        hideTooltip
      />
    </div>
  );
}

// The chart's parts would be stops of the keyboard that do nothing, with English names.
function makeInert(element: HTMLElement | null): void {
  if (element) element.inert = true;
}
