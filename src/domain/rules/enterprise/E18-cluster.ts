import { CLUSTERS } from "../../form/options";
import { listOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank, unreadable } from "../exampleFields";
import { hasRemark, requiresUnless } from "../remarks";

const NONE = "非先进制造业集群";

/** 所属先进制造业集群: at least one, and “非” excludes the others. */
export const E18 = defineRule({
  id: "E18",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「所属先进制造业集群」；16 集群",
  title: "所属先进制造业集群已勾选且不互斥",
  requires: requiresUnless(["enterprise.cluster"], "ambiguousTick"),
  reads: [],
  inspects: ["enterprise.cluster"],
  policy: ["enterprise.maxClusters"],
  messages: {
    none: "所属先进制造业集群一项未勾，不属于任何集群的勾“非先进制造业集群”",
    exclusive: "所属先进制造业集群同时勾了“非先进制造业集群”和{found}，两者互斥",
    several: { text: "所属先进制造业集群勾了{found}共 {count} 项：可能业务跨多个集群，也可能误勾，请核实", severity: "warning" },
    unclear: { text: "所属先进制造业集群用“×”标记，无法判断是选中还是否定，请企业改用“☑”", severity: "warning" },
  },
  remedy: "按主营产品勾选所属集群；不属于任何集群的只勾“非先进制造业集群”。",
  examples: [
    { given: { "enterprise.cluster": ["高端装备"] }, expect: "pass" },
    { given: { "enterprise.cluster": ["非先进制造业集群"] }, expect: "pass" },
    { given: { "enterprise.cluster": [] }, expect: "none" },
    { given: { "enterprise.cluster": ["高端装备", "非先进制造业集群"] }, expect: "exclusive" },
    { given: { "enterprise.cluster": ["高端装备", "物联网", "核心软件"] }, expect: "several" },
    {
      given: { "enterprise.cluster": unreadable("×高端装备", { code: "ambiguousTick", detail: "高端装备" }) },
      expect: "unclear",
    },
    { given: { "enterprise.cluster": blank }, expect: "required" },
  ],
  check: (_values, { seen: { "enterprise.cluster": reading }, policy }) => {
    const at = ["enterprise.cluster"] as const;
    if (hasRemark(reading, "ambiguousTick")) return { message: "unclear", at };
    if (reading.value === null) return "notApplicable";
    const ticked = reading.value;
    const clusters = CLUSTERS.filter((cluster) => ticked.includes(cluster));
    const others = clusters.filter((cluster) => cluster !== NONE);
    if (clusters.length === 0) return { message: "none", at };
    if (others.length < clusters.length && others.length > 0) return { message: "exclusive", data: { found: listOf(others.map(quoted)) }, at };
    if (others.length > policy["enterprise.maxClusters"])
      return { message: "several", data: { found: listOf(others.map(quoted)), count: others.length }, at };
    return "pass";
  },
});
