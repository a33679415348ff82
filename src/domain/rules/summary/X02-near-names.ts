import { readingOf, valueOf } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { defineBatchRule } from "../defineRule";
import { enterpriseName, identity } from "../members";
import { nearPairs } from "../nearPairs";

const SHORTEST = 6;

/** 近似名称: one character apart. The same code under both is E09's. */
export const X02 = defineBatchRule({
  id: "X02",
  scope: "batch",
  part: "summary",
  severity: "warning",
  clause: "常识",
  title: "没有仅一字之差的企业名称",
  policy: ["batch.nearNameDistance"],
  messages: { near: "“{a}”与“{b}”名称只差一个字：可能确为两家企业，也可能其中一家写错字，请核实" },
  remedy: "对照两家营业执照核实名称。",
  examples: [
    {
      given: { applications: [{ "enterprise.name": "苏州晨星装备有限公司" }, { "enterprise.name": "苏州晨星纺织有限公司" }] },
      expect: "pass",
    },
    {
      given: { applications: [{ "enterprise.name": "苏州晨星装备有限公司" }, { "enterprise.name": "苏州晨兴装备有限公司" }] },
      expect: "near",
    },
    {
      given: { applications: [{ "enterprise.name": "苏州晨星装备有限公司" }, { "enterprise.name": "苏州晨兴装备有限公司" }] },
      policy: { "batch.nearNameDistance": 0 },
      expect: "notApplicable",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "苏州晨星装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
          { "enterprise.name": "苏州晨兴装备有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
        ],
      },
      expect: "pass",
    },
    { given: { applications: [{ "enterprise.name": "苏州晨星装备有限公司" }] }, expect: "notApplicable" },
  ],
  check: ({ members }, { policy }) => {
    if (members.length < 2 || policy["batch.nearNameDistance"] < 1) return "notApplicable";
    const named = new Map(
      members.flatMap((member) => {
        const name = normalName(valueOf(member.application, "enterprise.name") ?? "");
        return name.length >= SHORTEST ? [[name, member] as const] : [];
      }),
    );
    return nearPairs([...named.keys()]).flatMap(([a, b]) => {
      const [first, second] = [named.get(a), named.get(b)];
      if (!first || !second || identity(first) === identity(second)) return [];
      const at = [first, second].map(({ application }) => readingOf(application, "enterprise.name"));
      return [
        {
          message: "near" as const,
          data: { a: enterpriseName(first.application), b: enterpriseName(second.application) },
          subject: [a, b].sort().join("|"),
          at,
        },
      ];
    });
  },
});
