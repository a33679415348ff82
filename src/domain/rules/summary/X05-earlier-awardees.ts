import { readingOf, valueOf } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { defineBatchRule } from "../defineRule";
import { enterpriseCalled, identity } from "../members";

/** 往届名单: off unless the bureau keeps a list of names or codes. */
export const X05 = defineBatchRule({
  id: "X05",
  scope: "batch",
  part: "summary",
  severity: "warning",
  clause: "政策项（已评不再申报）",
  title: "不在往届已认定名单中",
  policy: ["call.earlierAwardees"],
  messages: { listed: "“{name}”在往届已认定名单中（{entry}）：可能申报不同级别或新项目，请核实是否允许再次申报" },
  remedy: "已认定的不再重复推荐；政策允许升级的附说明。",
  examples: [
    { given: { applications: [{ "enterprise.name": "甲公司" }] }, policy: { "call.earlierAwardees": ["乙公司"] }, expect: "pass" },
    {
      given: { applications: [{ "enterprise.name": "甲（苏州）公司" }] },
      policy: { "call.earlierAwardees": ["甲(苏州)公司"] },
      expect: "listed",
    },
    {
      given: { applications: [{ "enterprise.name": "甲公司", "enterprise.uscc": "91320500MA1MKTUJ3D" }] },
      policy: { "call.earlierAwardees": ["91320500MA1MKTUJ3D"] },
      expect: "listed",
    },
    { given: { applications: [{ "enterprise.name": "甲公司" }] }, expect: "notApplicable" },
  ],
  check: ({ members }, { policy }) => {
    const entries = new Map(policy["call.earlierAwardees"].map((entry) => [normalName(entry), entry.trim()]));
    if (entries.size === 0) return "notApplicable";
    return members.flatMap((member) => {
      const { application } = member;
      for (const id of ["enterprise.uscc", "enterprise.name"] as const) {
        const entry = entries.get(normalName(valueOf(application, id) ?? ""));
        if (entry === undefined) continue;
        return [
          {
            message: "listed" as const,
            data: { name: enterpriseCalled(application), entry },
            subject: identity(member),
            at: [readingOf(application, id)],
          },
        ];
      }
      return [];
    });
  },
});
