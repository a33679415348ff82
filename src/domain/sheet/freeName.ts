/** The name, or with "(2)" and so on where it is taken. Excel's sheet names do not care for case. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number++) free = `${name} (${number})`;
  return free;
}
