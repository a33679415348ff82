import { readingOf, type Application, type FieldReading } from "../../form/application";
import { normalName } from "../../identifiers/names";
import type { SectionId } from "./sections";

const known = new WeakMap<FieldReading<unknown>, string>();

/** A section as `normalName` has it, "" where there is none. Sections are long and more than one rule asks: each reading is worked out once. */
export function normalSection(application: Application, id: SectionId): string {
  const reading = readingOf(application, id);
  const before = known.get(reading);
  if (before !== undefined) return before;
  const text = normalName(reading.value ?? "");
  known.set(reading, text);
  return text;
}
