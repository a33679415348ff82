import { codeOfNumber, isScientific } from "./code";
import { emptyAnswer, ok, plainText, remark, unreadable, type RawValue, type Read } from "./reading";

const WORDS_BEFORE = /(联系电话|联系方式|移动电话|手机|电话|座机|办公)(号码?)?:?/gu;
/** The country code, in front of a mobile or of a landline without its 0. */
const COUNTRY = /^(\+|00)?86-?(?=1[3-9]\d{9}$|0?\d{2,3}-?\d{7,8}$)/u;

/** A phone number as text: half-width, no blanks, no country code, dashes kept. Several numbers are joined with 、 and say so. */
export function readPhone(raw: RawValue): Read<string> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value === "boolean") return unreadable();
  if (typeof raw.value === "number") return codeOfNumber(raw.value);
  const text = plainText(raw);
  if (isScientific(text.replace(/\s+/gu, ""))) return unreadable([remark("scientific", text)]);
  const numbers = text
    .replace(/^:/u, "")
    .replace(WORDS_BEFORE, "")
    .split(/[、,;/|\n]+|\s{2,}|(?<=\d{11})\s+(?=1[3-9]|0)/u)
    .map(oneNumber)
    .filter((number) => number !== "");
  const value = numbers.join("、");
  if (value === "") return unreadable();
  const remarks = value === raw.value ? [] : [remark("normalised", raw.value)];
  return ok(value, numbers.length > 1 ? [...remarks, remark("several", value)] : remarks);
}

function oneNumber(text: string): string {
  const digits = text.replace(/\s+/gu, "").replace(/^\((0\d{2,3})\)-?/u, "$1-");
  const mobile = digits.replaceAll("-", "").replace(/^(\+|00)?86(?=1[3-9]\d{9}$)/u, "");
  return /^1[3-9]\d{9}$/u.test(mobile) ? mobile : digits.replace(COUNTRY, "");
}
