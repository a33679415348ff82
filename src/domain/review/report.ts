import type { FieldId } from "../form/fields";
import type { FieldStatus, Shape } from "../form/application";
import type { Tier } from "../form/options";
import type { PolicyKey } from "../policy/keys";
import type { PolicySaid } from "../policy/policyWords";
import type { MessageValue } from "../wording/value";
import type { EngineSaid } from "./engineWords";
import type { GateSaid } from "./gateWords";
import type { ScoreLineTold } from "./score/scoreWords";
import type { ConclusionSaid } from "./tierWords";

/** 不达标 · 错误 · 提醒 · 人工, most severe first. */
export const SEVERITIES = ["unmet", "error", "warning", "manual"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { unmet: "不达标", error: "错误", warning: "提醒", manual: "人工" };

export type Outcome = "pass" | "fail" | "review" | "notApplicable" | "crashed";

export type SuggestedTier = Tier | "未达标" | "数据待更正";

/** The tiers from the top, then what keeps an application out of them. */
export const SUGGESTED_TIERS = ["工厂级", "车间级", "产线级", "未达标", "数据待更正"] as const satisfies readonly SuggestedTier[];

/** An official's decision to let a finding stand. */
export interface Waiver {
  readonly by: string;
  /** The day of the decision, YYYY-MM-DD or as typed. */
  readonly on: string;
  readonly reason: string;
  /** Whether the policy lets the finding leave the conclusion and the totals for it. A gate stays what it is either way. */
  readonly lifts: boolean;
}

/** What a person found on a manual item. One that was found not to hold carries the severity that this has. */
export interface ManualCheck {
  readonly result: "passed" | "refuted";
  readonly by: string;
  readonly on: string;
  readonly note: string;
}

/** One thing to look at. `cells` are qualified A1 addresses, most telling first; a missing field may have none. */
export interface Finding {
  /** Stable across runs: rule and first field (and subject, for findings across enterprises); never a row number or an address. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly fields: readonly string[];
  readonly cells: readonly string[];
  readonly message: string;
  readonly remedy: string;
  readonly clause: string;
  readonly fix: string | null;
  readonly waiver: Waiver | null;
  /** Manual items only: what was entered for it; null while nothing was. */
  readonly check: ManualCheck | null;
  /** Message and remedy apart from their language, where they are a rule's or the engine's. */
  readonly told?: FindingTold;
}

/** The values of a message's placeholders. */
export type MessageData = Readonly<Record<string, MessageValue>>;

/** A rule's message by its name, what the engine says in the rule's name, or what is wrong with the policy. */
export type FindingTold =
  | { readonly by: "rule"; readonly message: string; readonly data: MessageData }
  | { readonly by: "engine"; readonly message: EngineSaid; readonly remedy: EngineSaid }
  | { readonly by: "policy"; readonly problem: PolicySaid; readonly key: PolicyKey | null };

/** Whether a finding still counts: not waived with the policy's leave, and no manual item that a person found in order. */
export function isOpen({ waiver, check }: Pick<Finding, "waiver" | "check">): boolean {
  return waiver?.lifts !== true && check?.result !== "passed";
}

export const GATE_IDS = ["G1", "G2", "G3", "G4", "G5", "G6"] as const;
export type GateId = (typeof GATE_IDS)[number];

export interface Gate {
  readonly id: GateId;
  readonly title: string;
  readonly status: "pass" | "fail" | "unknown";
  /** What was found: a number (fractions unrounded), a text, or null when it could not be decided. */
  readonly found: number | string | null;
  readonly required: number | string;
  /** One sentence for people: what was found, what is required, or why it cannot be decided. */
  readonly reason: string;
  /** The reason apart from its language. */
  readonly told?: GateSaid;
  readonly clause: string;
  /** G6 is soft: it never decides the tier. */
  readonly soft: boolean;
}

export interface ScoreLine {
  readonly item: string;
  readonly points: number;
  readonly max: number;
  /** The value that was scored, as a person reads it; null when nothing could be read. */
  readonly found: string | null;
  /** What the next step up needs; null at the top. */
  readonly next: string | null;
  /** Item, value and next step apart from their language. */
  readonly told?: ScoreLineTold;
  readonly clause: string;
}

/** 辅助评分（非官方评价标准）. */
export interface Score {
  readonly auto: number;
  readonly autoMax: number;
  readonly manual: number | null;
  readonly manualMax: number;
  readonly lines: readonly ScoreLine[];
}

export interface ReportedField {
  readonly id: FieldId;
  readonly cells: readonly string[];
  readonly raw: string;
  readonly value: unknown;
  readonly status: FieldStatus;
}

export interface ApplicationReport {
  readonly file: string;
  readonly sheet: string;
  /** Further sheets that parts of the form stand on; absent for a form on one sheet. */
  readonly otherSheets?: readonly string[];
  /** Rows of the sheet that it stands in, where it shares the sheet with others. */
  readonly rows?: { readonly first: number; readonly last: number };
  readonly shape: Shape;
  readonly enterprise: string;
  readonly uscc: string;
  readonly recommender: string;
  /** 设区市; empty where nothing tells. */
  readonly city: string;
  /** 所属重点行业和领域 as ticked. */
  readonly industries: readonly string[];
  readonly declaredTier: Tier | null;
  readonly suggestedTier: SuggestedTier;
  readonly conclusion: string;
  /** The conclusion apart from its language. */
  readonly told?: ConclusionSaid;
  readonly gates: readonly Gate[];
  readonly score: Score;
  readonly fields: readonly ReportedField[];
  readonly findings: readonly Finding[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

export interface SummaryReport {
  readonly file: string;
  readonly sheet: string;
  readonly recommender: string;
  readonly rows: number;
  readonly findings: readonly Finding[];
}

export interface Report {
  readonly schema: 1;
  readonly software: string;
  readonly policy: {
    readonly version: string;
    readonly hash: string;
    readonly changedFromShipped: number;
    /** What is wrong with the policy, on the cells of its sheet where it has one. Any of them refuses the score. */
    readonly findings: readonly Finding[];
  };
  /** The day that dated rules are judged on, YYYY-MM-DD. */
  readonly asOf: string;
  readonly sources: readonly { readonly file: string; readonly status: "read" | "unreadable"; readonly reason: string | null }[];
  readonly applications: readonly ApplicationReport[];
  readonly summary: SummaryReport | null;
  readonly batch: { readonly findings: readonly Finding[]; readonly outcomes: Readonly<Record<string, Outcome>> };
  /** Open findings by severity; `waived` are those that a waiver took out of them. */
  readonly totals: {
    readonly applications: number;
    readonly unmet: number;
    readonly errors: number;
    readonly warnings: number;
    readonly manual: number;
    readonly waived: number;
  };
}
