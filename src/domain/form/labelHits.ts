import { keyOf, mapKey, oneCharacterApart, sourceSlice } from "../read/text";
import { LABELS, labelsOf, stripLead, stripNote, wordingDistance, type Label, type LabelTarget, type Zone } from "./labelTable";
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
  /** 0 for the printed wording, 1 for a known rewording, 2 for a cell that only nearly is the label. */
  readonly distance: 0 | 1 | 2;
}

/** Labels longer than this never stand in front of a value in one cell. */
const LONGEST_INLINE_CELL = 1500;

/**
 * Every label of the sheet in its zone, in reading order: cells that are a label, labels with a colon inside a longer text, and, for
 * what is then still missing, cells that nearly are its label.
 */
export function findLabels(index: SheetIndex, zones: ZoneMap): readonly LabelHit[] {
  const plain = plainHits(index, zones);
  const reworded = rewordedHits(index, zones, plain);
  return reworded.length === 0
    ? plain
    : [...plain, ...reworded].sort((a, b) => a.slot.rect.row - b.slot.rect.row || a.slot.rect.column - b.slot.rect.column);
}

function plainHits(index: SheetIndex, zones: ZoneMap): readonly LabelHit[] {
  return index.slots.flatMap((slot): readonly LabelHit[] => {
    if (typeof slot.value !== "string") return [];
    const zone = zones.of(slot.rect.row);
    if (zone === null || zone === "narrative") return [];
    const whole = wholeLabel(slot.key, zone);
    if (whole) return [{ slot, target: whole.target, inline: null, sharesCell: false, distance: wordingDistance(whole, slot.key) }];
    if (zone === "attachments") return attachmentHit(slot);
    return slot.key.length <= LONGEST_INLINE_CELL ? inlineLabels(slot, zone) : [];
  });
}

/** A title over the table alone reads like a cover's: what stands below it is no cover if the cover has no such label. */
function wholeLabel(key: string, zone: Zone): Label | undefined {
  const labels = labelsOf(key);
  return labels.find((label) => label.zone === zone) ?? (zone === "cover" ? labels.find((label) => label.zone === "table") : undefined);
}

const LONGEST_REWORDED = 24;

function rewordedHits(index: SheetIndex, zones: ZoneMap, hits: readonly LabelHit[]): readonly LabelHit[] {
  const found = new Set(hits.map(({ target }) => JSON.stringify(target)));
  const lost = LABELS.filter(({ target }) => !found.has(JSON.stringify(target)));
  if (lost.length === 0) return [];
  const taken = new Set(hits.map(({ slot }) => slot));
  return index.slots.flatMap((slot): readonly LabelHit[] => {
    if (typeof slot.value !== "string" || taken.has(slot) || slot.key.length > LONGEST_REWORDED) return [];
    const zone = zones.of(slot.rect.row);
    const key = stripNote(stripLead(slot.key).replace(/:$/u, ""));
    const label = lost.find((candidate) => candidate.zone === zone && candidate.keys.some((known) => isReworded(key, known)));
    return label ? [{ slot, target: label.target, inline: null, sharesCell: false, distance: 2 }] : [];
  });
}

const WORDS_BEFORE = /^(企业|单位|申报|本|项目|所在|的)+$/u;
const WORDS_AFTER = /^(数量|名称|金额|情况|合计|总额|比例|选择|填写|号码|全称|数|额|为|如下)+$/u;

/** One character off, or the label with harmless words around it: "企业详细地址", "项目总投入金额". */
export function isReworded(key: string, label: string): boolean {
  if (label.length < 4) return false;
  if (oneCharacterApart(key, label)) return true;
  const at = key.indexOf(label);
  if (at < 0) return false;
  const before = key.slice(0, at);
  const after = key.slice(at + label.length);
  return (before === "" || WORDS_BEFORE.test(before)) && (after === "" || WORDS_AFTER.test(after));
}

function inlineLabels(slot: Slot, zone: Zone): readonly LabelHit[] {
  const pattern = inlinePattern(zone);
  if (slot.key.search(pattern) < 0) return zone === "table" ? [] : labelThenBlank(slot, zone);
  const mapped = mapKey(String(slot.value));
  const found = [...mapped.key.matchAll(pattern)].flatMap((match) => {
    const label = labelNamed(match[1] ?? "", zone);
    return label && beginsWord(mapped.source, mapped.at[match.index] ?? 0)
      ? [{ label, from: match.index, to: match.index + match[0].length }]
      : [];
  });
  const [first] = found;
  if (!first) return [];
  const stretches = found.map(({ label, to }, position) => ({
    label,
    text: to >= mapped.key.length ? "" : sourceSlice(mapped, to, found[position + 1]?.from ?? mapped.key.length),
  }));
  const sharesCell = found.length > 1 || first.from > 0;
  return stretches.map(({ label, text }) => ({ slot, target: label.target, inline: text.trim(), sharesCell, distance: 0 }));
}

const ATTACHMENTS = LABELS.filter((label) => label.zone === "attachments");

/** "☑1、企业营业执照复印件", "2、…复印件：已附": what stands around an attachment's name is its answer; an open box is none. */
function attachmentHit(slot: Slot): readonly LabelHit[] {
  for (const { target, keys } of ATTACHMENTS) {
    const key = keys.find((known) => slot.key.includes(known));
    if (key === undefined) continue;
    const at = slot.key.indexOf(key);
    const before = slot.key.slice(0, at).replace(/^-|\d{1,2}[、.]$/gu, "");
    if (before.length > 4) continue;
    const answer = (before + slot.key.slice(at + key.length)).replace(/[□☐○◯◻]|\(\)/gu, "").replace(/^:/u, "");
    return [{ slot, target, inline: answer, sharesCell: false, distance: 0 }];
  }
  return [];
}

/** "申报单位（盖章）  苏州某某公司": on the cover and under the commitment a blank may stand for the colon. */
function labelThenBlank(slot: Slot, zone: Zone): readonly LabelHit[] {
  const source = String(slot.value);
  const [first = ""] = source.split(/[\s\u3000]{2,}|(?<=[)）])[\s\u3000]+/u);
  const label = first.length < source.length ? labelNamed(keyOf(first), zone) : undefined;
  return label ? [{ slot, target: label.target, inline: source.slice(first.length).trim(), sharesCell: false, distance: 0 }] : [];
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
