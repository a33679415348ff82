import { cleanText } from "../../read/text";

const HAS_HAN = /\p{Script=Han}/u;

/** A text without invisible characters, line breaks and doubled spaces. */
export function cleanCell(text: string): string {
  return cleanText(text);
}

/** As `cleanCell`, with full-width parentheses, as company names are registered. */
export function cleanCompany(text: string): string {
  const clean = cleanText(text);
  if (!HAS_HAN.test(clean)) return clean;
  return clean.replace(/\s*[(（]\s*/gu, "（").replace(/\s*[)）]\s*/gu, "）").trim();
}

/** A code: half-width, capital, without blanks. */
export function cleanCode(text: string): string {
  return cleanText(text).normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
}
