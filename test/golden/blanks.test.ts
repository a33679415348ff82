/** Every field of a correct form left blank, and filled with what nobody can read: one complaint each, at that field, and none about what depends on it. */
import { fieldSpec, type FieldId } from "../../src/domain/form/fields";
import { CLEAN_PAPER } from "../support/cleanForm";
import { complaints } from "./support/lines";
import { reportOf } from "./support/reviewOf";
import { addressOf, sheetsOf, type Facts } from "./support/seed";

/** What may be left blank without 不达标 or 错误, and why. */
const OPTIONAL: Readonly<Partial<Record<FieldId, string>>> = {
  "credit.signedResponsible": "签在纸上，人工核对",
  "credit.signedLegal": "签在纸上，人工核对",
  "credit.signDate": "签在纸上，人工核对",
  "project.investment.network": "分项未填按 0 提醒",
  "project.investment.platform": "分项未填按 0 提醒",
  "project.investment.equipment": "分项未填按 0 提醒",
  "project.investment.software": "分项未填按 0 提醒",
  "project.investment.services": "分项未填按 0 提醒",
  systems: "“其他”另有填写",
  "systems.other": "可以没有其他系统",
  "attachment.license": "人工核对",
  "attachment.audits": "人工核对",
  "attachment.certificates": "人工核对",
  "attachment.other": "人工核对",
};

const filled = (Object.keys(CLEAN_PAPER) as FieldId[]).filter((id) => CLEAN_PAPER[id] !== null && id !== "credit.text");
const grave = (form: Facts): readonly string[] => complaints(reportOf(sheetsOf({ form }))).filter((line) => !line.includes(" warning "));

test.each(filled)("%s left blank", (id) => {
  const blank = Array.isArray(CLEAN_PAPER[id]) ? [] : null;
  const said = grave({ [id]: blank });
  if (id in OPTIONAL) expect(said).toEqual([]);
  else expect(said).toEqual([expect.stringMatching(new RegExp(`^\\w+ (unmet|error) ${addressOf(id)}$`))]);
});

const NUMBERS = ["money", "percent", "count", "measure", "date", "period"];
/** Not among them: the date beside the signatures is for a person to look at, that of the period is part of the promises' text. */
const UNASKED: readonly FieldId[] = ["credit.signDate", "credit.periodEnd"];

test.each(filled.filter((id) => NUMBERS.includes(fieldSpec(id).kind) && !UNASKED.includes(id)))("%s filled with words", (id) => {
  expect(grave({ [id]: "若干" })).toEqual([expect.stringMatching(new RegExp(`^\\w+ error ${addressOf(id)}$`))]);
});
