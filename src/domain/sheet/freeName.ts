/** Characters that Excel takes in a sheet's name. */
export const LONGEST_SHEET_NAME = 31;

/** The name, or with "(2)" and so on where it is taken, shortened for that where it must be. Excel's sheet names do not care for case. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    free = name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
  }
  return free;
}
