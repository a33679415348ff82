import { POLICY_PROBLEMS_EN, POLICY_REMEDY_EN } from "../../policy/enUS/problems";
import { RULES_EN_US } from "../../rules/enUS";
import type { EnglishMessage, RuleWords } from "../../rules/enUS/words";
import { valueInEnglish } from "../../wording/enUS/value";
import { say } from "../../wording/said";
import { fillTemplate } from "../message";
import type { Finding } from "../report";
import { ENGINE_EN } from "./engine";

export interface FindingInEnglish {
  readonly message: string;
  readonly remedy: string;
}

const BY_ID: Readonly<Record<string, RuleWords | undefined>> = RULES_EN_US;

/** A finding in English; null for one that was never more than its Chinese sentence. */
export function findingInEnglish({ rule, told, check }: Pick<Finding, "rule" | "told" | "check">): FindingInEnglish | null {
  const said = inEnglish(rule, told);
  if (said === null || check?.result !== "refuted") return said;
  return { ...said, message: `Checked by a person and found wrong${check.note === "" ? "" : ` (${check.note})`}: ${said.message}` };
}

function inEnglish(rule: string, told: Finding["told"]): FindingInEnglish | null {
  if (told === undefined) return null;
  if (told.by === "engine") return { message: say(ENGINE_EN, told.message), remedy: say(ENGINE_EN, told.remedy) };
  if (told.by === "policy") return { message: say(POLICY_PROBLEMS_EN, told.problem), remedy: POLICY_REMEDY_EN(told.key) };
  const words = BY_ID[rule];
  const message: EnglishMessage | undefined = words?.messages[told.message];
  if (words === undefined || message === undefined) return null;
  const { text, remedy } = typeof message === "string" ? { text: message, remedy: words.remedy } : message;
  return { message: fillTemplate(text, told.data, valueInEnglish), remedy: fillTemplate(remedy, told.data, valueInEnglish) };
}
