import type { Entry as EntrySpec } from "../domain/form/template/blankSheet";
import type { PolicyValues } from "../domain/policy/keys";
import { CHANGES, shownSheet } from "../domain/record/findingsList";
import type { Ledger } from "../domain/record/ledger";
import { NO_NAME, RESULT_COLUMNS, RESULT_SHEET_NAME, type ScoreEntry } from "../domain/record/scoreEntries";
import { MANUAL_ITEMS, type ManualScoreKey } from "../domain/review/score/manualItems";
import { GATE_IDS, SEVERITIES, SEVERITY_NAMES, type ApplicationReport, type Gate, type GateId, type Report, type ScoreLine } from "../domain/review/report";
import { findOwnSheet, RESULT_TITLES } from "../domain/review/resultTitles";
import { cityNameOf, industryNamesOf } from "../domain/review/statistics";
import { findOwnTable } from "../domain/record/table";
import { toQualifiedA1, type CellRef } from "../domain/sheet/cellRef";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { number, points, SCORE_NOTE, text } from "./cells";
import { changesOf, type Changes, type ReportChanges } from "./changes";
import { countBySeverity } from "./counts";
import type { BlockCell, BlockStyle, InputCells, ResultSheet } from "./ports";
import { seenColumns } from "./seenColumns";

/** With these words a gate's cell begins. */
export const GATE_STATUS: Readonly<Record<Gate["status"], string>> = { pass: "通过", fail: "不达标", unknown: "无法判定" };

/** Columns that another sheet counts. */
export type CountedColumn = "city" | "industries" | "tier" | "score" | GateId;

/** 核验结果, and where its counted columns stand. */
export interface CountedResults extends ResultSheet {
  readonly counted: Readonly<Record<CountedColumn, number>>;
}

const INDUSTRY_SEPARATOR = "、";
const NUMBER_HEADER = "序号";

interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  cell(application: ApplicationReport, index: number): BlockCell;
  /** What stands there in the row of scores whose enterprise is not in this batch; absent: nothing. */
  kept?(entry: ScoreEntry): BlockCell;
  /** The column takes scores. */
  readonly scores?: ManualScoreKey;
  readonly counted?: CountedColumn;
}

/** What a sheet of results says about one workbook of the batch. */
export interface ResultScope {
  /** The workbook that the sheet is written into: links to other files' cells become text. */
  readonly file: string;
  readonly applications: readonly ApplicationReport[];
  readonly unreadable: WorkbookSnapshot["unreadable"];
  readonly checkedAt: string;
  /** The workbook's sheets as they were read. */
  readonly sheets: readonly SheetSnapshot[];
  readonly ledger: Ledger;
  /** Of the run before: changes are told against it. Absent: the same. */
  readonly since?: Ledger;
  readonly policy: PolicyValues;
}

/**
 * 核验结果: a row per enterprise with its tier, gates and score lines, and columns for the scores that a person gives; below, a row per
 * sheet that could not be read and per enterprise that was scored before and is not in this batch.
 */
export function resultSheet(report: Report, scope: ResultScope): CountedResults {
  const { file, applications, ledger } = scope;
  const owners = new Map(report.applications.map((application, index) => [application, index]));
  const columns = [
    ...identity(file),
    ...GATE_IDS.map(gateColumn(applications)),
    ...totals(),
    ...changeColumns(changesOf(report, scope.since ?? ledger), owners),
    ...entryColumns(ledger, owners, scope.policy),
    ...scoreColumns(applications),
  ];
  const row = (first: BlockCell): BlockCell[] => columns.map((_, index) => (index === 0 ? first : null));
  const unreadable = scope.unreadable.map(({ sheet, reason }) => columns.map(({ header }) => (header === "工作表" ? text(sheet) : header === "结论" ? text(`未能读取：${reason.chinese}`) : text(""))));
  const kept = ledger.leftovers(report).scores.filter(({ listFile }) => listFile === file);
  const cells: BlockCell[][] = [
    row(text(RESULT_TITLES.results)),
    row(text(resultNote(report, scope.checkedAt))),
    columns.map(({ header }) => text(header)),
    ...applications.map((application, index) => columns.map((column) => column.cell(application, index))),
    ...unreadable,
    ...kept.map((entry) => columns.map((column) => column.kept?.(entry) ?? text(""))),
  ];
  const headers = [...MANUAL_ITEMS.map(({ item }) => item), RESULT_COLUMNS.scorer];
  return {
    name: RESULT_SHEET_NAME,
    title: RESULT_TITLES.results,
    block: { row: 0, column: 0, cells, rowStyles: cells.map((_, index) => styleOfRow(index)) },
    columnWidths: columns.map(({ width }) => width),
    freezeRows: HEADER_ROWS,
    inputs: inputsOf(columns, applications.length, scope.policy),
    seen: seenColumns(findOwnSheet(scope.sheets, RESULT_TITLES.results, RESULT_SHEET_NAME), [RESULT_COLUMNS.enterprise, RESULT_COLUMNS.sheet], headers),
    counted: Object.fromEntries(columns.flatMap(({ counted }, index) => (counted ? [[counted, index]] : []))) as CountedResults["counted"],
  };
}

