import type { Entry as EntrySpec } from "../domain/form/template/blankSheet";
import { FINDING_DECISIONS, MANUAL_DECISIONS } from "../domain/record/decision";
import {
  CHANGES,
  FINDINGS_COLUMNS,
  FINDINGS_SHEET_NAME,
  isDecided,
  shownEnterprise,
  shownSheet,
  type Entry,
  type FindingsColumn,
} from "../domain/record/findingsList";
import type { Ledger } from "../domain/record/ledger";
import { POLICY_RULE } from "../domain/review/policyFindings";
import { SEVERITY_NAMES, type Report } from "../domain/review/report";
import { findOwnTable } from "../domain/record/table";
import { findOwnSheet, POLICY_SHEET_NAME, RESULT_TITLES } from "../domain/review/resultTitles";
import { TouchedApplications } from "../domain/review/touches";
import { toQualifiedA1, type CellRef } from "../domain/sheet/cellRef";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { number, text } from "./cells";
import { ownerOf, type LocatedFinding } from "./located";
import type { BlockCell, BlockStyle, InputCells, ResultSheet } from "./ports";
import { HEADER_ROWS, resultNote, styleOfRow } from "./resultSheet";
import { seenColumns } from "./seenColumns";

const WIDTHS: Readonly<Record<FindingsColumn, number>> = {
  number: 6,
  severity: 10,
  change: 8,
  enterprise: 28,
  rule: 8,
  place: 22,
  content: 28,
  message: 44,
  remedy: 44,
  decision: 9,
  note: 24,
  by: 10,
  on: 12,
  clause: 26,
  key: 28,
  uscc: 22,
  sheet: 16,
};
const COLUMNS = Object.keys(FINDINGS_COLUMNS) as FindingsColumn[];
/** Columns in which officials write. */
const INPUTS: readonly FindingsColumn[] = ["decision", "note", "by", "on"];

export interface FindingsScope {
  readonly file: string;
  readonly findings: readonly LocatedFinding[];
  readonly sheets: readonly SheetSnapshot[];
  readonly checkedAt: string;
  readonly ledger: Ledger;
  /** Of the run before: changes are told against it. Absent: the same. */
  readonly since?: Ledger;
}

/** 问题清单: a row per finding with a link to its first cell and what officials decided on it; below, what earlier runs left. */
export function findingsSheet(report: Report, scope: FindingsScope): ResultSheet {
  const { file, findings, checkedAt, ledger } = scope;
  const home = report.sources.length === 1 ? (report.sources[0]?.file ?? null) : null;
  const known: Known = { sheets: new Map(scope.sheets.map((sheet) => [sheet.name, sheet])), touched: new TouchedApplications(report.applications, home) };
  const whole = (first: string): BlockCell[] => COLUMNS.map((_, index) => (index === 0 ? text(first) : null));
  const { stale: unclaimed } = ledger.leftovers(report);
  const { gone: corrected } = (scope.since ?? ledger).leftovers(report);
  const ofThisFile = (entries: readonly Entry[]) => entries.filter(({ listFile }) => listFile === file);
  const body: BlockCell[][] = [
    whole(RESULT_TITLES.findings),
    whole(`${resultNote(report, checkedAt)}；“处理”填放行（须写说明和处理人）、保留，人工项填已核、不符`),
    COLUMNS.map((column) => text(FINDINGS_COLUMNS[column])),
    ...findings.map((located, index) => inColumns(findingRow(report, located, index, scope, known))),
  ];
  const gone = section("上次核验后已改的问题", ofThisFile(corrected).filter((entry) => !isDecided(entry)), CHANGES.gone);
  const stale = section("已失效的处理（对应的问题已不存在，留存备查；可删除整行）", ofThisFile(unclaimed), CHANGES.stale);
  const cells = [...body, ...gone.cells, ...stale.cells];
  const own = findOwnSheet(scope.sheets, RESULT_TITLES.findings, FINDINGS_SHEET_NAME);
  return {
    name: FINDINGS_SHEET_NAME,
    title: RESULT_TITLES.findings,
    block: { row: 0, column: 0, cells, rowStyles: [...body.map((_, index) => styleOfRow(index)), ...gone.styles, ...stale.styles] },
    columnWidths: COLUMNS.map((column) => WIDTHS[column]),
    freezeRows: HEADER_ROWS,
    inputs: inputsOf(findings),
    seen: seenColumns(own, [FINDINGS_COLUMNS.key, FINDINGS_COLUMNS.message], INPUTS.map((column) => FINDINGS_COLUMNS[column])),
  };
}

type Row = Readonly<Record<FindingsColumn, BlockCell>>;

function inColumns(row: Row): BlockCell[] {
  return COLUMNS.map((column) => row[column]);
}

/** What many rows look things up in. */
interface Known {
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly touched: TouchedApplications;
}

