import type { Finding } from "../../domain/review/report";

/** Whether a person has to look: also once one did and found that it does not hold, which gives it another severity. */
export function isManual({ severity, check }: Pick<Finding, "severity" | "check">): boolean {
  return severity === "manual" || check !== null;
}

export interface ManualCount {
  readonly all: number;
  /** Looked at, whatever was found. */
  readonly checked: number;
  /** Of those, found not to hold. */
  readonly refuted: number;
}

export function manualCount(findings: readonly Finding[]): ManualCount {
  const items = findings.filter(isManual);
  return {
    all: items.length,
    checked: items.filter(({ check }) => check !== null).length,
    refuted: items.filter(({ check }) => check?.result === "refuted").length,
  };
}
