import fc from "fast-check";
import { readOptions } from "../../../src/domain/read/options";
import { READERS } from "../../../src/domain/read/readers";
import { SCENES } from "../../../src/domain/form/options";
import { cell } from "./notation";

/** Pieces that readers look for, thrown together. */
const PIECES = [
  "2022",
  "年",
  "月",
  "-",
  "~",
  ".",
  "%",
  "万元",
  "亿",
  "(",
  ")",
  "（",
  "_",
  "约",
  "至",
  "1,2",
  "e9",
  "☑",
  "□",
  "√",
  "×",
  "苏州市",
  "XX",
  "无",
  "#REF!",
  "@",
  "\n",
  " ",
  "一千",
  "协同研发设计",
];
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.double(),
  fc.boolean(),
);

test("whatever stands in a cell, a reader answers, and gives a value only when it is ok", () => {
  fc.assert(
    fc.property(anything, fc.constantFrom("General", "0%", "yyyy/m/d", "@", '0"元"'), fc.boolean(), (value, format, date1904) => {
      for (const read of Object.values(READERS)) {
        const { status, value: found } = read(cell(value, format), { date1904, unit: "ms" });
        expect(found !== null).toBe(status === "ok");
      }
      const { status, value: found } = readOptions([{ row: 0, column: 0, value }], SCENES);
      expect(found !== null).toBe(status === "ok");
    }),
    { numRuns: 500 },
  );
});

test.each(["(", "（国家级）", "1", "一", " ", "_", "√", "2022年"])("a cell full of %p is read in time", (piece) => {
  const text = piece.repeat(32_000 / piece.length);
  const start = performance.now();
  for (const read of Object.values(READERS)) read(cell(text), { date1904: false, unit: "ms" });
  readOptions([{ row: 0, column: 0, value: text }], SCENES);
  expect(performance.now() - start).toBeLessThan(3000);
});
