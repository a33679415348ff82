import { readingOf, valueOf, type Application } from "../../form/application";
import { compareDates } from "../../form/partialDate";
import { isUsccShaped } from "../../identifiers/uscc";
import { normalName } from "../../identifiers/names";
import { dateOf, placeOf, placesOf, type MessageValue } from "../../wording/value";
import { defineBatchRule, type BatchIssue } from "../defineRule";
import { enterpriseName } from "../members";
import { groupsOfSeveral } from "../groups";
import { changesBetween, versionsOf } from "../versions";

/** Two forms, more than two; with or without one that is dated last. Two forms that are alike are dated alike. */
type Found = "several" | "noLatest" | "alike" | "more" | "moreNoLatest";

/** 重报: two forms under one name where a code is lacking, so that E09 could not tell. A person chooses which one counts. */
export const X06 = defineBatchRule({
  id: "X06",
  scope: "batch",
  part: "summary",
  severity: "error",
  clause: "常识",
  title: "同一企业只有一份申报书",
  policy: [],
  messages: {
    several:
      "“{name}”有 {count} 份申报书（{sheets}），且有的缺统一社会信用代码，须选定一份（申报日期最晚的是{latest}，{date}）；两份有 {different} 处不同：{differences}",
    noLatest: "“{name}”有 {count} 份申报书（{sheets}），且有的缺统一社会信用代码，须选定一份；两份有 {different} 处不同：{differences}",
    alike: "“{name}”有 {count} 份申报书（{sheets}），且有的缺统一社会信用代码，须选定一份；两份内容相同",
    more: "“{name}”有 {count} 份申报书（{sheets}），且有的缺统一社会信用代码，须选定一份（申报日期最晚的是{latest}，{date}）；{differences}",
    moreNoLatest: "“{name}”有 {count} 份申报书（{sheets}），且有的缺统一社会信用代码，须选定一份；{differences}",
  },
  remedy: "与企业确认以哪一份为准，撤去其余。",
  examples: [
    { given: { applications: [{ "enterprise.name": "甲公司" }, { "enterprise.name": "乙公司" }] }, expect: "pass" },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "cover.date": { year: 2022, month: 9, day: 1 } },
          { "enterprise.name": "甲公司", "cover.date": { year: 2022, month: 9, day: 20 } },
        ],
      },
      expect: "several",
    },
    { given: { applications: [{ "enterprise.name": "甲公司", "contact.name": "张三" }, { "enterprise.name": "甲公司" }] }, expect: "noLatest" },
    { given: { applications: [{ "enterprise.name": "甲公司" }, { "enterprise.name": "甲公司" }] }, expect: "alike" },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "cover.date": { year: 2022, month: 9, day: 1 } },
          { "enterprise.name": "甲公司", "cover.date": { year: 2022, month: 9, day: 20 } },
          { "enterprise.name": "甲公司" },
        ],
      },
      expect: "more",
    },
    {
      given: { applications: [{ "enterprise.name": "甲公司" }, { "enterprise.name": "甲公司" }, { "enterprise.name": "甲公司" }] },
      expect: "moreNoLatest",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
          { "enterprise.name": "甲公司", "enterprise.uscc": "91320500MA1MKTUJ3D" },
        ],
      },
      expect: "pass",
    },
    { given: { applications: [{ "enterprise.name": "甲公司" }] }, expect: "notApplicable" },
  ],
  check: ({ members }) => {
    if (members.length < 2) return "notApplicable";
    return groupsOfSeveral(members, ({ application }) => normalName(valueOf(application, "enterprise.name") ?? "")).flatMap(
      ([name, group]) => {
        const applications = group.map(({ application }) => application);
        const [first] = applications;
        if (first === undefined || applications.every((application) => isUsccShaped(valueOf(application, "enterprise.uscc") ?? "")))
          return [];
        const { message, data } = compared(applications);
        return [
          {
            message,
            data: { ...data, name: enterpriseName(first), count: group.length, sheets: placesOf(applications) },
            subject: name,
            at: applications.map((application) => readingOf(application, "enterprise.name")),
          },
        ];
      },
    );
  },
});

function compared(applications: readonly Application[]): Pick<BatchIssue<Found>, "message" | "data"> {
  const latest = latestOf(applications);
  const [first, second, ...others] = applications;
  if (first === undefined || second === undefined || others.length > 0) {
    return { message: latest ? "more" : "moreNoLatest", data: { ...latest, differences: versionsOf(applications) } };
  }
  const differences = changesBetween(first, second);
  const different = differences.items.length;
  if (different === 0) return { message: "alike" };
  return { message: latest ? "several" : "noLatest", data: { ...latest, different, differences } };
}

/** Which one was dated last, where the dates tell. */
function latestOf(applications: readonly Application[]): { readonly latest: MessageValue; readonly date: MessageValue } | null {
  const dated = applications.flatMap((application) => {
    const date = valueOf(application, "cover.date");
    return date === null ? [] : [{ application, date }];
  });
  const [latest, next] = dated.sort((a, b) => compareDates(b.date, a.date));
  if (!latest || !next || compareDates(latest.date, next.date) === 0) return null;
  return { latest: placeOf(latest.application), date: dateOf(latest.date) };
}
