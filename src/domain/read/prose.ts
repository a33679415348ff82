import { emptyAnswer, ok, type RawValue, type Read } from "./reading";
import { cleanProse } from "./text";

/** Running text with its line breaks. */
export function readProse(raw: RawValue): Read<string> {
  const empty = emptyAnswer(raw, Infinity);
  if (empty) return empty;
  const value = cleanProse(String(raw.value));
  return ok(value);
}
