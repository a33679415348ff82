import type { Book, Sheet } from "../../../src/host/model";
import { parseAddress, type Rect } from "../../../src/host/model";

export function rect(address: string): Rect {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`${address} is no address`);
  return parsed;
}

export function firstSheet(book: Book): Sheet {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

export const MARK = '=LEN("核验·错误")>0';
const BESIDE = 8;

/** What a review does to a workbook: marks on cells of one sheet, columns beside its table, two sheets of results with links. */
export function asReview(book: Book): void {
  const sheet = firstSheet(book);
  sheet.conditionalFormats.add({
    id: book.nextId(), areas: [rect("B3:B4"), rect("C5")], type: "Custom", formula: MARK, format: { fill: "#FFC7CE", fontColor: "#9C0006" }, stopIfTrue: false,
  }, 0);
  ["申报方向", "得分", "建议"].forEach((text, i) => {
    sheet.setContent(1, BESIDE + i, { value: text });
    sheet.setStyle(1, BESIDE + i, { font: { bold: true }, fill: "#DDEBF7", borders: { bottom: { style: "thin" } } });
  });
  sheet.setContent(2, BESIDE, { value: "=不是公式" , quotePrefix: true });
  sheet.setContent(2, BESIDE + 1, { value: 87.5 });
  sheet.setNumberFormat(2, BESIDE + 1, "0.0");
  sheet.setContent(2, BESIDE + 2, { value: true });
  sheet.setContent(3, BESIDE, { value: "30" });
  sheet.setNumberFormat(3, BESIDE, "@");
  sheet.setColumn(BESIDE, { width: 22 });

  const results = book.addSheet("核验结果");
  const findings = book.addSheet("问题清单");
  results.setContent(0, 0, { value: "企业名称" });
  results.setContent(1, 0, { value: " 甲\n<乙>&\"丙\" _x0041_" });
  results.setStyle(1, 0, { wrap: true });
  results.freeze = { rows: 1, columns: 0 };
  results.merge(rect("A5:C6"));
  findings.setContent(0, 0, { value: "单元格" });
  findings.setContent(1, 0, { value: "到单元格" });
  findings.setHyperlink(1, 0, { location: `'${sheet.name}'!B3`, screenTip: "前往" });
  findings.setColumn(1, { width: 40 });
  findings.tabColor = "#C00000";
}

/** Takes everything away again that `asReview` did. */
export function undoReview(book: Book): void {
  const sheet = firstSheet(book);
  for (const { id, formula } of sheet.conditionalFormats.list) if (formula === MARK) sheet.conditionalFormats.remove(id);
  for (let row = 1; row <= 3; row++) {
    for (let column = BESIDE; column < BESIDE + 3; column++) {
      sheet.setContent(row, column, { value: "" });
      sheet.setNumberFormat(row, column, "General");
      sheet.setStyle(row, column, {});
    }
  }
  sheet.setColumn(BESIDE, { width: undefined });
  for (const name of ["核验结果", "问题清单"]) {
    const added = book.sheet(name);
    if (added) book.deleteSheet(added);
  }
}
