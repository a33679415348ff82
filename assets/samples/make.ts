/**
 * Makes the sample workbook: `npm run samples`. Written with excelize, not with the host's own file code,
 * so that every test on the sample is also a test on a workbook that our code did not write.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { init, type NewFile } from "excelize-wasm";
import { rectToA1, toA1, columnName } from "../../src/domain/sheet/cellRef";
import { paperLayout } from "../../src/domain/form/paperLayout";
import { paperForm, summarySheet } from "../../test/support/paperForm";
import type { SheetData } from "../../src/domain/sheet/snapshot";
import { ENTERPRISES } from "./enterprises";

type Style = Parameters<NewFile["NewStyle"]>[0];

const OUT = path.resolve(__dirname);
const FILE = "示例-苏州市推荐汇总表与申报书.xlsx";
const SUMMARY = "汇总表";
/** Paper size by its number in the file format. */
const A4 = 9;

const THIN = ["left", "top", "right", "bottom"].map((Type) => ({ Type, Color: "808080", Style: 1 }));
const WRAP = { WrapText: true, Vertical: "center" };
const TEXT: Style = { Border: THIN, Font: { Family: "仿宋", Size: 11 }, Alignment: { ...WRAP, Horizontal: "left" } };
const LABEL: Style = { Border: THIN, Font: { Family: "黑体", Size: 11 }, Alignment: { ...WRAP, Horizontal: "center" } };
const HEADING: Style = { Font: { Family: "黑体", Size: 13 }, Alignment: { ...WRAP, Horizontal: "left" } };
const TITLE: Style = { Font: { Family: "方正小标宋简体", Size: 18 }, Alignment: { ...WRAP, Horizontal: "center" } };
const NOTE: Style = { Font: { Family: "仿宋", Size: 11 }, Alignment: WRAP };

const COLUMN_WIDTHS = [8, 17, 12, 13, 13, 13, 13, 13];
const POINTS_PER_LINE = 17;

/** excelize answers errors in a field; a sample half written is no sample. */
function done<R extends { readonly error: string | null }>(result: R): R {
  if (result.error !== null) throw new Error(result.error);
  return result;
}

function writeCells(file: NewFile, data: SheetData): void {
  data.values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === "") return;
      const cell = toA1({ row: data.top + r, column: data.left + c });
      if (typeof value === "number") done(file.SetCellFloat(data.name, cell, value, -1, 64));
      else done(file.SetCellStr(data.name, cell, String(value)));
    }),
  );
  for (const merge of data.merges) {
    const [from, to] = rectToA1(merge).split(":");
    if (from !== undefined && to !== undefined) done(file.MergeCell(data.name, from, to));
  }
}

function onePageWide(file: NewFile, sheet: string, Orientation: "portrait" | "landscape"): void {
  done(file.SetSheetProps(sheet, { FitToPage: true }));
  done(file.SetPageLayout(sheet, { Size: A4, Orientation, FitToWidth: 1, FitToHeight: 0 }));
}

function styles(file: NewFile): (style: Style, numberFormat: string) => number {
  const made = new Map<string, number>();
  return (style, numberFormat) => {
    const key = JSON.stringify([style, numberFormat]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const { style: id } = done(file.NewStyle(numberFormat === "General" ? style : { ...style, CustomNumFmt: numberFormat }));
    made.set(key, id);
    return id;
  };
}

/** Lines that a text needs in a cell of a width given in half-width characters. */
function lines(text: string, width: number): number {
  const widthOf = (line: string): number => [...line].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2.1 : 1.1), 0);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

function writeForm(file: NewFile, style: ReturnType<typeof styles>, data: SheetData): void {
  done(file.NewSheet(data.name));
  writeCells(file, data);
  COLUMN_WIDTHS.forEach((width, column) => done(file.SetColWidth(data.name, columnName(column), columnName(column), width)));
  const heights = new Map<number, number>();
  for (const cell of paperLayout({ callYear: 2022, awardRows: 5 }).cells) {
    const look = { title: TITLE, heading: HEADING, group: LABEL, label: LABEL, value: TEXT, note: NOTE }[cell.role];
    const format = data.numberFormats[cell.row]?.[cell.column] ?? "General";
    const [from = "", to = from] = rectToA1(cell).split(":");
    done(file.SetCellStyle(data.name, from, to, style(look, format)));
    if (cell.rows > 1) continue;
    const width = COLUMN_WIDTHS.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
    const text = String(data.values[cell.row]?.[cell.column] ?? "");
    heights.set(cell.row, Math.max(heights.get(cell.row) ?? 0, cell.role === "title" ? 32 : lines(text, width) * POINTS_PER_LINE + 5));
  }
  for (const [row, height] of heights) done(file.SetRowHeight(data.name, row + 1, Math.min(height, 400)));
  onePageWide(file, data.name, "portrait");
}

function writeSummary(file: NewFile, style: ReturnType<typeof styles>): void {
  const data = summarySheet(
    ENTERPRISES.map(({ summary }) => summary),
    { name: SUMMARY },
  );
  writeCells(file, data);
  [6, 34, 38, 12, 16].forEach((width, column) => done(file.SetColWidth(SUMMARY, columnName(column), columnName(column), width)));
  done(file.SetCellStyle(SUMMARY, "A1", "E1", style(NOTE, "General")));
  done(file.SetCellStyle(SUMMARY, "A2", "E2", style(TITLE, "General")));
  done(file.SetCellStyle(SUMMARY, "A3", "E3", style(NOTE, "General")));
  done(file.SetCellStyle(SUMMARY, "A4", "E4", style({ ...LABEL, Fill: { Type: "pattern", Pattern: 1, Color: ["DDEBF7"] } }, "General")));
  done(file.SetCellStyle(SUMMARY, "A5", `E${data.values.length}`, style(TEXT, "@")));
  done(file.SetRowHeight(SUMMARY, 2, 34));
  for (let row = 4; row <= data.values.length; row++) done(file.SetRowHeight(SUMMARY, row, 24));
  onePageWide(file, SUMMARY, "landscape");
}

async function main(): Promise<void> {
  const excelize = await init(require.resolve("excelize-wasm/excelize.wasm.gz"));
  const file = excelize.NewFile();
  const style = styles(file);
  done(file.SetSheetName("Sheet1", SUMMARY));
  writeSummary(file, style);
  for (const { sheet, facts } of ENTERPRISES) if (facts !== null) writeForm(file, style, paperForm(facts, { name: sheet }));
  file.SetActiveSheet(0);
  const { buffer } = done(file.WriteToBuffer());
  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, FILE), new Uint8Array(buffer as ArrayBuffer));
  writeFileSync(path.join(OUT, "index.json"), `${JSON.stringify([{ file: FILE, title: "苏州市：汇总表与十一份申报书" }], null, 2)}\n`);
}

void main().then(() => process.exit(0));
