import { DIVISION, finite } from "../value";
import { scalar } from "./function";

const SIGNIFICANT = 15;

/** The number with its point moved, read by its first 15 digits: 1.005 by two places is 100.5, not 100.49999999999999. */
function movePoint(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = value.toExponential(SIGNIFICANT - 1).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Rounds the amount of the number to so many decimals, or to tens and hundreds where there are fewer than none. */
function rounded(value: number, places: number, round: (amount: number) => number): number {
  return finite(Math.sign(value) * movePoint(round(movePoint(Math.abs(value), places)), -places));
}

const roundingBy = (name: string, round: (amount: number) => number) =>
  scalar(name, [2, 2], (args) => rounded(args.number(0), args.integer(1, 0), round));

function remainder(number: number, divisor: number): number {
  if (divisor === 0) throw DIVISION;
  return finite(number - divisor * Math.floor(number / divisor));
}

export const MATH = [
  roundingBy("ROUND", Math.round),
  roundingBy("ROUNDUP", Math.ceil),
  roundingBy("ROUNDDOWN", Math.floor),
  scalar("INT", [1, 1], (args) => Math.floor(args.number(0))),
  scalar("ABS", [1, 1], (args) => Math.abs(args.number(0))),
  scalar("MOD", [2, 2], (args) => remainder(args.number(0), args.number(1))),
];
