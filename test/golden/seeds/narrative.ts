import { type Seed, textOf, withText } from "../support/seed";

/** 正文 and 附件. */
export const NARRATIVE: readonly Seed[] = [
  { found: "N01 error", what: "只有提示", at: "narrative.overview", form: { "narrative.overview": "（成果时间、发展历程、资本性质、组织结构、财务状况、经营情况、技术水平等）" } },
  { found: "N01 warning", what: "过短", at: "narrative.influence", form: { "narrative.influence": "可在同行业推广。" } },
  { found: "N02 warning", what: "成立年份不符", at: "narrative.overview", form: { "narrative.overview": textOf("narrative.overview").replace("2016年", "2006年") } },
  { found: "N02 warning", what: "收入不符", at: "narrative.overview", form: { "narrative.overview": textOf("narrative.overview").replace("5.03亿元", "8.6亿元") } },
  { found: "N03 error", what: "总额不符", at: "narrative.investment", form: { "narrative.investment": textOf("narrative.investment").replace("4200万元", "6200万元") } },
  { found: "N03 warning", what: "总额取整", at: "narrative.investment", form: { "narrative.investment": textOf("narrative.investment").replace("4200万元", "4300万元") } },
  { found: "N04 warning", what: "没有负责人", at: "narrative.team", form: { "narrative.team": textOf("narrative.team").replace("任项目负责人，信息中心主任", "参加，").replace("任副组长", "参加") } },
  { found: "N04 warning", what: "都是别人", at: "narrative.team", form: { "narrative.team": textOf("narrative.team").replace("钱示例", "冯示例").replace("孙示例", "陈示例") } },
  {
    found: "N05 error",
    what: "没有写安全",
    at: "narrative.construction",
    form: { "narrative.construction": textOf("narrative.construction").replace("按等保二级和分类分级要求开展网络安全防护，制定应急预案。", "") },
  },
  { found: "N06 warning", what: "夸大", at: "narrative.effects", form: { "narrative.effects": textOf("narrative.effects").replace("25%", "325%") } },
  {
    found: "N06 warning",
    what: "没有数据",
    at: "narrative.effects",
    form: { "narrative.effects": textOf("narrative.effects").replace(/\d+%?/gu, "若干"), "narrative.innovation": textOf("narrative.innovation").replace(/申请发明专利\d+项，形成企业标准\d+项/u, "申请多项专利") },
  },
  {
    found: "N07 warning",
    what: "位于别的城市",
    at: "narrative.overview",
    form: { "narrative.overview": textOf("narrative.overview").replace("位于苏州市昆山市", "位于无锡市江阴市") },
  },
  { found: "N09 error", what: "执照未附", at: "attachment.license", form: { "attachment.license": "未附" } },
  { found: "N10 error", what: "空行里留有公式错误", at: "甲!A3", sheet: (sheet) => withText(sheet, { row: 2, column: 0 }, () => "#REF!") },
  { found: "N10 warning", what: "隐藏的工作表", at: "甲!A1", sheet: (sheet) => ({ ...sheet, visible: false }) },
];
