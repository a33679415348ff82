export type AwardLevel = "国家级" | "省级";

/** 国家级 or 省级, as the note on 获奖情况 asks; null for any other level. */
export function awardLevel(written: string): AwardLevel | null {
  if (/国家|部级|国务院/u.test(written)) return "国家级";
  return /^\s*省|省级|省部|省厅|江苏省/u.test(written) ? "省级" : null;
}

/** The level that an award's own name tells; null when it tells none. */
export function levelInName(name: string): AwardLevel | "市级" | null {
  if (/^(?:国家|工业和信息化部|工信部|科技部|全国|中国)/u.test(name.trim())) return "国家级";
  if (/^(?:江苏省|省)/u.test(name.trim())) return "省级";
  return /^(?:南京|无锡|徐州|常州|苏州|南通|连云港|淮安|盐城|扬州|镇江|泰州|宿迁|\p{Script=Han}{2,3}市)市?/u.test(name.trim())
    ? "市级"
    : null;
}
