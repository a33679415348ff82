import { TIERS } from "../../form/options";
import { allOf, tierOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank, unreadable } from "../exampleFields";
import { hasRemark, requiresUnless } from "../remarks";

/** 申报方向「限选1个」. */
export const J07 = defineRule({
  id: "J07",
  part: "project",
  severity: "error",
  clause: "表·项目「限选1个」",
  title: "申报方向恰好勾选 1 项",
  requires: requiresUnless(["project.direction"], "ambiguousTick"),
  reads: [],
  inspects: ["project.direction"],
  policy: [],
  messages: {
    none: "申报方向一项未勾，应在产线级、车间级、工厂级中选 1 项",
    several: "申报方向勾了{found}共 {count} 项，限选 1 项",
    unclear: { text: "申报方向用“×”标记，无法判断是选中还是否定，请企业改用“☑”", severity: "warning" },
  },
  remedy: "在产线级、车间级、工厂级中只勾选 1 项。",
  examples: [
    { given: { "project.direction": ["工厂级"] }, expect: "pass" },
    { given: { "project.direction": [] }, expect: "none" },
    { given: { "project.direction": ["车间级", "工厂级"] }, expect: "several" },
    {
      given: { "project.direction": unreadable("×车间级", { code: "ambiguousTick", detail: "车间级" }) },
      expect: "unclear",
    },
    { given: { "project.direction": blank }, expect: "required" },
  ],
  check: (_values, { seen: { "project.direction": reading } }) => {
    const at = ["project.direction"] as const;
    const unclear = hasRemark(reading, "ambiguousTick");
    if (reading.value === null && !unclear) return "notApplicable";
    const tiers = TIERS.filter((tier) => reading.value?.includes(tier));
    if (tiers.length > 1) return { message: "several", data: { found: allOf(tiers.map(tierOf)), count: tiers.length }, at };
    if (unclear) return { message: "unclear", at };
    return tiers.length === 1 ? "pass" : { message: "none", at };
  },
});
