import { readingOf } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { defineBatchRule, type BatchIssue } from "../defineRule";
import { groupsOfSeveral } from "../groups";
import { enterpriseName, identity } from "../members";
import { rowReading } from "./rows";

type Found = "noApplication" | "notListed" | "severalRows";

/** 多退少补: every row has an application, every application a row, every enterprise one row. */
export const S05 = defineBatchRule({
  id: "S05",
  scope: "summary",
  part: "summary",
  severity: "error",
  clause: "汇总表",
  title: "汇总表与申报书一一对应",
  policy: [],
  messages: {
    noApplication: "汇总表列有“{name}”，但没有收到它的申报书",
    notListed: {
      text: "收到“{name}”的申报书，但汇总表没有列入",
      remedy: "确认推荐的，补入汇总表；不推荐的，撤出申报书。",
    },
    severalRows: { text: "汇总表中“{name}”列了 {count} 行，每家企业只列 1 行", remedy: "保留 1 行，删去其余。" },
  },
  remedy: "补交申报书，或从汇总表删去该行。",
  examples: [
    { given: { applications: [{ "enterprise.name": "甲公司" }], summary: { rows: [{ seq: 1, enterprise: "甲公司" }] } }, expect: "pass" },
    {
      given: {
        applications: [{ "enterprise.name": "甲公司", "enterprise.uscc": "91320500MA1MKTUJ3D" }, { "enterprise.name": "甲公司" }],
        summary: { rows: [{ seq: 1, enterprise: "甲公司" }] },
      },
      expect: "pass",
    },
    {
      given: {
        applications: [{ "enterprise.name": "甲公司" }],
        summary: {
          rows: [
            { seq: 1, enterprise: "甲公司" },
            { seq: 2, enterprise: "乙公司" },
          ],
        },
      },
      expect: "noApplication",
    },
    {
      given: {
        applications: [{ "enterprise.name": "甲公司" }, { "enterprise.name": "乙公司" }],
        summary: { rows: [{ seq: 1, enterprise: "甲公司" }] },
      },
      expect: "notListed",
    },
    {
      given: {
        applications: [{ "enterprise.name": "甲公司" }],
        summary: {
          rows: [
            { seq: 1, enterprise: "甲公司" },
            { seq: 2, enterprise: "甲公司" },
          ],
        },
      },
      expect: "severalRows",
    },
    { given: { applications: [{ "enterprise.name": "甲公司" }] }, expect: "notApplicable" },
  ],
  check: ({ members, summary, unmatchedRows }) => {
    if (summary === null) return "notApplicable";
    const issues: BatchIssue<Found>[] = [];
    const repeated = groupsOfSeveral(summary.rows, (row) => {
      const value = rowReading(row, "summary.row.enterprise")?.value;
      return value == null ? null : normalName(value);
    });
    for (const [subject, rows] of repeated) {
      const at = rows.flatMap((row) => rowReading(row, "summary.row.enterprise") ?? []);
      issues.push({ message: "severalRows", data: { name: at[0]?.value?.trim() ?? "", count: rows.length }, subject, at });
    }
    const told = new Set(repeated.map(([name]) => name));
    const listed = new Set<string>();
    for (const row of unmatchedRows) {
      const reading = rowReading(row, "summary.row.enterprise");
      if (reading === null || reading.value === null || listed.has(normalName(reading.value))) continue;
      const subject = normalName(reading.value);
      listed.add(subject);
      const hasApplication = members.some(
        ({ summaryRow, application }) => summaryRow !== null && normalName(enterpriseName(application)) === subject,
      );
      if (told.has(subject) && hasApplication) continue;
      issues.push({ message: "noApplication", data: { name: reading.value.trim() }, subject, at: [reading] });
    }
    const withRow = members.filter(({ summaryRow }) => summaryRow !== null);
    const listedIdentities = new Set(withRow.map(identity));
    // A second form of a listed enterprise is X06's, one of its name with another code E09's.
    const listedNames = new Set(withRow.map(({ application }) => normalName(enterpriseName(application))));
    for (const member of members) {
      if (member.summaryRow !== null || listedIdentities.has(identity(member)) || listedNames.has(normalName(enterpriseName(member.application)))) continue;
      const reading = readingOf(member.application, "enterprise.name");
      if (reading.value === null) continue;
      issues.push({ message: "notListed", data: { name: reading.value.trim() }, subject: identity(member), at: [reading] });
    }
    return issues;
  },
});
