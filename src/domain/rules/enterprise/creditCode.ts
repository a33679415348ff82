import type { FieldReading } from "../../form/application";
import { isUsccShaped, mistakenFor } from "../../identifiers/uscc";
import { hasRemark } from "../remarks";

/** Typed into a number cell, a code of 18 digits keeps 15 (Excel's precision); the rest cannot be recovered. */
export function lostDigits(reading: FieldReading<string>): boolean {
  return hasRemark(reading, "digitsLost") || hasRemark(reading, "scientific");
}

/** The code, where it is complete enough to be judged further: 18 characters of the set, no digits lost, no other kind of number. */
export function judgeableCode(reading: FieldReading<string>): string | null {
  const { value } = reading;
  if (value === null || lostDigits(reading) || !isUsccShaped(value)) return null;
  return mistakenFor(value) === null ? value : null;
}
