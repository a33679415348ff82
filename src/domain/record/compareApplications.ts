import type { Application, FieldReading } from "../form/application";
import { fieldName, type FieldId } from "../form/fields";
import { normalName, withinOneEdit } from "../identifiers/names";
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

/**
 * Forms of the same name, or of the same credit code with names that differ by a slip at most, in the order of the batch. Two names of one
 * code are no resubmission: that is a contradiction, which a rule reports.
 */
export function submissionPairs(members: readonly Identity[]): readonly SubmissionPair[] {
  const lastOfName = new Map<string, number>();
  const lastOfCode = new Map<string, number>();
  return members.flatMap((member, after) => {
    const [name, code] = [normalName(member.enterprise), normalName(member.uscc)];
    const sameCode = lastOfCode.get(code);
    const before = lastOfName.get(name) ?? (sameCode !== undefined && isSlip(name, members[sameCode]) ? sameCode : undefined);
    if (name !== "") lastOfName.set(name, after);
    if (code !== "") lastOfCode.set(code, after);
    return before === undefined ? [] : [{ before, after }];
  });
}

function isSlip(name: string, other: Identity | undefined): boolean {
  const before = normalName(other?.enterprise ?? "");
  return name === "" || before === "" || withinOneEdit(name, before);
}
