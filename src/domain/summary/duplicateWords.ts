import type { SaidIn } from "../wording/said";

/** What rows that may be one enterprise have in common, in Chinese. */
export const DUPLICATES_ZH = {
  sameName: () => "企业名称相同",
  sameCode: () => "统一社会信用代码相同",
  oneCharacterApart: () => "企业名称只差一个字",
};

export type DuplicateSaid = SaidIn<typeof DUPLICATES_ZH>;
