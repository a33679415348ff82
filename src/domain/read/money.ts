import type { RemarkCode } from "../form/application";
import { formatUnit, parseNumber, scale } from "./numberText";
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

/** How many 万元 one of each unit is. "千万" and "百万" are ways to count, read as 元. */
const IN_WAN: Readonly<Record<string, number>> = {
  元: 1e-4,
  块: 1e-4,
  百元: 1e-2,
  千元: 0.1,
  万: 1,
  万元: 1,
  十万: 10,
  十万元: 10,
  百万: 100,
  百万元: 100,
  千万: 1000,
  千万元: 1000,
  亿: 1e4,
  亿元: 1e4,
  万万: 1e4,
  万万元: 1e4,
};

/** Money in 万元; the cell's own unit wins over the label's, the label's over 万元. */
export function readMoney(raw: RawValue, options: ReadOptions): Read<number> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value === "boolean") return unreadable();
  const labelUnit = knownUnit(options.unit ?? "") ?? "万元";
  if (typeof raw.value === "number") {
    const unit = knownUnit(formatUnit(raw.format)) ?? labelUnit;
    return inWan(raw.value, unit, unit !== labelUnit || unit !== "万元" ? "unitConverted" : null);
  }
  const parsed = parseNumber(plainText(raw));
  if (parsed.number === null) return unreadable(parsed.remarks);
  const remarks = hasWideCharacters(raw.value) ? [remark("normalised", raw.value), ...parsed.remarks] : parsed.remarks;
  // "一千万", "1.2千" — Chinese counting words end where the unit begins.
  const typed = parsed.unit.replace(/人民币|整|正/gu, "");
  if (typed === "") return withRemarks(inWan(parsed.number, labelUnit, labelUnit === "万元" ? null : "unitConverted"), remarks);
  const unit = knownUnit(typed);
  if (unit === null) return unreadable(remarks);
  return withRemarks(inWan(parsed.number, unit, IN_WAN[unit] === 1 ? "unitTyped" : "unitConverted"), remarks);
}

function knownUnit(unit: string): string | null {
  return unit in IN_WAN ? unit : null;
}

function inWan(number: number, unit: string, code: Extract<RemarkCode, "unitTyped" | "unitConverted"> | null): Read<number> {
  const factor = IN_WAN[unit] ?? 1;
  const value = factor === 1 ? number : scale(number, factor);
  return ok(value, code === null ? [] : [remark(code, unit)]);
}
