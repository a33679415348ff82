/** The letters of the list of checks, in its order: 封面 承诺书 企业 财务 联系人 获奖 项目 要素 正文 汇总表 跨企业. */
const LETTERS = "CPEFLAJKNSX";

/** Compares rule ids in the order of the list of checks: C02 before P01 before X01. */
export function compareRuleIds(a: string, b: string): number {
  return LETTERS.indexOf(a.charAt(0)) - LETTERS.indexOf(b.charAt(0)) || Number(a.slice(1)) - Number(b.slice(1));
}
