import type { PolicyValues } from "../policy/keys";
import { SEVERITY_NAMES, type ManualCheck, type Severity, type Waiver } from "../review/report";
import type { EntrySaid } from "./entryWords";
import type { Entry } from "./findingsList";

/** The words of 处理: on a finding, and on a manual item. */
export const FINDING_DECISIONS = { waived: "放行", upheld: "保留" } as const;
export const MANUAL_DECISIONS = { passed: "已核", refuted: "不符" } as const;

/** What an entry comes to. A `problem` tells why it has no effect. */
export interface Settled {
  readonly waiver: Waiver | null;
  readonly check: ManualCheck | null;
  readonly problem: EntrySaid | null;
}

export const UNDECIDED: Settled = { waiver: null, check: null, problem: null };

/** What the policy says of waivers, and the day that stands for one that was not dated. */
export interface DecisionTerms {
  readonly policy: Pick<PolicyValues, "waiver.severities" | "waiver.keptRules">;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

/** Reads an entry as a decision on a finding of this rule and severity. */
export function settle({ texts }: Entry, rule: string, severity: Severity, terms: DecisionTerms): Settled {
  const word = texts.decision.normalize("NFKC").trim();
  const said = { by: texts.by, on: texts.on || terms.asOf };
  const refuse = (problem: EntrySaid): Settled => ({ ...UNDECIDED, problem });
  const manual = severity === "manual";
  switch (word) {
    case "":
      return UNDECIDED;
    case MANUAL_DECISIONS.passed:
    case MANUAL_DECISIONS.refuted:
      if (!manual) return refuse({ id: "onlyManual", about: { word } });
      return { ...UNDECIDED, check: { result: word === MANUAL_DECISIONS.passed ? "passed" : "refuted", ...said, note: texts.note } };
    case FINDING_DECISIONS.waived:
    case FINDING_DECISIONS.upheld:
      if (manual) return refuse({ id: "notManual", about: { word } });
      if (word === FINDING_DECISIONS.upheld) return UNDECIDED;
      if (texts.by === "" || texts.note === "") return refuse({ id: "waiverIncomplete" });
      return { ...UNDECIDED, waiver: { ...said, reason: texts.note, lifts: lifts(rule, severity, terms) } };
    default:
      return refuse({ id: "noDecision", about: { word: texts.decision } });
  }
}

function lifts(rule: string, severity: Severity, { policy }: DecisionTerms): boolean {
  return policy["waiver.severities"].includes(SEVERITY_NAMES[severity]) && !policy["waiver.keptRules"].includes(rule);
}
