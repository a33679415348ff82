import { lacksColumn } from "../../form/application";
import { saysUnsigned } from "../../review/signatures";
import { defineRule, type Issue } from "../defineRule";
import { missing } from "../exampleFields";
import { rawText } from "../remarks";

const SIGNATURES = ["credit.signedResponsible", "credit.signedLegal"] as const;
const NAMES = { "credit.signedResponsible": "申报责任人签字", "credit.signedLegal": "法定代表人签字" } as const;

/** 签字、日期、公章: on paper. What the sheet itself calls missing is unmet; an empty line may have been signed on paper. */
export const P08 = defineRule({
  id: "P08",
  part: "credit",
  severity: "manual",
  clause: "承诺书签字、日期、公章",
  title: "承诺书两处签字、日期、公章齐全",
  reads: [],
  inspects: [...SIGNATURES, "credit.signDate", "credit.enterprise"],
  policy: [],
  messages: {
    paper: { text: "核对纸质承诺书：申报责任人签字、法定代表人签字、日期、企业公章是否齐全", refuted: "unmet" },
    lacking: { text: "承诺书{signature}登记为“{found}”，承诺书不完整", severity: "unmet", remedy: "由本人签字后重新提交承诺书。" },
  },
  remedy: "缺签字、日期或公章的，退回补齐。",
  examples: [
    { given: {}, expect: "paper" },
    { given: { "credit.signedResponsible": "已签", "credit.signedLegal": "张三" }, expect: "paper" },
    { given: { "credit.signedResponsible": "李四", "credit.signedLegal": "未签" }, expect: ["paper", "lacking"] },
    {
      given: {
        "credit.signedResponsible": missing,
        "credit.signedLegal": missing,
        "credit.signDate": missing,
        "credit.enterprise": missing,
      },
      expect: "notApplicable",
    },
  ],
  check: (_values, { seen: readings }) => {
    const shown = ([...SIGNATURES, "credit.signDate", "credit.enterprise"] as const).filter((id) => readings[id].status !== "missing" || lacksColumn(readings[id]));
    if (shown.length === 0) return "notApplicable";
    const issues: Issue<"paper" | "lacking">[] = [{ message: "paper", at: shown }];
    for (const id of SIGNATURES) {
      const raw = rawText(readings[id]);
      if (saysUnsigned(raw)) issues.push({ message: "lacking", data: { signature: NAMES[id], found: raw }, at: [id] });
    }
    return issues;
  },
});
