import { BATCH_RULES, RULES } from "../../../src/domain/rules";
import type { BatchExample, Example } from "../../../src/domain/rules/defineRule";
import { messageKey, runBatchExample, runExample } from "./runExample";

/** An example's answer and the engine's in the same words: an outcome, or the messages in the order of their names. */
function asked(expect: string | readonly string[]): string | readonly string[] {
  return typeof expect === "string" ? (["pass", "notApplicable"].includes(expect) ? expect : [expect]) : [...expect].sort();
}

describe("every example of every rule, through the engine", () => {
  for (const rule of RULES) {
    test.each(rule.examples.map((example, index) => [`${rule.id} ${index + 1}: ${String(example.expect)}`, example] as const))(
      "%s",
      (_name, example: Example<string>) => {
        const { findings, outcomes, crashes } = runExample(rule, example);
        expect(crashes).toEqual([]);
        const found = findings.map(({ message }) => messageKey(rule.messages, message));
        expect(found.length > 0 ? found.sort() : outcomes[rule.id]).toEqual(asked(example.expect));
        for (const { fields, cells } of findings) expect(fields.length + cells.length).toBeGreaterThan(0);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      },
    );
  }

  for (const rule of BATCH_RULES) {
    test.each(rule.examples.map((example, index) => [`${rule.id} ${index + 1}: ${String(example.expect)}`, example] as const))(
      "%s",
      (_name, example: BatchExample<string>) => {
        const { findings, outcomes, crashes } = runBatchExample(rule, example);
        expect(crashes).toEqual([]);
        const found = findings.map(({ message }) => messageKey(rule.messages, message));
        expect(found.length > 0 ? found.sort() : outcomes[rule.id]).toEqual(asked(example.expect));
      },
    );
  }
});
