import { readingOf, valueOf } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { defineBatchRule } from "../defineRule";
import { differentEnterprises, enterpriseCalled, enterpriseName } from "../members";
import { nearPairs } from "../nearPairs";

const SHORTEST = 8;

/** 项目名称 one character apart. Equal names are X01's, the comparison with the summary S04's. */
export const J02 = defineBatchRule({
  id: "J02",
  scope: "batch",
  part: "project",
  severity: "warning",
  clause: "表·项目「项目名称」；常识",
  title: "不同企业的项目名称不雷同",
  policy: [],
  messages: {
    similar: "{a}的项目“{aName}”与{b}的项目“{bName}”只差一个字：可能为同类项目，也可能相互抄用，请核实",
  },
  remedy: "比对两家的建设内容；确属抄用的，退回更正。",
  examples: [
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "project.name": "精密铸造5G车间项目" },
          { "enterprise.name": "乙公司", "project.name": "机器人5G产线项目" },
        ],
      },
      expect: "pass",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "project.name": "精密铸造5G车间项目" },
          { "enterprise.name": "乙公司", "project.name": "精密锻造5G车间项目" },
        ],
      },
      expect: "similar",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "project.name": "甲5G全连接工厂项目" },
          { "enterprise.name": "乙公司", "project.name": "乙5G全连接工厂项目" },
        ],
      },
      expect: "pass",
    },
    { given: { applications: [{ "enterprise.name": "甲公司", "project.name": "精密铸造5G车间项目" }] }, expect: "notApplicable" },
  ],
  check: ({ members }) => {
    if (members.length < 2) return "notApplicable";
    const named = new Map(
      members.flatMap((member) => {
        const name = normalName(valueOf(member.application, "project.name") ?? "");
        return name.length >= SHORTEST ? [[name, member] as const] : [];
      }),
    );
    return nearPairs([...named.keys()]).flatMap(([a, b]) => {
      const pair = [named.get(a), named.get(b)].filter((member) => member !== undefined);
      const [first, second] = pair;
      if (
        !first ||
        !second ||
        !differentEnterprises(pair) ||
        onlyBrandDiffers(a, b, enterpriseName(first.application), enterpriseName(second.application))
      )
        return [];
      const data = {
        a: enterpriseCalled(first.application),
        aName: valueOf(first.application, "project.name")?.trim() ?? "",
        b: enterpriseCalled(second.application),
        bName: valueOf(second.application, "project.name")?.trim() ?? "",
      };
      return [
        {
          message: "similar" as const,
          data,
          subject: [a, b].sort().join("|"),
          at: pair.map(({ application }) => readingOf(application, "project.name")),
        },
      ];
    });
  },
});

/** Whether the names differ just where each enterprise's own name stands in them. */
function onlyBrandDiffers(a: string, b: string, companyA: string, companyB: string): boolean {
  const differing = [...a].findIndex((character, index) => character !== [...b][index]);
  if (differing < 0) return false;
  return normalName(companyA).includes([...a][differing] ?? "") && normalName(companyB).includes([...b][differing] ?? "");
}
