import fc from "fast-check";
import { readPercent } from "../../../src/domain/read/percent";
import { cell, outcome } from "./notation";

const OPTIONS = { date1904: false };

test.each([
  [0.45, "0%", [0.45]],
  [0.2958, "0%", [0.2958]],
  [1, "0.00%", [1]],
  [45, "General", [0.45]],
  [0.45, "General", [0.45, "ambiguousPercent"]],
  [1, "General", [1, "ambiguousPercent"]],
  [0, "General", [0]],
  [-0.2, "General", [-0.2, "ambiguousPercent"]],
  ["45%", "@", [0.45]],
  ["45 ％", "@", [0.45, "normalised"]],
  ["４５％", "@", [0.45, "normalised"]],
  ["45", "@", [0.45]],
  ["0.45", "@", [0.45, "ambiguousPercent"]],
  ["0.8%", "@", [0.008]],
  ["百分之四十五", "@", [0.45]],
  ["30%以上", "@", [0.3, "approximate"]],
  ["约30%", "@", [0.3, "approximate"]],
  ["≥30%", "@", [0.3, "approximate"]],
  ["30%-40%", "@", ["unreadable", "range"]],
  ["30-40%", "@", ["unreadable", "range"]],
  ["4.5个百分点", "@", [0.045]],
  ["无", "@", ["blank", "saysNone"]],
  ["#DIV/0!", "0%", ["unreadable", "cellError"]],
  ["较高", "@", ["unreadable"]],
] as const)("%p in %s → %j", (value, format, expected) => {
  expect(outcome(readPercent(cell(value, format), OPTIONS))).toEqual(expected);
});

test.each([
  ["45", [0.45]],
  ["45%", [0.45]],
  ["0.45", [0.45, "ambiguousPercent"]],
  ["0.45%", [0.45, "ambiguousPercent"]],
] as const)("before a printed %% sign %p → %j", (value, expected) => {
  expect(outcome(readPercent(cell(value), { ...OPTIONS, unit: "%" }))).toEqual(expected);
});

test("any share in any notation reads back", () => {
  const notations: readonly ((hundredths: number) => ReturnType<typeof cell>)[] = [
    (percent) => cell(Number((percent / 100).toPrecision(12)), "0.00%"),
    (percent) => cell(`${percent}%`),
    (percent) => cell(`${percent} ％`),
    (percent) => cell(percent > 1 ? percent : `${percent}%`),
  ];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(...notations), (basisPoints, notation) => {
      expect(readPercent(notation(basisPoints / 100), OPTIONS).value).toBeCloseTo(basisPoints / 10_000, 10);
    }),
  );
});
