import type { FieldReading } from "../domain/form/application";
import { compareApplications, submissionPairs } from "../domain/record/compareApplications";
import { shownSheet } from "../domain/record/findingsList";
import type { Review, ReviewedMember } from "../domain/review/review";
import { findOwnSheet, RESULT_TITLES } from "../domain/review/resultTitles";
import { toQualifiedA1 } from "../domain/sheet/cellRef";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { text } from "./cells";
import type { BlockCell, ResultSheet } from "./ports";
import { HEADER_ROWS, styleOfRow } from "./resultSheet";

export const VERSIONS_SHEET_NAME = "重报对照";

const COLUMNS = [
  ["企业名称", 30],
  ["项目", 30],
  ["前一份", 18],
  ["前一份内容", 40],
  ["后一份", 18],
  ["后一份内容", 40],
] as const;

/** 重报对照: what differs between two submissions of one enterprise. Written where there are some, or where the sheet stands from before. */
export function versionsSheets({ members }: Review, { file, sheets }: WorkbookSnapshot, checkedAt: string): readonly ResultSheet[] {
  const pairs = submissionPairs(members.map(({ report }) => report)).flatMap(({ before, after }) => {
    const [a, b] = [members[before], members[after]];
    return a && b && [a.application.file, b.application.file].includes(file) ? [{ a, b }] : [];
  });
  if (pairs.length === 0 && findOwnSheet(sheets, RESULT_TITLES.versions, VERSIONS_SHEET_NAME) === null) return [];
  const whole = (first: string): BlockCell[] => COLUMNS.map((_, index) => (index === 0 ? text(first) : null));
  const rows = pairs.flatMap(({ a, b }) => pairRows(a, b, file));
  const cells: BlockCell[][] = [
    whole(RESULT_TITLES.versions),
    whole(pairs.length === 0 ? `没有同一企业的两份申报表；核验时间 ${checkedAt}` : `同一企业报来两份以上申报表的，逐项列出前后不同之处，请确认以哪一份为准；核验时间 ${checkedAt}`),
    COLUMNS.map(([header]) => text(header)),
    ...rows,
  ];
  return [
    {
      name: VERSIONS_SHEET_NAME,
      title: RESULT_TITLES.versions,
      block: { row: 0, column: 0, cells, rowStyles: cells.map((_, index) => styleOfRow(index)) },
      columnWidths: COLUMNS.map(([, width]) => width),
      freezeRows: HEADER_ROWS,
    },
  ];
}

function pairRows(a: ReviewedMember, b: ReviewedMember, file: string): BlockCell[][] {
  const differences = compareApplications(a.application, b.application);
  const name = b.report.enterprise || a.report.enterprise;
  if (differences.length === 0) return [[text(name), text("两份内容相同"), placeOf(a, null, file), text(""), placeOf(b, null, file), text("")]];
  return differences.map(({ name: field, before, after }) => [
    text(name),
    text(field),
    placeOf(a, before, file),
    text(before?.raw ?? ""),
    placeOf(b, after, file),
    text(after?.raw ?? ""),
  ]);
}

/** A link to the field's first cell where it stands in this workbook. */
function placeOf({ application }: ReviewedMember, reading: FieldReading<unknown> | null, file: string): BlockCell {
  const [cell] = reading?.cells ?? [];
  const shown = cell ? toQualifiedA1(cell) : application.sheet;
  if (application.file !== file) return text(cell ? toQualifiedA1(cell, application.file) : shownSheet(application, file));
  return { kind: "link", text: shown, target: cell ? shown : toQualifiedA1({ sheet: application.sheet, row: 0, column: 0 }) };
}
