/** Telephone numbers as written in forms. Operators' prefixes keep growing, so none is hard-coded (工信部 电信网编号计划). */

export type PhoneKind = "mobile" | "landline" | "service" | "unknown";

export interface Phone {
  readonly kind: PhoneKind;
  /** Digits only, without country code; a landline's extension is left out. */
  readonly digits: string;
  /** As written, trimmed. */
  readonly text: string;
}

const SEPARATORS = /[/、;；,，\n]+|\s{2,}|或/u;
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))-?([2-9]\d{6,7})(?:(?:-|转|ext\.?)\d{1,6})?$/i;
const SERVICE = /^[48]00-?\d{3}-?\d{4}$/;

/** Every number of a cell that may hold several ("13812345678、0512-65123456"); [] for a blank text. */
export function splitPhones(text: string): readonly Phone[] {
  return text
    .normalize("NFKC")
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readPhone);
}

/** One number, whatever its spacing, width and country code. */
export function readPhone(text: string): Phone {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(/[‐‑–—−－]/g, "-")
    .replace(/^\((0\d{2,3})\)/, "$1-")
    .replace(/^(?:\+|00)?86-?(?=1[3-9]\d[\d-]{8,}|0\d)/, "");
  const bare = plain.replaceAll("-", "");
  if (MOBILE.test(bare)) return { kind: "mobile", digits: bare, text: text.trim() };
  const landline = LANDLINE.exec(plain);
  if (landline) return { kind: "landline", digits: `${landline[1] ?? ""}${landline[2] ?? ""}`, text: text.trim() };
  if (SERVICE.test(plain)) return { kind: "service", digits: bare, text: text.trim() };
  return { kind: "unknown", digits: bare.replace(/\D/g, ""), text: text.trim() };
}

/** 设区市 → area code, for telling where a lost leading 0 stood. */
export const JIANGSU_AREA_CODES: Readonly<Record<string, string>> = {
  南京市: "025",
  无锡市: "0510",
  镇江市: "0511",
  苏州市: "0512",
  南通市: "0513",
  扬州市: "0514",
  盐城市: "0515",
  徐州市: "0516",
  淮安市: "0517",
  连云港市: "0518",
  常州市: "0519",
  泰州市: "0523",
  宿迁市: "0527",
};

/** The landline behind a number cell ("051265123456" → 51265123456), where a Jiangsu area code and 8 digits prove it; otherwise null. */
export function restoreLostZero(digits: string): string | null {
  const area = Object.values(JIANGSU_AREA_CODES).find((code) => digits.startsWith(code.slice(1)) && digits.length === code.length + 7);
  return area ? `${area}-${digits.slice(area.length - 1)}` : null;
}

/** Numbers that people type to fill the cell: 13800138000, 12345678901, one digit throughout. */
export function looksMadeUp(digits: string): boolean {
  if (digits === "13800138000" || digits === "12345678901") return true;
  const tail = digits.slice(-8);
  return tail.length === 8 && (/^(\d)\1{7}$/.test(tail) || "01234567890".includes(tail) || "09876543210".includes(tail));
}
