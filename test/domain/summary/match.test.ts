import { valueOf } from "../../../src/domain/form/application";
import { readForms } from "../../../src/domain/form/readWorkbook";
import { matchRows } from "../../../src/domain/summary/match";
import { paperForm, summarySheet, workbookOf, type FormFacts, type SummaryRowFacts } from "../../support/paperForm";

/** Enterprise of each application → number of its row, and the numbers of rows left over. */
function matched(forms: readonly Partial<FormFacts>[], rows: readonly SummaryRowFacts[]) {
  const { applications, summary } = readForms(
    workbookOf([...forms.map((facts, index) => paperForm(facts, { name: `企业${index}` })), summarySheet(rows)]),
    { callYear: 2022 },
  );
  const { rowOf, unmatched } = matchRows(applications, summary);
  return [
    applications.map((application) => [valueOf(application, "enterprise.name"), rowOf.get(application)?.number ?? null]),
    unmatched.map(({ number }) => number),
  ];
}

const form = (name: string, more: Partial<FormFacts> = {}): Partial<FormFacts> => ({
  "enterprise.name": name,
  "cover.applicant": name,
  "credit.enterprise": name,
  "project.name": `${name}项目`,
  "contact.mobile": "13900000000",
  "credit.phone": null,
  ...more,
});
const row = (enterprise: string, more: SummaryRowFacts = {}): SummaryRowFacts => ({
  enterprise,
  project: `${enterprise}项目`,
  phone: "13800000000",
  ...more,
});

test.each<[string, Partial<FormFacts>[], SummaryRowFacts[], unknown]>([
  [
    "by name, in any order",
    [form("甲某精密公司"), form("乙某装备公司")],
    [row("乙某装备公司"), row("甲某精密公司")],
    [
      [
        ["甲某精密公司", 2],
        ["乙某装备公司", 1],
      ],
      [],
    ],
  ],
  ["brackets, width and blanks aside", [form("甲某（苏州）Ａ公司")], [row("甲某(苏州) A公司")], [[["甲某（苏州）Ａ公司", 1]], []]],
  ["by the name on the cover", [form("甲某", { "cover.applicant": "甲某精密公司" })], [row("甲某精密公司")], [[["甲某", 1]], []]],
  ["one character apart", [form("甲某精密公司")], [row("甲某精蜜公司")], [[["甲某精密公司", 1]], []]],
  [
    "one character apart from two: not decided",
    [form("甲某精密公司")],
    [row("甲某精蜜公司"), row("甲某精秘公司")],
    [[["甲某精密公司", null]], [1, 2]],
  ],
  [
    "by project and phone",
    [form("甲某精密公司")],
    [row("甲精密", { project: "甲某精密公司项目", phone: 13900000000 })],
    [[["甲某精密公司", 1]], []],
  ],
  [
    "project alone is not enough",
    [form("甲某精密公司")],
    [row("甲精密", { project: "甲某精密公司项目" })],
    [[["甲某精密公司", null]], [1]],
  ],
  [
    "a further row of the enterprise is left over",
    [form("甲某精密公司")],
    [row("甲某精密公司", { project: "别的" }), row("甲某精密公司")],
    [[["甲某精密公司", 2]], [1]],
  ],
  [
    "two forms of one enterprise share no row",
    [form("甲某精密公司"), form("甲某精密公司")],
    [row("甲某精密公司")],
    [
      [
        ["甲某精密公司", 1],
        ["甲某精密公司", null],
      ],
      [],
    ],
  ],
  ["a row without a form", [form("甲某精密公司")], [row("甲某精密公司"), row("丙某公司")], [[["甲某精密公司", 1]], [2]]],
])("%s", (_, forms, rows, expected) => {
  expect(matched(forms, rows)).toEqual(expected);
});

test("no summary: nothing is matched", () => {
  const { applications } = readForms(workbookOf([paperForm()]), { callYear: 2022 });
  expect(matchRows(applications, null)).toEqual({ rowOf: new Map(), unmatched: [] });
});
