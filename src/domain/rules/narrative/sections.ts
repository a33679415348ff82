/** The form's seven narrative sections with the headings that messages use. */
export const SECTIONS = {
  "narrative.overview": "二（一）企业概况",
  "narrative.investment": "二（二）项目建设投入情况",
  "narrative.team": "二（三）项目实施团队情况和任务分工",
  "narrative.construction": "二（四）5G 全连接工厂建设内容",
  "narrative.innovation": "三（一）技术业务创新成果",
  "narrative.effects": "三（二）直接效果",
  "narrative.influence": "三（三）对行业的影响和带动作用",
} as const;
export type SectionId = keyof typeof SECTIONS;
export const SECTION_IDS = Object.keys(SECTIONS) as readonly SectionId[];

/** 万元 in a sum written in running text: "3200万元", "0.32 亿元". */
export interface WrittenSum {
  readonly text: string;
  readonly value: number;
  readonly approximate: boolean;
}

const SUM = String.raw`(约|近|超过?|逾|不少于|达到?约?)?(\d[\d,，]*(?:\.\d+)?)\s*(亿|万|千万)?元`;
const FACTORS: Readonly<Record<string, number>> = { 亿: 10_000, 千万: 1_000, 万: 1 };

/** The sums that follow one of the words closely: "总投资约3200万元". */
export function sumsAfter(words: RegExp, text: string): readonly WrittenSum[] {
  const pattern = new RegExp(`(?:${words.source})[^\\d。；;，,]{0,8}?${SUM}`, "gu");
  return [...text.normalize("NFKC").matchAll(pattern)].flatMap((match) => {
    const [, approximate, digits = "", unit] = match;
    const factor = unit === undefined ? 1 / 10_000 : FACTORS[unit];
    const number = Number(digits.replace(/[,，]/g, ""));
    return factor === undefined || Number.isNaN(number)
      ? []
      : [{ text: `${digits}${unit ?? ""}元`, value: number * factor, approximate: approximate !== undefined }];
  });
}
