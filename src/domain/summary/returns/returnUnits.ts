import { valueOf, type Application } from "../../form/application";
import { readForms } from "../../form/readWorkbook";
import { normalName } from "../../identifiers/names";
import { compareApplications, type FieldDifference } from "../../record/compareApplications";
import type { WorkbookSnapshot } from "../../sheet/snapshot";

/** Sheets that belong together: one form, over one sheet or several; or one sheet with several enterprises. */
export interface ReturnUnit {
  readonly sheets: readonly string[];
  readonly applications: readonly Application[];
}

/** The units of a workbook in sheet order; summary tables, other sheets and the review's own are none. */
export function returnUnits(workbook: WorkbookSnapshot, callYear: number): readonly ReturnUnit[] {
  const units: { sheets: Set<string>; applications: Application[] }[] = [];
  for (const application of readForms(workbook, { callYear }).applications) {
    const names = [application.sheet, ...(application.otherSheets ?? [])];
    const known = units.find(({ sheets }) => names.some((name) => sheets.has(name)));
    if (known) {
      known.applications.push(application);
      for (const name of names) known.sheets.add(name);
    } else units.push({ sheets: new Set(names), applications: [application] });
  }
  return units.map(({ sheets, applications }) => ({ sheets: [...sheets], applications }));
}

export function enterpriseOf(application: Application): string {
  for (const id of ["enterprise.name", "cover.applicant", "credit.enterprise"] as const) {
    const name = (valueOf(application, id) ?? "").trim();
    if (name !== "") return name;
  }
  return "";
}

/** The unit that speaks of the same enterprises: by all their names, or by the code of a single one without another's name; null when none does. */
export function sameUnit(unit: ReturnUnit, among: readonly ReturnUnit[]): ReturnUnit | null {
  const names = namesOf(unit);
  const byName = among.find((other) => names !== "" && namesOf(other) === names);
  if (byName) return byName;
  const code = onlyCode(unit);
  return (code !== "" && names === "" ? among.find((other) => onlyCode(other) === code) : undefined) ?? null;
}

/** What differs between two units of the same enterprises, per enterprise. */
export function differencesOf(before: ReturnUnit, after: ReturnUnit): readonly FieldDifference[] {
  return after.applications.flatMap((application) => {
    const name = normalName(enterpriseOf(application));
    const own = before.applications.find((other) => normalName(enterpriseOf(other)) === name) ?? before.applications[0];
    return own ? compareApplications(own, application) : [];
  });
}

function namesOf({ applications }: ReturnUnit): string {
  const names = applications.map((application) => normalName(enterpriseOf(application)));
  return names.includes("") ? "" : [...names].sort().join("|");
}

function onlyCode({ applications }: ReturnUnit): string {
  const [only] = applications;
  return only && applications.length === 1 ? normalName(valueOf(only, "enterprise.uscc") ?? "") : "";
}
