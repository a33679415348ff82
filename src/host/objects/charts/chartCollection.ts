import { invalidArgument } from "../../hostError";
import { type Chart, type Sheet } from "../../model";
import type { Session } from "../../session";
import { checkAllowed } from "../guard";
import { HostCollection } from "../hostObject";
import { Range } from "../range";
import { ChartObject } from "./chart";
import { seriesIn } from "./chartData";
import { anchorAt, anchorOver, freeChartName } from "./chartPlace";
import { checkChartType } from "./chartTypes";
import { CHART_LOOKS, CHART_SIZE, CHART_TITLE, HIDDEN_LEGEND, LEGEND, replot } from "./newChart";

/** The charts of a sheet, the lowest first. */
export class ChartCollection extends HostCollection<ChartObject> {
  static override readonly type = "ChartCollection";

  constructor(session: Session, private readonly sheet: Sheet) {
    super(session);
  }

  items(): readonly ChartObject[] {
    return this.sheet.charts.list.map(({ id }) => new ChartObject(this.session, this.sheet, id));
  }

  get Count(): number {
    return this.items().length;
  }

  /** Beside its data, or at the left upper corner where these stand on another sheet. */
  Add(wanted: string, source: Range, seriesBy?: string): ChartObject {
    const { sheet, session } = this;
    const type = checkChartType(wanted);
    if (!(source instanceof Range)) throw invalidArgument();
    checkAllowed(sheet, "allowEditObjects");
    const series = seriesIn(source, seriesBy);
    const beside = source.sheet === sheet ? { left: source.Left + source.Width, top: source.Top } : { left: 0, top: 0 };
    const chart: Chart = {
      id: session.book.nextId(),
      name: freeChartName(sheet.charts.list),
      type,
      anchor: anchorAt(sheet, anchorOver(source.rect), { ...beside, ...CHART_SIZE }),
      title: CHART_TITLE,
      legend: series.length > 1 || type === "Pie" || type === "Doughnut" ? { ...LEGEND, position: "Bottom" } : HIDDEN_LEGEND,
      series,
      ...CHART_LOOKS,
    };
    sheet.charts.add(replot(chart, type));
    return new ChartObject(session, sheet, chart.id);
  }
}
