import { SYSTEMS } from "../../form/options";
import { allOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank, unreadable } from "../exampleFields";
import { hasRemark, requiresUnless } from "../remarks";

const OFFICE_SYSTEMS: readonly string[] = ["OA", "CRM"];

const requiresTicks = requiresUnless(["systems"], "ambiguousTick");

/** 要素·系统: at least one information or production system is interconnected. */
export const K19 = defineRule({
  id: "K19",
  part: "elements",
  severity: "error",
  clause: "表·要素「信息系统和生产系统」",
  title: "实现网络互通的信息系统和生产系统已勾选",
  // The form has no box for “其他”: what is written there is an answer of its own.
  requires: (policy, application) => (application.fields.get("systems.other")?.status === "ok" ? [] : requiresTicks(policy, application)),
  reads: [],
  inspects: ["systems", "systems.other"],
  policy: [],
  messages: {
    none: "实现网络互通的信息系统和生产系统一项未勾，“其他”也未填写",
    otherUnwritten: { text: "系统勾了“其他”，但没有写明是什么系统", severity: "warning" },
    officeOnly: {
      text: "只勾了 {found}，没有生产类系统（如 MES、WMS、APS）：可能漏勾，也可能生产系统尚未互通，请核实",
      severity: "warning",
    },
    unclear: { text: "信息系统和生产系统用“×”标记，无法判断是选中还是否定，请企业改用“☑”", severity: "warning" },
  },
  remedy: "勾选已实现网络互通的系统；列表中没有的写在“其他”后面。",
  examples: [
    { given: { systems: ["ERP", "MES"] }, expect: "pass" },
    { given: { systems: [], "systems.other": "SCADA" }, expect: "pass" },
    { given: { systems: blank, "systems.other": "SCADA" }, expect: "pass" },
    { given: { systems: [] }, expect: "none" },
    { given: { systems: ["MES", "其他"] }, expect: "otherUnwritten" },
    { given: { systems: ["OA"] }, expect: "officeOnly" },
    { given: { systems: ["OA"], "systems.other": "DCS" }, expect: "pass" },
    { given: { systems: unreadable("×ERP", { code: "ambiguousTick", detail: "ERP" }) }, expect: "unclear" },
    { given: { systems: blank }, expect: "required" },
  ],
  check: (_values, { seen: { systems: reading, "systems.other": other } }) => {
    const written = other.value !== null && other.value.trim() !== "";
    const at = ["systems", "systems.other"] as const;
    if (hasRemark(reading, "ambiguousTick")) return { message: "unclear", at };
    if (reading.value === null) return written ? "pass" : "notApplicable";
    const listed = SYSTEMS.filter((system) => reading.value?.includes(system));
    if (reading.value.includes("其他") && !written) return { message: "otherUnwritten", at: ["systems.other", "systems"] };
    if (written) return "pass";
    if (listed.length === 0) return { message: "none", at };
    if (listed.every((system) => OFFICE_SYSTEMS.includes(system))) return { message: "officeOnly", data: { found: allOf(listed) }, at };
    return "pass";
  },
});
