import type { Application, FieldReading } from "../form/application";
import { fieldName, type FieldId } from "../form/fields";
import { normalName } from "../identifiers/names";
import { byForm } from "../review/fieldOrder";
import type { Identity } from "./identity";

/** A field that says something else in another submission of the same enterprise. */
export interface FieldDifference {
  readonly id: FieldId;
  /** As messages call it. */
  readonly name: string;
  readonly before: FieldReading<unknown> | null;
  readonly after: FieldReading<unknown> | null;
}

/** The fields of two submissions that differ in value, in the form's order; where both could not be read, in what stands there. */
export function compareApplications(a: Application, b: Application): readonly FieldDifference[] {
  const ids = [...new Set([...a.fields.keys(), ...b.fields.keys()])].sort(byForm);
  return ids.flatMap((id) => {
    const [before, after] = [a.fields.get(id) ?? null, b.fields.get(id) ?? null];
    return said(before) === said(after) ? [] : [{ id, name: fieldName(id), before, after }];
  });
}

/** A blank, a missing field and one that the other form has no room for say the same: nothing. */
function said(reading: FieldReading<unknown> | null): string {
  if (reading === null || reading.status === "missing" || reading.status === "blank") return "";
  return reading.status === "ok" ? `value ${JSON.stringify(reading.value)}` : `raw ${reading.raw.trim()}`;
}

/** Two submissions of one enterprise, by their positions; each later one is paired with the one before it. */
export interface SubmissionPair {
  readonly before: number;
  readonly after: number;
}

/** Forms of the same credit code or the same name, in the order of the batch. */
export function submissionPairs(members: readonly Identity[]): readonly SubmissionPair[] {
  const last = new Map<string, number>();
  return members.flatMap((member, after) => {
    const marks = [`name ${normalName(member.enterprise)}`, `code ${normalName(member.uscc)}`].filter((mark) => !mark.endsWith(" "));
    const before = marks.map((mark) => last.get(mark)).find((index) => index !== undefined);
    for (const mark of marks) last.set(mark, after);
    return before === undefined ? [] : [{ before, after }];
  });
}
