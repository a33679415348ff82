import type { PartialDate } from "../form/values";
import { dateAtStart, digitsForChineseDate, existing } from "./dateText";
import { emptyAnswer, ok, plainText, remark, unreadable, type RawValue, type Read, type ReadOptions } from "./reading";
import { dateFormatPrecision, serialToDate, toPrecision } from "./serial";

/** Serials that can be a date of this form in a cell without a date format: 1927 to 2099. Year numbers and YYYYMM lie outside. */
const PLAUSIBLE_SERIAL = { from: 10_000, to: 73_050 };
const TIME_OF_DAY = /^[T\s]*\d{1,2}:\d{2}(:\d{2})?$/u;

/** A date with the precision given: texts, serials with or without a date format, YYYYMMDD, YYYYMM, and year.month numbers. */
export function readDate(raw: RawValue, options: ReadOptions): Read<PartialDate> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value === "boolean") return unreadable();
  if (typeof raw.value === "number") return dateOfNumber(raw.value, raw.format, options.date1904);
  const text = digitsForChineseDate(plainText(raw).replace(/^[:\s]+/u, "")).replace(/^(成立)?(于|自)\s*/u, "");
  const found = dateAtStart(text);
  if (!found) return unreadable(/\d{4}|\d[-./年]\d/u.test(text) ? [remark("noSuchDate", text)] : []);
  const rest = text.slice(found.length).trim();
  if (rest !== "" && !TIME_OF_DAY.test(rest) && !/^[。.,;)]+$/u.test(rest)) {
    if (/^[-~至到、,;]/u.test(rest) && dateAtStart(rest.replace(/^[-~至到、,;\s]+/u, ""))) return unreadable([remark("several", text)]);
    // "2022年月日" with the month written, the day left open: the printed words stay behind.
    if (!/^[月日号年\s]+$/u.test(rest)) return unreadable(/^[-./年]?\s*\d/u.test(rest) ? [remark("noSuchDate", text)] : []);
  }
  return ok(found.date, found.ambiguous ? [remark("ambiguousDate", text)] : []);
}

function dateOfNumber(number: number, format: string, date1904: boolean): Read<PartialDate> {
  const precision = dateFormatPrecision(format);
  if (precision !== null) {
    const date = serialToDate(number, date1904);
    return date ? ok(toPrecision(date, precision)) : unreadable([remark("noSuchDate", String(number))]);
  }
  if (!Number.isInteger(number)) return yearPointMonth(number, format, date1904);
  if (number >= 1900 && number <= 2199) return ok({ year: number, month: null, day: null });
  const compact = dateAtStart(String(number));
  if (compact && String(number).length >= 6) return ok(compact.date);
  if (number >= PLAUSIBLE_SERIAL.from && number <= PLAUSIBLE_SERIAL.to) {
    const date = serialToDate(number, date1904);
    if (date) return ok(date);
  }
  return unreadable([remark("noSuchDate", String(number))]);
}

/** 2019.3 typed as a number. 2019.10 becomes 2019.1, unless the format still shows two decimals. */
function yearPointMonth(number: number, format: string, date1904: boolean): Read<PartialDate> {
  const shown = /^0\.00$/u.test(format) ? number.toFixed(2) : String(number);
  const [year = "", month = ""] = shown.split(".");
  const date = month.length <= 2 ? existing(Number(year), Number(month), null) : null;
  if (!date) {
    const serial = number >= PLAUSIBLE_SERIAL.from && number <= PLAUSIBLE_SERIAL.to ? serialToDate(number, date1904) : null;
    return serial ? ok(serial) : unreadable([remark("noSuchDate", shown)]);
  }
  return ok(date, month === "1" ? [remark("ambiguousDate", shown)] : []);
}
