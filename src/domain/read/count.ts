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

const MULTIPLES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4 };

/** A non-negative whole number: 12, "12 台", "１２", "1.2万". Fractions and negative numbers are unreadable with `notWhole`. */
export function readCount(raw: RawValue, options: ReadOptions): Read<number> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value === "boolean") return unreadable();
  if (typeof raw.value === "number") return whole(raw.value);
  const parsed = parseNumber(plainText(raw));
  if (parsed.number === null) return unreadable(parsed.remarks);
  const remarks = hasWideCharacters(raw.value) ? [remark("normalised", raw.value), ...parsed.remarks] : [...parsed.remarks];
  let number = parsed.number;
  let unit = parsed.unit;
  const multiple = MULTIPLES[unit.charAt(0)];
  if (multiple !== undefined) {
    number = scale(number, multiple);
    remarks.push(remark("unitConverted", unit));
    unit = unit.slice(1);
  }
  if (unit !== "" && !isCountWord(unit)) return unreadable(remarks);
  if (unit !== "" && unit !== options.unit) remarks.push(remark("unitTyped", unit));
  return withRemarks(whole(number), remarks);
}

function isCountWord(unit: string): boolean {
  return /^[个套台部只件项家条处座组节点站间张把辆架块](\/?[套台])?$/u.test(unit);
}

function whole(number: number): Read<number> {
  return Number.isInteger(number) && number >= 0 ? ok(number) : unreadable([remark("notWhole", String(number))]);
}
