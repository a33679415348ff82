import { keyOf, mapKey, sourceSlice } from "../read/text";
import { LABELS, labelsOf, stripNote, type Label, type LabelTarget, type Zone } from "./labelTable";
import type { SheetIndex, Slot } from "./sheetIndex";
import type { ZoneMap } from "./zones";

/** A label found on the sheet. */
export interface LabelHit {
  readonly slot: Slot;
  readonly target: LabelTarget;
  /** What follows the label in its own cell ("申报日期：2022年9月1日"), or null where the cell holds the label alone. */
  readonly inline: string | null;
  /** Where the label breaks off within its cell and others follow, the value cannot stand in the next cell. */
  readonly sharesCell: boolean;
}

/** Labels longer than this never stand in front of a value in one cell. */
const LONGEST_INLINE_CELL = 1500;

/** Every label of the sheet in its zone: cells that are a label, and labels with a colon inside a longer text. */
export function findLabels(index: SheetIndex, zones: ZoneMap): readonly LabelHit[] {
  return index.slots.flatMap((slot): readonly LabelHit[] => {
    if (typeof slot.value !== "string") return [];
    const zone = zones.of(slot.rect.row);
    if (zone === null || zone === "narrative") return [];
    const whole = labelsOf(slot.key).find((label) => label.zone === zone);
    if (whole) return [{ slot, target: whole.target, inline: null, sharesCell: false }];
    return slot.key.length <= LONGEST_INLINE_CELL && zone !== "attachments" ? inlineLabels(slot, zone) : [];
  });
}

function inlineLabels(slot: Slot, zone: Zone): readonly LabelHit[] {
  const pattern = inlinePattern(zone);
  if (slot.key.search(pattern) < 0) return zone === "table" ? [] : labelThenBlank(slot, zone);
  const mapped = mapKey(String(slot.value));
  const found = [...mapped.key.matchAll(pattern)].flatMap((match) => {
    const label = labelNamed(match[1] ?? "", zone);
    return label && beginsWord(mapped.source, mapped.at[match.index] ?? 0) ? [{ label, from: match.index, to: match.index + match[0].length }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const stretches = found.map(({ label, to }, position) => ({ label, text: to >= mapped.key.length ? "" : sourceSlice(mapped, to, found[position + 1]?.from ?? mapped.key.length) }));
  return stretches.map(({ label, text }) => ({ slot, target: label.target, inline: text.trim(), sharesCell: found.length > 1 || first.from > 0 }));
}

/** "申报单位（盖章）  苏州某某公司": on the cover and under the commitment a blank may stand for the colon. */
function labelThenBlank(slot: Slot, zone: Zone): readonly LabelHit[] {
  const source = String(slot.value);
  const [first = ""] = source.split(/[\s\u3000]{2,}|(?<=[)）])[\s\u3000]+/u);
  const label = first.length < source.length ? labelNamed(keyOf(first), zone) : undefined;
  return label ? [{ slot, target: label.target, inline: source.slice(first.length).trim(), sharesCell: false }] : [];
}

/** A label inside a text begins a line or follows a blank or a stop; within a sentence it is only a word. */
function beginsWord(source: string, at: number): boolean {
  return at === 0 || /[\s\u00A0\u3000;；。，,、_)）]/u.test(source.charAt(at - 1));
}

const patterns = new Map<Zone, RegExp>();

function inlinePattern(zone: Zone): RegExp {
  const known = patterns.get(zone);
  if (known) return known;
  const keys = LABELS.filter((label) => label.zone === zone).flatMap((label) => label.keys);
  const alternatives = [...new Set(keys)].sort((a, b) => b.length - a.length).map((key) => key.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"));
  const pattern = new RegExp(`(${alternatives.join("|")})(?:\\([^()]*\\))?(?::|(?=_))`, "giu");
  patterns.set(zone, pattern);
  return pattern;
}

function labelNamed(key: string, zone: Zone): Label | undefined {
  return labelsOf(key).find((label) => label.zone === zone) ?? labelsOf(stripNote(key)).find((label) => label.zone === zone);
}
