import { cleanProse } from "../read/text";
import { blank, ok } from "../read/reading";
import { readProse } from "../read/prose";
import { mapKey, sourceSlice } from "../read/text";
import type { FieldReading } from "./application";
import type { SingleFieldId } from "./fields";
import type { LabelHit } from "./labelHits";
import { stripLead } from "./labelTable";
import { cellOf, fieldReading, missing, rawOf, shownText, textValue, type ReadingScope } from "./located";
import { bottomEdge, rightEdge, type Slot } from "./sheetIndex";
import type { ZoneMap } from "./zones";

/** Headings of 二 and 三 without their numbers, as keys; a note in brackets may follow. */
const HEADINGS: readonly (readonly [SingleFieldId, RegExp])[] = [
  ["narrative.overview", /^企业(基本)?概况/u],
  ["narrative.investment", /^项目(建设)?投入情况/u],
  ["narrative.team", /^项目(实施)?团队(情况)?(和|与|及)?(任务)?(分工)?/u],
  ["narrative.construction", /^5G全连接工厂建设内容/u],
  ["narrative.innovation", /^(项目在)?技术业务创新(方面取得的)?成果/u],
  ["narrative.effects", /^(项目实施后)?(所取得的)?直接(效果|成效)/u],
  ["narrative.influence", /^(项目实施)?对行业的?影响(和|与|及)?(带动作用)?/u],
];
/** The narrative that a text names by its beginning, as a heading in front of nothing; null for none. */
export function narrativeNamed(key: string): SingleFieldId | null {
  const start = stripLead(key);
  return start.length > HEADING_REACH ? null : (HEADINGS.find(([, pattern]) => pattern.test(start))?.[0] ?? null);
}

const SECTION = /^([二三四]、|附件)/u;
/** Only the start of a cell is looked at: headings are short, narratives are not. */
const HEADING_REACH = 60;

interface Heading {
  readonly id: SingleFieldId;
  readonly slot: Slot;
  /** Narrative text that stands in the heading's own cell. */
  readonly inline: string;
}

/** 二 and 三: the text from each heading to the next, in the heading's cell, beside it, or in the rows below. */
export function readNarratives(scope: ReadingScope, zones: ZoneMap): readonly FieldReading<unknown>[] {
  const slots = scope.index.slots.filter((slot) => zones.of(slot.rect.row) === "narrative");
  const section = zones.headings.get("narrative");
  const headings = new Map<SingleFieldId, Heading>();
  const breaks = new Set<Slot>();
  for (const slot of slots) {
    const heading = headingOf(slot);
    if (heading && !headings.has(heading.id)) headings.set(heading.id, heading);
    if (heading || (slot.key.length <= HEADING_REACH && SECTION.test(slot.key))) breaks.add(slot);
  }
  return HEADINGS.map(([id]) => {
    const heading = headings.get(id);
    return heading ? readBelow(scope, heading, slots, breaks) : missing(id, section ? [cellOf(scope, section)] : []);
  });
}

function headingOf(slot: Slot): Heading | null {
  if (typeof slot.value !== "string") return null;
  const start = stripLead(slot.key.slice(0, HEADING_REACH));
  const isNumbered = start.length < Math.min(slot.key.length, HEADING_REACH);
  for (const [id, pattern] of HEADINGS) {
    const match = pattern.exec(start);
    if (!match) continue;
    const lead = Math.min(slot.key.length, HEADING_REACH) - start.length;
    const end = lead + match[0].length;
    const note = /^\([^)]*\)/u.exec(slot.key.slice(end));
    const after = slot.key.slice(end + (note?.[0].length ?? 0));
    // Without its number a heading must stand alone: a sentence may begin with the same words.
    if (!isNumbered && after !== "" && !after.startsWith(":")) continue;
    const mapped = mapKey(slot.value);
    const from = end + (note?.[0].length ?? 0);
    const inline = from >= mapped.key.length ? "" : sourceSlice(mapped, from, mapped.key.length).replace(/^[\s:：]+/u, "");
    return { id, slot, inline };
  }
  return null;
}

function readBelow(scope: ReadingScope, heading: Heading, slots: readonly Slot[], breaks: ReadonlySet<Slot>): FieldReading<unknown> {
  const start = slots.indexOf(heading.slot) + 1;
  const body: Slot[] = [];
  for (let i = start; i < slots.length; i++) {
    const slot = slots[i];
    if (!slot || breaks.has(slot)) break;
    body.push(slot);
  }
  const parts = [heading.inline, ...body.map((slot) => shownText(rawOf(scope, slot), scope.date1904))].filter((text) => text.trim() !== "");
  const raw = parts.join("\n");
  const read = readProse(textValue(raw));
  const places = heading.inline === "" ? body : [heading.slot, ...body];
  return fieldReading(
    heading.id,
    read,
    raw,
    places.length > 0 ? places.map((slot) => cellOf(scope, slot)) : [cellOf(scope, emptyPlace(scope, heading.slot))],
  );
}

/** Where the text would stand: beside a heading that leaves room, below one that runs across the sheet. */
function emptyPlace(scope: ReadingScope, heading: Slot): Slot {
  const right = rightEdge(heading.rect);
  if (right < scope.index.sheet.right) return scope.index.at(heading.rect.row, right);
  return scope.index.at(bottomEdge(heading.rect), heading.rect.column);
}

/** A promise whose date stands in a cell of its own goes on behind it. */
function sentenceFrom(scope: ReadingScope, slot: Slot): string {
  if (!slot.key.endsWith("至")) return String(slot.value);
  const parts = [...scope.index.rightOf(slot.rect.row, rightEdge(slot.rect))].map((part) => shownText(rawOf(scope, part), scope.date1904));
  return [String(slot.value), ...parts].join("");
}

const PROMISES_END = /\n?\s*申报责任人\s*[（(]\s*签/u;

/** The three promises word for word: from the label's cell down to the signatures. */
export function readCommitment(scope: ReadingScope, hits: readonly LabelHit[], zones: ZoneMap): FieldReading<unknown> {
  const hit = hits.find(({ target }) => target.kind === "field" && target.id === "credit.text");
  const slots = scope.index.slots.filter((slot) => zones.of(slot.rect.row) === "credit" && typeof slot.value === "string");
  const isPromise = (slot: Slot) => /^(\(?[1-3]\)?[、.]?)?(本单位自|申报的所有材料|切实履行)/u.test(slot.key);
  const body = slots.filter((slot) => slot !== hit?.slot && isPromise(slot));
  const own = hit ? String(hit.inline ?? "") : "";
  const places = hit && own.trim() !== "" ? [hit.slot, ...body] : body;
  if (!hit && body.length === 0) return missing("credit.text");
  const raw = [own, ...body.map((slot) => sentenceFrom(scope, slot))].join("\n").split(PROMISES_END)[0] ?? "";
  const text = cleanProse(raw);
  const cells = places.length > 0 ? places : hit ? [hit.slot] : [];
  return fieldReading(
    "credit.text",
    text === "" ? blank() : ok(text),
    raw.trim(),
    cells.map((slot) => cellOf(scope, slot)),
  );
}
