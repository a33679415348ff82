import { defineBatchRule } from "../defineRule";
import { blank } from "../exampleFields";
import { isTemplateRecommender, recogniseRecommender } from "../recommenders";

/** 汇总表抬头: a city's bureau, or one of the counties that report directly. */
export const S01 = defineBatchRule({
  id: "S01",
  scope: "summary",
  part: "summary",
  severity: "error",
  clause: "汇总表「推荐单位（盖章）」",
  title: "汇总表推荐单位为本省设区市或直报县市工信局",
  policy: ["call.recommenders"],
  messages: {
    blank: "汇总表推荐单位未填写",
    template: "汇总表推荐单位“{found}”是模板原文，没有改为本单位名称",
    unknown: "汇总表推荐单位“{found}”不在推荐单位名单（设区市和直报县市工信局）中",
    placeOnly: { text: "汇总表推荐单位只写“{found}”，请写单位全称，如“{place}市工业和信息化局”", severity: "warning" },
  },
  remedy: "填写推荐单位全称，如“苏州市工业和信息化局”；直报县市不在名单中的，由管理员补入名单。",
  examples: [
    { given: { summary: { recommender: "苏州市工业和信息化局", rows: [] } }, expect: "pass" },
    { given: { summary: { recommender: "昆山市工信局", rows: [] } }, expect: "pass" },
    { given: { summary: { recommender: blank, rows: [] } }, expect: "blank" },
    { given: { summary: { recommender: "XX 工信局", rows: [] } }, expect: "template" },
    { given: { summary: { recommender: "苏州市吴江区工业和信息化局", rows: [] } }, expect: "unknown" },
    { given: { summary: { recommender: "苏州", rows: [] } }, expect: "placeOnly" },
    { given: {}, expect: "notApplicable" },
  ],
  check: ({ summary }, { policy }) => {
    if (summary === null) return "notApplicable";
    const reading = summary.recommender;
    const found = reading.raw.trim();
    const issue = { subject: "推荐单位", at: [reading] };
    // “XX 工信局” may be read as a prompt left in place, hence as blank.
    if (found !== "" && isTemplateRecommender(reading.value ?? found)) return [{ message: "template", data: { found }, ...issue }];
    if (reading.value === null) return [{ message: "blank", ...issue }];
    const { place, bureau } = recogniseRecommender(reading.value, policy["call.recommenders"]);
    const data = { found: reading.value.trim() };
    if (place === null) return [{ message: "unknown", data, ...issue }];
    return bureau ? [] : [{ message: "placeOnly", data: { ...data, place }, ...issue }];
  },
});
