import { GATE_IDS, SEVERITIES, SEVERITY_NAMES, type ApplicationReport, type Gate, type GateId, type Report, type ScoreLine } from "../domain/review/report";
import { RESULT_TITLES } from "../domain/review/resultTitles";
import { toQualifiedA1 } from "../domain/sheet/cellRef";
import { number, points, SCORE_NOTE, text } from "./cells";
import { countBySeverity } from "./counts";
import type { BlockCell, BlockStyle, ResultSheet } from "./ports";

export const RESULT_SHEET_NAME = "核验结果";

const GATE_STATUS: Readonly<Record<Gate["status"], string>> = { pass: "通过", fail: "不达标", unknown: "无法判定" };

interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  cell(application: ApplicationReport, index: number): BlockCell;
}

/** What a sheet of results says about one workbook of the batch. */
export interface ResultScope {
  /** The workbook that the sheet is written into: links to other files' cells become text. */
  readonly file: string;
  readonly applications: readonly ApplicationReport[];
  readonly unreadable: readonly { readonly sheet: string; readonly reason: string }[];
  readonly checkedAt: string;
}

/** 核验结果: a row per enterprise with its tier, gates and score lines, and a row per sheet that could not be read. */
export function resultSheet(report: Report, scope: ResultScope): ResultSheet {
  const columns = [...identity(scope.file), ...GATE_IDS.map(gateColumn(scope.applications)), ...totals(), ...scoreColumns(scope.applications)];
  const row = (first: BlockCell): BlockCell[] => columns.map((_, index) => (index === 0 ? first : null));
  const unreadable = scope.unreadable.map(({ sheet, reason }) => columns.map(({ header }) => (header === "工作表" ? text(sheet) : header === "结论" ? text(`未能读取：${reason}`) : text(""))));
  const cells: BlockCell[][] = [
    row(text(RESULT_TITLES.results)),
    row(text(resultNote(report, scope.checkedAt))),
    columns.map(({ header }) => text(header)),
    ...scope.applications.map((application, index) => columns.map((column) => column.cell(application, index))),
    ...unreadable,
  ];
  return {
    name: RESULT_SHEET_NAME,
    title: RESULT_TITLES.results,
    block: { row: 0, column: 0, cells, rowStyles: cells.map((_, index) => styleOfRow(index)) },
    columnWidths: columns.map(({ width }) => width),
    freezeRows: HEADER_ROWS,
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
  return [
    `评分为${SCORE_NOTE}，不代替门槛`,
    `评审规则 ${policy.version}（${changed}，${policy.hash.slice(0, HASH_SHOWN)}）`,
    `核验基准日 ${report.asOf}`,
    `核验时间 ${checkedAt}`,
    `软件版本 ${report.software}`,
    `共 ${sums.applications} 家：不达标 ${sums.unmet}，错误 ${sums.errors}，提醒 ${sums.warnings}，人工 ${sums.manual}`,
  ].join("；");
}

function identity(file: string): Column[] {
  return [
    { header: "序号", width: 6, cell: (_, index) => number(index + 1, "0") },
    { header: "企业名称", width: 30, cell: ({ enterprise }) => text(enterprise === "" ? "（未填写企业名称）" : enterprise) },
    { header: "统一社会信用代码", width: 22, cell: ({ uscc }) => text(uscc) },
    { header: "推荐单位", width: 20, cell: ({ recommender }) => text(recommender) },
    { header: "工作表", width: 16, cell: (application) => sheetCell(application, file) },
    { header: "申报方向", width: 10, cell: ({ declaredTier }) => text(declaredTier ?? "未填写") },
    { header: "建议等级", width: 12, cell: ({ suggestedTier }) => text(suggestedTier) },
    { header: "结论", width: 44, cell: ({ conclusion }) => text(conclusion) },
  ];
}

function sheetCell({ file, sheet, shape }: ApplicationReport, home: string): BlockCell {
  if (shape === "word") return text(file);
  return file === home ? { kind: "link", text: sheet, target: toQualifiedA1({ sheet, row: 0, column: 0 }) } : text(`[${file}]${sheet}`);
}

/** Headers carry title and clause as the applications have them. */
function gateColumn(applications: readonly ApplicationReport[]): (id: GateId) => Column {
  return (id) => {
    const sample = applications.flatMap(({ gates }) => gates.filter((gate) => gate.id === id))[0];
    return {
      header: sample ? `${id} ${sample.title}\n${sample.clause}` : id,
      width: 26,
      cell({ gates }) {
        const gate = gates.find((each) => each.id === id);
        return text(gate ? `${GATE_STATUS[gate.status]}：${gate.reason}` : "");
      },
    };
  };
}

function totals(): Column[] {
  return [
    { header: `自动评分\n${SCORE_NOTE}`, width: 14, cell: ({ score }) => points(score.auto, score.autoMax) },
    { header: "人工评分", width: 10, cell: ({ score }) => (score.manual === null ? text("未评") : points(score.manual, score.manualMax)) },
    ...SEVERITIES.map((severity) => ({
      header: SEVERITY_NAMES[severity],
      width: 8,
      cell: ({ findings }: ApplicationReport) => number(countBySeverity(findings)[severity], "0"),
    })),
  ];
}

function scoreColumns(applications: readonly ApplicationReport[]): Column[] {
  const lines = new Map(applications.flatMap(({ score }) => score.lines.map((line) => [line.item, line] as const)));
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
