import { FIELDS, type Part } from "./fields";
import type { LabelTarget } from "./labelTable";
import type { FormSheet } from "./readApplication";
import { narrativeNamed } from "./locateProse";

/** A part of the form with fewer different labels is only mentioned on the sheet. */
const ENOUGH_OF_PART = 2;

/** The parts of the form that stand on a sheet. */
export function partsOn({ hits, zones, scope }: FormSheet): ReadonlySet<Part> {
  const labels = new Map<Part, Set<string>>();
  const add = (part: Part | null, label: string) => {
    if (part !== null) labels.set(part, (labels.get(part) ?? new Set()).add(label));
  };
  for (const { target } of hits) add(partOf(target), JSON.stringify(target));
  for (const slot of scope.index.slots) {
    if (zones.of(slot.rect.row) !== "narrative") continue;
    const narrative = narrativeNamed(slot.key);
    if (narrative) add("narrative", narrative);
  }
  return new Set([...labels].flatMap(([part, found]) => (found.size >= ENOUGH_OF_PART ? [part] : [])));
}

function partOf(target: LabelTarget): Part | null {
  switch (target.kind) {
    case "field":
      return FIELDS[target.id].part;
    case "finance":
    case "award":
      return target.kind;
    case "host":
      return target.name === "network" || target.name === "connection" || target.name === "mec" || target.name === "identifier" ? "elements" : null;
  }
}
