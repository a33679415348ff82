import { OFFICIAL_GATES } from "../review/gates";
import { findOwnSheet, POLICY_SHEET_NAME, RESULT_TITLES } from "../review/resultTitles";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { say } from "../wording/said";
import { policyHash } from "./hash";
import { POLICY_GROUPS, POLICY_KEYS, type Policy, type PolicyKey } from "./keys";
import { readPolicyValue } from "./notation";
import { POLICY_PROBLEMS_ZH } from "./policyWords";
import { resolvePolicy, type PolicyPlace, type PolicyProblem } from "./validate";

/** The sheet 评审规则: a row per key, found by its title and headers, whatever its tab is called and wherever its rows were moved. */

export const POLICY_HEADERS = ["键", "值", "单位", "依据", "说明", "出厂值"] as const;
/** The row that holds the policy's version. */
export const VERSION_KEY = "version";
/** Heading of the gates, which stand below the keys and are official. */
export const GATES_TITLE = "门槛（官方条件，不可修改）";

/** The policy that one workbook's sheet states. */
export interface SheetPolicy {
  readonly file: string;
  readonly sheet: string;
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
  /** The values as typed, by key; for writing the sheet anew. */
  readonly given: ReadonlyMap<string, unknown>;
}

/** Two workbooks of one batch state different policies. */
export class PolicyConflict extends Error {
  override readonly name = "PolicyConflict";
  constructor(readonly files: readonly [string, string]) {
    super(`“${files[0]}”和“${files[1]}”的评审规则不同。请统一后再一起核验，或另行指定一份规则。`);
  }
}

/** The policy that the workbooks of a batch state; null when none has the sheet. @throws PolicyConflict */
export function batchPolicy(workbooks: readonly WorkbookSnapshot[]): SheetPolicy | null {
  const [first, ...others] = workbooks.flatMap((workbook) => readPolicySheet(workbook) ?? []);
  if (!first) return null;
  const different = others.find((other) => !samePolicy(first, other));
  if (different) throw new PolicyConflict([first.file, different.file]);
  return first;
}

/** The policy of a workbook's sheet 评审规则; null where there is none. */
export function readPolicySheet(workbook: WorkbookSnapshot): SheetPolicy | null {
  const sheet = findOwnSheet(workbook.sheets, RESULT_TITLES.policy, POLICY_SHEET_NAME);
  return sheet && new Reader(sheet, workbook).read();
}

function samePolicy(a: SheetPolicy, b: SheetPolicy): boolean {
  const texts = ({ problems }: SheetPolicy) => problems.map(({ key, said }) => `${key} ${say(POLICY_PROBLEMS_ZH, said)}`).join("\n");
  return policyHash(a.policy) === policyHash(b.policy) && texts(a) === texts(b);
}

interface KeyRow {
  readonly key: string;
  readonly row: number;
}

const HEADINGS: ReadonlySet<string> = new Set([...POLICY_GROUPS.map(({ title }) => title), GATES_TITLE, POLICY_HEADERS[0]]);

class Reader {
  private readonly header: { readonly row: number; readonly key: number; readonly value: number } | null;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly workbook: WorkbookSnapshot,
  ) {
    this.header = findHeader(sheet);
  }

  read(): SheetPolicy {
    const rows = this.keyRows();
    const repeated = rows.filter(({ key }, index) => rows.findIndex((other) => other.key === key) < index);
    const first = new Map(rows.filter((row) => !repeated.includes(row)).map((row) => [row.key, row]));
    const gates = new Map(OFFICIAL_GATES.map((gate) => [gate.id as string, gate]));
    const given = new Map<string, unknown>();
    const problems: PolicyProblem[] = repeated.map((row) => ({ key: row.key, affected: asKeys(row.key), said: { id: "twice", about: { key: row.key } }, at: this.place(row, "key") }));
    for (const row of first.values()) {
      const gate = gates.get(row.key);
      if (gate === undefined) given.set(row.key, this.valueOf(row));
      else if (squeezed(this.text(row)) !== squeezed(gate.required)) {
        problems.push({ key: row.key, affected: [], said: { id: "gate", about: { title: gate.title, required: gate.required } }, at: this.place(row, "value") });
      }
    }
    const versionRow = first.get(VERSION_KEY);
    const version = versionRow ? this.text(versionRow) : "";
    if (version === "") problems.push({ key: VERSION_KEY, affected: [], said: { id: "noVersion" }, at: this.place(versionRow ?? null, "value") });
    const values = Object.fromEntries([...given].filter(([key, value]) => key !== VERSION_KEY && value !== undefined));
    const resolved = resolvePolicy({ version, values });
    const known = resolved.problems.map((problem) => ({
      ...problem,
      at: this.place(first.get(problem.key) ?? null, Object.hasOwn(POLICY_KEYS, problem.key) ? "value" : "key"),
    }));
    return { file: this.workbook.file, sheet: this.sheet.name, policy: resolved.policy, problems: [...problems, ...known], given };
  }

  private keyRows(): readonly KeyRow[] {
    const { header, sheet } = this;
    if (!header) return [];
    const below = Array.from({ length: Math.max(0, sheet.bottom - header.row - 1) }, (_, index) => header.row + 1 + index);
    return below.map((row) => ({ row, key: String(sheet.value(row, header.key)).trim() })).filter(({ key }) => key !== "" && !HEADINGS.has(key));
  }

  private valueOf(row: KeyRow): unknown {
    if (!isKey(row.key)) return this.text(row);
    const column = this.header?.value ?? 0;
    return readPolicyValue(row.key, {
      value: this.sheet.value(row.row, column),
      format: this.sheet.numberFormat(row.row, column),
      date1904: this.workbook.date1904,
    });
  }

  private text({ row }: KeyRow): string {
    return String(this.sheet.value(row, this.header?.value ?? 0)).trim();
  }

  /** The value's or the key's cell; the title for a key without a row. */
  private place(row: KeyRow | null, column: "key" | "value"): PolicyPlace {
    const { file } = this.workbook;
    const sheet = this.sheet.name;
    if (!row || !this.header) return { file, cell: { sheet, row: 0, column: 0 } };
    return { file, cell: { sheet, row: row.row, column: this.header[column] } };
  }
}

function findHeader(sheet: SheetSnapshot): { readonly row: number; readonly key: number; readonly value: number } | null {
  const [keyHeader, valueHeader] = POLICY_HEADERS;
  for (let row = sheet.top; row < sheet.bottom; row++) {
    const texts = Array.from({ length: sheet.columnCount }, (_, index) => String(sheet.value(row, sheet.left + index)).trim());
    const [key, value] = [texts.indexOf(keyHeader), texts.indexOf(valueHeader)];
    if (key >= 0 && value >= 0) return { row, key: sheet.left + key, value: sheet.left + value };
  }
  return null;
}

function isKey(key: string): key is PolicyKey {
  return Object.hasOwn(POLICY_KEYS, key);
}

function asKeys(key: string): readonly PolicyKey[] {
  return isKey(key) ? [key] : [];
}

function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}
