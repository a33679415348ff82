import { findOwnSheet, RESULT_TITLES } from "../domain/review/resultTitles";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { APART_COLUMNS, apartRecords, type ApartRecord } from "../domain/summary/apart";
import { text } from "./cells";
import type { ResultSheet, RunOptions, SheetProblem, WorkbookPort } from "./ports";
import { HEADER_ROWS, styleOfRow } from "./resultSheet";

export const APART_SHEET = { name: "非重复企业", title: RESULT_TITLES.apart } as const;

/** What officials decided so far. */
export function apartIn(sheets: readonly SheetSnapshot[]): readonly ApartRecord[] {
  const sheet = findOwnSheet(sheets, APART_SHEET.title, APART_SHEET.name);
  return sheet ? apartRecords(sheet) : [];
}

/** Reads the decisions, changes them and writes them down again; nothing is changed where there are problems. */
export async function changeApart(port: WorkbookPort, change: (records: readonly ApartRecord[]) => readonly ApartRecord[], options: RunOptions): Promise<readonly SheetProblem[]> {
  const { sheets } = await port.readOwnSheet(APART_SHEET, options);
  return port.writeResultSheets([apartSheet(change(apartIn(sheets)))], options);
}

/** 非重复企业: a row per enterprise, those of one decision with one number. */
function apartSheet(records: readonly ApartRecord[]): ResultSheet {
  const whole = (first: string) => APART_COLUMNS.map((_, index) => (index === 0 ? text(first) : null));
  const cells = [
    whole(APART_SHEET.title),
    whole("同一组的各行看似重复，已由人认定是不同的企业，整理汇总表时不再询问；删去一组的各行即撤回。核验规则的问题不受影响，需要时在问题清单中放行。"),
    APART_COLUMNS.map(([header]) => text(header)),
    ...records.flatMap(({ members }, index) => members.map(({ name, code, decidedAt, note }) => [String(index + 1), name, code, decidedAt, note].map(text))),
  ];
  return {
    ...APART_SHEET,
    block: { row: 0, column: 0, cells, rowStyles: cells.map((_, index) => styleOfRow(index)) },
    columnWidths: APART_COLUMNS.map(([, width]) => width),
    freezeRows: HEADER_ROWS,
  };
}
