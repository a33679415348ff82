import type { Remark } from "../form/application";
import { remark } from "./reading";

/** A number found in a text, with what stood around it. */
export interface NumberText {
  readonly number: number;
  /** The words after the number without approximations, "" for none: "万元", "台". */
  readonly unit: string;
  readonly remarks: readonly Remark[];
}

export type NumberFailure = { readonly number: null; readonly remarks: readonly Remark[] };

const APPROXIMATE_BEFORE = /^(大约|约为|约|近|超过|超|不低于|不少于|不超过|至少|达到|大于|小于|高于|低于|>=|<=|[≥≤>＞<＜≈~])+/u;
const APPROXIMATE_AFTER = /(以上|以下|左右|上下|余|多)/u;
const PLAIN = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(e[+-]?\d+)?/i;
const CHINESE = /^[零〇一二两三四五六七八九十百千]+(点[零〇一二三四五六七八九]+)?/u;
const RANGE = /^\s*(-|~|至|到)\s*[+-]?\d/u;

/**
 * Reads one number with its unit from half-width text: "1,200.5", "(120)", "约30台", "一千万", "1.2亿".
 * A range or a second number is no number: `range` or `several` says so.
 */
export function parseNumber(text: string): NumberText | NumberFailure {
  const remarks: Remark[] = [];
  let rest = text
    .replace(/^[:=\s]+/u, "")
    .replace(/(?<=\d)\s+(?=\d{3}(\D|$))/gu, "")
    .replace(/[。;；、，,]+$/u, "")
    .trim();
  const currency = /^(人民币|RMB|CNY|[¥￥$])\s*/iu.exec(rest);
  if (currency) rest = rest.slice(currency[0].length);
  const accounting = /^\(([\d,.]+)\)(.*)$/u.exec(rest);
  if (accounting) rest = `-${accounting[1] ?? ""}${accounting[2] ?? ""}`;

  const before = APPROXIMATE_BEFORE.exec(rest);
  if (before) {
    remarks.push(remark("approximate", before[0]));
    rest = rest.slice(before[0].length).trim();
  }

  let number: number;
  const plain = PLAIN.exec(rest);
  const chinese = plain ? null : CHINESE.exec(rest);
  if (plain) {
    number = Number(plain[0].replaceAll(",", ""));
    rest = rest.slice(plain[0].length);
    if (plain[4] !== undefined) remarks.push(remark("scientific", plain[0]));
  } else if (chinese) {
    number = chineseNumber(chinese[0]);
    rest = rest.slice(chinese[0].length);
  } else {
    return { number: null, remarks };
  }
  if (RANGE.test(rest) || RANGE.test(rest.replace(/^\s*(%|[万亿]?元)/u, "")))
    return { number: null, remarks: [...remarks, remark("range", text)] };

  const after = APPROXIMATE_AFTER.exec(rest);
  if (after) {
    remarks.push(remark("approximate", after[0]));
    rest = rest.replace(after[0], "");
  }
  const unit = rest
    .replace(/^\((.*)\)$/u, "$1")
    .replace(/\s+/gu, "")
    .replace(/[。;；、，,.]+$/u, "");
  if (/[\d零〇一二两三四五六七八九]/u.test(unit)) return { number: null, remarks: [...remarks, remark("several", text)] };
  return Number.isFinite(number) ? { number, unit, remarks } : { number: null, remarks };
}

const DIGITS = "零一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** "三百二十" → 320, "二〇二二" → 2022, "一点五" → 1.5; without 万 and 亿, which are read as units. */
export function chineseNumber(text: string): number {
  const [whole = "", fraction = ""] = text.replaceAll("〇", "零").replaceAll("两", "二").split("点");
  const decimals = [...fraction].map((digit) => DIGITS.indexOf(digit)).join("");
  const tail = decimals === "" ? 0 : Number(`0.${decimals}`);
  if (!/[十百千]/u.test(whole)) return Number([...whole].map((digit) => DIGITS.indexOf(digit)).join("")) + tail;
  let sum = 0;
  let digit = 0;
  for (const character of whole) {
    const power = POWERS[character];
    if (power === undefined) {
      digit = DIGITS.indexOf(character);
    } else {
      sum += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return sum + digit + tail;
}

/** Multiplies without the dust of binary fractions: 0.3 × 10000 is 3000. */
export function scale(number: number, factor: number): number {
  return Number((number * factor).toPrecision(15));
}

/** The words a number format prints after the number: `#,##0.00"亿元"` → "亿元". */
export function formatUnit(format: string): string {
  const first = format.split(";")[0] ?? "";
  const words = [...first.matchAll(/"([^"]*)"|([万亿千百]?[元台个套])/gu)].map((match) => match[1] ?? match[2] ?? "");
  return words.join("").replace(/[\s¥￥]/gu, "");
}
