import { matcherFor, tokenize } from "../read/optionText";
import { readOptions, type OptionCell } from "../read/options";
import { remark, type Read } from "../read/reading";
import { readText } from "../read/plainText";
import { halfWidth } from "../read/text";
import { glyphAtStart, type TickState } from "../read/tickGlyphs";
import type { FieldReading } from "./application";
import { FIELDS, type SingleFieldId } from "./fields";
import type { LabelHit } from "./labelHits";
import { cellOf, fieldReading, missing, rawOf, shownText, textValue, type ReadingScope } from "./located";
import { valueRightOf, type LabelCells } from "./locateBeside";
import { bottomEdge, rightEdge, type Slot } from "./sheetIndex";
import type { ZoneMap } from "./zones";

/** Fields whose options are printed on the form. */
export const OPTION_FIELDS = [
  "enterprise.industry",
  "enterprise.cluster",
  "project.direction",
  "network.mode",
  "systems",
  "scenes",
] as const satisfies readonly SingleFieldId[];
export type OptionField = (typeof OPTION_FIELDS)[number];

/** Without its label a list of options is known by this many of them. */
const ENOUGH_OPTIONS = 3;

/** The options of one field, read from the whole place beside its label; where the label is lost, from the cells that hold its options. */
export function readOptionField(
  scope: ReadingScope,
  id: OptionField,
  hit: LabelHit | undefined,
  zones: ZoneMap,
  labels: LabelCells,
): FieldReading<unknown> {
  const slots = optionSlots(scope, id, hit, zones, labels);
  if (slots.length === 0) return missing(id, hit ? [cellOf(scope, hit.slot)] : []);
  const cells = slots.map((slot): OptionCell => {
    const inline = hit?.inline !== null && hit?.inline !== undefined && slot === hit.slot;
    return { row: slot.rect.row, column: slot.rect.column, value: inline ? (hit.inline ?? "") : slot.value };
  });
  const { options } = FIELDS[id];
  const read = readOptions(cells, options);
  const told = read.telling.flatMap((position) => slots[position] ?? []);
  const listing = slots.filter(
    (slot) => typeof slot.value === "string" && tokenize(slot.value, matcherFor(options)).some((token) => token.kind === "option"),
  );
  const places = told.length > 0 ? told : listing.length > 0 ? listing : slots.filter((slot) => slot.key !== "");
  const raw = slots
    .map((slot, position) => shownText({ ...rawOf(scope, slot), value: cells[position]?.value ?? "" }, scope.date1904))
    .filter((text) => text !== "");
  return fieldReading(
    id,
    read,
    raw.join("\n"),
    (places.length > 0 ? places : slots.slice(0, 1)).map((slot) => cellOf(scope, slot)),
  );
}

function optionSlots(scope: ReadingScope, id: OptionField, hit: LabelHit | undefined, zones: ZoneMap, labels: LabelCells): readonly Slot[] {
  if (!hit) return slotsWithOptions(scope, id, zones);
  const beside = placeBeside(scope, hit.slot, labels);
  return hit.inline === null ? beside : [hit.slot, ...beside];
}

/** Every place right of a label, down to the next row with a label; blank ones too, since a blank cell can be an empty tick cell. */
function placeBeside(scope: ReadingScope, label: Slot, labels: LabelCells): readonly Slot[] {
  const { index } = scope;
  const slots = new Set<Slot>();
  const seen = new Set<string>();
  const last = label.rect.rows > 1 ? bottomEdge(label.rect) : index.sheet.bottom;
  for (let row = label.rect.row; row < last; row++) {
    if (row > label.rect.row && label.rect.rows === 1 && index.inRow(row).some((slot) => labels.has(slot))) break;
    for (const slot of index.rightOf(row, rightEdge(label.rect))) {
      if (labels.has(slot)) break;
      const key = `${slot.rect.row},${slot.rect.column}`;
      if (seen.has(key) || slot.rect.row < label.rect.row) continue;
      seen.add(key);
      slots.add(slot);
    }
  }
  return [...slots];
}

function slotsWithOptions(scope: ReadingScope, id: OptionField, zones: ZoneMap): readonly Slot[] {
  const matcher = matcherFor(FIELDS[id].options);
  const options = new Set<string>();
  const slots = scope.index.slots.filter((slot) => {
    if (typeof slot.value !== "string" || zones.of(slot.rect.row) !== "table") return false;
    const tokens = tokenize(slot.value, matcher);
    // A sentence about scenes is no list of options.
    if (tokens.some((token) => token.kind === "word" && token.text.length > 12)) return false;
    for (const token of tokens) if (token.kind === "option") options.add(token.option);
    return tokens.some((token) => token.kind === "option");
  });
  return options.size >= Math.min(ENOUGH_OPTIONS, FIELDS[id].options.length) ? slots : [];
}

const OTHER = /其他/u;

/** "其他＿＿" behind the systems: what is written there, and whether a box before it is ticked (`otherTicked`). */
export function readOtherSystems(
  scope: ReadingScope,
  hit: LabelHit | undefined,
  zones: ZoneMap,
  labels: LabelCells,
): FieldReading<unknown> {
  const slots = optionSlots(scope, "systems", hit, zones, labels);
  for (const slot of slots) {
    if (typeof slot.value !== "string") continue;
    const text = halfWidth(slot.value);
    const found = OTHER.exec(text);
    if (!found) continue;
    const before = lastGlyph(text.slice(0, found.index));
    const { state: after, rest } = takeGlyph(text.slice(found.index + found[0].length));
    const ticked = before === "ticked" || after === "ticked" ? [remark("otherTicked", found[0])] : [];
    const written = rest.replace(/^[\s:_]*(\(请?(注明|填写|说明)\))?[\s:_]*/u, "").replace(/[\s_]+$/u, "");
    const beside = written === "" && !rest.includes("_") ? valueRightOf(scope, slot, labels) : null;
    const place = beside && beside.key !== "" && slots.includes(beside) ? beside : slot;
    const raw = place === slot ? rest.trim() : shownText(rawOf(scope, place), scope.date1904);
    const read: Read<unknown> = readText(place === slot ? textValue(written) : rawOf(scope, place));
    return fieldReading("systems.other", { ...read, remarks: [...ticked, ...read.remarks] }, raw, [cellOf(scope, place)]);
  }
  return missing("systems.other", hit ? [cellOf(scope, hit.slot)] : []);
}

function lastGlyph(text: string): TickState | null {
  const trimmed = text.trimEnd();
  const glyph = glyphAtStart([...trimmed].at(-1) ?? "") ?? glyphAtStart(/[([][^()[\]]{0,3}[)\]]$/u.exec(trimmed)?.[0] ?? "");
  return glyph?.state ?? null;
}

function takeGlyph(text: string): { readonly state: TickState | null; readonly rest: string } {
  const glyph = glyphAtStart(text.trimStart());
  // Letters are words here: "其他 RFID" is no tick.
  if (!glyph || /^\p{L}/u.test(text.trimStart())) return { state: null, rest: text };
  return { state: glyph.state, rest: text.trimStart().slice(glyph.length) };
}
