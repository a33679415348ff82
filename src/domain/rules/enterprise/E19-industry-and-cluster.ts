import { CLUSTERS, INDUSTRIES } from "../../form/options";
import { allOf, listOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { USUAL_CLUSTERS } from "./industryWords";

/** 行业 × 集群: one industry with clusters in which it is not usually found. */
export const E19 = defineRule({
  id: "E19",
  part: "enterprise",
  severity: "warning",
  clause: "表·企业；常识",
  title: "所属行业与所属集群相称",
  reads: ["enterprise.industry", "enterprise.cluster"],
  policy: [],
  messages: { unusual: "所属行业为{industry}，所属集群为{found}，与通常的对应（{expected}）不同：可能产品跨界，也可能误勾，请核实" },
  remedy: "按主营产品核对行业和集群。",
  examples: [
    { given: { "enterprise.industry": ["纺织"], "enterprise.cluster": ["高端纺织"] }, expect: "pass" },
    { given: { "enterprise.industry": ["纺织"], "enterprise.cluster": ["非先进制造业集群"] }, expect: "pass" },
    { given: { "enterprise.industry": ["装备制造"], "enterprise.cluster": ["物联网"] }, expect: "pass" },
    { given: { "enterprise.industry": ["纺织"], "enterprise.cluster": ["集成电路于新型显示"] }, expect: "unusual" },
    { given: { "enterprise.industry": [], "enterprise.cluster": ["高端纺织"] }, expect: "notApplicable" },
    { given: { "enterprise.industry": ["纺织"], "enterprise.cluster": blank }, expect: "notApplicable" },
  ],
  check: ({ "enterprise.industry": tickedIndustries, "enterprise.cluster": tickedClusters }) => {
    const industries = INDUSTRIES.filter((industry) => tickedIndustries.includes(industry));
    const clusters = CLUSTERS.filter((cluster) => tickedClusters.includes(cluster));
    if (industries.length === 0 || clusters.length === 0) return "notApplicable";
    const usual = industries.map((industry) => USUAL_CLUSTERS[industry] ?? CLUSTERS);
    if (usual.some((list) => clusters.some((cluster) => list.includes(cluster)))) return "pass";
    const data = {
      industry: allOf(industries.map(quoted)),
      found: listOf(clusters.map(quoted)),
      expected: listOf([...new Set(usual.flat())].map(quoted)),
    };
    return { message: "unusual", data, at: ["enterprise.cluster", "enterprise.industry"] };
  },
});
