import { declaredTier } from "../../review/facts";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 站点规模 × 级别: a whole factory on one site. None at all is K01's. */
export const K02 = defineRule({
  id: "K02",
  part: "elements",
  severity: "warning",
  clause: "表·要素「5G网络覆盖率」；常识",
  title: "工厂级的 5G 站点规模与级别相称",
  reads: ["network.outdoorSites", "network.indoorSystems", "project.direction"],
  policy: ["network.factoryMinSites"],
  messages: {
    few: "申报工厂级，5G 室外站与室分系统合计只有 {found}，少于 {limit}：可能厂区较小或使用公网站点，也可能漏填，请核实是否覆盖全厂",
  },
  remedy: "核对覆盖厂区的全部站点（含运营商建设的）；只覆盖车间的可改报车间级。",
  examples: [
    { given: { "network.outdoorSites": 2, "network.indoorSystems": 3, "project.direction": ["工厂级"] }, expect: "pass" },
    { given: { "network.outdoorSites": 1, "network.indoorSystems": 0, "project.direction": ["工厂级"] }, expect: "few" },
    { given: { "network.outdoorSites": 1, "network.indoorSystems": 0, "project.direction": ["产线级"] }, expect: "notApplicable" },
    { given: { "network.outdoorSites": 0, "network.indoorSystems": 0, "project.direction": ["工厂级"] }, expect: "notApplicable" },
    { given: { "network.outdoorSites": blank, "network.indoorSystems": 0, "project.direction": ["工厂级"] }, expect: "notApplicable" },
  ],
  check: ({ "network.outdoorSites": outdoor, "network.indoorSystems": indoor, "project.direction": directions }, { policy }) => {
    const found = outdoor + indoor;
    if (declaredTier(directions) !== "工厂级" || found === 0) return "notApplicable";
    const limit = policy["network.factoryMinSites"];
    return found >= limit ? "pass" : { message: "few", data: { found, limit }, at: ["network.outdoorSites", "network.indoorSystems"] };
  },
});
