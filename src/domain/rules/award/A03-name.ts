import { defineRule, type Issue } from "../defineRule";
import { awardLevel, levelInName } from "./awardLevel";
import { filledAwards } from "./awardRows";

/** The fields that the form's note names, and what their programmes are called. */
const RELEVANT =
  /5G|工业互联网|两化|融合|智能制造|智能工厂|智能车间|示范车间|数字化|数字孪生|智改数转|上云|标杆|灯塔|物联网|大数据|人工智能|信息化|互联网|绿色工厂|服务型制造|首台|单项冠军|专精特新|试点示范|贯标|DCMM|标识解析/iu;

/** 奖项名称: of the fields that the note names, and of the level that is filled in. */
export const A03 = defineRule({
  id: "A03",
  part: "award",
  severity: "warning",
  clause: "表·获奖备注",
  title: "奖项与备注所列领域相关，级别与名称相符",
  reads: [],
  policy: [],
  messages: {
    unrelated: "奖项“{name}”看不出与“5G+工业互联网”、两化融合、工业互联网、智能制造相关：可能名称简写，请对照证书核实",
    level: "奖项“{name}”从名称看是{expected}，级别却填“{found}”：可能由上级授予，也可能填错，请对照证书核实",
  },
  remedy: "对照证书核对奖项名称和级别，与备注领域无关的不填。",
  examples: [
    { given: { "award.1.level": "省级", "award.1.name": "江苏省智能制造示范车间" }, expect: "pass" },
    { given: { "award.1.level": "省级", "award.1.name": "江苏省文明单位" }, expect: "unrelated" },
    { given: { "award.1.level": "国家级", "award.1.name": "江苏省智能制造示范车间" }, expect: "level" },
    { given: { "award.1.level": "市级", "award.1.name": "苏州市智能车间" }, expect: "pass" },
    { given: { "award.1.level": "省级" }, expect: "notApplicable" },
  ],
  check: (_values, { application }) => {
    const rows = filledAwards(application).filter(({ name }) => name.value !== null);
    if (rows.length === 0) return "notApplicable";
    const issues: Issue<"unrelated" | "level">[] = [];
    for (const { level, name } of rows) {
      if (name.value === null) continue;
      const text = name.value.trim();
      if (!RELEVANT.test(text.normalize("NFKC"))) issues.push({ message: "unrelated", data: { name: text }, at: [name.id] });
      const found = level.value === null ? null : awardLevel(level.value);
      const expected = levelInName(text);
      if (found === null || expected === null || found === expected) continue;
      issues.push({ message: "level", data: { name: text, expected, found: level.value?.trim() ?? "" }, at: [level.id, name.id] });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
