import type { FieldReading } from "./application";
import { AWARD_COLUMNS, awardFieldId, type AwardColumn } from "./fields";
import type { LabelHit } from "./labelHits";
import { missing, cellOf, rawOf, readAt, type ReadingScope } from "./located";
import type { LabelCells } from "./locateBeside";
import { bottomEdge, type Slot } from "./sheetIndex";

const COLUMNS = Object.keys(AWARD_COLUMNS) as readonly AwardColumn[];

/** 获奖情况: one row per award as the form shows them, numbered from 1 in order; rows with neither a number nor content are left out. */
export function readAwards(scope: ReadingScope, hits: readonly LabelHit[], labels: LabelCells): readonly FieldReading<unknown>[] {
  const header = new Map<AwardColumn, Slot>();
  for (const { target, slot } of hits) if (target.kind === "award" && !header.has(target.column)) header.set(target.column, slot);
  const name = header.get("name") ?? header.get("level");
  if (!name) {
    const group = hits.find(({ target }) => target.kind === "host" && target.name === "award");
    return COLUMNS.map((column) => missing(awardFieldId(1, column), group ? [cellOf(scope, group.slot)] : []));
  }
  const readings: FieldReading<unknown>[] = [];
  let number = 0;
  for (const row of awardRows(scope, name, labels)) {
    const places = COLUMNS.map((column) => {
      const head = header.get(column);
      return { column, place: head && scope.index.at(row, head.rect.column) };
    });
    const hasContent = places.some(({ place }) => place !== undefined && place.key !== "");
    if (!hasContent && !isNumbered(scope.index.inRow(row))) continue;
    number++;
    for (const { column, place } of places) {
      const id = awardFieldId(number, column);
      readings.push(place ? readAt(scope, id, place, rawOf(scope, place)) : missing(id, [cellOf(scope, name)]));
    }
  }
  return readings;
}

/** Rows below the header up to the next label. The group's own label, merged over all rows on the left, is no end. */
function* awardRows(scope: ReadingScope, header: Slot, labels: LabelCells): Generator<number> {
  for (let row = bottomEdge(header.rect); row < scope.index.sheet.bottom; row++) {
    if (scope.index.inRow(row).some((slot) => labels.has(slot))) return;
    yield row;
  }
}

function isNumbered(slots: readonly Slot[]): boolean {
  return slots.some((slot) => /^\d{1,2}$/u.test(slot.key));
}
