import type { PolicyValues } from "../policy/keys";
import { findOwnSheet, RESULT_TITLES } from "../review/resultTitles";
import { MANUAL_ITEMS, type ManualScoreKey, type ManualScores } from "../review/score/manualItems";
import type { CellValue, WorkbookSnapshot } from "../sheet/snapshot";
import type { EntrySaid } from "./entryWords";
import type { Identity } from "./identity";
import { shownEnterprise } from "./findingsList";
import { findOwnTable } from "./table";

/** The columns of 核验结果 that officials fill in: a score per manual item, and who gave it. */

export const RESULT_SHEET_NAME = "核验结果";
export const RESULT_COLUMNS = { enterprise: "企业名称", uscc: "统一社会信用代码", sheet: "工作表", scorer: "评分人" } as const;
export const NO_NAME = "（未填写企业名称）";

/** One row's scores as typed. */
export interface ScoreEntry {
  readonly listFile: string;
  readonly listSheet: string;
  readonly row: number;
  readonly owner: Identity;
  readonly scores: ReadonlyMap<ManualScoreKey, CellValue>;
  readonly by: string;
}

/** The rows of a workbook's 核验结果 in which something was filled in. */
export function readScoreEntries(workbook: WorkbookSnapshot): readonly ScoreEntry[] {
  const sheet = findOwnSheet(workbook.sheets, RESULT_TITLES.results, RESULT_SHEET_NAME);
  const table = sheet && findOwnTable(sheet, [RESULT_COLUMNS.enterprise, RESULT_COLUMNS.sheet]);
  if (!table) return [];
  return table.rows.flatMap((row): ScoreEntry[] => {
    const typed = MANUAL_ITEMS.map(({ key, item }) => [key, table.value(row, item)] as const).filter(([, value]) => String(value).trim() !== "");
    const by = table.text(row, RESULT_COLUMNS.scorer);
    if (typed.length === 0 && by === "") return [];
    const [name, place] = [table.text(row, RESULT_COLUMNS.enterprise), table.text(row, RESULT_COLUMNS.sheet)];
    const [, file = workbook.file, own = place] = /^\[(.*)\]([^\]]*)$/u.exec(place) ?? [];
    const enterprise = name === NO_NAME || name === shownEnterprise("", own) ? "" : name;
    const owner = { enterprise, uscc: table.text(row, RESULT_COLUMNS.uscc), file, sheet: own };
    return [{ listFile: workbook.file, listSheet: sheet.name, row, owner, scores: new Map(typed), by }];
  });
}

/** The scores that are numbers within the policy's range, and what is wrong with the others. */
export function manualScoresOf({ scores, by }: ScoreEntry, policy: PolicyValues): { readonly given: ManualScores; readonly problems: readonly EntrySaid[] } {
  const values = new Map<ManualScoreKey, number>();
  const problems: EntrySaid[] = [];
  for (const { key, item } of MANUAL_ITEMS) {
    const typed = scores.get(key);
    if (typed === undefined) continue;
    const value = typeof typed === "number" ? typed : Number(String(typed).normalize("NFKC").replace(/分$/u, "").trim());
    if (Number.isFinite(value) && value >= 0 && value <= policy[key] && Number.isInteger(value * 10)) values.set(key, value);
    else problems.push({ id: "noScore", about: { column: item, typed: String(typed), max: policy[key] } });
  }
  return { given: { values, by }, problems };
}
