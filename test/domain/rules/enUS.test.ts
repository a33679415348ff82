import { BATCH_RULES, RULES } from "../../../src/domain/rules";
import type { BatchRule, Message, Rule } from "../../../src/domain/rules/defineRule";
import { RULES_EN_US } from "../../../src/domain/rules/enUS";
import type { EnglishMessage, RuleWords } from "../../../src/domain/rules/enUS/words";
import { findingInEnglish } from "../../../src/domain/review/enUS/finding";
import { chineseOfOurs } from "../../support/chineseOfOurs";
import { runBatchExample, runExample } from "./runExample";

const ALL: readonly (Rule | BatchRule)[] = [...RULES, ...BATCH_RULES];
const ENGLISH: Readonly<Record<string, RuleWords>> = RULES_EN_US;

/** What the Chinese templates do not hold as one value, but as a list written in Chinese. */
const OTHER_PLACEHOLDERS: Readonly<Record<string, { readonly chinese: readonly string[]; readonly english: readonly string[] }>> = {
  "K20 repeated": { chinese: ["ticked"], english: ["tickedNames", "untickedNames"] },
};

const textOf = (message: Message | EnglishMessage): string => (typeof message === "string" ? message : message.text);
const remedyOf = (message: Message | EnglishMessage): string | undefined => (typeof message === "string" ? undefined : message.remedy);
const placeholders = (template: string): readonly string[] => [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].sort();

describe("every rule in English", () => {
  test.each(ALL.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    const english = ENGLISH[id]!;
    expect(Object.keys(english.messages).sort()).toEqual(Object.keys(rule.messages).sort());
    expect(placeholders(english.remedy)).toEqual(placeholders(rule.remedy));
    for (const [name, message] of Object.entries<Message>(rule.messages)) {
      const said = english.messages[name]!;
      const other = OTHER_PLACEHOLDERS[`${id} ${name}`] ?? { chinese: [], english: [] };
      const expected = [...placeholders(textOf(message)).filter((each) => !other.chinese.includes(each)), ...other.english].sort();
      expect({ name, placeholders: placeholders(textOf(said)) }).toEqual({ name, placeholders: expected });
      expect({ name, hasRemedy: remedyOf(said) !== undefined }).toEqual({ name, hasRemedy: remedyOf(message) !== undefined });
      expect(placeholders(remedyOf(said) ?? "")).toEqual(placeholders(remedyOf(message) ?? ""));
    }
    const texts = [english.title, english.remedy, ...Object.values(english.messages).flatMap((message) => [textOf(message), remedyOf(message) ?? ""])];
    expect(texts.flatMap(chineseOfOurs)).toEqual([]);
    for (const text of texts.slice(0, 2)) expect(text).not.toBe("");
  });
});

describe("every finding of every example in English", () => {
  const said = ALL.flatMap((rule) =>
    ("scope" in rule ? rule.examples.map((example) => runBatchExample(rule, example)) : rule.examples.map((example) => runExample(rule, example))).flatMap(
      ({ findings }) => findings.map((finding) => ({ finding, english: findingInEnglish(finding) })),
    ),
  );

  test("is there, with every value in its place", () => {
    expect(said.length).toBeGreaterThan(400);
    expect(said.filter(({ english }) => english === null || /\{[A-Za-z]\w*\}/.test(english.message + english.remedy))).toEqual([]);
  });

  test("lists, dates and places are English, and what the form says stands in one pair of quotes", () => {
    const texts = said.flatMap(({ english }) => (english === null ? [] : [english.message, english.remedy]));
    const chinese = texts.filter((text) => /等 \d|、|\d年|第 \d|工作表/u.test(text.replace(/“[^“”]*”|「[^「」]*」/gu, "")));
    expect(chinese).toEqual([]);
    expect(texts.filter((text) => /“[^”]*“|「[^」]*「/u.test(text))).toEqual([]);
  });

  test("what the engine says in a rule's name is English but for the form's own words", () => {
    const engine = said.filter(({ finding }) => finding.told?.by === "engine");
    expect(engine.length).toBeGreaterThan(50);
    expect(engine.flatMap(({ english }) => chineseOfOurs(`${english?.message} ${english?.remedy}`))).toEqual([]);
  });
});
