/** Characters that Excel refuses in a sheet's name. */
const FORBIDDEN = /[\\/?*[\]:']/gu;
const LONGEST = 31;

/** A sheet name for an enterprise: without forbidden characters, at most 31 long, with a number where it is taken. */
export function sheetNameFor(enterprise: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = enterprise.replace(/\s+/gu, "").replace(FORBIDDEN, "") || "未填写企业名称";
  const name = (suffix: string): string => base.slice(0, LONGEST - suffix.length) + suffix;
  let free = name("");
  for (let number = 2; used.has(free.toLowerCase()); number++) free = name(` (${number})`);
  return free;
}
