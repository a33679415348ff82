/** 组织机构代码, positions 9–17 of a unified social credit code. Source: GB 11714-1997. */

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ORG_CODE = /^[0-9A-Z]{8}[0-9X]$/;

/** The ninth character of an organisation code whose first eight characters are given; null when they are no such characters. */
export function orgCheckCharacter(body: string): string | null {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = CHARACTERS.indexOf(body.charAt(index));
    if (value < 0 || body.charAt(index) === "") return null;
    sum += value * weight;
  }
  const check = 11 - (sum % 11);
  if (check === 10) return "X";
  return check === 11 ? "0" : String(check);
}

/** Whether nine characters are an organisation code with a valid check character. */
export function isOrgCode(code: string): boolean {
  return ORG_CODE.test(code) && orgCheckCharacter(code) === code.charAt(8);
}
