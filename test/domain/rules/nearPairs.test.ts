import fc from "fast-check";
import { withinOneEdit } from "../../../src/domain/identifiers/names";
import { nearPairs } from "../../../src/domain/rules/nearPairs";

test("finds what comparing every pair finds", () => {
  const name = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 25 }), (names) => {
      const every = names.flatMap((b, index) => names.slice(0, index).flatMap((a) => (withinOneEdit(a, b) ? [`${a}|${b}`] : [])));
      expect(
        nearPairs(names)
          .map(([a, b]) => `${a}|${b}`)
          .sort(),
      ).toEqual(every.sort());
    }),
    { numRuns: 300 },
  );
});
