import { FINDING_DECISIONS, MANUAL_DECISIONS } from "../domain/record/decision";
import { FINDINGS_COLUMNS, FINDINGS_SHEET_NAME, readFindingsList, type Entry, type FindingsColumn } from "../domain/record/findingsList";
import type { ApplicationReport } from "../domain/review/report";
import { findOwnSheet, RESULT_TITLES } from "../domain/review/resultTitles";
import { findOwnTable } from "../domain/record/table";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { text } from "./cells";
import { WorkbookError, type SheetBlock, type WorkbookPort } from "./ports";

/** Which finding of the last report is meant: its key, and the application it is of; null for the summary table and across enterprises. */
export interface FindingRef {
  readonly key: string;
  readonly application: Pick<ApplicationReport, "enterprise" | "uscc" | "file" | "sheet"> | null;
}

/** What is to stand in 处理, 说明, 处理人 and 处理日期 of a finding. */
export interface DecisionTexts {
  readonly decision: string;
  readonly note: string;
  readonly by: string;
  /** YYYY-MM-DD */
  readonly on: string;
}

export const NO_DECISION: DecisionTexts = { decision: "", note: "", by: "", on: "" };

export function waiverTexts({ by, reason }: { readonly by: string; readonly reason: string }, on: string): DecisionTexts {
  if (by.trim() === "" || reason.trim() === "") throw new WorkbookError("InvalidArgument", "放行须写明原因和处理人。请补齐后再放行。");
  return { decision: FINDING_DECISIONS.waived, note: reason.trim(), by: by.trim(), on };
}

export function checkTexts({ result, by, note }: { readonly result: "passed" | "refuted"; readonly by: string; readonly note: string }, on: string): DecisionTexts {
  return { decision: MANUAL_DECISIONS[result], note: note.trim(), by: by.trim(), on };
}

/** Writes a decision into the finding's row of 问题清单, whose name it answers; the next review goes by it. @throws WorkbookError */
export async function writeDecision(port: WorkbookPort, finding: FindingRef, texts: DecisionTexts): Promise<string> {
  const workbook = await port.readOwnSheet({ name: FINDINGS_SHEET_NAME, title: RESULT_TITLES.findings }, {});
  const entry = entryOf(readFindingsList(workbook) ?? [], finding);
  const sheet = entry && findOwnSheet(workbook.sheets, RESULT_TITLES.findings, FINDINGS_SHEET_NAME);
  if (!entry || !sheet) throw new WorkbookError("ItemNotFound", `“${FINDINGS_SHEET_NAME}”中找不到这个问题，表可能已被删除或改动。请重新核验后再处理。`);
  const [problem] = await port.writeBlocks(blocksFor(sheet, entry, texts, workbook), {});
  if (problem) throw new WorkbookError("InvalidOperation", `“${problem.sheet}”没有写入：${problem.reason}`);
  return sheet.name;
}

/** Several enterprises of one sheet, as in a ledger, may have findings of the same key: then name and code tell whose row it is. */
function entryOf(list: readonly Entry[], { key, application }: FindingRef): Entry | undefined {
  const there = list.filter((each) => each.live && each.key === key && isOf(each, application));
  if (there.length <= 1) return there[0];
  return there.find(({ owner }) => owner?.enterprise === application?.enterprise && owner?.uscc === application?.uscc);
}

function isOf({ owner }: Entry, application: FindingRef["application"]): boolean {
  if (owner === null || application === null) return owner === application;
  return owner.file === application.file && owner.sheet === application.sheet;
}

/** One block per column: someone may have put other columns between them. */
function blocksFor(sheet: SheetSnapshot, { row }: Entry, texts: DecisionTexts, { file }: WorkbookSnapshot): readonly SheetBlock[] {
  const table = findOwnTable(sheet, [FINDINGS_COLUMNS.key, FINDINGS_COLUMNS.message]);
  return (Object.keys(texts) as (keyof DecisionTexts & FindingsColumn)[]).map((name) => {
    const column = table?.column(FINDINGS_COLUMNS[name]) ?? null;
    if (column === null) throw new WorkbookError("ItemNotFound", `“${file} ${sheet.name}”缺少“${FINDINGS_COLUMNS[name]}”一列。请重新核验后再处理。`);
    return { sheet: sheet.name, block: { row, column, cells: [[text(texts[name])]] }, seen: [[sheet.value(row, column)]] };
  });
}
