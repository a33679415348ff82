import type { MessageValue } from "../wording/value";
import type { MessageData } from "./report";

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** Fills a template's {placeholders}, in the language of `asText`. Throws when one has no value: a programming error in the rule. */
export function fillTemplate(template: string, data: MessageData, asText: (value: MessageValue) => string): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    return asText(value);
  });
}
