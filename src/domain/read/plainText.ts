import { emptyAnswer, ok, remark, type RawValue, type Read } from "./reading";
import { cleanText } from "./text";

/** A text for people: blanks between Chinese characters and the form's underscores dropped, width and brackets as written. */
export function readText(raw: RawValue): Read<string> {
  const empty = emptyAnswer(raw, Infinity);
  if (empty) return empty;
  const written = String(raw.value);
  const value = cleanText(written.replace(/^[_\s:：]+|[_\s]+$/gu, ""));
  return ok(value, value === written ? [] : [remark("normalised", written)]);
}
