import type { Remark } from "../form/application";
import { emptyAnswer, ok, plainText, remark, unreadable, type RawValue, type Read } from "./reading";

/** Excel keeps 15 significant digits: in a number cell from here on the last digits are lost. */
export const FIRST_LOSSY_NUMBER = 1e15;
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/iu;

/** A registration code as text: half-width, upper case, no blanks. From a number cell of 10^15 and more the last digits are lost. */
export function readCode(raw: RawValue): Read<string> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value === "boolean") return unreadable();
  if (typeof raw.value === "number") return codeOfNumber(raw.value);
  const text = plainText(raw);
  const code = text.replace(/\s+/gu, "").replace(/^:/u, "").toUpperCase();
  if (isScientific(code)) return unreadable([remark("scientific", text)]);
  const several = code.split(/[、,;/]+/u).filter((part) => part.length >= 15);
  const remarks: Remark[] = [];
  if (several.length > 1) remarks.push(remark("several", code));
  if (code !== raw.value) remarks.push(remark("normalised", raw.value));
  return ok(code, remarks);
}

/** Shared with phones: digits of a number cell, with what may have been lost. */
export function codeOfNumber(number: number): Read<string> {
  if (!Number.isInteger(number) || number < 0) return unreadable([remark("typedAsNumber", String(number))]);
  if (number >= FIRST_LOSSY_NUMBER) return unreadable([remark("digitsLost", String(number))]);
  return ok(String(number), [remark("typedAsNumber", String(number))]);
}

export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text);
}
