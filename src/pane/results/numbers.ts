/** Points as people write them: 71.5, 91; never more than two decimals. */
export function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
