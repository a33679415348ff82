import type { Application, FieldReading } from "../form/application";
import { compareApplications } from "../record/compareApplications";
import { listOf, type ListValue, type MessageValue } from "../wording/value";

const MOST = 6;
const LONGEST = 20;

/** What tells more than two forms of one enterprise apart, for whoever must choose: each against the one before it. */
export function versionsOf(forms: readonly Application[]): MessageValue {
  const groups = forms.slice(1).map((form, index): MessageValue => {
    const before = forms[index];
    return { kind: "version", number: index + 2, changes: before ? changesBetween(before, form) : listOf([]) };
  });
  return { kind: "groups", groups };
}

/** The fields in which two forms of one enterprise differ; told are the first of these. */
export function changesBetween(before: Application, after: Application): ListValue {
  const changes = compareApplications(before, after).map(
    (field): MessageValue => ({ kind: "change", field: field.name, before: said(field.before), after: said(field.after) }),
  );
  return listOf(changes, MOST, null);
}

function said(reading: FieldReading<unknown> | null): string {
  const text = (reading?.raw ?? "").replace(/\s+/gu, " ").trim();
  return [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}…` : text;
}
