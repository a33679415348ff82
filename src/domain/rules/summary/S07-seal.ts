import { defineBatchRule } from "../defineRule";

/** 汇总表盖章, on paper. */
export const S07 = defineBatchRule({
  id: "S07",
  scope: "summary",
  part: "summary",
  severity: "manual",
  clause: "汇总表「推荐单位（盖章）」",
  title: "汇总表已盖章",
  policy: [],
  messages: { seal: "核对纸质汇总表是否加盖推荐单位公章" },
  remedy: "缺章的补盖。",
  examples: [
    { given: { summary: { rows: [] } }, expect: "seal" },
    { given: {}, expect: "notApplicable" },
  ],
  check: ({ summary }) => (summary === null ? "notApplicable" : [{ message: "seal", subject: "盖章", at: [summary.recommender] }]),
});
