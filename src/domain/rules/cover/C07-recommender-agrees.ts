import { JIANGSU } from "../../data/jiangsuRegions";
import { regionText } from "../../form/wording";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { recogniseRecommender } from "../recommenders";

const SUZHOU = { city: "苏州市", district: "昆山市", zone: null };

/** 推荐单位 × 汇总表抬头 × 所属地区. A county that reports directly recommends its own enterprises; its city may too. */
export const C07 = defineRule({
  id: "C07",
  part: "cover",
  severity: "error",
  clause: "封面×汇总表×表·企业",
  title: "封面推荐单位与汇总表抬头、所属地区一致",
  reads: ["cover.recommender"],
  inspects: ["summary.recommender", "enterprise.region"],
  policy: ["call.recommenders"],
  messages: {
    summary: "封面推荐单位“{found}”与汇总表推荐单位“{other}”不一致",
    region: "封面推荐单位“{found}”与所属地区“{region}”不属同一地区",
    both: "封面推荐单位“{found}”与汇总表推荐单位“{other}”不一致，与所属地区“{region}”也不属同一地区",
  },
  remedy: "推荐单位填企业所属设区市（或直报县市）工信局，与汇总表抬头一致。",
  examples: [
    {
      given: {
        "cover.recommender": "苏州市工信局",
        "summary.recommender": "苏州市工业和信息化局",
        "summary.row.enterprise": "甲公司",
        "enterprise.region": SUZHOU,
      },
      expect: "pass",
    },
    { given: { "cover.recommender": "昆山市工信局", "enterprise.region": SUZHOU }, expect: "pass" },
    {
      given: { "cover.recommender": "苏州市工信局", "summary.recommender": "无锡市工业和信息化局", "summary.row.enterprise": "甲公司" },
      expect: "summary",
    },
    { given: { "cover.recommender": "无锡市工信局", "enterprise.region": SUZHOU }, expect: "region" },
    {
      given: { "cover.recommender": "昆山市工信局", "enterprise.region": { city: "苏州市", district: "太仓市", zone: null } },
      expect: "region",
    },
    {
      given: {
        "cover.recommender": "无锡市工信局",
        "summary.recommender": "苏州市工信局",
        "summary.row.enterprise": "甲公司",
        "enterprise.region": SUZHOU,
      },
      expect: "both",
    },
    { given: { "cover.recommender": "XX工信局", "enterprise.region": SUZHOU }, expect: "notApplicable" },
    { given: { "cover.recommender": blank, "enterprise.region": SUZHOU }, expect: "notApplicable" },
  ],
  check: ({ "cover.recommender": written }, { seen: readings, policy, summaryRow }) => {
    const places = policy["call.recommenders"];
    const { place } = recogniseRecommender(written, places);
    if (place === null) return "notApplicable";
    const heading = readings["summary.recommender"].value;
    const listed = heading === null || summaryRow === null ? null : recogniseRecommender(heading, places).place;
    const region = readings["enterprise.region"].value;
    const offHeading = listed !== null && listed !== place;
    const offRegion = region !== null && region.city !== null && !covers(place, region.city, region.district);
    if (!offHeading && !offRegion) return "pass";
    return {
      message: offHeading && offRegion ? "both" : offHeading ? "summary" : "region",
      data: { found: written.trim(), other: heading?.trim() ?? "", region: region === null ? "" : regionText(region) },
      at: [
        "cover.recommender",
        ...(offHeading ? (["summary.recommender"] as const) : []),
        ...(offRegion ? (["enterprise.region"] as const) : []),
      ],
    };
  },
});

/** Whether a recommending place is the region's city, or the district itself where it reports directly. */
function covers(place: string, city: string, district: string | null): boolean {
  if (JIANGSU.some(({ name }) => name.slice(0, -1) === place)) return city.slice(0, -1) === place;
  // In a functional zone the district is not told: the city decides.
  if (district === null)
    return JIANGSU.some(({ name, districts }) => name === city && districts.some(([, own]) => own.slice(0, -1) === place));
  return district.slice(0, -1) === place;
}
