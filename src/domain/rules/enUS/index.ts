import type { RulesById } from "../index";
import { AWARD } from "./award";
import { CONTACT } from "./contact";
import { COVER } from "./cover";
import { CREDIT } from "./credit";
import { ELEMENTS } from "./elements";
import { ENTERPRISE } from "./enterprise";
import { FINANCE } from "./finance";
import { MEMBERS } from "./members";
import { NARRATIVE } from "./narrative";
import { PROJECT } from "./project";
import { SUMMARY } from "./summary";
import type { RuleWords } from "./words";

/** What every rule says, in English, by its id. */
export const RULES_EN_US: Readonly<Record<keyof RulesById, RuleWords>> = {
  ...COVER,
  ...CREDIT,
  ...ENTERPRISE,
  ...FINANCE,
  ...CONTACT,
  ...AWARD,
  ...PROJECT,
  ...ELEMENTS,
  ...NARRATIVE,
  ...SUMMARY,
  ...MEMBERS,
};
