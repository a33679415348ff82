import fc from "fast-check";
import { valueOf, type Application } from "../../../src/domain/form/application";
import type { FieldId } from "../../../src/domain/form/fields";
import { indexForm, readApplication } from "../../../src/domain/form/readApplication";
import { SheetSnapshot, type SheetData } from "../../../src/domain/sheet/snapshot";
import { arbitraryFacts, arbitraryNotation } from "../../support/arbitraryForms";
import { CLEAN_FACTS, paperForm, type PaperFormOptions } from "../../support/paperForm";

const read = (sheet: SheetData): Application => readApplication(indexForm(new SheetSnapshot(sheet), false), "a.xlsx", { callYear: 2022 });

const VALUES = new Map([...read(paperForm()).fields].map(([id, reading]) => [id, reading.value]));

test("the printed form gives back what was written into it", () => {
  const application = read(paperForm());
  for (const [id, fact] of Object.entries(CLEAN_FACTS) as [FieldId, unknown][]) {
    const value = valueOf(application, id);
    if (typeof fact === "number" || Array.isArray(fact)) expect([id, value]).toEqual([id, fact]);
  }
  expect(valueOf(application, "enterprise.region")).toEqual({ city: "苏州市", district: "昆山市", zone: null });
  expect(valueOf(application, "credit.periodEnd")).toEqual({ year: 2022, month: 9, day: 15 });
  expect(valueOf(application, "project.period")).toEqual({
    start: { year: 2021, month: 3, day: null },
    end: { year: 2022, month: 8, day: null },
    open: false,
  });
  expect([...application.fields.values()].filter(({ status }) => status === "missing" || status === "unreadable")).toEqual([]);
  expect([...application.fields.values()].flatMap(({ remarks }) => remarks).map(({ code }) => code)).toEqual(["saysNone"]);
});

test.each<[string, PaperFormOptions]>([
  ["shifted", { top: 7, left: 3 }],
  ["without merged areas", { merges: false }],
  ["shifted, without merged areas", { merges: false, top: 2, left: 1 }],
  ["labels with blanks", { notation: { label: (printed) => [...printed].join(" ") } }],
  [
    "labels with line breaks and full-width signs",
    { notation: { label: (printed) => printed.replace(/\(/gu, "（").replace(/\)/gu, "）").replace(/(.)$/u, "\n$1") } },
  ],
  ["labels without colons", { notation: { label: (printed) => printed.replace(/：$/u, "") } }],
  ["ticks behind options", { notation: { tick: (ticked, option) => `${option}${ticked ? "√" : "□"}` } }],
  ["ticks without boxes", { notation: { tick: (ticked, option) => (ticked ? `√${option}` : option) } }],
  ["blanks without underscores", { notation: { blank: (value) => ` ${value} ` } }],
  ["values behind units", { notation: { withUnit: (blank, unit) => `${unit}${blank}` } }],
  ["percents as text", { notation: { percent: (fraction) => ({ value: `${Number((fraction * 100).toPrecision(10))}%` }) } }],
  ["money in 亿元", { notation: { money: (wan) => ({ value: `${wan / 10000}亿元` }) } }],
])("%s: the same facts", (_, options) => {
  const application = read(paperForm({}, options));
  expect(new Map([...application.fields].map(([id, reading]) => [id, reading.value]))).toEqual(VALUES);
});

test("any facts in any notation and layout read back", () => {
  const options = fc.record({ top: fc.nat({ max: 9 }), left: fc.nat({ max: 5 }), merges: fc.boolean(), notation: arbitraryNotation() });
  fc.assert(
    fc.property(arbitraryFacts(), options, (given, layout) => {
      const application = read(paperForm(given, layout));
      const found = Object.fromEntries(Object.keys(given).map((id) => [id, valueOf(application, id as FieldId)]));
      expect(found).toEqual(given);
    }),
    { numRuns: 60 },
  );
});