function findingRow(report: Report, located: LocatedFinding, index: number, scope: FindingsScope, { sheets, touched }: Known): Row {
  const { finding, subject } = located;
  const { file, ledger } = scope;
  const owner = ownerOf(subject);
  const application = owner === null ? null : (report.applications[owner] ?? null);
  const { decision = "", note = "", by = "", on = "" } = ledger.entryOf(owner, finding.key)?.texts ?? {};
  return {
    number: number(index + 1, "0"),
    severity: text(SEVERITY_NAMES[finding.severity]),
    change: text((scope.since ?? ledger).changeOf(owner, finding.key) ?? ""),
    enterprise: text(subjectName(report, located, touched)),
    rule: text(finding.rule === POLICY_RULE ? POLICY_SHEET_NAME : finding.rule),
    place: placeCell(located, file),
    content: text(contentOf(report, located, file, sheets)),
    message: text(finding.message),
    remedy: text(finding.remedy),
    decision: text(decision),
    note: text(note),
    by: text(by),
    on: text(on === "" && decision !== "" ? report.asOf : on),
    clause: text(finding.clause),
    key: text(finding.key),
    uscc: text(application?.uscc ?? ""),
    sheet: text(application ? shownSheet(application, file) : ""),
  };
}

/** Rows of an earlier list under a heading of their own; nothing without rows. */
function section(title: string, entries: readonly Entry[], change: string): { readonly cells: BlockCell[][]; readonly styles: BlockStyle[] } {
  if (entries.length === 0) return { cells: [], styles: [] };
  const heading = COLUMNS.map((_, index) => text(index === 0 ? `${title}：${entries.length} 项` : ""));
  const rows = entries.map(({ texts }) => inColumns(Object.fromEntries(COLUMNS.map((column) => [column, text(leftText(column, texts, change))])) as Row));
  return { cells: [heading, ...rows], styles: ["header", ...rows.map(() => "body" as const)] };
}

function leftText(column: FindingsColumn, texts: Entry["texts"], change: string): string {
  if (column === "number") return "";
  return column === "change" ? change : texts[column];
}

/** The enterprise, or the enterprises that a finding across them touches. */
function subjectName(report: Report, { finding, subject }: LocatedFinding, touched: TouchedApplications): string {
  switch (subject.kind) {
    case "application": {
      const application = report.applications[subject.index];
      return shownEnterprise(application?.enterprise ?? "", application?.sheet ?? "");
    }
    case "policy":
      return "（评审规则）";
    case "summary":
      return "（汇总表）";
    case "batch": {
      const names = touched.of(finding).map((index) => report.applications[index]).map((each) => each?.enterprise || each?.sheet || "");
      return names.length === 0 ? "（跨企业）" : [...new Set(names)].join("、");
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

/** How a finding is decided on: manual items are ticked, others waived or kept. */
type Deciding = "manual" | "decided";

/** Null where nothing is to be decided. A manual item that was refuted can be ticked otherwise. */
function decidingOf({ finding }: LocatedFinding): Deciding | null {
  if (finding.rule === POLICY_RULE) return null;
  return finding.severity === "manual" || finding.check !== null ? "manual" : "decided";
}

/** Where officials write on a 问题清单 that stands there. */
export function findingsInputsIn(sheet: SheetSnapshot): readonly InputCells[] {
  const table = findOwnTable(sheet, [FINDINGS_COLUMNS.key, FINDINGS_COLUMNS.message]);
  if (!table) return [];
  const ticks: readonly string[] = Object.values(MANUAL_DECISIONS);
  const rows = table.rows.map((row) => {
    if (typeof table.value(row, FINDINGS_COLUMNS.number) !== "number" || table.text(row, FINDINGS_COLUMNS.rule) === POLICY_SHEET_NAME) return { row, deciding: null };
    const isManual = table.text(row, FINDINGS_COLUMNS.severity) === SEVERITY_NAMES.manual || ticks.includes(table.text(row, FINDINGS_COLUMNS.decision));
    return { row, deciding: isManual ? ("manual" as const) : ("decided" as const) };
  });
  return inputCells(rows, (name) => table.column(FINDINGS_COLUMNS[name]));
}

function inputsOf(findings: readonly LocatedFinding[]): readonly InputCells[] {
  const rows = findings.map((located, index) => ({ row: HEADER_ROWS + index, deciding: decidingOf(located) }));
  return inputCells(rows, (name) => COLUMNS.indexOf(name));
}

function inputCells(rows: readonly { readonly row: number; readonly deciding: Deciding | null }[], columnOf: (name: FindingsColumn) => number | null): readonly InputCells[] {
  const below = (name: FindingsColumn, wanted: (deciding: Deciding) => boolean): CellRef[] => {
    const column = columnOf(name);
    return column === null ? [] : rows.flatMap(({ row, deciding }) => (deciding !== null && wanted(deciding) ? [{ row, column }] : []));
  };
  return [
    { cells: below("decision", (deciding) => deciding === "decided"), entry: choice(Object.values(FINDING_DECISIONS), "放行须写说明和处理人；放行的问题仍列出，不改变门槛。保留表示已看过、问题成立。") },
    { cells: below("decision", (deciding) => deciding === "manual"), entry: choice(Object.values(MANUAL_DECISIONS), "核对纸质材料后填写：已核表示相符；不符的按规则计为错误或不达标。") },
    { cells: INPUTS.filter((name) => name !== "decision").flatMap((name) => below(name, () => true)), entry: null },
  ].filter(({ cells }) => cells.length > 0);
}

function choice(options: readonly string[], message: string): EntrySpec {
  return {
    format: "General",
    rule: { kind: "list", options },
    lenient: false,
    prompt: { title: "处理", message },
    error: { title: "请从列表中选择", message: `只能填${options.map((option) => `“${option}”`).join("或")}，不处理的留空。` },
  };
}
