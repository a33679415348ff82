import type { FieldId } from "../../../src/domain/form/fields";
import type { SheetData } from "../../../src/domain/sheet/snapshot";
import { Book, columnName, rectOf, type Sheet, type Style } from "../../../src/host/model";
import { snapshot } from "../../host/xlsx/snapshot";
import { paperForm } from "../../support/paperForm";

/** What stands in the summary's cells: A is 序号 … H a city's own column, I its formulas. */
type Row = readonly (string | number)[];

export const HEADER = ["序号", "企业名称", "项目名称", "联系人", "联系方式", "推荐单位", "备注", "投资额（万元）", "折算"];

/** As messy as real ones: numbers as text, blanks, breaks, a subtotal among the data, a pre-printed line, a shared header. */
export const ROWS: readonly Row[] = [
  ["1", "南通乙 装备有限公司", "乙 5G 工厂", "李四", 51388888888, "南通市工信局", "重点", 300, "=H5*2"],
  ["", "", "", "", "", "", "", "", ""],
  [2, "苏州甲\u00A0精密(苏州)有限公司", "", "张 三", "１３９１２３４５６７８", "苏州市工信局", "", 500, "=H7*2"],
  ["小计", "", "", "", "", "", "", "=H5+H7", ""],
  [2, "苏州丙 电子\n有限公司", "丙 5G  工厂", "王五", 13812345678, "苏州市经信局", "老字号", 200, "=H9*2"],
  [7, "", "", "", "", "", "", "", ""],
];
const FIRST_ROW = 4;
export const TOTAL_ROW = FIRST_ROW + ROWS.length;

const TAIL: readonly Row[] = [
  ["合计", "", "", "", "", "", "", "=SUM(H5:H10)", ""],
  ["备注：本表一式两份。"],
  ["填表人：赵六"],
];

/** What the formulas come to. */
const RESULTS: Readonly<Record<string, number>> = { "=H5*2": 600, "=H7*2": 1000, "=H9*2": 400, "=H5+H7": 800, "=SUM(H5:H10)": 1800 };

export const FORMS: readonly Partial<Record<FieldId, string>>[] = [
  { "enterprise.name": "苏州甲精密（苏州）有限公司", "project.name": "甲精密 5G 全连接工厂", "contact.name": "张三", "contact.mobile": "13912345678" },
  { "enterprise.name": "南通乙装备有限公司", "project.name": "乙 5G 工厂", "contact.name": "李四", "contact.mobile": "13900000002", "enterprise.uscc": "91320600MA1MKTUJ4U", "credit.uscc": "91320600MA1MKTUJ4U" },
];

const YELLOW: Style = { fill: "#FFFF00" };
const LINE = { style: "thin", color: "#000000" } as const;

/** The summary with two title rows, a filter, a comment and a note on rows, fills, widths, other sheets' formulas; and two forms. */
export function messyBook(): Book {
  const book = Book.blank("汇总");
  book.silently(() => {
    const [sheet] = book.sheets;
    if (!sheet) throw new Error("a blank book has a sheet");
    const put = (row: number, cells: Row): void =>
      cells.forEach((value, column) => {
        if (value === "") return;
        const formula = typeof value === "string" && value.startsWith("=") ? value : null;
        sheet.setContent(row, column, formula === null ? { value } : { value: RESULTS[formula] ?? 0, formula });
      });
    put(0, ["2022 年江苏省 5G 全连接工厂"]);
    put(1, ["各地推荐项目汇总表"]);
    put(2, ["推荐单位（盖章）：苏州市工信局       填表日期：2022年9月"]);
    put(3, HEADER);
    [...ROWS, ...TAIL].forEach((cells, index) => put(FIRST_ROW + index, cells));
    for (const row of [0, 1, 2]) sheet.merge(rectOf(row, 0, 1, HEADER.length));
    sheet.merge(rectOf(7, 0, 1, 2));
    sheet.restyle(rectOf(6, 0, 1, HEADER.length), () => YELLOW);
    sheet.restyle(rectOf(3, 0, 1, HEADER.length), () => ({ font: { bold: true }, borders: { top: LINE, bottom: LINE } }));
    sheet.setNumberFormat(8, 7, "#,##0.00");
    sheet.setColumn(1, { width: 12 });
    sheet.setRow(6, { height: 40 });
    sheet.autoFilter = rectOf(3, 0, ROWS.length + 1, HEADER.length);
    sheet.setPageLayout({ printArea: [rectOf(0, 0, 13, HEADER.length)] });
    sheet.notes.add({ id: book.nextId(), row: 6, column: 6, content: "已电话确认", author: "赵六", visible: false });
    sheet.comments.add({ id: book.nextId(), row: 8, column: 1, content: "请核对名称", author: "赵六", created: "2022-09-01T08:00:00.000Z", resolved: false, replies: [] });
    sheet.conditionalFormats.add({ id: book.nextId(), areas: [rectOf(4, 7, ROWS.length, 1)], type: "Custom", formula: "=H5>400", format: { fill: "#FF0000" }, stopIfTrue: false });
    book.names.add({ id: book.nextId(), name: "投资", formula: "=汇总!$H$5:$H$10", scope: null, comment: "", visible: true });

    const other = book.addSheet("测算");
    other.setContent(0, 0, { value: "甲" });
    other.setContent(0, 1, { value: 500, formula: "=汇总!H7" });
    other.setContent(1, 0, { value: "丙" });
    other.setContent(1, 1, { value: 100, formula: "=汇总!$H$9*0.5" });
    other.setContent(2, 1, { value: 1800, formula: "=SUM(汇总!H5:H10)" });
    FORMS.forEach((facts, index) => addSheet(book, paperForm(facts, { name: `企业${index + 1}` })));
  });
  book.clearJournal();
  return book;
}

