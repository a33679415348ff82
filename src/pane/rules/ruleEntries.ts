import { POLICY_KEYS } from "../../domain/policy/keys";
import { catalogueOf, type CatalogueEntry } from "../../domain/rules/catalogue";
import type { RuleWords } from "../../domain/rules/enUS/words";
import { BATCH_RULES, RULES } from "../../domain/rules/index";
import type { English } from "../english";

/** A rule as the pane shows it. */
export interface RuleEntry extends CatalogueEntry {
  /** What its policy keys set, in words. */
  readonly adjustable: readonly string[];
  /** Everything that a search looks at, normalised. */
  readonly searchText: string;
}

/** All rules in the order of the list of checks. */
export const RULE_ENTRIES: readonly RuleEntry[] = catalogueOf(RULES, BATCH_RULES).map((entry) => {
  const messages = Object.values(entry.messages);
  return {
    ...entry,
    adjustable: entry.policy.map((key) => POLICY_KEYS[key].note),
    searchText: normalised([entry.id, entry.title, entry.clause, entry.remedy, ...messages].join(" ")),
  };
});

/** The same rules as an English pane shows them; clauses stay in the documents' words. */
export function entriesInEnglish(entries: readonly RuleEntry[], { rules, policy }: Pick<English, "rules" | "policy">): readonly RuleEntry[] {
  const byId: Readonly<Record<string, RuleWords | undefined>> = rules;
  return entries.map((entry) => {
    const words = byId[entry.id];
    if (words === undefined) return entry;
    const { title, remedy } = words;
    const messages = Object.fromEntries(Object.entries(words.messages).map(([name, message]) => [name, typeof message === "string" ? message : message.text]));
    const adjustable = entry.policy.map((key) => policy.notes[key]);
    return { ...entry, title, remedy, messages, adjustable, searchText: normalised([entry.searchText, title, remedy, ...Object.values(messages)].join(" ")) };
  });
}

/** A message template as an example: "5G 联网 … 台". */
export function exampleOf(template: string): string {
  return template.replaceAll(/\{[^}]*\}/g, "…");
}

/** The entries that hold every word of the query and belong to the part; an empty part stands for all. */
export function findEntries(entries: readonly RuleEntry[], query: string, part: string): readonly RuleEntry[] {
  const words = query.split(/\s+/).map(normalised).filter(Boolean);
  return entries.filter((entry) => (part === "" || entry.part === part) && words.every((word) => entry.searchText.includes(word)));
}

function normalised(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
