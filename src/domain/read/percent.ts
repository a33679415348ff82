import { parseNumber, scale } from "./numberText";
import {
  emptyAnswer,
  hasWideCharacters,
  ok,
  plainText,
  remark,
  unreadable,
  withRemarks,
  type RawValue,
  type Read,
  type ReadOptions,
} from "./reading";

/**
 * A share as a fraction: 45% is 0.45. Value and number format decide. Without a percent sign anywhere, 0 < |x| ≤ 1 can mean x or x%:
 * it is read as the fraction x, with `ambiguousPercent` (the other reading is x / 100); larger numbers are percents.
 * `options.unit` "%" says that the form prints the sign after a blank: the same doubt remains for a number of at most 1.
 */
export function readPercent(raw: RawValue, options: ReadOptions): Read<number> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value === "boolean") return unreadable();
  if (typeof raw.value === "number") return raw.format.includes("%") ? ok(raw.value) : bareNumber(raw.value);
  const text = plainText(raw);
  const ofHundred = text.startsWith("百分之");
  const parsed = parseNumber(ofHundred ? text.slice("百分之".length) : text);
  if (parsed.number === null) return unreadable(parsed.remarks);
  const remarks = hasWideCharacters(raw.value) ? [remark("normalised", raw.value), ...parsed.remarks] : parsed.remarks;
  if (ofHundred && parsed.unit === "") return ok(scale(parsed.number, 0.01), remarks);
  if (/^%+$/u.test(parsed.unit)) {
    // The sign is the form's own: the enterprise wrote the number alone.
    const signIsPrinted = options.unit === "%";
    return withRemarks(signIsPrinted ? bareNumber(parsed.number) : ok(scale(parsed.number, 0.01)), remarks);
  }
  if (parsed.unit === "") return withRemarks(bareNumber(parsed.number), remarks);
  if (/^(个)?百分点$/u.test(parsed.unit)) return ok(scale(parsed.number, 0.01), remarks);
  return unreadable(remarks);
}

function bareNumber(number: number): Read<number> {
  if (number === 0) return ok(0);
  if (Math.abs(number) <= 1) return ok(number, [remark("ambiguousPercent", String(number))]);
  return ok(scale(number, 0.01));
}