/** Title, note and header. */
export const HEADER_ROWS = 3;

export function styleOfRow(index: number): BlockStyle {
  return index === 0 ? "title" : index === 1 ? "note" : index === 2 ? "header" : "body";
}

/** "sha256:" and enough digits to tell policies apart; the report for machines has them all. */
const HASH_SHOWN = 19;

/** On what policy, which day and by which software the results stand. */
export function resultNote(report: Report, checkedAt: string): string {
  const { policy, totals: sums } = report;
  const changed = policy.changedFromShipped === 0 ? "与出厂规则相同" : `${policy.changedFromShipped} 项与出厂规则不同`;
  const problems = policy.findings.length === 0 ? [] : [`评审规则有 ${policy.findings.length} 处错误，未评分，见问题清单`];
  return [
    ...problems,
    `评分为${SCORE_NOTE}，不代替门槛`,
    `评审规则 ${policy.version}（${changed}，${policy.hash.slice(0, HASH_SHOWN)}）`,
    `核验基准日 ${report.asOf}`,
    `核验时间 ${checkedAt}`,
    `软件版本 ${report.software}`,
    `共 ${sums.applications} 家：不达标 ${sums.unmet}，错误 ${sums.errors}，提醒 ${sums.warnings}，人工 ${sums.manual}，放行后不计 ${sums.waived}`,
  ].join("；");
}

function identity(file: string): Column[] {
  const name = (enterprise: string) => text(enterprise === "" ? NO_NAME : enterprise);
  return [
    { header: NUMBER_HEADER, width: 6, cell: (_, index) => number(index + 1, "0") },
    { header: RESULT_COLUMNS.enterprise, width: 30, cell: ({ enterprise }) => name(enterprise), kept: ({ owner }) => name(owner.enterprise) },
    { header: RESULT_COLUMNS.uscc, width: 22, cell: ({ uscc }) => text(uscc), kept: ({ owner }) => text(owner.uscc) },
    { header: "推荐单位", width: 20, cell: ({ recommender }) => text(recommender) },
    { header: "设区市", width: 10, counted: "city", cell: (application) => text(cityNameOf(application)) },
    { header: "行业", width: 16, counted: "industries", cell: (application) => text(industryNamesOf(application).join(INDUSTRY_SEPARATOR)) },
    { header: RESULT_COLUMNS.sheet, width: 16, cell: (application) => sheetCell(application, file), kept: ({ owner }) => text(shownSheet(owner, file)) },
    { header: "申报方向", width: 10, cell: ({ declaredTier }) => text(declaredTier ?? "未填写") },
    { header: "建议等级", width: 12, counted: "tier", cell: ({ suggestedTier }) => text(suggestedTier) },
    { header: "结论", width: 44, cell: ({ conclusion }) => text(conclusion), kept: () => text("本次没有核验这家企业，人工评分留存") },
  ];
}

function sheetCell({ file, sheet, shape }: ApplicationReport, home: string): BlockCell {
  if (shape === "word") return text(sheet);
  return file === home ? { kind: "link", text: sheet, target: toQualifiedA1({ sheet, row: 0, column: 0 }) } : text(shownSheet({ file, sheet }, home));
}

/** Headers carry title and clause as the applications have them. */
function gateColumn(applications: readonly ApplicationReport[]): (id: GateId) => Column {
  return (id) => {
    const sample = applications.flatMap(({ gates }) => gates.filter((gate) => gate.id === id))[0];
    return {
      header: sample ? `${id} ${sample.title}\n${sample.clause}` : id,
      width: 26,
      counted: id,
      cell({ gates }) {
        const gate = gates.find((each) => each.id === id);
        return text(gate ? `${GATE_STATUS[gate.status]}：${gate.reason}` : "");
      },
    };
  };
}

function totals(): Column[] {
  return [
    { header: `自动评分\n${SCORE_NOTE}`, width: 14, counted: "score", cell: ({ score }) => points(score.auto, score.autoMax) },
    { header: "人工评分", width: 10, cell: ({ score }) => (score.manual === null ? text("未评") : points(score.manual, score.manualMax)) },
    ...SEVERITIES.map((severity) => ({
      header: SEVERITY_NAMES[severity],
      width: 8,
      cell: ({ findings }: ApplicationReport) => number(countBySeverity(findings)[severity], "0"),
    })),
    { header: "已放行", width: 8, cell: ({ findings }) => number(findings.filter(({ waiver }) => waiver !== null).length, "0") },
  ];
}

