import { PART_TITLES, type FieldId, type Part } from "../form/fields";
import { POLICY_KEYS, type PolicyKey } from "../policy/keys";
import { SHIPPED_POLICY } from "../policy/shipped";
import { SEVERITIES, SEVERITY_NAMES, type Severity } from "../review/report";
import type { BatchRule, Message, Rule } from "./defineRule";
import { compareRuleIds } from "./order";

/** What is said of a rule to someone who does not read its source. */
export interface CatalogueEntry {
  readonly id: string;
  readonly part: Part;
  readonly scope: "application" | "summary" | "batch";
  readonly clause: string;
  readonly title: string;
  /** Every severity that the rule can report, most severe first. */
  readonly severities: readonly Severity[];
  /** Fields that only this rule complains about when they are blank, where that does not depend on the application. */
  readonly requires: readonly FieldId[];
  readonly policy: readonly PolicyKey[];
  /** Message templates by their name. */
  readonly messages: Readonly<Record<string, string>>;
  readonly remedy: string;
}

/** The catalogue of rules in the order of the list of checks. */
export function catalogueOf(rules: readonly Rule[], batchRules: readonly BatchRule[]): readonly CatalogueEntry[] {
  const entries = [
    ...rules.map((rule) => entry(rule, "application", staticRequires(rule))),
    ...batchRules.map((rule) => entry(rule, rule.scope, [])),
  ];
  return entries.sort((a, b) => compareRuleIds(a.id, b.id));
}

/** The catalogue as a Chinese document: one table a part, with the policy keys that each rule obeys. */
export function catalogueMarkdown(entries: readonly CatalogueEntry[]): string {
  const parts = [...new Set(entries.map(({ id }) => id.charAt(0)))].map((letter) => {
    const rows = entries.filter(({ id }) => id.startsWith(letter));
    return [`## ${partTitle(letter)}`, "", HEADER, ...rows.map(markdownRow), ""].join("\n");
  });
  return ["# 核验规则目录", "", "本目录由规则源文件生成，请勿手工修改。“政策项”可在评审规则中调整；表列数值为出厂值。", "", ...parts].join(
    "\n",
  );
}

const HEADER = "| 编号 | 核验内容 | 级别 | 依据 | 政策项（出厂值） | 处理建议 |\n|---|---|---|---|---|---|";

const SECTION_TITLES: Readonly<Record<string, string>> = {
  C: "封面",
  P: "信用承诺书",
  E: PART_TITLES.enterprise,
  F: PART_TITLES.finance,
  L: "联系人",
  A: "获奖",
  J: PART_TITLES.project,
  K: PART_TITLES.elements,
  N: "正文与附件",
  S: "汇总表",
  X: "跨企业",
};

/** The heading that a rule stands under in the list of checks, by the first letter of its id. */
export function partTitle(id: string): string {
  const letter = id.charAt(0);
  return SECTION_TITLES[letter] ?? letter;
}

function entry(rule: Rule | BatchRule, scope: CatalogueEntry["scope"], requires: readonly FieldId[]): CatalogueEntry {
  const { id, part, clause, title, policy, remedy } = rule;
  const messages: Readonly<Record<string, Message>> = rule.messages;
  const own = Object.values(messages).map((message) => (typeof message === "string" ? rule.severity : (message.severity ?? rule.severity)));
  const blank = requires.length > 0 && "requiredSeverity" in rule && rule.requiredSeverity ? [rule.requiredSeverity] : [rule.severity];
  const reported = new Set(requires.length > 0 || own.length === 0 ? [...own, ...blank] : own);
  return {
    id,
    part,
    scope,
    clause,
    title,
    severities: SEVERITIES.filter((severity) => reported.has(severity)),
    requires,
    policy,
    messages: Object.fromEntries(
      Object.entries(messages).map(([key, message]) => [key, typeof message === "string" ? message : message.text]),
    ),
    remedy,
  };
}

function staticRequires(rule: Rule): readonly FieldId[] {
  return typeof rule.requires === "object" ? rule.requires : [];
}

function markdownRow({ id, title, severities, clause, policy, remedy }: CatalogueEntry): string {
  const keys = policy.map((key) => `\`${key}\`（${shippedText(key)}）`).join("；") || "—";
  const cells = [id, title, severities.map((severity) => SEVERITY_NAMES[severity]).join("/"), clause, keys, remedy];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

function shippedText(key: PolicyKey): string {
  const { unit } = POLICY_KEYS[key];
  const value: unknown = SHIPPED_POLICY.values[key];
  if (Array.isArray(value)) return value.length === 0 ? "空" : `${value.length} 项`;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (value === "") return "空";
  return POLICY_KEYS[key].type === "percent" ? `${Number(value) * 100}%` : `${String(value)}${unit ? ` ${unit}` : ""}`;
}
