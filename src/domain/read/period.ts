import type { PartialDate, Period } from "../form/values";
import { dateAtStart, digitsForChineseDate, existing } from "./dateText";
import { emptyAnswer, ok, plainText, remark, unreadable, type RawValue, type Read } from "./reading";

const SEPARATOR = /^\s*(起|开始)?\s*(-+|~+|至|到)\s*/u;
const OPEN_END = /^(至今|今|长期|在建|现在|目前)/u;
const MONTH_ALONE = /^(\d{1,2})\s*月?(?:\s*(\d{1,2})\s*[日号])?$/u;
const WORDS_AROUND = /(项目)?(建设)?(起止)?(时间|周期|年限)\s*:?/gu;

/** Start and end: "2021年3月-2022年9月", "2021-03-2022-09", "2021.3～至今", "2021年3月至9月". One date alone is no period. */
export function readPeriod(raw: RawValue): Read<Period> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value !== "string") return unreadable();
  const text = digitsForChineseDate(plainText(raw).replace(/～/gu, "~"))
    .replace(/\n/gu, " ")
    .replace(WORDS_AROUND, "")
    .replace(/\([^)]*\)\s*$/u, "")
    .replace(/^[\s自从:]+/u, "")
    .trim();
  const start = dateAtStart(text);
  if (!start) return unreadable();
  const rest = text.slice(start.length);
  const open = rest.replace(/^\s*(起|开始)?\s*[-~]*\s*/u, "");
  if (OPEN_END.test(open) || /^\s*(起|开始)\s*$/u.test(rest)) return ok({ start: start.date, end: null, open: true });
  const separator = SEPARATOR.exec(rest) ?? /^[\s,;、/]+(?=\d)/u.exec(rest);
  if (!separator) return unreadable();
  const endText = rest
    .slice(separator[0].length)
    .replace(/^(止|至)\s*:?/u, "")
    .replace(/\s*(止|结束|完成|竣工)?[。.]?\s*$/u, "");
  const end = dateAtStart(endText);
  if (end && endText.slice(end.length).trim() === "") {
    const ambiguous = start.ambiguous || end.ambiguous;
    return ok({ start: start.date, end: end.date, open: false }, ambiguous ? [remark("ambiguousDate", text)] : []);
  }
  const sameYear = endInSameYear(start.date, endText);
  if (!sameYear) return unreadable(/\d/u.test(endText) ? [remark("noSuchDate", endText)] : []);
  // "2021年3月至9月" is plain; "2021.3-9" may as well be a day.
  return ok({ start: start.date, end: sameYear, open: false }, endText.includes("月") ? [] : [remark("ambiguousDate", text)]);
}

function endInSameYear(start: PartialDate, text: string): PartialDate | null {
  const match = MONTH_ALONE.exec(text.trim());
  if (!match || start.month === null) return null;
  return existing(start.year, Number(match[1]), match[2] === undefined ? null : Number(match[2]));
}
