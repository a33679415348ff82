import type { PaintedSeverity } from "../app/ports";
import { SEVERITY_NAMES } from "../domain/review/report";

/** What is highlighted, most severe first. */
export const PAINTED = ["unmet", "error", "warning"] as const satisfies readonly PaintedSeverity[];

/** How a highlighted cell looks. Fill, weight and border differ, so that nobody has to tell colours apart; all readable on white. */
interface Look {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly border: "Continuous" | "Dash" | "Dot";
}

export const LOOKS: Readonly<Record<PaintedSeverity, Look>> = {
  unmet: { fill: "#FFC7CE", font: "#9C0006", bold: true, border: "Continuous" },
  error: { fill: "#FFE0B2", font: "#7F3F00", bold: false, border: "Dash" },
  warning: { fill: "#FFF4CE", font: "#5C4400", bold: false, border: "Dot" },
};

const SIGNATURE = "5G核验·";

/** Always true, refers to no cell, and names itself: the review finds its own highlights by this formula, without stored state. */
export function markFormula(severity: PaintedSeverity): string {
  return `=LEN("${SIGNATURE}${SEVERITY_NAMES[severity]}")>0`;
}

const OWN_FORMULA = new RegExp(`^=LEN\\("${SIGNATURE}[^"]*"\\)>0$`);

export function isMarkFormula(formula: string): boolean {
  return OWN_FORMULA.test(formula.replaceAll(/\s/g, ""));
}

/** The severity that a highlight of ours stands for; of one whose wording is no longer in use, the mildest. */
export function severityOf(formula: string): PaintedSeverity {
  return PAINTED.find((severity) => markFormula(severity) === formula.replaceAll(/\s/g, "")) ?? "warning";
}
