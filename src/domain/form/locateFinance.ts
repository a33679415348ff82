import type { FieldReading } from "./application";
import { financeFieldId, financeYears, FINANCE_ROWS, type FinanceFieldId, type FinanceRow } from "./fields";
import type { LabelHit } from "./labelHits";
import { missing, cellOf, rawOf, readAt, type ReadingScope } from "./located";
import { isUnitAlone, unitOf, type LabelCells } from "./locateBeside";
import { bottomEdge, rightEdge, type SheetIndex, type Slot } from "./sheetIndex";
import { dateFormatPrecision, serialToDate } from "../read/serial";

/** Year headers stand at most this many rows above the first row of figures. */
const HEADER_REACH = 6;

/** 财务情况: figures where a row's label and a year's header cross; years side by side, or one below the other. */
export function readFinance(
  scope: ReadingScope,
  hits: readonly LabelHit[],
  labels: LabelCells,
  callYear: number,
): readonly FieldReading<unknown>[] {
  const labelOf = new Map<FinanceRow, Slot>();
  let group: Slot | null = null;
  for (const { target, slot } of hits) {
    if (target.kind === "finance" && !labelOf.has(target.row)) labelOf.set(target.row, slot);
    if (target.kind === "host" && target.name === "finance") group ??= slot;
  }
  const yearOf = findYears(scope, [...labelOf.values()]);
  const readings: FieldReading<unknown>[] = [];
  for (const row of Object.keys(FINANCE_ROWS) as FinanceRow[]) {
    for (const year of financeYears(callYear)) {
      readings.push(readFigure(scope, financeFieldId(row, year), labelOf.get(row), yearOf.get(year), group, labels));
    }
  }
  return readings;
}

function readFigure(
  scope: ReadingScope,
  id: FinanceFieldId,
  label: Slot | undefined,
  year: Slot | undefined,
  group: Slot | null,
  labels: LabelCells,
): FieldReading<unknown> {
  const near = label ?? year ?? group;
  if (!label || !year) return missing(id, near ? [cellOf(scope, near)] : []);
  const slot = crossing(scope.index, label, year, labels);
  return slot ? readAt(scope, id, slot, rawOf(scope, slot), unitOf(label)) : missing(id, [cellOf(scope, label)]);
}

function crossing(index: SheetIndex, label: Slot, year: Slot, labels: LabelCells): Slot | null {
  const below = bottomEdge(year.rect) <= label.rect.row;
  const first = below ? index.at(label.rect.row, year.rect.column) : index.at(year.rect.row, label.rect.column);
  if (labels.has(first)) return null;
  if (first.key !== "" || !below) return first;
  // Header and figures may be merged differently: a figure may begin in a later column of its header.
  for (const slot of index.rightOf(label.rect.row, year.rect.column)) {
    if (slot.rect.column >= rightEdge(year.rect)) break;
    if (slot.key !== "" && !labels.has(slot) && !isUnitAlone(slot)) return slot;
  }
  return first;
}

function findYears(scope: ReadingScope, labels: readonly Slot[]): ReadonlyMap<number, Slot> {
  const { index } = scope;
  if (labels.length === 0) return new Map();
  const rows = labels.map((label) => label.rect.row);
  const top = Math.min(...rows);
  for (let row = top - 1; row >= Math.max(index.sheet.top, top - HEADER_REACH); row--) {
    const years = yearsIn(scope, index.inRow(row));
    if (years.size >= 2) return years;
  }
  const left = Math.min(...labels.map((label) => label.rect.column));
  const below: Slot[] = [];
  for (let row = top + 1; row <= top + HEADER_REACH; row++) below.push(...index.inRow(row).filter((slot) => slot.rect.column < left));
  const sideways = labels.every((label) => label.rect.row === top) ? yearsIn(scope, below) : new Map<number, Slot>();
  return sideways.size >= 2 ? sideways : new Map();
}

function yearsIn(scope: ReadingScope, slots: readonly Slot[]): Map<number, Slot> {
  const years = new Map<number, Slot>();
  for (const slot of slots) {
    const year = yearOf(scope, slot);
    if (year !== null && !years.has(year)) years.set(year, slot);
  }
  return years;
}

function yearOf(scope: ReadingScope, slot: Slot): number | null {
  const match = /^((?:19|20)\d{2})(年度?|年[末底])?(\(.*\))?$/u.exec(slot.key);
  if (match) return Number(match[1]);
  if (typeof slot.value !== "number" || dateFormatPrecision(rawOf(scope, slot).format) === null) return null;
  return serialToDate(slot.value, scope.date1904)?.year ?? null;
}
