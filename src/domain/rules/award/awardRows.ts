import { readingOf, type Application, type ReadingOf } from "../../form/application";
import { awardFieldId, type AwardFieldId, type FieldId } from "../../form/fields";
import type { Issue } from "../defineRule";

/** One row of 获奖情况. */
export interface AwardRow {
  readonly number: number;
  readonly level: ReadingOf<`award.${number}.level`>;
  readonly name: ReadingOf<`award.${number}.name`>;
  readonly date: ReadingOf<`award.${number}.date`>;
}

/** The rows of 获奖情况 that the form shows, filled or not. */
export function awardRows(application: Application): readonly AwardRow[] {
  const numbers = [...application.fields.keys()].flatMap((id) => awardNumber(id) ?? []);
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => ({
      number,
      level: readingOf(application, `award.${number}.level`),
      name: readingOf(application, `award.${number}.name`),
      date: readingOf(application, `award.${number}.date`),
    }));
}

/** Rows with something in them besides “无”. */
export function filledAwards(application: Application): readonly AwardRow[] {
  return awardRows(application).filter(({ level, name, date }) =>
    [level, name, date].some((reading) => reading.status === "ok" || reading.status === "unreadable"),
  );
}

/** What an award is called in a message: its name, else its row. */
export function awardName({ number, name }: AwardRow): string {
  return name.value === null ? `第 ${number} 项` : `“${name.value.trim()}”`;
}

/** An issue about an award: a message with its {award}, or for an award without a name the message's “…Unnamed” with its {row}. */
export function awardIssue<M extends string>(
  { number, name }: AwardRow,
  { message, data, ...issue }: Issue<M>,
): Issue<M | `${M}Unnamed`> {
  return name.value === null
    ? { ...issue, message: `${message}Unnamed`, data: { row: number, ...data } }
    : { ...issue, message, data: { award: name.value.trim(), ...data } };
}

/** The ids of a row's cells, the given column first. */
export function awardCells(number: number, first: "level" | "name" | "date"): readonly AwardFieldId[] {
  return [first, ...(["level", "name", "date"] as const).filter((column) => column !== first)].map((column) =>
    awardFieldId(number, column),
  );
}

function awardNumber(id: FieldId): number | null {
  const match = /^award\.(\d+)\./.exec(id);
  return match ? Number(match[1]) : null;
}
