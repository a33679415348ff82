import type { CellState, Content } from "./content";
import { BLANK, shownContent } from "./content";

/** How contents are told apart in the journal's columns. */
const KIND_NAMES: Readonly<Record<Content["kind"], string>> = { blank: "空白", text: "文本", number: "数值", boolean: "逻辑值", formula: "公式" };

/** Text, kind and number format of a cell, each in a column of its own. */
export function stateTexts({ content, numberFormat }: CellState): readonly [string, string, string] {
  return [shownContent(content), KIND_NAMES[content.kind], numberFormat];
}

/** The inverse of `stateTexts`; null for a kind that no tidy writes. */
export function stateFrom(text: string, kind: string, numberFormat: string): CellState | null {
  const content = contentFrom(text, kind);
  return content && { content, numberFormat };
}

function contentFrom(text: string, kind: string): Content | null {
  switch (kind) {
    case KIND_NAMES.blank:
      return BLANK;
    case KIND_NAMES.text:
      return { kind: "text", text };
    case KIND_NAMES.number: {
      const value = Number(text);
      return Number.isFinite(value) && text !== "" ? { kind: "number", value } : null;
    }
    case KIND_NAMES.boolean:
      return { kind: "boolean", value: text === "true" };
    case KIND_NAMES.formula:
      return { kind: "formula", formula: text };
    default:
      return null;
  }
}
