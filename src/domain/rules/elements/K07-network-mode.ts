import { NETWORK_MODES } from "../../form/options";
import { allOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank, unreadable } from "../exampleFields";
import { hasRemark, requiresUnless } from "../remarks";

/** 要素·建网方式: at least one of the three is ticked. */
export const K07 = defineRule({
  id: "K07",
  part: "elements",
  severity: "error",
  clause: "表·要素「5G网络建设方式」",
  title: "5G 网络建设方式已勾选",
  requires: requiresUnless(["network.mode"], "ambiguousTick"),
  reads: [],
  inspects: ["network.mode"],
  policy: ["network.maxModes"],
  messages: {
    none: "5G 网络建设方式一项未勾，应在虚拟专网、混合专网、独立专网中勾选",
    several: {
      text: "5G 网络建设方式勾了 {found} 共 {count} 种：可能几种方式并存，也可能误勾，请核实",
      severity: "warning",
    },
    unclear: { text: "5G 网络建设方式用“×”标记，无法判断是选中还是否定，请企业改用“☑”", severity: "warning" },
  },
  remedy: "按实际建网方式勾选；几种方式并存的，在建设内容中分别说明。",
  examples: [
    { given: { "network.mode": ["混合专网"] }, expect: "pass" },
    { given: { "network.mode": [] }, expect: "none" },
    { given: { "network.mode": ["虚拟专网", "混合专网"] }, expect: "several" },
    {
      given: { "network.mode": unreadable("×虚拟专网 □混合专网", { code: "ambiguousTick", detail: "虚拟专网" }) },
      expect: "unclear",
    },
    { given: { "network.mode": blank }, expect: "required" },
  ],
  check: (_values, { seen: { "network.mode": reading }, policy }) => {
    const at = ["network.mode"] as const;
    if (hasRemark(reading, "ambiguousTick")) return { message: "unclear", at };
    if (reading.value === null) return "notApplicable";
    const ticked = reading.value;
    const modes = NETWORK_MODES.filter((mode) => ticked.includes(mode));
    if (modes.length === 0) return { message: "none", at };
    if (modes.length > policy["network.maxModes"])
      return { message: "several", data: { found: allOf(modes.map(quoted)), count: modes.length }, at };
    return "pass";
  },
});
