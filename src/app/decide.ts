import { FINDING_DECISIONS, MANUAL_DECISIONS } from "../domain/record/decision";
import { FINDINGS_COLUMNS, FINDINGS_SHEET_NAME, readFindingsList, type Entry } from "../domain/record/findingsList";
import type { ApplicationReport } from "../domain/review/report";
import { findOwnSheet, RESULT_TITLES } from "../domain/review/resultTitles";
import { findOwnTable } from "../domain/record/table";
import type { CellValue } from "../domain/sheet/snapshot";
import { together } from "../domain/wording/told";
import { text } from "./cells";
import { WorkbookError, type BlockCell, type SheetBlock, type WorkbookPort } from "./ports";
import { ofWorkbook } from "./wording/workbook";

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
  if (by.trim() === "" || reason.trim() === "") throw new WorkbookError("InvalidArgument", ofWorkbook({ id: "waiverIncomplete" }));
  return { decision: FINDING_DECISIONS.waived, note: reason.trim(), by: by.trim(), on };
}

export function checkTexts({ result, by, note }: { readonly result: "passed" | "refuted"; readonly by: string; readonly note: string }, on: string): DecisionTexts {
  return { decision: MANUAL_DECISIONS[result], note: note.trim(), by: by.trim(), on };
}

const COLUMNS = Object.keys(NO_DECISION) as (keyof DecisionTexts)[];

/** Where a finding is decided on in 问题清单: its row, and what stands in each of the four columns. */
export interface DecisionPlace {
  readonly sheet: string;
  readonly row: number;
  /** What the finding says. */
  readonly message: string;
  readonly cells: Readonly<Record<keyof DecisionTexts, { readonly column: number; readonly value: CellValue; readonly numberFormat: string }>>;
}

/** Null where the list has no such finding. @throws WorkbookError for a list without one of the columns */
export async function decisionPlace(port: WorkbookPort, finding: FindingRef): Promise<DecisionPlace | null> {
  const workbook = await port.readOwnSheet({ name: FINDINGS_SHEET_NAME, title: RESULT_TITLES.findings }, {});
  const entry = entryOf(readFindingsList(workbook) ?? [], finding);
  const sheet = entry && findOwnSheet(workbook.sheets, RESULT_TITLES.findings, FINDINGS_SHEET_NAME);
  if (!entry || !sheet) return null;
  const table = findOwnTable(sheet, [FINDINGS_COLUMNS.key, FINDINGS_COLUMNS.message]);
  const cells = COLUMNS.map((name) => {
    const column = table?.column(FINDINGS_COLUMNS[name]) ?? null;
    if (column === null) throw new WorkbookError("ItemNotFound", ofWorkbook({ id: "columnGone", about: { list: `${workbook.file} ${sheet.name}`, column: FINDINGS_COLUMNS[name] } }));
    return [name, { column, value: sheet.value(entry.row, column), numberFormat: sheet.numberFormat(entry.row, column) }] as const;
  });
  return { sheet: sheet.name, row: entry.row, message: entry.texts.message, cells: Object.fromEntries(cells) as DecisionPlace["cells"] };
}

/** Writes a decision into the finding's row of 问题清单; the next review goes by it. Answers the place as it was. @throws WorkbookError */
export async function writeDecision(port: WorkbookPort, finding: FindingRef, texts: DecisionTexts): Promise<DecisionPlace> {
  const place = await decisionPlace(port, finding);
  if (!place) throw new WorkbookError("ItemNotFound", ofWorkbook({ id: "findingGone", about: { list: FINDINGS_SHEET_NAME } }));
  const [problem] = await port.writeBlocks(decisionBlocks(place, (name) => text(texts[name])), {});
  if (problem) throw new WorkbookError("InvalidOperation", together(ofWorkbook({ id: "notWritten", about: { sheet: problem.sheet } }), problem.reason));
  return place;
}

/** One block per column: someone may have put other columns between them. */
export function decisionBlocks({ sheet, row, cells }: DecisionPlace, cellOf: (name: keyof DecisionTexts) => BlockCell): readonly SheetBlock[] {
  return COLUMNS.map((name) => {
    const { column, value } = cells[name];
    return { sheet, block: { row, column, cells: [[cellOf(name)]] }, seen: [[value]] };
  });
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
