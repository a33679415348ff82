import type { Entry, EntryRule } from "../domain/form/template/blankSheet";

/** Queues a rule with its prompt and its refusal. Blank cells always pass: what is required the review tells, not the cell. */
export function queueEntry(validation: Excel.DataValidation, { rule, lenient, prompt, error }: Entry): void {
  validation.rule = ruleOf(rule);
  validation.ignoreBlanks = true;
  validation.prompt = { showPrompt: true, ...prompt };
  validation.errorAlert = { showAlert: true, style: lenient ? "Warning" : "Stop", ...error };
}

function ruleOf(rule: EntryRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.options.join(",") } };
    case "whole":
      return { wholeNumber: { formula1: rule.from, operator: "GreaterThanOrEqualTo" } };
    case "decimal":
      return { decimal: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "date":
      // Formulas mean the same day whatever the workbook's date system and the client's locale.
      return { date: { formula1: `=DATE(${rule.fromYear},1,1)`, formula2: `=DATE(${rule.toYear},12,31)`, operator: "Between" } };
    case "length":
      return { textLength: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
  }
}
