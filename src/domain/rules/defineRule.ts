import type { Application, FieldReading, ReadingOf, SheetState, SummaryRow, SummaryTable } from "../form/application";
import type { FieldId, FieldValue, Part } from "../form/fields";
import type { PartialDate } from "../form/values";
import type { PolicyKey, PolicyValues } from "../policy/keys";
import type { MessageData, Severity } from "../review/report";
import type { SheetCell } from "../sheet/cellRef";

/**
 * A message is a template with {placeholders}; a severity or remedy of its own overrides the rule's. `refuted` is what a manual item becomes
 * when a person finds that it does not hold (不符): an error unless it says otherwise.
 */
export type Message =
  | string
  | { readonly text: string; readonly severity?: Severity; readonly remedy?: string; readonly refuted?: Exclude<Severity, "manual"> };

/** One thing a check found. `at` names the fields to look at, most telling first; the first one makes the finding's key. */
export interface Issue<M extends string> {
  readonly message: M;
  readonly data?: MessageData;
  readonly at?: readonly FieldId[];
  /** Cells to show that are no field's; they come first. */
  readonly cells?: readonly SheetCell[];
  /** A value to put in the first cell, only where it is certain. */
  readonly fix?: string;
}

export type Verdict<M extends string> = "pass" | "notApplicable" | Issue<M> | readonly Issue<M>[];

/** What a check sees besides its values. */
export interface CheckContext<S extends FieldId, P extends PolicyKey> {
  /** Readings of the fields in `inspects`, whatever their status. */
  readonly seen: { readonly [Id in S]: ReadingOf<Id> };
  readonly policy: Readonly<Pick<PolicyValues, P>>;
  /** The day that dated rules are judged on. */
  readonly asOf: PartialDate;
  readonly application: Application;
  /** The summary row of this application, where one was found. */
  readonly summaryRow: SummaryRow | null;
}

/** A field's state in an example: a typed value stands for a clean reading of it. */
export type ExampleField = unknown;

export interface Example<M extends string> {
  /** Field id → typed value, or one of `blank`, `unreadable(raw)`, `missing`, `seen({...})` of `rules/exampleFields`. Others are blank. */
  readonly given: Readonly<Partial<Record<FieldId, ExampleField>>>;
  /** What is to be seen on the sheet; what is not said is as it should be. Absent: not a sheet. */
  readonly sheetState?: Partial<SheetState>;
  readonly policy?: Partial<PolicyValues>;
  readonly expect: "pass" | "notApplicable" | M | "required" | readonly (M | "required")[];
}

/**
 * A check of one application, one file each.
 * - `requires`: fields this rule owns. A blank, unreadable or missing one gets its single finding from the engine in this rule's name
 *   (expect "required" in an example); no other rule complains about it.
 * - `reads`: must be readable, or the rule is notApplicable. `inspects`: handed over whatever their status.
 */
export interface Rule<R extends FieldId = FieldId, S extends FieldId = FieldId, P extends PolicyKey = PolicyKey, M extends string = string> {
  readonly id: string;
  readonly part: Part;
  readonly severity: Severity;
  /** The clause it rests on, as named in the list of checks: "表·要素「不低于30%」". */
  readonly clause: string;
  readonly title: string;
  readonly requires?: readonly FieldId[] | ((policy: PolicyValues, application: Application) => readonly FieldId[]);
  /** Severity of a blank required field, where it differs from the rule's. */
  readonly requiredSeverity?: Severity;
  readonly reads: readonly R[];
  readonly inspects?: readonly S[];
  readonly policy: readonly P[];
  readonly messages: Readonly<Record<M, Message>>;
  readonly remedy: string;
  readonly examples: readonly [Example<NoInfer<M>>, Example<NoInfer<M>>, ...Example<NoInfer<M>>[]];
  check(values: { readonly [Id in R]: FieldValue<Id> }, context: CheckContext<S, P>): Verdict<NoInfer<M>>;
}

export function defineRule<const R extends FieldId, const S extends FieldId = never, const P extends PolicyKey = never, const M extends string = never>(
  rule: Rule<R, S, P, M>,
): Rule<R, S, P, M> {
  return rule;
}

/** One enterprise of the batch: its application and the summary row it was matched with. */
export interface BatchMember {
  readonly application: Application;
  readonly summaryRow: SummaryRow | null;
}

/** All that was read together: what rules across enterprises see. */
export interface Batch {
  readonly members: readonly BatchMember[];
  readonly summary: SummaryTable | null;
  /** Summary rows without an application. */
  readonly unmatchedRows: readonly SummaryRow[];
}

/** An issue across enterprises or in the summary table. `subject` (a name or code, never a position) tells findings of one rule apart. */
export interface BatchIssue<M extends string> {
  readonly message: M;
  readonly data?: MessageData;
  readonly subject: string;
  /** Readings to look at, most telling first. */
  readonly at: readonly FieldReading<unknown>[];
  readonly fix?: string;
}

export interface BatchExample<M extends string> {
  readonly given: {
    readonly applications?: readonly Readonly<Partial<Record<FieldId, ExampleField>>>[];
    /** Rows of the summary table; applications are matched with them as in a review. Absent: no summary sheet. */
    readonly summary?: {
      readonly recommender?: ExampleField;
      readonly rows: readonly Readonly<Partial<Record<"seq" | "enterprise" | "project" | "contact" | "phone", ExampleField>>>[];
    };
  };
  readonly policy?: Partial<PolicyValues>;
  readonly expect: "pass" | "notApplicable" | M | readonly M[];
}

/** A check across enterprises (`scope: "batch"`) or of the summary table (`scope: "summary"`). */
export interface BatchRule<P extends PolicyKey = PolicyKey, M extends string = string> {
  readonly id: string;
  readonly scope: "summary" | "batch";
  readonly part: Part;
  readonly severity: Severity;
  readonly clause: string;
  readonly title: string;
  readonly policy: readonly P[];
  readonly messages: Readonly<Record<M, Message>>;
  readonly remedy: string;
  readonly examples: readonly [BatchExample<NoInfer<M>>, BatchExample<NoInfer<M>>, ...BatchExample<NoInfer<M>>[]];
  check(batch: Batch, context: { readonly policy: Readonly<Pick<PolicyValues, P>>; readonly asOf: PartialDate }): "notApplicable" | readonly BatchIssue<NoInfer<M>>[];
}

export function defineBatchRule<const P extends PolicyKey, const M extends string>(rule: BatchRule<P, M>): BatchRule<P, M> {
  return rule;
}
