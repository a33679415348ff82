import { saysUnsigned } from "../../review/signatures";
import { filledAwards } from "../award/awardRows";
import { defineRule, type Issue } from "../defineRule";
import { missing, seen } from "../exampleFields";
import { rawText } from "../remarks";

const ATTACHMENTS = ["attachment.license", "attachment.audits", "attachment.certificates"] as const;
const NAMES = {
  "attachment.license": "企业营业执照复印件",
  "attachment.audits": "近三年财务审计报告复印件",
  "attachment.certificates": "资质、荣誉证书复印件",
} as const;

/** 附件: a tick list for a person; what the form itself calls lacking is an error. Certificates are asked for with awards only. */
export const N09 = defineRule({
  id: "N09",
  part: "attachment",
  severity: "manual",
  clause: "附件四",
  title: "附件齐全",
  reads: [],
  inspects: [...ATTACHMENTS, "attachment.other"],
  policy: [],
  messages: {
    list: "核对附件：1 营业执照、2 近三年审计报告、3 资质荣誉证书、4 其他，是否齐全、清晰、与申报内容对应",
    lacking: { text: "附件“{name}”登记为“{found}”", severity: "error", remedy: "补交所缺附件。" },
  },
  remedy: "缺少附件的退回补齐。",
  examples: [
    { given: {}, expect: "list" },
    {
      given: { "attachment.license": "已附", "attachment.certificates": seen({ raw: "无", value: null, status: "blank" }) },
      expect: "list",
    },
    { given: { "attachment.license": "未附" }, expect: ["list", "lacking"] },
    {
      given: { "award.1.name": "江苏省智能制造示范车间", "attachment.certificates": seen({ raw: "无", value: null, status: "blank" }) },
      expect: ["list", "lacking"],
    },
    {
      given: {
        "attachment.license": missing,
        "attachment.audits": missing,
        "attachment.certificates": missing,
        "attachment.other": missing,
      },
      expect: "notApplicable",
    },
  ],
  check: (_values, { seen: readings, application }) => {
    const shown = ([...ATTACHMENTS, "attachment.other"] as const).filter((id) => readings[id].status !== "missing");
    if (shown.length === 0) return "notApplicable";
    const issues: Issue<"list" | "lacking">[] = [{ message: "list", at: shown }];
    const asked = ATTACHMENTS.filter((id) => id !== "attachment.certificates" || filledAwards(application).length > 0);
    for (const id of asked) {
      const found = rawText(readings[id]);
      if (saysUnsigned(found)) issues.push({ message: "lacking", data: { name: NAMES[id], found }, at: [id] });
    }
    return issues;
  },
});
