import { Book, type Chart, type Change, type ChartSeries, MAX_COLUMNS } from "../../src/host/model";
import { drawCharts } from "../support/charts";
import { errorOf, useExcel } from "./support/excel";

const TABLE = [["地市", "产线级", "车间级"], ["南京", 12, 7], ["苏州", 18, 9], ["无锡", 9, 4]];

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("甲");

const tableOf = (context: Excel.RequestContext): Excel.Range => sheetOf(context).getRange("A1:C4");

/** Fills the first sheet and takes its charts away. */
function refill(book: Book, values: readonly (readonly (string | number)[])[]): void {
  const sheet = book.active;
  book.silently(() => {
    for (const { id } of [...sheet.charts.list]) sheet.charts.remove(id);
    sheet.cells.forEach((_, row, column) => sheet.setContent(row, column, { value: "" }));
    values.forEach((row, i) => row.forEach((value, j) => sheet.setContent(i, j, { value })));
  });
}

function only(book: Book): Chart {
  const [chart, ...others] = book.active.charts.list;
  if (!chart || others.length > 0) throw new Error("not one chart");
  return chart;
}

const run = (batch: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });

const codeOf = async (batch: (context: Excel.RequestContext) => void): Promise<string> =>
  (await errorOf(async (context) => {
    batch(context);
    await context.sync();
  })).code;

describe("the data of a new chart", () => {
  const { book } = useExcel();
  const dataOf = ({ nameFormula, values, categories }: ChartSeries): unknown[] => [nameFormula, values, categories];

  test.each<[string, (string | number)[][], "Auto" | "Columns" | "Rows", unknown[][]]>([
    ["columns under names, beside categories", TABLE, "Auto", [
      ["=甲!$B$1", "=甲!$B$2:$B$4", "=甲!$A$2:$A$4"], ["=甲!$C$1", "=甲!$C$2:$C$4", "=甲!$A$2:$A$4"],
    ]],
    ["rows, when asked", TABLE, "Rows", [
      ["=甲!$A$2", "=甲!$B$2:$C$2", "=甲!$B$1:$C$1"],
      ["=甲!$A$3", "=甲!$B$3:$C$3", "=甲!$B$1:$C$1"],
      ["=甲!$A$4", "=甲!$B$4:$C$4", "=甲!$B$1:$C$1"],
    ]],
    ["rows, when there are fewer of them", [["", "一", "二", "三"], ["数", 1, 2, 3]], "Auto", [
      ["=甲!$A$2", "=甲!$B$2:$D$2", "=甲!$B$1:$D$1"],
    ]],
    ["numbers alone", [[1, 2], [3, 4], [5, 6]], "Auto", [[undefined, "=甲!$A$1:$A$3", undefined], [undefined, "=甲!$B$1:$B$3", undefined]]],
    ["years as names behind a blank corner", [["", 2024, 2025], ["甲", 1, 2], ["乙", 3, 4]], "Auto", [
      ["=甲!$B$1", "=甲!$B$2:$B$3", "=甲!$A$2:$A$3"], ["=甲!$C$1", "=甲!$C$2:$C$3", "=甲!$A$2:$A$3"],
    ]],
    ["one column under its name", [["数"], [1], [2]], "Auto", [["=甲!$A$1", "=甲!$A$2:$A$3", undefined]]],
  ])("%s", async (_, values, seriesBy, expected) => {
    refill(book, values);
    await run((context) => {
      sheetOf(context).charts.add("ColumnClustered", sheetOf(context).getUsedRange(), seriesBy);
    });
    expect(only(book).series.map(dataOf)).toEqual(expected);
  });
});