/** The same with names, formats by condition and a validation that speak of single rows. */
export function attachedBook(): Book {
  const book = messyBook();
  book.silently(() => {
    const sheet = book.sheets.find(({ name }) => name === "汇总");
    if (!sheet) throw new Error("the messy book has its summary");
    const name = (text: string, formula: string, scope: string | null, visible = true) => book.names.add({ id: book.nextId(), name: text, formula, scope, comment: "", visible });
    name("重点项目", "=汇总!$H$7", null);
    name("首家", "=汇总!$B$5:$E$5", sheet.id);
    name("隐藏", "=汇总!$H$9", null, false);
    const format = (areas: readonly (readonly [number, number, number, number])[], formula: string, fill: string) =>
      sheet.conditionalFormats.add({ id: book.nextId(), areas: areas.map(([row, column, rows, columns]) => rectOf(row, column, rows, columns)), type: "Custom", formula, format: { fill, bold: true, fontColor: "#9C0006", borders: { top: { style: "thin", color: "#C00000" } } }, stopIfTrue: true });
    format([[6, 0, 1, 9]], "=$H7>400", "#00FF00");
    format([[4, 1, 1, 1], [8, 1, 1, 2]], '=LEN("看")>0', "#0000FF");
    format([[5, 3, 1, 1]], '=LEN("空")>0', "#00FFFF");
    format([[4, 5, 6, 1]], "=$F5=$F$9", "#FF00FF");
    sheet.dataValidations.add({
      id: book.nextId(), areas: [rectOf(8, 5)], type: "List", formula1: "苏州市工信局,其他", inCellDropDown: true, ignoreBlanks: true,
      prompt: { title: "推荐单位", message: "请选择" }, error: { style: "Warning", title: "推荐单位", message: "不在名单中" },
    });
  });
  book.clearJournal();
  return book;
}

/** A sheet as a snapshot has it, put into a book. */
export function addSheet(book: Book, { name, top, left, values, numberFormats, merges }: SheetData): Sheet {
  const sheet = book.addSheet(name);
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== "") sheet.setContent(top + row, left + column, { value });
      sheet.setNumberFormat(top + row, left + column, numberFormats[row]?.[column] ?? "General");
    }),
  );
  for (const merge of merges) sheet.addLoadedMerge(merge);
  return sheet;
}

/** "C7" → what stands there; formulas as text. */
export function at(sheet: Sheet, address: string): unknown {
  const match = /^([A-Z]+)(\d+)$/u.exec(address);
  const column = Array.from({ length: 50 }, (_, index) => columnName(index)).indexOf(match?.[1] ?? "");
  const cell = sheet.cell(Number(match?.[2]) - 1, column);
  return cell.formula ?? cell.value;
}

interface BookState {
  readonly sheets: readonly { readonly name: string }[];
}

/** Without what Excel fills in by itself: a page that is upright and at 100% is the page that nobody set up. */
export function stateOf(book: Book): BookState {
  const plain = JSON.parse(JSON.stringify(snapshot(book))) as { sheets: { name: string; pageLayout: Record<string, unknown> }[] };
  for (const { pageLayout } of plain.sheets) {
    if (pageLayout.orientation === "Portrait") delete pageLayout.orientation;
    if (pageLayout.scale === 100) delete pageLayout.scale;
  }
  return plain;
}
