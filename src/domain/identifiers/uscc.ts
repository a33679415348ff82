import { isOrgCode } from "./orgCode";

/** 统一社会信用代码. Source: GB 32100-2015 with amendment XG1-2016. */

/** Position is value; I, O, S, V and Z are not used. */
export const USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
export const USCC_LENGTH = 18;

const MODULUS = 31;

/** The 18th character for 17 given ones; null when one of them is not in the character set. */
export function usccCheckCharacter(body: string): string | null {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < USCC_LENGTH - 1; index++) {
    const character = body.charAt(index);
    const value = USCC_CHARACTERS.indexOf(character);
    if (character === "" || value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % MODULUS;
  }
  // The outer remainder matters: without it a sum divisible by 31 would ask for a 32nd character.
  return USCC_CHARACTERS.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** 18 characters of the set, whatever the check character says. */
export function isUsccShaped(code: string): boolean {
  return code.length === USCC_LENGTH && foreignCharacters(code).length === 0;
}

/** Shape and check character are right. */
export function isUscc(code: string): boolean {
  return isUsccShaped(code) && usccCheckCharacter(code) === code.charAt(USCC_LENGTH - 1);
}

/** Whether the embedded organisation code (positions 9–17) holds by itself. */
export function hasValidOrgCode(code: string): boolean {
  return isOrgCode(code.slice(8, 17));
}

/** Characters that no credit code contains, each once, in order of appearance. */
export function foreignCharacters(code: string): readonly string[] {
  return [...new Set(code)].filter((character) => !USCC_CHARACTERS.includes(character));
}

const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = { O: ["0"], I: ["1"], Z: ["2"], S: ["5"], V: ["U", "Y"] };

/** Codes that result from replacing characters outside the set by look-alikes and then hold; a suggestion, never certain. */
export function lookAlikeCorrections(code: string): readonly string[] {
  let candidates = [""];
  for (const character of code) {
    const choices = LOOK_ALIKES[character] ?? [character];
    candidates = candidates.flatMap((prefix) => choices.map((choice) => prefix + choice)).slice(0, 64);
  }
  return candidates.filter((candidate) => candidate !== code && isUscc(candidate) && hasValidOrgCode(candidate));
}

/** What was written where a credit code belongs. */
export type MistakenFor = "身份证号" | "15 位税务登记号" | "15 位营业执照注册号" | "9 位组织机构代码";

const ID_CARD = /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const TAX_NUMBER = /^\d{6}[0-9A-Z]{8}[0-9X]$/;
const REGISTRATION_NUMBER = /^\d{15}$/;
const ORG_CODE_WITH_DASH = /^[0-9A-Z]{8}-?[0-9X]$/;

/** Recognises another number of the enterprise or a person in place of its credit code; null when it looks like none. */
export function mistakenFor(code: string): MistakenFor | null {
  if (ID_CARD.test(code) && idCardCheckCharacter(code) === code.charAt(17)) return "身份证号";
  if (TAX_NUMBER.test(code) && isOrgCode(code.slice(6))) return "15 位税务登记号";
  if (REGISTRATION_NUMBER.test(code)) return "15 位营业执照注册号";
  if (ORG_CODE_WITH_DASH.test(code) && isOrgCode(code.replace("-", ""))) return "9 位组织机构代码";
  return null;
}

/** GB 11643-1999 (ISO 7064 MOD 11-2). */
function idCardCheckCharacter(code: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += Number(code.charAt(index)) * (2 ** (17 - index) % 11);
  return "10X98765432".charAt(sum % 11);
}