describe("the charts of a sheet", () => {
  const { book } = useExcel();
  beforeEach(() => refill(book, TABLE));

  test("are added, listed, found by name, id and place, counted and deleted", async () => {
    await Excel.run(async (context) => {
      const { charts } = sheetOf(context);
      const first = charts.add("ColumnClustered", tableOf(context));
      const second = charts.add("Pie", sheetOf(context).getRange("A1:B4"));
      second.name = "占比";
      first.load("id,name");
      await context.sync();
      const again = charts.getItem("占比").load("name,chartType");
      const byId = charts.getItem(first.id).load("name");
      const byPlace = charts.getItemAt(1).load("name");
      const missing = charts.getItemOrNullObject("无");
      const count = charts.getCount();
      charts.load("count,items/name,items/chartType");
      await context.sync();
      expect([again.chartType, byId.name, byPlace.name, missing.isNullObject, count.value, charts.count]).toEqual(["Pie", "图表 1", "占比", true, 2, 2]);
      expect(charts.items.map(({ name, chartType }) => [name, chartType])).toEqual([["图表 1", "ColumnClustered"], ["占比", "Pie"]]);
      charts.items[0]?.delete();
      charts.load("items/name");
      await context.sync();
      expect(charts.items.map(({ name }) => name)).toEqual(["占比"]);
    });
    await expect(codeOf((context) => void sheetOf(context).charts.getItem("图表 1"))).resolves.toBe("ItemNotFound");
  });

  test("change one by one, and the book says so", async () => {
    const changes: Change[] = [];
    const stop = book.onChange((some) => changes.push(...some));
    await run((context) => {
      const chart = sheetOf(context).charts.add("Line", tableOf(context));
      chart.name = "线";
      chart.delete();
    });
    stop();
    const names = changes.flatMap((change) => (change.kind === "chart" ? [[change.sheet.name, change.before?.name, change.after?.name]] : []));
    expect(names).toEqual([["甲", undefined, "图表 1"], ["甲", "图表 1", "线"], ["甲", "线", undefined]]);
  });

  test("go with their sheet", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("乙");
      const chart = sheet.charts.add("Pie", tableOf(context));
      await context.sync();
      sheet.delete();
      chart.load("name");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  test.each<[string, string, (context: Excel.RequestContext, chart: Excel.Chart) => void]>([
    ["a kind that does not exist", "InvalidArgument", (context) => void sheetOf(context).charts.add("Torte" as "Pie", tableOf(context))],
    ["a kind that the host does not draw", "NotImplemented", (context) => void sheetOf(context).charts.add("XYScatter", tableOf(context))],
    ["turning into such a kind", "NotImplemented", (_, chart) => void (chart.chartType = "Treemap")],
    ["an axis of a pie", "InvalidOperation", (_, chart) => {
      chart.chartType = "Pie";
      chart.axes.valueAxis.load("minimum");
    }],
    ["bounds of an axis of names", "InvalidOperation", (_, chart) => void (chart.axes.categoryAxis.minimum = 1)],
    ["a unit of nothing", "InvalidArgument", (_, chart) => void (chart.axes.valueAxis.majorUnit = 0)],
    ["gaps between the slices of a pie", "InvalidArgument", (_, chart) => {
      chart.chartType = "Pie";
      chart.series.getItemAt(0).gapWidth = 50;
    }],
    ["labels outside of stacked bars", "InvalidArgument", (_, chart) => {
      chart.chartType = "BarStacked";
      chart.dataLabels.position = "OutsideEnd";
    }],
    ["no series there", "InvalidArgument", (_, chart) => void chart.series.getItemAt(2).load("name")],
    ["a size of nothing", "InvalidArgument", (_, chart) => void (chart.height = 0)],
    ["a place on another sheet", "InvalidArgument", (context, chart) => chart.setPosition(context.workbook.worksheets.add().getRange("A1"))],
    ["a name that is a formula", "InvalidArgument", (_, chart) => void (chart.series.getItemAt(0).name = "=HYPERLINK(1)")],
  ])("%s is refused", async (_, code, batch) => {
    await expect(codeOf((context) => batch(context, sheetOf(context).charts.add("ColumnClustered", tableOf(context))))).resolves.toBe(code);
  });

  test("on a protected sheet change only where objects may", async () => {
    book.silently(() => void (book.active.protection = { options: {} }));
    await expect(codeOf((context) => void sheetOf(context).charts.add("Pie", tableOf(context)))).resolves.toBe("AccessDenied");
    book.silently(() => void (book.active.protection = { options: { allowEditObjects: true } }));
    await run((context) => void sheetOf(context).charts.add("Pie", tableOf(context)));
    book.silently(() => void (book.active.protection = null));
    expect(only(book).type).toBe("Pie");
  });
});

describe("a chart", () => {
  const { book } = useExcel();
  beforeEach(() => refill(book, TABLE));

  /** What `read` answers of a new chart after `change`. */
  async function after<T>(
    change: (chart: Excel.Chart) => void,
    load: (chart: Excel.Chart) => () => T,
    type: "ColumnClustered" | "Pie" = "ColumnClustered",
  ): Promise<T> {
    return Excel.run(async (context) => {
      const chart = sheetOf(context).charts.add(type, tableOf(context));
      change(chart);
      await context.sync();
      const answer = load(chart);
      await context.sync();
      return answer();
    });
  }

  const nothing = (): void => undefined;

  test("of several series has a placeholder for a title and a legend below", async () => {
    const answer = await after(nothing, (chart) => {
      chart.title.load("text,visible,format/font/size");
      chart.legend.load("visible,position");
      return () => [chart.title.visible, chart.title.text, chart.title.format.font.size, chart.legend.visible, chart.legend.position];
    });
    expect(answer).toEqual([true, "图表标题", 14, true, "Bottom"]);
  });

  test("of one series is called by it, until it has a title or none", async () => {
    const answer = await Excel.run(async (context) => {
      const chart = sheetOf(context).charts.add("BarClustered", sheetOf(context).getRange("A1:B4"));
      const texts: unknown[] = [];
      const read = async (): Promise<void> => {
        chart.title.load("text,visible");
        chart.legend.load("visible");
        await context.sync();
        texts.push([chart.title.text, chart.title.visible, chart.legend.visible]);
      };
      await read();
      chart.title.text = "各市申报";
      await read();
      chart.title.visible = false;
      chart.legend.position = "Right";
      await read();
      chart.title.setFormula("=甲!A1");
      await read();
      return texts;
    });
    expect(answer).toEqual([["产线级", true, false], ["各市申报", true, false], ["", false, true], ["地市", true, true]]);
    expect(only(book).title.formula).toBe("=甲!$A$1");
  });

  test("stands beside its data, and where it is put", async () => {
    const answer = await Excel.run(async (context) => {
      const chart = sheetOf(context).charts.add("Pie", tableOf(context));
      const cells = sheetOf(context).getRange("C3:D10").load("left,top,width,height");
      const places: unknown[] = [];
      const read = async (): Promise<void> => {
        chart.load("left,top,width,height");
        await context.sync();
        places.push([chart.left, chart.top, chart.width, chart.height]);
      };
      await read();
      chart.setPosition("C3");
      await read();
      chart.setPosition(cells.getCell(0, 0), "D10");
      await read();
      chart.set({ left: 10.5, top: 20, width: 300, height: 200 });
      await read();
      return [...places, [cells.left, cells.top, cells.width, cells.height]];
    });
    expect(answer).toEqual([[144, 0, 360, 216], [96, 30, 360, 216], [96, 30, 96, 120], [10.5, 20, 300, 200], [96, 30, 96, 120]]);
  });

  test("moves and grows with whole rows and columns, and its data with every cell", async () => {
    await run((context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add("ColumnStacked", tableOf(context));
      chart.setPosition("E2", "H9");
      sheet.getRange("4:5").insert("Down");
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("A1:B1").insert("Down");
      sheet.name = "改 名";
    });
    const { anchor, series } = only(book);
    expect(anchor).toMatchObject({ from: { row: 1, column: 5 }, to: { row: 11, column: 9 } });
    expect(series[0]).toMatchObject({ nameFormula: "='改 名'!$C$1", values: "='改 名'!$C$2:$C$6", categories: "='改 名'!$B$3:$B$7" });
    book.silently(() => void (book.active.name = "甲"));
  });

  test("loses what it draws with its cells", async () => {
    await run((context) => void sheetOf(context).charts.add("Pie", tableOf(context)));
    book.active.shift({ axis: "row", at: 1, count: -3, from: 0, to: MAX_COLUMNS - 1 });
    expect(only(book).series[0]).toMatchObject({ nameFormula: "=甲!$B$1", values: "=甲!#REF!" });
  });

  test("keeps the looks of its series when its data change", async () => {
    await run((context) => {
      const chart = sheetOf(context).charts.add("ColumnClustered", tableOf(context));
      chart.series.getItemAt(0).format.fill.setSolidColor("red");
      chart.setData(sheetOf(context).getRange("A1:B3"), "Columns");
    });
    expect(only(book).series).toEqual([{ fill: "#FF0000", nameFormula: "=甲!$B$1", values: "=甲!$B$2:$B$3", categories: "=甲!$A$2:$A$3" }]);
  });

  test("has series with names, data, labels and gaps", async () => {
    const answer = await after((chart) => {
      const added = chart.series.add("合计");
      const sheet = chart.worksheet;
      added.setValues(sheet.getRange("C2:C4"));
      added.setXAxisValues(sheet.getRange("A2:A4"));
      added.hasDataLabels = true;
      chart.series.getItemAt(0).set({ name: "=甲!A2", gapWidth: 40 });
      chart.series.getItemAt(1).delete();
    }, (chart) => {
      chart.series.load("count,items/name,items/hasDataLabels,items/gapWidth,items/chartType");
      return () => chart.series.items.map(({ name, hasDataLabels, gapWidth, chartType }) => [name, hasDataLabels, gapWidth, chartType]);
    });
    expect(answer).toEqual([["南京", false, 40, "ColumnClustered"], ["合计", true, 40, "ColumnClustered"]]);
    expect(only(book).series[1]).toMatchObject({ values: "=甲!$C$2:$C$4", categories: "=甲!$A$2:$A$4" });
  });

  test("has labels for all series at once", async () => {
    const answer = await after((chart) => chart.dataLabels.set({ showValue: true, showPercentage: true, position: "InsideEnd", separator: "\n" }), (chart) => {
      chart.dataLabels.load("showValue,showPercentage,showSeriesName,position,separator");
      const second = chart.series.getItemAt(1).load("hasDataLabels");
      return () => ({ ...chart.dataLabels.toJSON(), second: second.hasDataLabels });
    }, "Pie");
    expect(answer).toEqual({ showValue: true, showPercentage: true, showSeriesName: false, position: "InsideEnd", separator: "\n", second: true });
  });

  test("has axes with bounds, gridlines, titles, fonts and an order", async () => {
    const answer = await after((chart) => {
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.set({ minimum: 0, maximum: 20, majorUnit: 5, numberFormat: "0.0" });
      valueAxis.majorGridlines.visible = false;
      valueAxis.minorGridlines.visible = true;
      valueAxis.title.text = "家";
      categoryAxis.reversePlotOrder = true;
      categoryAxis.visible = false;
      categoryAxis.format.font.size = 12;
    }, (chart) => {
      const value = chart.axes.getItem("Value");
      value.load("minimum,maximum,majorUnit,minorUnit,numberFormat,title/text,majorGridlines/visible,minorGridlines/visible");
      const category = chart.axes.categoryAxis.load("reversePlotOrder,visible,type,title/visible,format/font/size");
      return () => [
        [value.minimum, value.maximum, value.majorUnit, value.minorUnit, value.numberFormat, value.title.text],
        [value.majorGridlines.visible, value.minorGridlines.visible],
        [category.reversePlotOrder, category.visible, category.type, category.title.visible, category.format.font.size],
      ];
    });
    expect(answer).toEqual([[0, 20, 5, "", "0.0", "家"], [false, true], [true, false, "Category", false, 12]]);
    await run((context) => void (sheetOf(context).charts.getItemAt(0).axes.valueAxis.maximum = ""));
    expect(only(book).valueAxis).not.toHaveProperty("maximum");
  });

  test("has fonts, fills and lines", async () => {
    const answer = await after((chart) => {
      chart.title.format.font.set({ name: "黑体", size: 16, bold: true, italic: true, color: "#112233" });
      chart.format.fill.clear();
      chart.format.border.lineStyle = "None";
      const series = chart.series.getItemAt(0);
      series.format.line.set({ color: "blue", weight: 2 });
      series.points.getItemAt(1).format.fill.setSolidColor("#00FF00");
    }, (chart) => {
      const font = chart.title.format.font.load("name,size,bold,italic,color");
      const line = chart.series.getItemAt(0).format.line.load("color,weight");
      const points = chart.series.getItemAt(0).points.load("count,items/value");
      return () => [font.toJSON(), [line.color, line.weight], points.items.map(({ value }) => value as unknown)];
    });
    expect(answer).toEqual([{ name: "黑体", size: 16, bold: true, italic: true, color: "#112233" }, ["#0000FF", 2], [12, 18, 9]]);
    expect(only(book)).toMatchObject({ fill: null, line: { color: null }, series: [{ points: [{ index: 1, fill: "#00FF00" }] }, {}] });
  });

  test("becomes another kind with the axes and labels that fit it", async () => {
    await run((context) => {
      const chart = sheetOf(context).charts.add("ColumnClustered", tableOf(context));
      chart.dataLabels.set({ showValue: true, position: "OutsideEnd" });
      chart.axes.valueAxis.maximum = 30;
      chart.chartType = "ColumnStacked";
    });
    expect(only(book)).toMatchObject({ gapWidth: 150, overlap: 100, valueAxis: { maximum: 30 } });
    expect(only(book).series[0]?.labels).not.toHaveProperty("position");
    await run((context) => void (sheetOf(context).charts.getItemAt(0).chartType = "Doughnut"));
    expect(only(book)).toMatchObject({ holeSize: 75 });
    expect(only(book)).not.toHaveProperty("valueAxis");
    expect(only(book)).not.toHaveProperty("overlap");
  });

  test("is copied with its sheet and draws the copy's cells", async () => {
    await run((context) => {
      sheetOf(context).charts.add("Pie", tableOf(context)).name = "占比";
      sheetOf(context).copy("End").name = "副本";
    });
    const [copy] = book.sheet("副本")?.charts.list ?? [];
    expect(copy).toMatchObject({ name: "占比", series: [{ values: "=副本!$B$2:$B$4" }, {}] });
    expect(copy?.id).not.toBe(only(book).id);
  });
});

describe("requirement sets", () => {
  useExcel(Book.blank("甲"), { apiVersion: "1.6" });

  test.each<[string, (chart: Excel.Chart) => void]>([
    ["a chart's kind", (chart) => void (chart.chartType = "Pie")],
    ["series of one's own", (chart) => void chart.series.add("合计")],
    ["labels of one series", (chart) => void (chart.series.getItemAt(0).hasDataLabels = true)],
    ["an axis the other way round", (chart) => void (chart.axes.categoryAxis.reversePlotOrder = true)],
  ])("%s came with ExcelApi 1.7 and is not there before", async (_, batch) => {
    await expect(codeOf((context) => batch(sheetOf(context).charts.add("ColumnClustered", tableOf(context))))).resolves.toBe("ApiNotFound");
  });
});

describe("a sheet with charts of every drawn kind", () => {
  const { book, host } = useExcel();

  test("is made in one round trip", async () => {
    await Excel.run(drawCharts);
    expect(book.sheets[1]?.charts.list.map(({ type }) => type)).toEqual(["BarClustered", "ColumnStacked", "Doughnut", "Pie", "Line"]);
    expect(host.traffic.requests).toBe(1);
  });
});
