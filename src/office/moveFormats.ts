import { samePlaced, type PlacedFormat } from "../domain/summary/tidy/attached";
import { rectToA1 } from "../domain/sheet/cellRef";
import { priorityIn, queueLooks } from "./formatLooks";
import { formatsOf, readFormats } from "./readAttached";
import type { Session } from "./session";

/** Deletes those of the formats that are there. */
export async function dropFormats(session: Session, sheet: Excel.Worksheet, formats: readonly PlacedFormat[]): Promise<void> {
  const own = (await readFormats(session, sheet)).filter(({ placed }) => formats.some((format) => samePlaced(format, placed)));
  const all = formatsOf(sheet);
  for (const { id } of own) all.getItem(id).delete();
}

/** Makes those of the formats that are not there, and ranks all of them. */
export async function addFormats(session: Session, sheet: Excel.Worksheet, formats: readonly PlacedFormat[]): Promise<void> {
  const there = await readFormats(session, sheet);
  const gone = formats.filter(({ areas }) => areas.length === 0).map(({ looks }) => priorityIn(looks));
  const wanted = formats.filter(({ areas }) => areas.length > 0).map((format) => {
    const priority = priorityIn(format.looks);
    return { format, known: there.find(({ placed }) => samePlaced(format, placed)), priority: priority - gone.filter((other) => other < priority).length };
  });
  if (wanted.every(({ known, priority }) => known && priorityIn(known.placed.looks) === priority)) return;
  const ranked = wanted.map(({ format, known, priority }) => ({ id: known?.id, added: known ? null : queueFormat(sheet, format), priority }));
  await session.sync();
  const last = there.length + ranked.filter(({ added }) => added).length - 1;
  const all = formatsOf(sheet);
  const own = ranked.sort((a, b) => b.priority - a.priority).map(({ id, added, priority }) => ({ format: all.getItem(id ?? added?.id ?? ""), priority: Math.min(last, priority) }));
  // All to the front, then the last of them first: until their turn the others stand before it, and so they do in the end.
  for (const { format } of own) format.priority = 0;
  for (const { format, priority } of own) format.priority = priority;
}

function queueFormat(sheet: Excel.Worksheet, { areas, formula, looks }: PlacedFormat): Excel.ConditionalFormat {
  const ranges = sheet.getRanges(areas.map(rectToA1).join(","));
  const format = ranges.conditionalFormats.add("Custom");
  ranges.untrack();
  format.custom.rule.formula = formula ?? "";
  format.load("id");
  queueLooks(format, looks);
  return format;
}
