import { defineRule } from "../defineRule";
import { filledAwards } from "./awardRows";

/** 证书: one copy an award, compared by a person. */
export const A06 = defineRule({
  id: "A06",
  part: "award",
  severity: "manual",
  clause: "附件四.3 资质、荣誉证书文件复印件",
  title: "奖项与证书复印件一一对应",
  reads: [],
  inspects: ["attachment.certificates"],
  policy: [],
  messages: { certificates: "对照证书复印件核对 {count} 项奖项的名称、级别、获得单位和时间，证书是否齐全" },
  remedy: "没有证书的奖项不计；缺证书的补交。",
  examples: [
    { given: { "award.1.name": "江苏省智能制造示范车间" }, expect: "certificates" },
    { given: {}, expect: "notApplicable" },
  ],
  check: (_values, { seen: readings, application }) => {
    const rows = filledAwards(application);
    if (rows.length === 0) return "notApplicable";
    const copies = readings["attachment.certificates"].status === "missing" ? [] : (["attachment.certificates"] as const);
    return { message: "certificates", data: { count: rows.length }, at: [...rows.map(({ name }) => name.id), ...copies] };
  },
});
