import { normalName } from "../../identifiers/names";
import { listOf, quoted } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";

/** 二(三): someone leads the team, and the people whom the form names appear in it. */
export const N04 = defineRule({
  id: "N04",
  part: "narrative",
  severity: "warning",
  clause: "二(三)",
  title: "实施团队写明负责人，与申报责任人、联系人对应",
  reads: ["narrative.team"],
  inspects: ["credit.responsible", "contact.name"],
  policy: [],
  messages: {
    noLeader: "实施团队没有写明负责人（组长、项目经理等）：可能用了别的称谓，请核实",
    notInTeam: "申报责任人、联系人（{names}）没有出现在实施团队中：可能由其他部门申报，也可能套用他人材料，请核实",
  },
  remedy: "在二（三）写明项目负责人、成员和任务分工。",
  examples: [
    {
      given: { "narrative.team": "项目负责人李四，成员张三、王五。", "credit.responsible": "李四", "contact.name": "张三" },
      expect: "pass",
    },
    { given: { "narrative.team": "成员张三、王五分工合作。", "contact.name": "张三" }, expect: "noLeader" },
    { given: { "narrative.team": "项目负责人赵六。", "credit.responsible": "李四", "contact.name": "张三" }, expect: "notInTeam" },
    { given: { "narrative.team": blank, "contact.name": "张三" }, expect: "notApplicable" },
  ],
  check: ({ "narrative.team": text }, { seen: readings }) => {
    const plain = normalName(text);
    const issues: Issue<"noLeader" | "notInTeam">[] = [];
    if (!/负责人|组长|牵头|项目经理|总指挥|主任|总监|领导小组|总工|带头人|主管|总经理/u.test(plain))
      issues.push({ message: "noLeader", at: ["narrative.team"] });
    const named = (["credit.responsible", "contact.name"] as const).filter((id) => readings[id].value !== null);
    const names = named.map((id) => readings[id].value?.trim() ?? "");
    if (named.length > 0 && !names.some((name) => plain.includes(normalName(name)))) {
      issues.push({ message: "notInTeam", data: { names: listOf([...new Set(names)].map(quoted)) }, at: ["narrative.team", ...named] });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
