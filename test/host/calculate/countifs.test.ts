import fc from "fast-check";
import { type CellValue, MAX_ROWS } from "../../../src/host/model";
import { calculatingBook, read, write } from "./support";

const CITIES = ["南京市", "苏州市", "苏州工业园区", "", "New York", "NEW YORK"] as const;
const TIERS = ["达标", "未达标", "", true] as const;

interface Line {
  readonly city: (typeof CITIES)[number];
  readonly tier: (typeof TIERS)[number];
  readonly score: number | "" | "缺";
}

const line: fc.Arbitrary<Line> = fc.record({
  city: fc.constantFrom(...CITIES),
  tier: fc.constantFrom(...TIERS),
  score: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 100 }) }, fc.constantFrom("" as const, "缺" as const)),
});

const BLANK: Line = { city: "", tier: "", score: "" };

/** A criterion as it is written, and what it means in plain words of the language. */
type Criterion = readonly [written: string, holds: (line: Line) => boolean];

const isNumber = (score: Line["score"]): score is number => typeof score === "number";
const bound = fc.integer({ min: 0, max: 100 });
const onCity = fc.constantFrom<Criterion>(
  ['"苏州市"', ({ city }) => city === "苏州市"],
  ['"苏州*"', ({ city }) => city.startsWith("苏州")],
  ['"??市"', ({ city }) => city.length === 3 && city.endsWith("市")],
  ['"<>苏州市"', ({ city }) => city !== "苏州市"],
  ['"new york"', ({ city }) => city.toLowerCase() === "new york"],
  ['""', ({ city }) => city === ""],
  ['"<>"', ({ city }) => city !== ""],
);
const onTier = fc.constantFrom<Criterion>(
  ['"达标"', ({ tier }) => tier === "达标"],
  ['"*达标"', ({ tier }) => typeof tier === "string" && tier.endsWith("达标")],
  ["TRUE", ({ tier }) => tier === true],
  ['"="', ({ tier }) => tier === ""],
);
const onScore = fc.oneof(
  bound.map((n): Criterion => [`">=${n}"`, ({ score }) => isNumber(score) && score >= n]),
  bound.map((n): Criterion => [`"<"&${n}`, ({ score }) => isNumber(score) && score < n]),
  bound.map((n): Criterion => [`${n}`, ({ score }) => score === n]),
  bound.map((n): Criterion => [`"<>${n}"`, ({ score }) => score !== n]),
);

const cells = (lines: readonly Line[]): CellValue[][] => lines.map(({ city, tier, score }) => [city, tier, score]);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

test("COUNTIFS, SUMIFS and AVERAGEIFS find the lines that plain counting finds, however the rest of the columns is spoken of", () => {
  fc.assert(fc.property(fc.array(line, { maxLength: 40 }), onCity, onTier, onScore, fc.constantFrom(40, 60, null), (lines, city, tier, score, until) => {
    const book = calculatingBook(cells(lines));
    const block = (column: string): string => (until === null ? `${column}:${column}` : `$${column}$1:$${column}$${until}`);
    const conditions = `${block("A")},${city[0]},${block("B")},${tier[0]},${block("C")},${score[0]}`;
    write(book, "F1", `=COUNTIFS(${conditions})`);
    write(book, "F2", `=SUMIFS(${block("C")},${conditions})`);
    write(book, "F3", `=AVERAGEIFS(${block("C")},${conditions})`);
    write(book, "F4", `=COUNTIF(${block("C")},${score[0]})`);
    const matches = (criteria: readonly Criterion[]) => {
      const all = (each: Line): boolean => criteria.every(([, holds]) => holds(each));
      return { lines: lines.filter(all), blanks: all(BLANK) ? (until ?? MAX_ROWS) - lines.length : 0 };
    };
    const found = matches([city, tier, score]);
    const scores = found.lines.map((each) => each.score).filter(isNumber);
    expect(read(book, "F1")).toBe(found.lines.length + found.blanks);
    expect(read(book, "F2")).toBe(sum(scores));
    expect(read(book, "F3")).toBe(scores.length === 0 ? "#DIV/0!" : sum(scores) / scores.length);
    const alone = matches([score]);
    expect(read(book, "F4")).toBe(alone.lines.length + alone.blanks);
  }), { numRuns: 300 });
});

test("counts stay right while lines change, come and go", () => {
  const edit = fc.tuple(fc.nat({ max: 30 }), line);
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), fc.array(edit, { maxLength: 10 }), onCity, onScore, (start, edits, city, score) => {
    const book = calculatingBook(cells(start));
    write(book, "F1", `=COUNTIFS(A1:A60,${city[0]},C1:C60,${score[0]})`);
    const lines = Array.from({ length: 60 }, (_, i) => start[i] ?? BLANK);
    for (const [row, after] of edits) {
      lines[row] = after;
      book.batch(() => [after.city, after.tier, after.score].forEach((value, column) => book.active.setContent(row, column, { value })));
      expect(read(book, "F1")).toBe(lines.filter((each) => city[1](each) && score[1](each)).length);
    }
  }), { numRuns: 100 });
});
