import { emptyAnswer } from "../read/reading";
import { keyOf } from "../read/text";
import type { FieldReading } from "./application";
import { fieldSpec, type FieldId } from "./fields";
import type { LabelHit } from "./labelHits";
import { cellOf, fieldReading, rawOf, readAs, readAt, shownText, textValue, type ReadingScope } from "./located";
import { bottomEdge, rightEdge, type SheetIndex, type Slot } from "./sheetIndex";
import type { PartialDate, Region } from "./values";

/** Cells that are labels themselves, and so are nobody's value. */
export type LabelCells = ReadonlySet<Slot>;

const UNIT_ALONE = /^\(?(单位:?)?(万元|亿元|千元|元|%|个|台|套|ms|mbps|gbps|核|gb|tb)\)?$/iu;

/** A unit in a cell of its own, which is nobody's value. */
export function isUnitAlone(slot: Slot): boolean {
  return UNIT_ALONE.test(slot.key);
}

/** Reads a field from the place that belongs to its label: in the label's own cell, right of it, or below it in a column table. */
export function readBeside(scope: ReadingScope, id: FieldId, hit: LabelHit, labels: LabelCells): FieldReading<unknown> {
  if (hit.inline !== null && (hit.sharesCell || keyOf(hit.inline) !== "")) {
    const inline = readAt(scope, id, hit.slot, textValue(hit.inline), unitOf(hit.slot));
    if (inline.status !== "blank" || hit.sharesCell) return inline;
    const beside = valueRightOf(scope, hit.slot, labels);
    return beside && beside.key !== "" ? readSlot(scope, id, hit, beside, labels) : inline;
  }
  const beside = valueRightOf(scope, hit.slot, labels) ?? valueBelow(scope, hit.slot, labels);
  if (beside) return readSlot(scope, id, hit, beside, labels);
  const own = fieldSpec(id).standing === "beside-or-inline" || hit.inline !== null;
  const place = own ? hit.slot : scope.index.at(hit.slot.rect.row, rightEdge(hit.slot.rect));
  return fieldReading(id, { status: "blank", value: null, remarks: [] }, "", [cellOf(scope, place)]);
}

/** Values right next to their labels are the rule on a sheet when so many times more are found there than behind a gap. */
const RULE = 3;

/** See `ReadingScope.valueColumns`. Without merged areas a gap may be the rest of a label, so that only a clear rule counts. */
export function findValueColumns(index: SheetIndex, hits: readonly LabelHit[]): ReadonlySet<number> {
  const labels: LabelCells = new Set(hits.map((hit) => hit.slot));
  const columns = new Set<number>();
  let adjacent = 0;
  let behindGap = 0;
  for (const { slot, target, inline } of hits) {
    if (target.kind !== "field" || inline !== null) continue;
    const [next, ...others] = index.rightOf(slot.rect.row, rightEdge(slot.rect));
    if (!next || labels.has(next)) continue;
    if (next.key !== "") {
      columns.add(next.rect.column);
      adjacent++;
    } else if (others.some((other) => other.key !== "" && !labels.has(other))) {
      behindGap++;
    }
  }
  return index.sheet.merges.length > 0 || behindGap * RULE <= adjacent ? columns : new Set();
}

/**
 * The place of a value right of a label: the next one that is not blank, or the next one at all. A blank merged area, or a blank where
 * the sheet keeps its values, is the value's own place: what stands behind it is something else. Null where a label or the edge follows.
 */
export function valueRightOf(scope: ReadingScope, label: Slot, labels: LabelCells): Slot | null {
  let firstBlank: Slot | null = null;
  for (const slot of scope.index.rightOf(label.rect.row, rightEdge(label.rect))) {
    if (labels.has(slot)) break;
    if (slot.key !== "" && !isUnitAlone(slot)) return slot;
    firstBlank ??= slot.key === "" ? slot : null;
    if (slot.key === "" && (slot.rect.columns > 1 || scope.valueColumns.has(slot.rect.column))) break;
  }
  return firstBlank;
}

/** Column tables: labels side by side, values in the row below. */
function valueBelow(scope: ReadingScope, label: Slot, labels: LabelCells): Slot | null {
  const right = scope.index.at(label.rect.row, rightEdge(label.rect));
  if (!labels.has(right)) return null;
  const below = scope.index.at(bottomEdge(label.rect), label.rect.column);
  return labels.has(below) || below.rect.row >= scope.index.sheet.bottom ? null : below;
}

function readSlot(scope: ReadingScope, id: FieldId, hit: LabelHit, slot: Slot, labels: LabelCells): FieldReading<unknown> {
  const { kind } = fieldSpec(id);
  const unit = unitBeside(scope, slot) ?? unitOf(hit.slot);
  const alone = readAt(scope, id, slot, rawOf(scope, slot), kind === "percent" && unit !== "%" ? undefined : unit);
  if (isComplete(kind, alone)) return alone;
  const parts = spread(scope, slot, labels);
  if (parts.length < 2) return alone;
  const texts = parts.map((part) => shownText(rawOf(scope, part), scope.date1904));
  const joined = readAs(scope, id, textValue(joinParts(kind, texts)));
  if (joined.status !== "ok" || joined.remarks.some((remark) => remark.code === "unknownPart")) return alone;
  return fieldReading(
    id,
    joined,
    texts.join("\n"),
    parts.map((part) => cellOf(scope, part)),
  );
}

/** Kinds whose one value may be spread over neighbouring cells ("苏州市" | "昆山市", "2021年3月" | 至 | "2022年9月"). */
function isComplete(kind: string, reading: FieldReading<unknown>): boolean {
  if (emptyAnswer(textValue(reading.raw)) && kind !== "period" && kind !== "date") return true;
  switch (kind) {
    case "region": {
      const region = reading.value as Region | null;
      return region !== null && region.city !== null && (region.district !== null || region.zone !== null);
    }
    case "date":
      return reading.value !== null && (reading.value as PartialDate).month !== null;
    case "period":
      return reading.status === "ok";
    default:
      return true;
  }
}

/** Non-blank neighbours of a value up to the next label. */
function spread(scope: ReadingScope, first: Slot, labels: LabelCells): readonly Slot[] {
  const parts: Slot[] = [];
  for (const slot of scope.index.rightOf(first.rect.row, first.rect.column)) {
    if (labels.has(slot)) break;
    if (slot.key !== "") parts.push(slot);
  }
  return parts;
}

function joinParts(kind: string, texts: readonly string[]): string {
  if (kind !== "period") return texts.join("");
  return texts.some((text) => /[-—–~～至到]$|^[-—–~～至到]/u.test(text.trim())) ? texts.join("") : texts.join("至");
}

/** "12" | "万元": a unit in a cell of its own behind the value. */
function unitBeside(scope: ReadingScope, value: Slot): string | undefined {
  const next = scope.index.at(value.rect.row, rightEdge(value.rect));
  return UNIT_ALONE.test(next.key) ? next.key.replace(/[()]|单位:?/gu, "") : undefined;
}

/** "总资产（亿元）": a unit in the label's note; undefined where it is the usual one. */
export function unitOf(label: Slot): string | undefined {
  const unit = /\((?:单位:?)?([亿千百十]?万?元)\)/u.exec(label.key)?.[1];
  return unit === "万元" ? undefined : unit;
}
