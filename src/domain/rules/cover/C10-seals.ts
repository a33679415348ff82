import { defineRule } from "../defineRule";
import { missing } from "../exampleFields";

/** 盖章: the applicant's and the recommender's seal, on paper only. */
export const C10 = defineRule({
  id: "C10",
  part: "cover",
  severity: "manual",
  clause: "封面「（盖章）」",
  title: "封面两处盖章齐全",
  reads: [],
  inspects: ["cover.applicant", "cover.recommender"],
  policy: [],
  messages: { seals: "核对纸质封面：申报单位、推荐单位两处公章是否齐全、与所填单位一致" },
  remedy: "缺章的退回补盖。",
  examples: [
    { given: {}, expect: "seals" },
    { given: { "cover.applicant": missing, "cover.recommender": missing }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings }) => {
    const shown = (["cover.applicant", "cover.recommender"] as const).filter((id) => readings[id].status !== "missing");
    return shown.length === 0 ? "notApplicable" : { message: "seals", at: shown };
  },
});
