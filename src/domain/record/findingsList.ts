import { findOwnSheet, RESULT_TITLES } from "../review/resultTitles";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import type { Identity } from "./identity";
import { dayText, findOwnTable } from "./table";

/** The sheet 问题清单 as officials left it: what an earlier run found, and what they decided on it. */

export const FINDINGS_SHEET_NAME = "问题清单";

/** Headers by what stands below them, in the order of the sheet. */
export const FINDINGS_COLUMNS = {
  number: "序号",
  severity: "严重程度",
  change: "变化",
  enterprise: "企业",
  rule: "规则",
  place: "位置",
  content: "填报内容",
  message: "问题",
  remedy: "处理建议",
  decision: "处理",
  note: "说明",
  by: "处理人",
  on: "处理日期",
  clause: "条款",
  key: "编号",
  uscc: "统一社会信用代码",
  sheet: "工作表",
} as const;
export type FindingsColumn = keyof typeof FINDINGS_COLUMNS;

/** 变化: against the run before. `gone` and `stale` rows stand at the end of the list; they are no findings of that run. */
export const CHANGES = { added: "新增", same: "未改", gone: "已改", stale: "已失效" } as const;

/** One row of an earlier 问题清单. */
export interface Entry {
  /** The workbook whose list it stands in. */
  readonly listFile: string;
  readonly listSheet: string;
  /** Sheet row, counted from 0. */
  readonly row: number;
  /** Whose finding it was; null for one of the summary table or across enterprises. */
  readonly owner: Identity | null;
  readonly key: string;
  /** False for rows at the end: corrected findings and decisions without a finding. */
  readonly live: boolean;
  /** Every column as text; a typed date as YYYY-MM-DD. */
  readonly texts: Readonly<Record<FindingsColumn, string>>;
}

interface KnownList {
  readonly file: string;
  readonly date1904: boolean;
  readonly entries: readonly Entry[] | null;
}

/** Lists are long, and a recheck reads the same ones again. */
const known = new WeakMap<SheetSnapshot, KnownList>();

/** The rows of a workbook's 问题清单; null where there is no such sheet. */
export function readFindingsList({ file, date1904, sheets }: WorkbookSnapshot): readonly Entry[] | null {
  const sheet = findOwnSheet(sheets, RESULT_TITLES.findings, FINDINGS_SHEET_NAME);
  if (!sheet) return null;
  const before = known.get(sheet);
  if (before?.file === file && before.date1904 === date1904) return before.entries;
  const entries = readEntries(sheet, file, date1904);
  known.set(sheet, { file, date1904, entries });
  return entries;
}

function readEntries(sheet: SheetSnapshot, file: string, date1904: boolean): readonly Entry[] | null {
  const table = findOwnTable(sheet, [FINDINGS_COLUMNS.key, FINDINGS_COLUMNS.message]);
  if (!table) return null;
  const onColumn = table.column(FINDINGS_COLUMNS.on);
  const names = Object.keys(FINDINGS_COLUMNS) as FindingsColumn[];
  return table.rows.flatMap((row): Entry[] => {
    const key = table.text(row, FINDINGS_COLUMNS.key);
    if (key === "" || key === FINDINGS_COLUMNS.key) return [];
    const on = onColumn === null ? "" : dayText(sheet.value(row, onColumn), sheet.numberFormat(row, onColumn), date1904);
    const texts = Object.fromEntries(names.map((name) => [name, name === "on" ? on : table.text(row, FINDINGS_COLUMNS[name])])) as Record<FindingsColumn, string>;
    const live = texts.change !== CHANGES.gone && texts.change !== CHANGES.stale;
    return [{ listFile: file, listSheet: sheet.name, row, owner: ownerOf(texts, file), key, live, texts }];
  });
}

/** An enterprise without a name stands under its sheet's, in brackets. */
export function shownEnterprise(enterprise: string, sheet: string): string {
  return enterprise || `（${sheet}）`;
}

/** A form's sheet as 工作表 shows it in another file's list. */
export function shownSheet({ file, sheet }: Pick<Identity, "file" | "sheet">, listFile: string): string {
  return file === listFile ? sheet : `[${file}]${sheet}`;
}

function ownerOf({ enterprise, uscc, sheet }: Entry["texts"], listFile: string): Identity | null {
  if (sheet === "") return null;
  const [, file = listFile, name = sheet] = /^\[(.*)\]([^\]]*)$/u.exec(sheet) ?? [];
  return { enterprise: enterprise === shownEnterprise("", name) ? "" : enterprise, uscc, file, sheet: name };
}

/** Whether an official wrote anything in the row. */
export function isDecided({ texts }: Entry): boolean {
  return texts.decision !== "" || texts.note !== "" || texts.by !== "";
}
