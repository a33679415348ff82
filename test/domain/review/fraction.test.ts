import fc from "fast-check";
import { cutNumber, cutPercent } from "../../../src/domain/review/format";
import { add, ceiling, compare, divide, exact, floor, multiply, rounded, subtract, sum, toNumber } from "../../../src/domain/review/fraction";

test.each([
  [0.1, 1n, 10n],
  [-2.5, -5n, 2n],
  [1e21, 10n ** 21n, 1n],
  [1.5e-7, 3n, 20_000_000n],
  [0, 0n, 1n],
])("%d is exactly %d/%d", (value, n, d) => {
  expect(exact(value)).toEqual({ n, d });
});

test("what is no finite number is refused", () => {
  for (const value of [NaN, Infinity, -Infinity]) expect(() => exact(value)).toThrow("not a finite number");
  expect(() => divide(exact(1), exact(0))).toThrow("division by zero");
});

test("decimal sums carry no binary dust", () => {
  expect(sum([0.1, 0.2])).toEqual(exact(0.3));
  expect(compare(multiply(exact(0.07), exact(100)), exact(7))).toBe(0);
});

test("every amount with up to six decimals survives the way there and back", () => {
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (millionths) => toNumber(exact(millionths / 1e6)) === millionths / 1e6));
});

test("division undoes multiplication, subtraction undoes addition, whatever the signs", () => {
  const number = fc.integer({ min: -10_000, max: 10_000 }).map((value) => exact(value / 8));
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a);
      if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
    }),
  );
});

test.each([
  [2.5, 3n, 2n],
  [-2.5, -2n, -3n],
  [4, 4n, 4n],
])("%d has ceiling %d and floor %d", (value, up, down) => {
  expect([ceiling(exact(value)), floor(exact(value))]).toEqual([up, down]);
});

test.each([
  [0.25, 1, 0.3],
  [0.24, 1, 0.2],
  [-0.25, 1, -0.2],
  [91, 1, 91],
])("%d rounds at %d decimal to %d, halves up", (value, decimals, result) => {
  expect(rounded(exact(value), decimals)).toBe(result);
});

test("texts are cut, never rounded up", () => {
  expect(cutPercent(divide(exact(299_999), exact(1_000_000)))).toBe("29.99%");
  expect(cutPercent(exact(0.3))).toBe("30%");
  expect(cutNumber(exact(1200.5), 2)).toBe("1200.5");
  expect(cutNumber(exact(-0.059), 2)).toBe("-0.05");
  expect(cutNumber(exact(0.001), 2)).toBe("0");
});
