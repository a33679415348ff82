"""Charts between us and others. usage: charts.py make FOLDER | charts.py check FOLDER FILE...

`make` writes FOLDER/foreign.xlsx with charts drawn by openpyxl. `check` looks at what we saved: our charts in each FILE, as openpyxl sees them there and
after LibreOffice's conversion in lo/, their titles in LibreOffice's pages in pdf/ (if pdftotext is there), and touched.xlsx, which is foreign.xlsx
after one cell beside its charts changed. Prints "ok - what" and "not ok - what"; the exit status is 1 if anything is not ok.
"""
import pathlib
import shutil
import subprocess
import sys
import warnings
import zipfile

import openpyxl
from openpyxl.chart import AreaChart, BarChart, DoughnutChart, LineChart, PieChart, Reference, ScatterChart, Series

warnings.simplefilter("ignore")
SHEET = "统计'图 表"
AT = "'统计''图 表'!"
TITLES = ["各市产线级申报数（家）", "各市建议层级", "南京市：层级占比"]
failed = 0


def check(what, expected, actual):
    global failed
    if expected == actual:
        print(f"ok - {what}")
    else:
        failed += 1
        print(f"not ok - {what}\n#   {expected!r} became {actual!r}")


def make(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "数据"
    for row in [["地市", "产线级", "车间级"], ["南京", 12, 7], ["苏州", 18, 9], ["无锡", 9, 4]]:
        sheet.append(row)
    values = Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=4)
    names = Reference(sheet, min_col=1, min_row=2, max_row=4)
    bar, stacked, line, area = BarChart(), BarChart(), LineChart(), AreaChart()
    bar.type = "bar"
    stacked.grouping, stacked.overlap = "stacked", 100
    for n, chart in enumerate([bar, stacked, line, area, PieChart(), DoughnutChart()]):
        chart.title = f"图 {n + 1}"
        chart.add_data(values, titles_from_data=True)
        chart.set_categories(names)
        sheet.add_chart(chart, f"F{1 + 16 * n}")
    scatter = ScatterChart()
    scatter.series.append(Series(Reference(sheet, min_col=3, min_row=2, max_row=4), Reference(sheet, min_col=2, min_row=2, max_row=4), title="点"))
    sheet.add_chart(scatter, "P1")
    book.save(folder / "foreign.xlsx")


def title_of(chart):
    if chart.title is None or chart.title.tx is None or chart.title.tx.rich is None:
        return None
    return "\n".join("".join(run.t for run in paragraph.r or []) for paragraph in chart.title.tx.rich.p)


def kind(chart):
    return (type(chart).__name__, getattr(chart, "barDir", None), getattr(chart, "grouping", None))


def plain(reference):
    return reference.replace("$", "") if reference else None


def data(chart):
    return [(plain(s.tx.strRef.f), plain(s.cat.strRef.f if s.cat.strRef else s.cat.numRef.f), plain(s.val.numRef.f)) for s in chart.series]


def columns(*letters):
    return [(f"{AT}{c}1", f"{AT}A2:A5", f"{AT}{c}2:{c}5") for c in letters]


OURS = [
    (("BarChart", "bar", "clustered"), columns("B")),
    (("BarChart", "col", "stacked"), columns("B", "C", "D")),
    (("DoughnutChart", None, None), [(f"{AT}A2", f"{AT}B1:D1", f"{AT}B2:D2")]),
    (("PieChart", None, None), columns("B")),
    (("LineChart", None, "standard"), columns("B", "C", "D")),
]


def drawn_by_us(at, book):
    charts = book[SHEET]._charts
    check(f"{at}: kinds and data", OURS, [(kind(chart), data(chart)) for chart in charts])
    check(f"{at}: titles", TITLES, [(title_of(chart) or "").split("\n")[0].split(" ")[0] for chart in charts[:3]])


def details(at, book):
    bar, stacked, doughnut = book[SHEET]._charts[:3]
    check(f"{at}: lines of a title", "各市建议层级\n（按核验结果）", title_of(stacked))
    check(f"{at}: signs in a title", "南京市：层级占比 <&>", title_of(doughnut))
    check(f"{at}: bars", (60, "2E75B6", True, "outEnd"), (
        bar.gapWidth, bar.series[0].spPr.solidFill.srgbClr, bar.series[0].dLbls.showVal, bar.series[0].dLbls.dLblPos))
    check(f"{at}: axes", ("maxMin", 0, 20, 5, None), (
        bar.x_axis.scaling.orientation, bar.y_axis.scaling.min, bar.y_axis.scaling.max, bar.y_axis.majorUnit, bar.y_axis.majorGridlines))
    check(f"{at}: legends", [None, "r", "b"], [chart.legend and chart.legend.legendPos for chart in (bar, stacked, doughnut)])
    check(f"{at}: slices", ["9DC3E6", "2E75B6", "1F4E79"], [p.spPr.solidFill.srgbClr for p in doughnut.series[0].dPt])
    anchor = bar.anchor
    check(f"{at}: place", (5, 0, 12, 14), (anchor._from.col, anchor._from.row, anchor.to.col, anchor.to.row))


def printed(at, file):
    if shutil.which("pdftotext") is None:
        return
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout.decode()
    check(f"{at}: titles and names", [], [word for word in TITLES + ["苏州市", "产线级"] if word not in text])


def parts(file):
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main():
    command, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    if command == "make":
        make(folder)
        return
    for file in sys.argv[3:]:
        book = openpyxl.load_workbook(folder / file)
        drawn_by_us(f"charts {file} openpyxl", book)
        details(f"charts {file} openpyxl", book)
        drawn_by_us(f"charts {file} LibreOffice", openpyxl.load_workbook(folder / "lo" / file))
        printed(f"charts {file} printed", (folder / "pdf" / file).with_suffix(".pdf"))
    before, after = parts(folder / "foreign.xlsx"), parts(folder / "touched.xlsx")
    check("charts of openpyxl: parts changed beside them", ["xl/worksheets/sheet1.xml"], sorted(n for n in set(before) | set(after) if before.get(n) != after.get(n)))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