type Owners = ReadonlyMap<ApplicationReport, number>;

/** 新增、已改、未改 against the run before; empty on the first one. */
function changeColumns(changes: ReportChanges | null, owners: Owners): Column[] {
  const count = (of: (changes: Changes) => number) => (application: ApplicationReport): BlockCell => {
    const own = changes?.applications[owners.get(application) ?? -1];
    return own ? number(of(own), "0") : text("");
  };
  return [
    { header: CHANGES.added, width: 8, cell: count(({ added }) => added.length) },
    { header: CHANGES.gone, width: 8, cell: count(({ corrected }) => corrected.length) },
    { header: CHANGES.same, width: 8, cell: count(({ same }) => same) },
  ];
}

/** Where a person enters scores, and who did: what was typed stays, right or wrong. */
function entryColumns(ledger: Ledger, owners: Owners, policy: PolicyValues): Column[] {
  const entryOf = (application: ApplicationReport): ScoreEntry | null => {
    const owner = owners.get(application);
    return owner === undefined ? null : ledger.scoreEntryOf(owner);
  };
  const typed = (value: CellValue | undefined): BlockCell => (typeof value === "number" ? number(value) : text(String(value ?? "")));
  return [
    ...MANUAL_ITEMS.map(({ key, item }) => ({
      header: `${item}\n请填 0 至 ${policy[key]} 分`,
      width: 14,
      scores: key,
      cell: (application: ApplicationReport) => typed(entryOf(application)?.scores.get(key)),
      kept: (entry: ScoreEntry) => typed(entry.scores.get(key)),
    })),
    { header: RESULT_COLUMNS.scorer, width: 10, cell: (application) => text(entryOf(application)?.by ?? ""), kept: ({ by }) => text(by) },
  ];
}

function inputsOf(columns: readonly Column[], applications: number, policy: PolicyValues): readonly InputCells[] {
  if (applications === 0) return [];
  const below = (column: number): CellRef[] => Array.from({ length: applications }, (_, row) => ({ row: HEADER_ROWS + row, column }));
  return columns.flatMap(({ header, scores }, column): InputCells[] => {
    if (scores !== undefined) return [{ cells: below(column), entry: scoreEntry(policy[scores]) }];
    return header === RESULT_COLUMNS.scorer ? [{ cells: below(column), entry: null }] : [];
  });
}

const SCORE_RANGE = /请填 0 至 ([\d.]+) 分/u;

/** Where scores are entered on a 核验结果 that stands there: beside each enterprise with a number. */
export function resultInputsIn(sheet: SheetSnapshot): readonly InputCells[] {
  const table = findOwnTable(sheet, [RESULT_COLUMNS.enterprise, RESULT_COLUMNS.sheet]);
  const number = table?.column(NUMBER_HEADER) ?? null;
  const [first] = table?.rows ?? [];
  if (!table || number === null || first === undefined) return [];
  const rows = table.rows.filter((row) => typeof sheet.value(row, number) === "number");
  const below = (column: number): CellRef[] => rows.map((row) => ({ row, column }));
  const scores = MANUAL_ITEMS.flatMap(({ item }): InputCells[] => {
    const column = table.column(item);
    const range = column === null ? null : SCORE_RANGE.exec(String(sheet.value(first - 1, column)));
    return column === null || rows.length === 0 ? [] : [{ cells: below(column), entry: range ? scoreEntry(Number(range[1])) : null }];
  });
  const scorer = table.column(RESULT_COLUMNS.scorer);
  return scorer === null || rows.length === 0 ? scores : [...scores, { cells: below(scorer), entry: null }];
}

function scoreEntry(max: number): EntrySpec {
  return {
    format: "General",
    rule: { kind: "decimal", from: 0, to: max },
    lenient: false,
    prompt: { title: "人工评分", message: `0 至 ${max} 分，最多一位小数；四项都评后计入总分。` },
    error: { title: "分数超出范围", message: `请填 0 至 ${max} 的数字。` },
  };
}

function scoreColumns(applications: readonly ApplicationReport[]): Column[] {
  const byHand = new Set<string>(MANUAL_ITEMS.map(({ item }) => item));
  const lines = new Map(applications.flatMap(({ score }) => score.lines.filter(({ item }) => !byHand.has(item)).map((line) => [line.item, line] as const)));
  return [...lines.values()].map((sample) => ({
    header: `${sample.item}（${sample.max} 分）\n${sample.clause}`,
    width: 22,
    cell({ score }) {
      const line = score.lines.find(({ item }) => item === sample.item);
      return text(line ? lineText(line) : "");
    },
  }));
}

function lineText({ points: earned, max, found, next }: ScoreLine): string {
  return [`${earned}/${max}`, found ?? "未读到", ...(next === null ? [] : [next])].join("；");
}
