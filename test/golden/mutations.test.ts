/** One defect at a time in a correct form, from what is written on paper to the report: the right rule finds it at the right cell, and nothing else is said. */
import { BATCH_RULES, RULES } from "../../src/domain/rules";
import { BATCH, SUMMARY } from "./seeds/batch";
import { COVER } from "./seeds/cover";
import { ELEMENTS } from "./seeds/elements";
import { CONTACT, ENTERPRISE, FINANCE } from "./seeds/enterprise";
import { NARRATIVE } from "./seeds/narrative";
import { PROJECT } from "./seeds/project";
import { complaints } from "./support/lines";
import { reportOf } from "./support/reviewOf";
import { addressOf, sheetsOf, type Seed } from "./support/seed";

const SEEDS: readonly Seed[] = [...COVER, ...ENTERPRISE, ...FINANCE, ...CONTACT, ...PROJECT, ...ELEMENTS, ...NARRATIVE, ...SUMMARY, ...BATCH];

test("the correct form, listed in its summary, is sent on without a word", () => {
  expect(complaints(reportOf(sheetsOf({})))).toEqual([]);
});

test.each(SEEDS.map((seed) => [`${seed.found} ${seed.what}`, seed] as const))("%s", (_name, seed) => {
  const said = complaints(reportOf(sheetsOf(seed), seed.policy));
  const rightly = `${seed.found} ${addressOf(seed.at)}`;
  // Of the consequences only the rule is told: where they stand is their own seed's business.
  const others = said.filter((line) => line !== rightly).map((line) => line.split(" ").slice(0, 2).join(" "));
  expect([...said.filter((line) => line === rightly), ...others]).toEqual([rightly, ...(seed.also ?? [])]);
});

/** Rules that no seed names, and why. */
const WITHOUT_SEED: Readonly<Record<string, string>> = {
  C10: "人工：盖章",
  P10: "人工：查询失信记录",
  F10: "人工：对照审计报告",
  A06: "人工：对照证书",
  K10: "人工：对照无线电频率许可",
  S07: "人工：盖章",
  X04: "须有八家同行业企业：见 batches.test.ts",
};

test("every rule has its seed, but for those that say why not", () => {
  const seeded = new Set(SEEDS.map(({ found }) => found.split(" ")[0]));
  const without = [...RULES, ...BATCH_RULES].map(({ id }) => id).filter((id) => !seeded.has(id));
  expect([...without].sort()).toEqual(Object.keys(WITHOUT_SEED).sort());
});
