import { SEVERITY_NAMES, type Report } from "../domain/review/report";
import { RESULT_TITLES } from "../domain/review/resultTitles";
import { parseDocumentPlace, toQualifiedA1 } from "../domain/sheet/cellRef";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { number, text } from "./cells";
import type { LocatedFinding } from "./located";
import type { BlockCell, ResultSheet } from "./ports";
import { HEADER_ROWS, resultNote, styleOfRow } from "./resultSheet";

export const FINDINGS_SHEET_NAME = "问题清单";

const COLUMNS = [
  ["序号", 6],
  ["严重程度", 10],
  ["企业", 28],
  ["规则", 8],
  ["条款", 26],
  ["位置", 22],
  ["填报内容", 28],
  ["问题", 44],
  ["处理建议", 44],
  ["编号", 28],
] as const;

export interface FindingsScope {
  readonly file: string;
  readonly findings: readonly LocatedFinding[];
  readonly sheets: readonly SheetSnapshot[];
  readonly checkedAt: string;
}

/** 问题清单: a row per finding with a link to its first cell. */
export function findingsSheet(report: Report, scope: FindingsScope): ResultSheet {
  const { file, findings, checkedAt } = scope;
  const sheets = new Map(scope.sheets.map((sheet) => [sheet.name, sheet]));
  const row = (first: string): BlockCell[] => COLUMNS.map((_, index) => (index === 0 ? text(first) : null));
  const cells: BlockCell[][] = [
    row(RESULT_TITLES.findings),
    row(resultNote(report, checkedAt)),
    COLUMNS.map(([header]) => text(header)),
    ...findings.map((located, index) => [
      number(index + 1, "0"),
      text(SEVERITY_NAMES[located.finding.severity]),
      text(subjectName(report, located)),
      text(located.finding.rule),
      text(located.finding.clause),
      placeCell(located, file),
      text(contentOf(report, located, file, sheets)),
      text(located.finding.message),
      text(located.finding.remedy),
      text(located.finding.key),
    ]),
  ];
  return {
    name: FINDINGS_SHEET_NAME,
    title: RESULT_TITLES.findings,
    block: { row: 0, column: 0, cells, rowStyles: cells.map((_, index) => styleOfRow(index)) },
    columnWidths: COLUMNS.map(([, width]) => width),
    freezeRows: HEADER_ROWS,
  };
}

/** The enterprise, or the enterprises that a finding across them touches. */
function subjectName(report: Report, { finding, subject, cells }: LocatedFinding): string {
  switch (subject.kind) {
    case "application": {
      const application = report.applications[subject.index];
      return application?.enterprise || `（${application?.sheet ?? ""}）`;
    }
    case "summary":
      return "（汇总表）";
    case "batch": {
      const documents = new Set(finding.cells.map((address) => parseDocumentPlace(address)?.file));
      const touched = report.applications.filter(({ file, sheet }) => documents.has(file) || cells.some((cell) => cell.file === file && cell.sheet === sheet));
      return touched.length === 0 ? "（跨企业）" : [...new Set(touched.map(({ enterprise, sheet }) => enterprise || sheet))].join("、");
    }
  }
}

/** A link to the first cell; places in documents and in other workbooks are told as text. */
function placeCell({ finding, cells: [first] }: LocatedFinding, file: string): BlockCell {
  if (finding.cells.length === 0) return text("（无对应单元格）");
  const addresses = [...new Set(finding.cells)].join("、");
  return first?.file === file ? { kind: "link", text: addresses, target: toQualifiedA1(first) } : text(addresses);
}

/** What stands in the finding's first cell, as it was read. */
function contentOf(report: Report, { finding, subject, cells }: LocatedFinding, file: string, sheets: ReadonlyMap<string, SheetSnapshot>): string {
  if (subject.kind === "application") {
    const field = report.applications[subject.index]?.fields.find(({ id }) => id === finding.fields[0]);
    if (field) return field.raw;
  }
  const [first] = cells;
  if (first?.file !== file) return "";
  return String(sheets.get(first.sheet)?.value(first.row, first.column) ?? "");
}
