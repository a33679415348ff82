import type { RuleRun, ValidationRule } from "../domain/summary/tidy/attached";

type Rule = Pick<Excel.DataValidation, "rule" | "ignoreBlanks" | "prompt" | "errorAlert">;

/** Cells' validation as one text, with the formulas that it calculates. */
export function ruleText({ type, rule: members, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation): ValidationRule {
  if (type === "None") return { text: "", formulas: [] };
  const parts = Object.entries(members).filter((member): member is [string, object] => typeof member[1] === "object" && member[1] !== null);
  const rule: Rule = { rule: Object.fromEntries(parts), ignoreBlanks, prompt, errorAlert };
  const values = parts.flatMap(([, part]) => Object.values(part) as unknown[]);
  return { text: JSON.stringify(rule), formulas: values.filter((value) => typeof value === "string").filter((value) => value.startsWith("=")) };
}

/** Queues a column's validations. */
export function queueValidations(sheet: Excel.Worksheet, column: number, runs: readonly RuleRun[]): void {
  for (const { row, rows, text } of runs) {
    const range = sheet.getRangeByIndexes(row, column, rows, 1);
    const { dataValidation } = range;
    range.untrack();
    dataValidation.clear();
    if (text !== "") dataValidation.set(JSON.parse(text) as Rule);
  }
}
