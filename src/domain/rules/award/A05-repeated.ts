import type { FieldReading } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { dateText } from "../../form/wording";
import { dateOf } from "../../wording/value";
import { defineBatchRule, type BatchIssue, type BatchMember } from "../defineRule";
import { groupsOfSeveral } from "../groups";
import { differentEnterprises, enterpriseCalled, enterprisesCalled, identity } from "../members";
import { filledAwards, type AwardRow } from "./awardRows";

/** A certificate's number makes an award one enterprise's own; names of programmes are shared by everyone who received them. */
const OWN_NUMBER = /[A-Za-z]{0,6}\d{6,}|编号|证书号|第\d+号/u;

/** 同奖重复: one award in several rows, and one numbered certificate with several enterprises. */
export const A05 = defineBatchRule({
  id: "A05",
  scope: "batch",
  part: "award",
  severity: "warning",
  clause: "表·获奖；常识",
  title: "同一奖项不重复填报",
  policy: [],
  messages: {
    rows: "{enterprise}的奖项“{name}”（{date}）填了 {count} 行：可能分别获得，也可能重复填报，请对照证书核实",
    rowsUndated: "{enterprise}的奖项“{name}”（未填时间）填了 {count} 行：可能分别获得，也可能重复填报，请对照证书核实",
    enterprises: "{names}都填报了“{name}”：可能为联合获得，也可能借用证书，请对照证书核实",
  },
  remedy: "对照证书核对，重复填报的只保留一行。",
  examples: [
    { given: { applications: [{ "award.1.name": "甲奖", "award.2.name": "乙奖" }] }, expect: "pass" },
    {
      given: {
        applications: [
          {
            "award.1.name": "甲奖",
            "award.1.date": { year: 2020, month: 5, day: null },
            "award.2.name": "甲奖",
            "award.2.date": { year: 2020, month: 5, day: null },
          },
        ],
      },
      expect: "rows",
    },
    { given: { applications: [{ "award.1.name": "甲奖", "award.2.name": "甲奖" }] }, expect: "rowsUndated" },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "award.1.name": "智能车间（证书号ZN2020001）" },
          { "enterprise.name": "乙公司", "award.1.name": "智能车间(证书号ZN2020001)" },
        ],
      },
      expect: "enterprises",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "award.1.name": "江苏省智能制造示范车间" },
          { "enterprise.name": "乙公司", "award.1.name": "江苏省智能制造示范车间" },
        ],
      },
      expect: "pass",
    },
    { given: { applications: [{ "enterprise.name": "甲公司" }] }, expect: "notApplicable" },
  ],
  check: ({ members }) => {
    const entries = members.flatMap((member) =>
      filledAwards(member.application).flatMap((row) => (row.name.value === null ? [] : [{ member, row, name: row.name.value }])),
    );
    if (entries.length === 0) return "notApplicable";
    return [...members.flatMap(repeatedRows), ...sharedCertificates(entries)];
  },
});

function repeatedRows(member: BatchMember): readonly BatchIssue<"rows" | "rowsUndated">[] {
  const rows = filledAwards(member.application);
  return groupsOfSeveral(rows, awardKey).map(([key, group]) => {
    const [first] = group;
    const date = first?.date.value ?? null;
    const data = { enterprise: enterpriseCalled(member.application), name: first?.name.value?.trim() ?? "", count: group.length };
    const found = { subject: `${identity(member)}|${key}`, at: group.map(({ name }): FieldReading<unknown> => name) };
    return date === null ? { message: "rowsUndated", data, ...found } : { message: "rows", data: { ...data, date: dateOf(date) }, ...found };
  });
}

function sharedCertificates(
  entries: readonly { readonly member: BatchMember; readonly row: AwardRow; readonly name: string }[],
): readonly BatchIssue<"enterprises">[] {
  return groupsOfSeveral(entries, ({ name }) => (OWN_NUMBER.test(name) ? normalName(name) : null)).flatMap(([subject, group]) => {
    const holders = [...new Set(group.map(({ member }) => member))];
    if (!differentEnterprises(holders)) return [];
    const at = group.map(({ row }): FieldReading<unknown> => row.name);
    return [{ message: "enterprises", data: { names: enterprisesCalled(holders), name: group[0]?.name.trim() ?? "" }, subject, at }];
  });
}

function awardKey({ name, date }: AwardRow): string | null {
  return name.value === null ? null : `${normalName(name.value)}|${date.value === null ? "" : dateText(date.value)}`;
}
