import { say, type SaidIn } from "../../wording/said";

/** A row of a city's table that is not taken over. */
export interface LeftOutRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  readonly why: LeftOutSaid;
}

export const LEFT_OUT_ZH = {
  stray: () => "不是企业的行，留在各市自己的汇总表上",
  noEnterprise: () => "没有填写企业，留在各市自己的汇总表上",
};

type LeftOutSaid = SaidIn<typeof LEFT_OUT_ZH>;

export function leftOutText({ file, sheet, row, text }: LeftOutRow): string {
  return `${file} ${sheet} 第 ${row + 1} 行：${text}`;
}

export function leftOutWhy({ why }: LeftOutRow): string {
  return say(LEFT_OUT_ZH, why);
}
