import { INDUSTRIES } from "../../form/options";
import { allOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank, seen, unreadable } from "../exampleFields";
import { hasRemark, requiresUnless } from "../remarks";

const OTHER = "其他";

/** 所属重点行业和领域: at least one; the form does not limit the number, so several are only asked about. */
export const E15 = defineRule({
  id: "E15",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「所属重点行业和领域」",
  title: "所属重点行业和领域已勾选",
  requires: requiresUnless(["enterprise.industry"], "ambiguousTick"),
  reads: [],
  inspects: ["enterprise.industry"],
  policy: ["enterprise.maxIndustries"],
  messages: {
    none: "所属重点行业和领域一项未勾，至少应勾 1 项",
    several: {
      text: "所属重点行业和领域勾了 {found} 共 {count} 项：表中未限选，可能跨行业，也可能误勾，请核实主营行业",
      severity: "warning",
    },
    otherUnnamed: { text: "所属重点行业和领域勾了“其他”，没有写明是什么行业", severity: "warning" },
    unclear: { text: "所属重点行业和领域用“×”标记，无法判断是选中还是否定，请企业改用“☑”", severity: "warning" },
  },
  remedy: "按主营业务勾选所属行业；勾“其他”的在后面写明行业。",
  examples: [
    { given: { "enterprise.industry": ["装备制造"] }, expect: "pass" },
    { given: { "enterprise.industry": seen({ raw: "□纺织 ☑其他（船舶配套）", value: ["其他"] }) }, expect: "pass" },
    { given: { "enterprise.industry": [] }, expect: "none" },
    { given: { "enterprise.industry": ["装备制造", "钢铁"] }, expect: "several" },
    { given: { "enterprise.industry": seen({ raw: "□纺织 ☑其他", value: ["其他"] }) }, expect: "otherUnnamed" },
    {
      given: { "enterprise.industry": unreadable("×纺织", { code: "ambiguousTick", detail: "纺织" }) },
      expect: "unclear",
    },
    { given: { "enterprise.industry": blank }, expect: "required" },
  ],
  check: (_values, { seen: { "enterprise.industry": reading }, policy }) => {
    const at = ["enterprise.industry"] as const;
    if (hasRemark(reading, "ambiguousTick")) return { message: "unclear", at };
    if (reading.value === null) return "notApplicable";
    const ticked = reading.value;
    const industries = INDUSTRIES.filter((industry) => ticked.includes(industry));
    if (industries.length === 0) return { message: "none", at };
    if (industries.length > policy["enterprise.maxIndustries"]) {
      return { message: "several", data: { found: allOf(industries.map(quoted)), count: industries.length }, at };
    }
    return industries.includes(OTHER) && !namesOther(reading.raw) ? { message: "otherUnnamed", at } : "pass";
  },
});

/** Whether something other than the next option follows 其他: "其他（船舶）", "其他：船舶". */
function namesOther(raw: string): boolean {
  return /(?:其他|其它)\s*[（(：:_＿—-]+\s*[\p{Script=Han}A-Za-z]/u.test(raw);
}
