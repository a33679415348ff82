import { SEVERITIES, SEVERITY_NAMES, type Finding, type Severity } from "../domain/review/report";
import type { CellRef } from "../domain/sheet/cellRef";
import type { LocatedCell, LocatedFinding } from "./located";
import type { CellNote, PaintedSeverity, SheetMarks } from "./ports";

interface MarkedCell {
  readonly cell: LocatedCell;
  readonly findings: Finding[];
}

/**
 * What to highlight in one workbook of the batch. Manual findings are no failure of the cell and stay unpainted, as does 评审规则, whose
 * cells are locked. A waived finding stays visible.
 */
export function marksOf(findings: readonly LocatedFinding[], file: string): SheetMarks[] {
  const sheets = new Map<string, Map<string, MarkedCell>>();
  for (const { finding, cells, subject } of findings) {
    if (!isPainted(finding.severity) || subject.kind === "policy") continue;
    for (const cell of cells.filter((each) => each.file === file)) {
      const marked = sheets.get(cell.sheet) ?? new Map<string, MarkedCell>();
      sheets.set(cell.sheet, marked);
      const key = `${cell.row},${cell.column}`;
      const entry = marked.get(key);
      if (entry) entry.findings.push(finding);
      else marked.set(key, { cell, findings: [finding] });
    }
  }
  return [...sheets].map(([sheet, marked]) => sheetMarks(sheet, [...marked.values()]));
}

function sheetMarks(sheet: string, marked: readonly MarkedCell[]): SheetMarks {
  const cells: Record<PaintedSeverity, CellRef[]> = { unmet: [], error: [], warning: [] };
  const notes: CellNote[] = [];
  for (const { cell, findings } of marked) {
    const bySeverity = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    const worst = bySeverity[0]?.severity;
    if (worst && isPainted(worst)) cells[worst].push({ row: cell.row, column: cell.column });
    notes.push({ row: cell.row, column: cell.column, text: noteText(bySeverity) });
  }
  return { sheet, cells, notes };
}

function isPainted(severity: Severity): severity is PaintedSeverity {
  return severity !== "manual";
}

/** More findings than these make a note that nobody reads; the list has them all. */
const FINDINGS_PER_NOTE = 5;

function noteText(findings: readonly Finding[]): string {
  const shown = findings.slice(0, FINDINGS_PER_NOTE).map(
    ({ severity, rule, message, clause, remedy, waiver }) =>
      `${SEVERITY_NAMES[severity]} ${rule}：${message}\n依据：${clause}\n处理：${remedy}${waiver === null ? "" : `\n已放行：${waiver.reason}（${waiver.by}，${waiver.on}）`}`,
  );
  const more = findings.length - shown.length;
  return [...shown, ...(more > 0 ? [`另有 ${more} 个问题，见“问题清单”。`] : [])].join("\n");
}
