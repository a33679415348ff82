import { readingOf, valueOf, type Application, type FieldReading } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { splitPhones } from "../../identifiers/phone";
import { defineBatchRule, type BatchIssue, type BatchMember } from "../defineRule";
import { mecSignature } from "../elements/mecParameters";
import { groupsOfSeveral } from "../groups";
import { differentEnterprises, enterprisesCalled } from "../members";

type Found = "mobile" | "email" | "address" | "project" | "node";

interface Facet {
  readonly message: Found;
  readonly field: "contact.mobile" | "contact.email" | "enterprise.address" | "project.name" | "identifier.node";
  readonly keyOf: (application: Application) => string | null;
}

const FACETS: readonly Facet[] = [
  {
    message: "mobile",
    field: "contact.mobile",
    keyOf: (application) => splitPhones(valueOf(application, "contact.mobile") ?? "")[0]?.digits ?? null,
  },
  { message: "email", field: "contact.email", keyOf: (application) => normalised(valueOf(application, "contact.email")) },
  { message: "address", field: "enterprise.address", keyOf: (application) => normalised(valueOf(application, "enterprise.address")) },
  { message: "project", field: "project.name", keyOf: (application) => normalised(valueOf(application, "project.name")) },
  {
    message: "node",
    field: "identifier.node",
    keyOf: (application) => {
      const node = normalised(valueOf(application, "identifier.node"));
      const mec = mecSignature(application);
      return node === null || mec === null ? null : `${node}|${mec}`;
    },
  },
];

const MEC = { "mec.sets": 1, "mec.upfThroughput": 10, "mec.vcpu": 64, "mec.memory": 256, "mec.storage": 10 };

/** 同批重复 between different enterprises. Codes and names are E09's; forms of one enterprise are not compared again. */
export const X01 = defineBatchRule({
  id: "X01",
  scope: "batch",
  part: "summary",
  severity: "warning",
  clause: "常识",
  title: "不同企业的电话、邮箱、地址、项目名称、节点与 MEC 参数不重复",
  policy: [],
  messages: {
    mobile: "{names}的移动电话都是“{found}”：可能同属一个集团，也可能由中介代填，请核实",
    email: "{names}的邮箱都是“{found}”：可能同属一个集团，也可能由中介代填，请核实",
    address: "{names}的详细地址都是“{found}”：可能在同一园区，也可能是同一主体重复申报，请核实",
    project: "{names}的项目名称都是“{found}”：可能用了通用名称，也可能相互抄用，请核实",
    node: "{names}接入的二级节点都是“{found}”且 MEC 参数完全相同：可能共享园区或集团设施，也可能相互抄填，请核实",
  },
  remedy: "与企业联系核实；确属填错或抄用的，退回更正。",
  examples: [
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "contact.mobile": "13862391745", "project.name": "甲 5G 工厂" },
          { "enterprise.name": "乙公司", "contact.mobile": "13962391745", "project.name": "乙 5G 工厂" },
        ],
      },
      expect: "pass",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "contact.mobile": "13862391745" },
          { "enterprise.name": "乙公司", "contact.mobile": "13862391745" },
        ],
      },
      expect: "mobile",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "contact.email": "A@example.com" },
          { "enterprise.name": "乙公司", "contact.email": "a@example.com" },
        ],
      },
      expect: "email",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "enterprise.address": "苏州市昆山市前进路 1 号" },
          { "enterprise.name": "乙公司", "enterprise.address": "苏州市昆山市前进路1号" },
        ],
      },
      expect: "address",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "project.name": "5G 智能工厂" },
          { "enterprise.name": "乙公司", "project.name": "5G智能工厂" },
        ],
      },
      expect: "project",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "identifier.node": "苏州甲节点", ...MEC },
          { "enterprise.name": "乙公司", "identifier.node": "苏州甲节点", ...MEC },
        ],
      },
      expect: "node",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "contact.mobile": "13862391745" },
          { "enterprise.name": "甲公司", "contact.mobile": "13862391745" },
        ],
      },
      expect: "pass",
    },
    { given: { applications: [{ "enterprise.name": "甲公司" }] }, expect: "notApplicable" },
  ],
  check: ({ members }) => (members.length < 2 ? "notApplicable" : FACETS.flatMap((facet) => duplicates(members, facet))),
});

function duplicates(members: readonly BatchMember[], { message, field, keyOf }: Facet): readonly BatchIssue<Found>[] {
  return groupsOfSeveral(members, ({ application }) => keyOf(application)).flatMap(([subject, group]) => {
    if (!differentEnterprises(group)) return [];
    const at: readonly FieldReading<string>[] = group.map(({ application }) => readingOf(application, field));
    return [{ message, data: { names: enterprisesCalled(group), found: at[0]?.value?.trim() ?? "" }, subject, at }];
  });
}

function normalised(text: string | null): string | null {
  return text === null ? null : normalName(text);
}
