import type { CFRuleType, CFSubRuleType } from "@univerjs/preset-sheets-conditional-formatting";

// By value: the enums' own module is the whole grid, which a translation needs not.
export const HIGHLIGHT_CELL = "highlightCell" as CFRuleType.highlightCell;
export const BY_FORMULA = "formula" as CFSubRuleType.formula;
