import { normalName } from "../identifiers/names";
import { findOwnTable } from "../record/table";
import type { SheetSnapshot } from "../sheet/snapshot";
import { cleanCode } from "./tidy/names";

/** An enterprise as a row names it; "" where nothing is written. */
export interface Named {
  readonly name: string;
  readonly code: string;
}

/** Enterprises that look like one and were found to be different ones, each as it was named then. */
export interface ApartRecord {
  readonly members: readonly ApartMember[];
}

export interface ApartMember extends Named {
  /** As written: "2022-09-30 14:05". */
  readonly decidedAt: string;
  readonly note: string;
}

/** Headers and widths, as the sheet has them. */
export const APART_COLUMNS = [["组", 8], ["企业名称", 40], ["统一社会信用代码", 26], ["认定时间", 18], ["说明", 50]] as const;
const HEADERS = APART_COLUMNS.map(([header]) => header);

/** What officials decided, as the sheet says: rows of one group belong together. */
export function apartRecords(sheet: SheetSnapshot): readonly ApartRecord[] {
  const table = findOwnTable(sheet, HEADERS.slice(0, 2));
  const groups = new Map<string, ApartMember[]>();
  for (const row of table?.rows ?? []) {
    const [group = "", name = "", code = "", decidedAt = "", note = ""] = HEADERS.map((header) => table?.text(row, header) ?? "");
    if (group === "" || (name === "" && code === "")) continue;
    const members = groups.get(group) ?? [];
    groups.set(group, members);
    members.push({ name, code, decidedAt, note });
  }
  return [...groups.values()].map((members) => ({ members }));
}

/** Whether all of these were found to be different enterprises together. One more of the same name is a new question. */
export function areApart(records: readonly ApartRecord[], rows: readonly Named[]): boolean {
  return records.some(({ members }) => isAmong(rows, members));
}

/** The records without those that say so of all of these. */
export function withoutApart(records: readonly ApartRecord[], rows: readonly Named[]): readonly ApartRecord[] {
  return records.filter(({ members }) => !isAmong(rows, members));
}

function isAmong(rows: readonly Named[], members: readonly Named[]): boolean {
  const left = [...members];
  return rows.every((row) => {
    const at = left.findIndex((member) => isSame(row, member));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** The same name, and no other code: one that was missing may have been filled in since. */
function isSame(a: Named, b: Named): boolean {
  const [first, second] = [cleanCode(a.code), cleanCode(b.code)];
  return normalName(a.name) === normalName(b.name) && (first === second || first === "" || second === "");
}
