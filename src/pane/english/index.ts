import { TOLD_EN } from "../../app/wording/enUS";
import { PARTS_EN } from "../../domain/form/enUS/parts";
import { POLICY_EN } from "../../domain/policy/enUS";
import { REVIEW_EN } from "../../domain/review/enUS";
import { findingInEnglish } from "../../domain/review/enUS/finding";
import { RULES_EN_US } from "../../domain/rules/enUS";
import { MERGE_EN } from "../../domain/summary/enUS/merge";
import { TIDY_EN } from "../../domain/summary/enUS/tidy";

/** What the domain says, in English: it comes when something of it is to be shown in English. */
export const english = {
  finding: findingInEnglish,
  merge: MERGE_EN,
  parts: PARTS_EN,
  policy: POLICY_EN,
  review: REVIEW_EN,
  rules: RULES_EN_US,
  tidy: TIDY_EN,
  told: TOLD_EN,
};

export type English = typeof english;
