import { AWARD_COLUMNS, FIELDS, FINANCE_ROWS, fieldSpec, PARTS, type FieldId } from "../form/fields";

const SINGLE = new Map(Object.keys(FIELDS).map((id, index) => [id, index]));
const FINANCE = new Map(Object.keys(FINANCE_ROWS).map((row, index) => [row, index]));
const AWARD = new Map(Object.keys(AWARD_COLUMNS).map((column, index) => [column, index]));

/** Compares two fields by where they stand on paper. */
export function byForm(a: FieldId, b: FieldId): number {
  const left = place(a);
  const right = place(b);
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const places = new Map<FieldId, Place>();

/** Asked for every field of every form: worked out once for each. */
function place(id: FieldId): Place {
  const known = places.get(id);
  if (known) return known;
  const found = placeOf(id);
  places.set(id, found);
  return found;
}

type Place = readonly [number, number, number];

function placeOf(id: FieldId): Place {
  const part = PARTS.indexOf(fieldSpec(id).part);
  const [family = "", a = "", b = ""] = id.split(".");
  if (family === "finance") return [part, FINANCE.get(a) ?? 0, Number(b)];
  if (family === "award") return [part, Number(a), AWARD.get(b) ?? 0];
  return [part, SINGLE.get(id) ?? 0, 0];
}
