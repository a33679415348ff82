import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { FINDINGS_COLUMNS, type FindingsColumn } from "../../../src/domain/record/findingsList";
import { Ledger } from "../../../src/domain/record/ledger";
import type { Identity } from "../../../src/domain/record/identity";
import type { Severity } from "../../../src/domain/review/report";
import { RESULT_TITLES } from "../../../src/domain/review/resultTitles";
import { SheetSnapshot, type CellValue, type WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { application, finding, report } from "../../app/support/reports";
import { policyWith } from "../../support/policy";

const HEADERS = Object.values(FINDINGS_COLUMNS);
const KEY = "E03|enterprise.uscc";

/** A workbook with a 问题清单 of these rows, its columns in any order. */
function listed(file: string, rows: readonly Partial<Record<FindingsColumn, CellValue>>[], order: readonly string[] = HEADERS): WorkbookSnapshot {
  const names = Object.keys(FINDINGS_COLUMNS) as FindingsColumn[];
  const cells = rows.map((row) => order.map((header) => row[names.find((name) => FINDINGS_COLUMNS[name] === header) ?? "key"] ?? ""));
  const blank = order.map(() => "");
  const values: CellValue[][] = [[RESULT_TITLES.findings, ...blank.slice(1)], blank, [...order], ...cells];
  const formats = values.map((row) => row.map(() => "General"));
  const sheet = new SheetSnapshot({ name: "清单", top: 0, left: 0, values, numberFormats: formats, formulas: values, merges: [], visible: true });
  return { file, date1904: false, sheets: [sheet], unreadable: [] };
}

const row = (changes: Partial<Record<FindingsColumn, CellValue>> = {}) => ({ key: KEY, message: "校验位不符", enterprise: "甲公司", uscc: "91A", sheet: "甲", ...changes });
const waived = (by: string, on: CellValue = "2022-09-01", changes: Partial<Record<FindingsColumn, CellValue>> = {}) => row({ decision: "放行", note: "已核实", by, on, ...changes });
const member = (sheet = "甲", file = "a.xlsx"): Identity => ({ enterprise: "甲公司", uscc: "91A", file, sheet });

const ledgerOf = (workbooks: readonly WorkbookSnapshot[], members: readonly Identity[] = [member()], values = {}) =>
  new Ledger(workbooks, members, { policy: policyWith(values, SHIPPED_POLICY).values, asOf: "2022-09-30" });
const waiverOf = (ledger: Ledger, owner: number | null = 0, severity: Severity = "error") => ledger.decide(owner, { rule: "E03", key: KEY, severity }).waiver;

test("columns may stand in another order, and a typed date is that day", () => {
  const ledger = ledgerOf([listed("a.xlsx", [waived("王", "2022年9月1日")], [...HEADERS].reverse())]);
  expect(waiverOf(ledger)).toEqual({ by: "王", on: "2022-09-01", reason: "已核实", lifts: true });
});

test("an undated waiver is of the day that the review judges on", () => {
  expect(waiverOf(ledgerOf([listed("a.xlsx", [waived("王", "")])]))?.on).toBe("2022-09-30");
});

test.each<[string, object, Severity, boolean]>([
  ["an error leaves", {}, "error", true],
  ["不达标 does not", {}, "unmet", false],
  ["unless the policy says so", { "waiver.severities": ["不达标"] }, "unmet", true],
  ["then an error does not", { "waiver.severities": ["不达标"] }, "error", false],
  ["nor a rule that the policy keeps", { "waiver.keptRules": ["E03"] }, "error", false],
])("what the policy lets leave the conclusion: %s", (_, values, severity, lifts) => {
  expect(waiverOf(ledgerOf([listed("a.xlsx", [waived("王")])], [member()], values), 0, severity)).toMatchObject({ lifts });
});

test("two workbooks that decided differently: the later decision counts, and the other is not lost", () => {
  const ledger = ledgerOf([listed("a.xlsx", [waived("王", "2022-09-01")]), listed("b.xlsx", [waived("李", "2022-09-02", { sheet: "[a.xlsx]甲" })])]);
  expect(waiverOf(ledger)).toMatchObject({ by: "李" });
  const left = ledger.leftovers(report([application({ sheet: "甲", findings: [finding({ key: KEY })] })]));
  expect(left.stale.map(({ listFile, texts }) => [listFile, texts.by])).toEqual([["a.xlsx", "王"]]);
  expect(left.gone).toEqual([]);
});

test("a resubmission takes over the decision; a submission of its own row does not", () => {
  const inherited = ledgerOf([listed("a.xlsx", [waived("王")])], [member("甲"), member("甲重报")]);
  expect([waiverOf(inherited, 0)?.by, waiverOf(inherited, 1)?.by]).toEqual(["王", "王"]);
  const decided = ledgerOf([listed("a.xlsx", [waived("王"), row({ sheet: "甲重报" })])], [member("甲"), member("甲重报")]);
  expect([waiverOf(decided, 0)?.by, waiverOf(decided, 1)?.by]).toEqual(["王", undefined]);
});

test("findings of the summary table and across enterprises go by their key alone", () => {
  const ledger = ledgerOf([listed("a.xlsx", [waived("王", "2022-09-01", { enterprise: "甲公司、乙公司", uscc: "", sheet: "" })])]);
  expect([waiverOf(ledger, null)?.by, waiverOf(ledger, 0)]).toEqual(["王", null]);
});

test("rows of corrected findings and of lost decisions are no findings of the run before", () => {
  const ledger = ledgerOf([listed("a.xlsx", [row({ change: "已改" }), waived("王", "2022-09-01", { change: "已失效" })])]);
  expect(ledger.changeOf(0, KEY)).toBe("新增");
  expect(waiverOf(ledger)?.by).toBe("王");
  expect(ledgerOf([listed("a.xlsx", [row({ change: "未改" })])]).changeOf(0, KEY)).toBe("未改");
  expect(ledgerOf([]).changeOf(0, KEY)).toBeNull();
});
