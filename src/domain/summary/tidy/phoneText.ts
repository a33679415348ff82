import { readPhone, restoreLostZero } from "../../identifiers/phone";
import { readPhone as readPhoneCell } from "../../read/phone";
import type { CellValue } from "../../sheet/snapshot";

const LANDLINE = /^(010|02\d|0[3-9]\d{2})-?([2-9]\d{6,7})(?:(?:-|转|ext\.?)(\d{1,6}))?$/iu;

/**
 * A phone cell as it should read: 11-digit mobiles, landlines as 0512-65123456 (extension behind another dash), several joined with 、.
 * Null where a number cannot be told for certain: it then stays as it is.
 */
export function phoneText(value: CellValue, format: string): string | null {
  if (typeof value === "number" && !Number.isSafeInteger(value)) return null;
  const raw = typeof value === "number" ? String(value) : readPhoneCell({ value, format }).value;
  if (raw === null || raw === "") return null;
  const numbers = raw.split("、").map(oneNumber);
  return numbers.includes(null) ? null : numbers.join("、");
}

function oneNumber(text: string): string | null {
  const phone = readPhone(text);
  switch (phone.kind) {
    case "mobile":
      return phone.digits;
    case "landline":
      return landline(text);
    case "service":
      return text.normalize("NFKC").replace(/\s+/gu, "");
    case "unknown":
      return /^\d+$/u.test(text.trim()) ? restoreLostZero(phone.digits) : null;
  }
}

function landline(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "").replace(/[‐‑–—−]/gu, "-").replace(/^\((0\d{2,3})\)-?/u, "$1-").replace(/^(?:\+|00)?86-?(?=0)/u, "");
  const match = LANDLINE.exec(plain);
  if (!match) return null;
  const [, area = "", local = "", extension] = match;
  return `${area}-${local}${extension === undefined ? "" : `-${extension}`}`;
}
