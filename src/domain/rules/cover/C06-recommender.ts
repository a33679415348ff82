import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { isTemplateRecommender, recogniseRecommender } from "../recommenders";

/** 推荐单位: the bureau of one of the 13 cities, or of a county that reports directly. */
export const C06 = defineRule({
  id: "C06",
  part: "cover",
  severity: "error",
  clause: "封面「推荐单位（盖章）」；苏工信融合〔2022〕437号抬头",
  title: "封面推荐单位为本省设区市或直报县市工信局",
  requires: ["cover.recommender"],
  reads: ["cover.recommender"],
  policy: ["call.recommenders"],
  messages: {
    template: "封面推荐单位“{found}”是模板原文，没有改为单位名称",
    unknown: "封面推荐单位“{found}”不在推荐单位名单（设区市和直报县市工信局）中",
    placeOnly: { text: "封面推荐单位只写“{found}”，请写单位全称，如“{place}市工业和信息化局”", severity: "warning" },
  },
  remedy: "填写设区市或直报县市工信局全称，如“苏州市工业和信息化局”。",
  examples: [
    { given: { "cover.recommender": "苏州市工业和信息化局" }, expect: "pass" },
    { given: { "cover.recommender": "沭阳县工信局" }, expect: "pass" },
    { given: { "cover.recommender": "XX工信局" }, expect: "template" },
    { given: { "cover.recommender": "苏州市吴江区工信局" }, expect: "unknown" },
    { given: { "cover.recommender": "苏州市" }, expect: "placeOnly" },
    { given: { "cover.recommender": blank }, expect: "required" },
  ],
  check: ({ "cover.recommender": written }, { policy }) => {
    const at = ["cover.recommender"] as const;
    const data = { found: written.trim() };
    if (isTemplateRecommender(written)) return { message: "template", data, at };
    const { place, bureau } = recogniseRecommender(written, policy["call.recommenders"]);
    if (place === null) return { message: "unknown", data, at };
    return bureau ? "pass" : { message: "placeOnly", data: { ...data, place }, at };
  },
});
