import { readFileSync } from "node:fs";
import path from "node:path";
import { generatedFiles, loadRule, ruleFiles } from "../../../assets/generateRules";
import { buildApplication } from "../../../src/domain/form/buildApplication";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { BATCH_RULES, RULES } from "../../../src/domain/rules";
import type { Rule } from "../../../src/domain/rules/defineRule";
import { compareRuleIds } from "../../../src/domain/rules/order";
import { exampleMember, messageText } from "./runExample";

const ROOT = path.resolve(__dirname, "../../..");
const ALL = [...RULES, ...BATCH_RULES];

/** How many rows each letter of the list of checks has. N11 is a note for readers of labels, not a check. */
const ROWS = { C: 10, P: 10, E: 19, F: 12, L: 6, A: 6, J: 17, K: 36, N: 10, S: 7, X: 6 } as const;

test("ids are rows of the list of checks, each once", () => {
  const listed = Object.entries(ROWS).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`),
  );
  const ids = ALL.map(({ id }) => id);
  expect(ids.filter((id) => !listed.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("generated files are those that the rules' files give", async () => {
  const files = ruleFiles();
  const generated = generatedFiles(files, await Promise.all(files.map(loadRule)));
  for (const [file, contents] of generated) expect([file, readFileSync(path.join(ROOT, file), "utf8")]).toEqual([file, contents]);
});

test("a rule stands in the folder of its part", () => {
  const folders = new Map(ruleFiles().map(({ id, module }) => [id, module.split("/")[0]]));
  for (const { id, part } of ALL) expect([id, folders.get(id)]).toEqual([id, part]);
});

describe.each(ALL.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  const expected = rule.examples.flatMap(({ expect }) => expect);

  test("has a passing and a failing example, a not applicable one where it can be, and one for every message", () => {
    expect(new Set(expected)).toEqual(new Set([...expected, ...Object.keys(rule.messages)]));
    expect(expected.some((answer) => answer !== "pass" && answer !== "notApplicable")).toBe(true);
    if (rule.severity !== "manual") expect(expected).toContain("pass");
    if ("reads" in rule && rule.reads.some((id) => !requiredOf(rule).includes(id))) expect(expected).toContain("notApplicable");
    if ("reads" in rule && rule.requires) expect(expected.includes("required") || typeof rule.requires === "function").toBe(true);
  });

  test("speaks in finished sentences", () => {
    expect(rule.title).not.toMatch(/[。；，]$/);
    expect(rule.remedy).toMatch(/。$/);
    expect(rule.clause).not.toBe("");
    for (const message of Object.values(rule.messages)) {
      expect(messageText(message)).not.toMatch(/[。；，]$|undefined|NaN/);
      if (typeof message !== "string" && message.remedy !== undefined) expect(message.remedy).toMatch(/。$/);
    }
  });

  test("a reminder says what an honest explanation could be, or what to do", () => {
    for (const message of Object.values(rule.messages)) {
      const severity = typeof message === "string" ? rule.severity : (message.severity ?? rule.severity);
      if (severity === "warning") expect(messageText(message)).toMatch(/请|可能|疑|不同|没有写明|不计|不评|按 0/);
    }
  });
});

describe("fields", () => {
  test("a required field has one owner", () => {
    const owners = new Map<string, Set<string>>();
    for (const rule of RULES) {
      for (const id of requiredOf(rule)) owners.set(id, (owners.get(id) ?? new Set()).add(rule.id));
    }
    expect([...owners].filter(([, rules]) => rules.size > 1)).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))("%s uses what it declares", (_id, rule) => {
    const touched = new Set<string>();
    for (const example of rule.examples) {
      const policy = { ...SHIPPED_POLICY.values, ...example.policy };
      const { application, summaryRow } = exampleMember(example.given, policy);
      const blankReading = (id: string) => ({ id, status: "missing", raw: "", value: null, cells: [], remarks: [] });
      const reading = (id: string) =>
        (application.fields as ReadonlyMap<string, unknown>).get(id) ??
        (summaryRow?.fields as ReadonlyMap<string, unknown> | undefined)?.get(id) ??
        blankReading(id);
      const values = Object.fromEntries(rule.reads.map((id) => [id, (reading(id) as { value: unknown }).value]));
      if (Object.values(values).some((value) => value === null)) continue;
      const noting = <T extends object>(target: T, prefix: string) =>
        new Proxy(target, { get: (object, id: string) => (touched.add(prefix + id), (object as Record<string, unknown>)[id]) });
      const seen = Object.fromEntries((rule.inspects ?? []).map((id) => [id, reading(id)]));
      rule.check(noting(values, "field ") as Parameters<Rule["check"]>[0], {
        seen: noting(seen, "field ") as Parameters<Rule["check"]>[1]["seen"],
        policy: noting(policy, "policy "),
        asOf: { year: 2022, month: 9, day: 30 },
        application,
        summaryRow,
      });
    }
    const declared = [
      ...[...rule.reads, ...(rule.inspects ?? [])].map((id) => `field ${id}`),
      ...rule.policy.map((key) => `policy ${key}`),
    ];
    expect(declared.filter((name) => !touched.has(name))).toEqual([]);
    expect([...touched].filter((name) => !declared.includes(name))).toEqual([]);
  });
});

test("ids sort by the list of checks", () => {
  expect(["X01", "K16", "C02", "E10", "E09", "N01"].sort(compareRuleIds)).toEqual(["C02", "E09", "E10", "K16", "N01", "X01"]);
});

/** Fields a rule may ask for: of a blank application, and of its examples where that depends on them. */
function requiredOf(rule: Rule): readonly string[] {
  const { requires } = rule;
  if (typeof requires !== "function") return requires ?? [];
  const applications = [
    buildApplication({}),
    ...rule.examples.map(({ given, policy }) => exampleMember(given, { ...SHIPPED_POLICY.values, ...policy }).application),
  ];
  return applications.flatMap((application) => requires(SHIPPED_POLICY.values, application));
}
