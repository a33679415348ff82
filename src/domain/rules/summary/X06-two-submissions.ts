import { readingOf, valueOf, type Application } from "../../form/application";
import { compareDates } from "../../form/partialDate";
import { dateText, placesText, placeText } from "../../form/wording";
import { isUsccShaped } from "../../identifiers/uscc";
import { normalName } from "../../identifiers/names";
import { defineBatchRule } from "../defineRule";
import { enterpriseName } from "../members";
import { groupsOfSeveral } from "../groups";
import { differencesText } from "../versions";

/** 重报: two forms under one name where a code is lacking, so that E09 could not tell. A person chooses which one counts. */
export const X06 = defineBatchRule({
  id: "X06",
  scope: "batch",
  part: "summary",
  severity: "error",
  clause: "常识",
  title: "同一企业只有一份申报书",
  policy: [],
  messages: { several: "“{name}”有 {count} 份申报书（{sheets}），且有的缺统一社会信用代码，须选定一份{latest}；{differences}" },
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
        const data = {
          name: enterpriseName(first),
          count: group.length,
          sheets: placesText(applications),
          latest: latestOf(applications),
        differences: differencesText(applications),
        };
        return [
          {
            message: "several" as const,
            data,
            subject: name,
            at: applications.map((application) => readingOf(application, "enterprise.name")),
          },
        ];
      },
    );
  },
});

/** "（申报日期最晚的是工作表“企业2”，2022年9月20日）", where the dates tell. */
function latestOf(applications: readonly Application[]): string {
  const dated = applications.flatMap((application) => {
    const date = valueOf(application, "cover.date");
    return date === null ? [] : [{ application, date }];
  });
  const [latest, next] = dated.sort((a, b) => compareDates(b.date, a.date));
  if (!latest || !next || compareDates(latest.date, next.date) === 0) return "";
  return `（申报日期最晚的是${placeText(latest.application)}，${dateText(latest.date)}）`;
}
