import { say } from "../../wording/said";
import type { LEFT_OUT_ZH, LeftOutRow } from "../merge/leftOutRow";
import { DUPLICATES_EN } from "./duplicates";

const LEFT_OUT_EN: typeof LEFT_OUT_ZH = {
  stray: () => "this row is no enterprise and stays in the city’s own table",
  noEnterprise: () => "no enterprise is filled in, so the row stays in the city’s own table",
};

/** What a merge says of rows, in English. */
export const MERGE_EN = {
  duplicates: DUPLICATES_EN,
  leftOutText: ({ file, sheet, row, text }: LeftOutRow): string => `${file} ${sheet} row ${row + 1}: ${text}`,
  leftOutWhy: ({ why }: LeftOutRow): string => say(LEFT_OUT_EN, why),
};
