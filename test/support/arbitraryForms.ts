import fc from "fast-check";
import type { FieldId } from "../../src/domain/form/fields";
import { INDUSTRIES, NETWORK_MODES, SCENES, SYSTEMS, TIERS } from "../../src/domain/form/options";
import type { Fact, FormFacts, Notation } from "./paperForm";

/** Facts whose record is the fact itself: options, counts, measures, sums, shares. */
export function arbitraryFacts(): fc.Arbitrary<Partial<FormFacts>> {
  const chosen = (options: readonly string[]) => fc.subarray([...options], { minLength: 1, maxLength: options.length - 1 });
  const count = fc.nat({ max: 5000 });
  const tenths = fc.nat({ max: 50_000 }).map((n) => n / 10);
  return fc.record({
    "enterprise.industry": chosen(INDUSTRIES),
    "project.direction": chosen(TIERS),
    "network.mode": chosen(NETWORK_MODES),
    systems: chosen(SYSTEMS),
    scenes: chosen(SCENES),
    "network.outdoorSites": count,
    "connection.fiveG": count,
    "network.latency": tenths,
    "mec.storage": tenths,
    "finance.profit.2020": tenths.map((n) => 0 - n),
    "finance.debtRatio.2019": fc.integer({ min: 2, max: 9999 }).map((n) => n / 10_000),
    "project.investment.total": tenths,
  } satisfies Partial<Record<FieldId, fc.Arbitrary<Fact>>>);
}

export function arbitraryNotation(): fc.Arbitrary<Partial<Notation>> {
  return fc.record({
    tick: fc.constantFrom<((ticked: boolean, option: string) => string)[]>(
      (ticked, option) => `${ticked ? "☒" : "☐"}${option}`,
      (ticked, option) => `${option}${ticked ? "（√）" : "（ ）"}`,
      (ticked, option) => (ticked ? `√ ${option}` : `□ ${option}`),
      (ticked, option) => `${ticked ? "R" : "£"} ${option}`,
    ),
    between: fc.constantFrom(" ", "\n", "  "),
    blank: fc.constantFrom<((value: string) => string)[]>(
      (value) => `__${value}__`,
      (value) => ` ${value} `,
      (value) => value,
    ),
    label: fc.constantFrom<((printed: string) => string)[]>(
      (printed) => printed,
      (printed) => printed.replace(/\s+/gu, ""),
      (printed) => [...printed].join("\u3000"),
    ),
    percent: fc.constantFrom(
      (fraction: number) => ({ value: fraction, format: "0.0%" }),
      (fraction: number) => ({ value: `${Number((fraction * 100).toPrecision(12))}％` }),
    ),
  });
}
