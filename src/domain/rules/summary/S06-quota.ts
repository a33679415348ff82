import { defineBatchRule } from "../defineRule";
import { recogniseRecommender } from "../recommenders";

const ROWS = [
  { seq: 1, enterprise: "甲公司" },
  { seq: 2, enterprise: "乙公司" },
];

/** 推荐名额: off unless the bureau sets quotas. */
export const S06 = defineBatchRule({
  id: "S06",
  scope: "summary",
  part: "summary",
  severity: "warning",
  clause: "政策项",
  title: "推荐数量不超过本地名额",
  policy: ["call.recommenders", "call.quotas"],
  messages: { over: "{place}推荐 {count} 家，超过名额 {quota} 家：可能名额有调整，请核实" },
  remedy: "按名额择优推荐；名额有调整的，由管理员更新评审规则。",
  examples: [
    { given: { summary: { recommender: "苏州市工信局", rows: ROWS } }, policy: { "call.quotas": ["苏州=2"] }, expect: "pass" },
    { given: { summary: { recommender: "苏州市工信局", rows: ROWS } }, policy: { "call.quotas": ["苏州=1"] }, expect: "over" },
    { given: { summary: { recommender: "苏州市工信局", rows: ROWS } }, policy: { "call.quotas": ["无锡=1"] }, expect: "notApplicable" },
    { given: { summary: { recommender: "苏州市工信局", rows: ROWS } }, expect: "notApplicable" },
  ],
  check: ({ summary }, { policy }) => {
    const written = summary?.recommender.value ?? null;
    if (summary === null || written === null) return "notApplicable";
    const { place } = recogniseRecommender(written, policy["call.recommenders"]);
    const entry = policy["call.quotas"].map((quota) => quota.split("=")).find(([name]) => name?.trim() === place);
    const quota = Number(entry?.[1]);
    if (place === null || entry === undefined || Number.isNaN(quota)) return "notApplicable";
    const count = summary.rows.filter((row) => row.fields.get("summary.row.enterprise")?.status === "ok").length;
    return count > quota ? [{ message: "over", data: { place, count, quota }, subject: place, at: [summary.recommender] }] : [];
  },
});
