import { BATCH_RULES, RULES } from "../../domain/rules/index";

export const RULE_TITLES: ReadonlyMap<string, string> = new Map([...RULES, ...BATCH_RULES].map(({ id, title }) => [id, title]));
