import { fieldName } from "../../form/fields";
import { labelOf, listOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

const BUILT = ["network.outdoorSites", "network.indoorSystems", "mec.sets"] as const;

/** 网络投入 × 指标: a network that cost nothing. */
export const J11 = defineRule({
  id: "J11",
  part: "project",
  severity: "warning",
  clause: "表·项目×表·要素",
  title: "网络建设投入与网络建设内容相符",
  reads: ["project.investment.network"],
  inspects: BUILT,
  policy: [],
  messages: { free: "网络建设和改造投入为 0，却填有{built}：可能由运营商出资，也可能漏填投入，请核实" },
  remedy: "由运营商出资的附合作协议；企业出资的补填网络建设投入。",
  examples: [
    { given: { "project.investment.network": 800, "network.outdoorSites": 2 }, expect: "pass" },
    { given: { "project.investment.network": 0, "network.outdoorSites": 0, "mec.sets": 0 }, expect: "pass" },
    { given: { "project.investment.network": 0, "network.outdoorSites": 2, "mec.sets": 1 }, expect: "free" },
    { given: { "project.investment.network": blank, "network.outdoorSites": 2 }, expect: "notApplicable" },
  ],
  check: ({ "project.investment.network": network }, { seen: readings }) => {
    const built = BUILT.filter((id) => (readings[id].value ?? 0) > 0);
    if (network !== 0 || built.length === 0) return "pass";
    return {
      message: "free",
      data: { built: listOf(built.map((id) => labelOf(fieldName(id), readings[id].value))) },
      at: ["project.investment.network", ...built],
    };
  },
});
