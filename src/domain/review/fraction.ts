/** An exact fraction in lowest terms, `d > 0`. Thresholds are judged on these, never on rounded numbers. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const ZERO: Fraction = { n: 0n, d: 1n };
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The decimal that a number prints as, exactly: 0.1 is 1/10. Throws for NaN and infinities. */
export function exact(value: number): Fraction {
  const match = DECIMAL.exec(String(value));
  if (!match) throw new Error(`not a finite number: ${value}`);
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return shift >= 0 ? reduced(digits * 10n ** BigInt(shift), 1n) : reduced(digits, 10n ** BigInt(-shift));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.n, a.d * b.d);
}

/** Throws when `b` is zero: whether a ratio exists is the caller's to decide. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new Error("division by zero");
  return b.n > 0n ? reduced(a.n * b.d, a.d * b.n) : reduced(-a.n * b.d, a.d * -b.n);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(values: Iterable<number>): Fraction {
  let total = ZERO;
  for (const value of values) total = add(total, exact(value));
  return total;
}

export function toNumber(fraction: Fraction): number {
  return Number(fraction.n) / Number(fraction.d);
}

/** The smallest whole number not below the fraction. */
export function ceiling(fraction: Fraction): bigint {
  const quotient = fraction.n / fraction.d;
  return fraction.n % fraction.d > 0n ? quotient + 1n : quotient;
}

/** The greatest whole number not above the fraction. */
export function floor(fraction: Fraction): bigint {
  return -ceiling({ n: -fraction.n, d: fraction.d });
}

/** Rounded to so many decimals, halves up. */
export function rounded(fraction: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const scaled = multiply(fraction, { n: scale, d: 1n });
  return Number(floor(add(scaled, { n: 1n, d: 2n }))) / Number(scale);
}

function reduced(n: bigint, d: bigint): Fraction {
  if (n === 0n) return ZERO;
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  return { n: n / divisor, d: d / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
