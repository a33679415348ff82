import { floor, multiply, type Fraction } from "./fraction";

/** "29.58%": cut off after two decimals, never rounded up, so that a value below a threshold never shows as the threshold. */
export function cutPercent(fraction: Fraction): string {
  return `${cutNumber(multiply(fraction, { n: 100n, d: 1n }), 2)}%`;
}

/** A number cut off after `decimals`, without trailing zeros: "3243.5". */
export function cutNumber(fraction: Fraction, decimals: number): string {
  if (fraction.n < 0n) return `-${cutNumber({ n: -fraction.n, d: fraction.d }, decimals)}`;
  const scale = 10n ** BigInt(decimals);
  const digits = floor(multiply(fraction, { n: scale, d: 1n })).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return rest === "" ? whole : `${whole}.${rest}`;
}
