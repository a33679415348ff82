import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";
import { judgeableCode } from "./creditCode";

const ENTERPRISE = "91";
const OTHER_BUSINESSES: Readonly<Record<string, string>> = { "92": "个体工商户", "93": "农民专业合作社" };
/** 登记管理部门, first character. Source: GB 32100 table of departments and categories. */
const REGISTRARS: Readonly<Record<string, string>> = {
  "1": "机关、事业单位等（机构编制）",
  "2": "外交部门登记的机构",
  "3": "司法行政部门登记的机构",
  "4": "文化部门登记的机构",
  "5": "社会组织（民政）",
  "6": "旅游部门登记的机构",
  "7": "宗教活动场所",
  "8": "工会组织",
  "9": "市场监管部门登记的其他主体",
  A: "军队改革编制机构",
  N: "农村集体经济组织",
  Y: "其他机构",
};

/** 首两位: 91 is an enterprise; the application is one of enterprises. */
export const E05 = defineRule({
  id: "E05",
  part: "enterprise",
  severity: "error",
  clause: "GB 32100；表·企业",
  title: "统一社会信用代码首两位为 91（企业）",
  reads: [],
  inspects: ["enterprise.uscc"],
  policy: [],
  messages: {
    otherBusiness: { text: "统一社会信用代码以 {prefix} 开头，登记为{kind}，不是企业：请核实是否符合申报主体要求", severity: "warning" },
    notEnterprise: "统一社会信用代码以 {prefix} 开头，属于{kind}，申报主体应为企业（91 开头）",
    unknownRegistrar: "统一社会信用代码以 {prefix} 开头，属于未知登记部门，申报主体应为企业（91 开头）",
  },
  remedy: "核对填报的是不是申报企业自己的营业执照代码；非企业主体不属于申报范围。",
  examples: [
    { given: { "enterprise.uscc": "91320500MA1MKTUJ3D" }, expect: "pass" },
    { given: { "enterprise.uscc": "92320500MA1MKTUJ3A" }, expect: "otherBusiness" },
    { given: { "enterprise.uscc": "12440600MB2C07549J" }, expect: "notEnterprise" },
    { given: { "enterprise.uscc": "02320500MA1MKTUJ3A" }, expect: "unknownRegistrar" },
    { given: { "enterprise.uscc": "11010519491231002X" }, expect: "notApplicable" },
    { given: { "enterprise.uscc": blank }, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings }) => {
    const code = judgeableCode(readings["enterprise.uscc"]);
    if (code === null) return "notApplicable";
    const prefix = code.slice(0, 2);
    const at = ["enterprise.uscc"] as const;
    if (prefix === ENTERPRISE) return "pass";
    const business = OTHER_BUSINESSES[prefix];
    if (business !== undefined) return { message: "otherBusiness", data: { prefix, kind: business }, at };
    const registrar = REGISTRARS[code.charAt(0)];
    if (registrar === undefined) return { message: "unknownRegistrar", data: { prefix }, at };
    return { message: "notEnterprise", data: { prefix, kind: registrar }, at };
  },
});
