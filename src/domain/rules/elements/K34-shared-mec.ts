import { readingOf, valueOf } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { defineBatchRule } from "../defineRule";
import { groupsOfSeveral } from "../groups";
import { enterprisesCalled, differentEnterprises } from "../members";
import { mecFigures, mecSignature } from "./mecParameters";

const MEC = { "mec.sets": 1, "mec.upfThroughput": 10, "mec.vcpu": 64, "mec.memory": 256, "mec.storage": 10 };

/** 要素「厂区或区域内」: several enterprises with one edge node. Those that also share the secondary node are X01's. */
export const K34 = defineBatchRule({
  id: "K34",
  scope: "batch",
  part: "elements",
  severity: "warning",
  clause: "表·要素「厂区或区域内」",
  title: "多家企业的 MEC 参数不完全相同",
  policy: [],
  messages: {
    same: "{names}的 MEC 参数完全相同（{sets} 套、UPF {upf} Gbps、vCPU {vcpu} 核、内存 {memory} GB、存储 {storage} TB）：可能共享园区或集团的同一套 MEC（“区域内”允许），也可能相互抄填，请核实",
  },
  remedy: "请企业说明 MEC 是自建还是共享；共享的提供共享协议或运营商证明。",
  examples: [
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", ...MEC },
          { "enterprise.name": "乙公司", ...MEC, "mec.vcpu": 128 },
        ],
      },
      expect: "pass",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", ...MEC },
          { "enterprise.name": "乙公司", ...MEC },
        ],
      },
      expect: "same",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", ...MEC, "identifier.node": "苏州甲节点" },
          { "enterprise.name": "乙公司", ...MEC, "identifier.node": "苏州甲节点" },
        ],
      },
      expect: "pass",
    },
    { given: { applications: [{ "enterprise.name": "甲公司", ...MEC }] }, expect: "notApplicable" },
  ],
  check: ({ members }) => {
    if (members.length < 2) return "notApplicable";
    return groupsOfSeveral(members, ({ application }) => mecSignature(application)).flatMap(([signature, group]) => {
      const nodes = new Set(group.map(({ application }) => normalName(valueOf(application, "identifier.node") ?? `?${application.sheet}`)));
      const [first] = group;
      if (first === undefined || nodes.size === 1 || !differentEnterprises(group)) return [];
      return {
        message: "same" as const,
        data: { names: enterprisesCalled(group), ...mecFigures(first.application) },
        subject: signature,
        at: group.map(({ application }) => readingOf(application, "mec.sets")),
      };
    });
  },
});
