import { keyOf } from "../read/text";
import { byForm } from "../review/fieldOrder";
import type { Application, FieldReading, Remark } from "./application";
import { fieldName, fieldSpec, type FieldId } from "./fields";
import { stripLead, stripNote } from "./labelTable";
import { cellOf } from "./located";
import type { FormSheet } from "./readApplication";
import type { Slot } from "./sheetIndex";

/** Labels are short; so is what was made of them. */
const LONGEST_LABEL = 24;
/** From this share of common characters on, a text resembles a label. */
const RESEMBLES = 0.42;

/**
 * For each field that the form does not show: the text most like its label (`nearText`), else the field it stands beside on paper
 * (`nearLabel`), so that a person finds the place.
 */
export function nameNearest(application: Application, form: FormSheet): Application {
  const missing = [...application.fields.values()].filter(({ status }) => status === "missing");
  if (missing.length === 0) return application;
  const texts = freeTexts(application, form);
  const ids = [...application.fields.keys()].sort(byForm);
  const fields = new Map(application.fields);
  for (const reading of missing) {
    const near = mostAlike(reading.id, texts);
    if (near) fields.set(reading.id, pointing(reading, { code: "nearText", detail: String(near.value).trim() }, [cellOf(form.scope, near), ...reading.cells]));
    else {
      const neighbour = neighbourOf(reading.id, ids, application);
      if (neighbour) fields.set(reading.id, pointing(reading, { code: "nearLabel", detail: fieldName(neighbour.id) }, [...neighbour.cells, ...reading.cells]));
    }
  }
  return { ...application, fields };
}

function pointing(reading: FieldReading<unknown>, remark: Remark, cells: FieldReading<unknown>["cells"]): FieldReading<unknown> {
  return { ...reading, remarks: [remark], cells: cells.slice(0, 1) };
}

/** Short texts that are neither a label nor a value. */
function freeTexts(application: Application, { scope, hits, zones }: FormSheet): readonly Slot[] {
  const labels = new Set(hits.map(({ slot }) => slot));
  const values = new Set([...application.fields.values()].flatMap(({ status, cells }) => (status === "missing" ? [] : cells.map(({ row, column }) => `${row},${column}`))));
  return scope.index.slots.filter(
    (slot) =>
      typeof slot.value === "string" &&
      slot.key.length >= 2 &&
      slot.key.length <= LONGEST_LABEL &&
      zones.of(slot.rect.row) !== "narrative" &&
      !labels.has(slot) &&
      !values.has(`${slot.rect.row},${slot.rect.column}`),
  );
}

function mostAlike(id: FieldId, texts: readonly Slot[]): Slot | null {
  const spec = fieldSpec(id);
  const labels = [spec.label, ...(spec.aliases ?? [])].map((label) => stripNote(stripLead(keyOf(label))));
  let best: Slot | null = null;
  let most = RESEMBLES;
  for (const slot of texts) {
    const key = stripNote(stripLead(slot.key).replace(/:+$/u, ""));
    const share = Math.max(...labels.map((label) => likeness(label, key)));
    if (share > most || (share === most && best === null)) [best, most] = [slot, share];
  }
  return best;
}

/** The share of characters that both have, in the same order. */
function likeness(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const row = [0];
    for (let at = 1; at <= b.length; at++) {
      row.push(character === b.charAt(at - 1) ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0));
    }
    above = row;
  }
  return (2 * (above[b.length] ?? 0)) / Math.max(a.length + b.length, 1);
}

/** The field before it in its part of the paper form that was found, else the one behind it. */
function neighbourOf(id: FieldId, ids: readonly FieldId[], application: Application): FieldReading<unknown> | null {
  const { part } = fieldSpec(id);
  const inPart = ids.filter((other) => fieldSpec(other).part === part);
  const at = inPart.indexOf(id);
  const found = (others: readonly FieldId[]) => others.map((other) => application.fields.get(other)).find((reading) => reading !== undefined && reading.status !== "missing");
  return found(inPart.slice(0, at).reverse()) ?? found(inPart.slice(at + 1)) ?? null;
}
