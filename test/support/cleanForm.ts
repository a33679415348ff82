import type { FieldId } from "../../src/domain/form/fields";
import type { PartialDate, Period, Region } from "../../src/domain/form/values";
import { CLEAN_FORM } from "../domain/rules/cleanForm";
import type { Fact, FormFacts, SummaryRowFacts } from "./paperForm";

const day = ({ year, month, day: date }: PartialDate): string => `${year}年${month === null ? "" : `${month}月`}${date === null ? "" : `${date}日`}`;

function written(value: unknown): Fact {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value as Fact;
  if ("year" in value) return day(value as PartialDate);
  if ("start" in value) {
    const { start, end } = value as Period;
    return `${day(start)}-${end === null ? "至今" : day(end)}`;
  }
  const { city, district } = value as Region;
  return `${city ?? ""}（设区市）${district ?? ""}（区县市）`;
}

const given = Object.entries(CLEAN_FORM) as readonly (readonly [FieldId, unknown])[];

/** The clean form of the rules' tests as an enterprise writes it on paper: no 不达标, no 错误, no 提醒. */
export const CLEAN_PAPER: Partial<FormFacts> = {
  ...Object.fromEntries(given.filter(([id]) => !id.startsWith("summary.")).map(([id, value]) => [id, written(value)])),
  "award.2.level": null,
  "award.2.name": null,
  "award.2.date": null,
};

/** The row of the recommendation table that belongs to `CLEAN_PAPER`. */
export const CLEAN_ROW: SummaryRowFacts = Object.fromEntries(
  given.filter(([id]) => id.startsWith("summary.row.") && id !== "summary.row.seq").map(([id, value]) => [id.replace("summary.row.", ""), value]),
);
