import type { Owner } from "../domain/record/ledger";
import type { Finding, Report } from "../domain/review/report";
import { parseQualifiedA1, type CellRef } from "../domain/sheet/cellRef";

/** Whom a finding is about. */
export type Subject =
  | { readonly kind: "application"; readonly index: number }
  | { readonly kind: "policy" }
  | { readonly kind: "summary" }
  | { readonly kind: "batch" };

/** A cell that a finding names, with its file made explicit. */
export interface LocatedCell extends CellRef {
  readonly file: string;
  readonly sheet: string;
  /** The address as the report has it. */
  readonly address: string;
}

export interface LocatedFinding {
  readonly finding: Finding;
  readonly subject: Subject;
  readonly cells: readonly LocatedCell[];
}

/** The owner under whom the ledger keeps what was decided on a finding. */
export function ownerOf(subject: Subject): Owner {
  return subject.kind === "application" ? subject.index : null;
}

/**
 * Every finding of the report in reading order: the policy, enterprises, then the summary table, then across enterprises. The manual items of all
 * of them come last, so that a long checklist does not bury what is wrong.
 */
export function locatedFindings(report: Report): LocatedFinding[] {
  const home = report.summary?.file ?? report.sources[0]?.file ?? "";
  const locate = (findings: readonly Finding[], subject: Subject, file: string): LocatedFinding[] =>
    findings.map((finding) => ({ finding, subject, cells: cellsOf(finding, file) }));
  const all = [
    ...locate(report.policy.findings, { kind: "policy" }, report.sources[0]?.file ?? ""),
    ...report.applications.flatMap((application, index) => locate(application.findings, { kind: "application", index }, application.file)),
    ...locate(report.summary?.findings ?? [], { kind: "summary" }, home),
    ...locate(report.batch.findings, { kind: "batch" }, home),
  ];
  const isManual = ({ finding }: LocatedFinding): boolean => finding.severity === "manual";
  return [...all.filter((located) => !isManual(located)), ...all.filter(isManual)];
}

const known = new WeakMap<Finding, { readonly home: string; readonly cells: readonly LocatedCell[] }>();

/** Findings that a recheck found again are the same: their addresses are taken apart once. */
function cellsOf(finding: Finding, home: string): readonly LocatedCell[] {
  const before = known.get(finding);
  if (before?.home === home) return before.cells;
  const cells = finding.cells.flatMap((address) => locateCell(address, home));
  known.set(finding, { home, cells });
  return cells;
}

function locateCell(address: string, home: string): LocatedCell[] {
  const place = parseQualifiedA1(address);
  if (!place) return [];
  return [{ file: place.file ?? home, sheet: place.sheet, row: place.rect.row, column: place.rect.column, address }];
}
