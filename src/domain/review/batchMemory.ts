import type { Application, FieldReading, SummaryTable } from "../form/application";
import type { FieldId } from "../form/fields";
import type { Batch, BatchMember, BatchRule } from "../rules/defineRule";

/** A rule's result, the batch that it saw, and the fields of the applications that it looked at; null for all of them. */
interface Remembered {
  readonly batch: Batch;
  readonly fields: ReadonlySet<FieldId> | null;
  readonly result: unknown;
}

/** What rules across enterprises found: a rule is not run again while all that it looked at is the same. */
export class BatchMemory {
  private readonly known = new WeakMap<BatchRule, Remembered>();

  /** Answers what `run` made of the batch, or of one that the rule could not have told from it. */
  resultOf<T>(rule: BatchRule, batch: Batch, run: (batch: Batch) => T): T {
    const before = this.known.get(rule);
    if (before && looksSame(before, batch)) return before.result as T;
    const watched = new Watched();
    const result = run({ ...batch, members: batch.members.map((member) => ({ ...member, application: watched.application(member.application) })) });
    this.known.set(rule, { batch, fields: watched.fields, result });
    return result;
  }
}

/** Notes which fields of applications are asked for. */
class Watched {
  private readonly asked = new Set<FieldId>();
  private all = false;

  get fields(): ReadonlySet<FieldId> | null {
    return this.all ? null : this.asked;
  }

  application(application: Application): Application {
    const { asked } = this;
    const noteAll = (): void => void (this.all = true);
    const { fields } = application;
    const watchedFields: ReadonlyMap<FieldId, FieldReading<unknown>> = {
      get: (id) => (asked.add(id), fields.get(id)),
      has: (id) => (asked.add(id), fields.has(id)),
      get size() {
        noteAll();
        return fields.size;
      },
      entries: () => (noteAll(), fields.entries()),
      keys: () => (noteAll(), fields.keys()),
      values: () => (noteAll(), fields.values()),
      forEach: (visit) => (noteAll(), fields.forEach(visit)),
      [Symbol.iterator]: () => (noteAll(), fields[Symbol.iterator]()),
    };
    return { ...application, fields: watchedFields };
  }
}

function looksSame({ batch, fields }: Remembered, now: Batch): boolean {
  return (
    sameSummary(batch.summary, now.summary) &&
    sameList(batch.unmatchedRows, now.unmatchedRows) &&
    batch.members.length === now.members.length &&
    batch.members.every((member, index) => sameMember(member, now.members[index], fields))
  );
}

function sameMember(before: BatchMember, now: BatchMember | undefined, fields: ReadonlySet<FieldId> | null): boolean {
  if (before.summaryRow !== now?.summaryRow) return false;
  const [a, b] = [before.application, now.application];
  if (a === b) return true;
  return fields !== null && [...fields].every((id) => a.fields.get(id) === b.fields.get(id)) && besidesFields(a) === besidesFields(b);
}

/** All that an application says besides its fields, to be compared. */
export function besidesFields(application: Application): string {
  return JSON.stringify({ ...application, fields: null });
}

function sameSummary(before: SummaryTable | null, now: SummaryTable | null): boolean {
  if (before === now) return true;
  if (!before || !now) return false;
  return before.recommender === now.recommender && sameList(before.rows, now.rows) && besidesRows(before) === besidesRows(now);
}

function besidesRows({ file, sheet, layout }: SummaryTable): string {
  return JSON.stringify([file, sheet, { ...layout, columns: [...layout.columns], resultColumns: [...layout.resultColumns] }]);
}

function sameList<T>(before: readonly T[], now: readonly T[]): boolean {
  return before.length === now.length && before.every((item, index) => item === now[index]);
}
