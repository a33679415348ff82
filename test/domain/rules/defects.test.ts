import { RULES } from "../../../src/domain/rules";
import { blank, missing, seen, unreadable } from "../../../src/domain/rules/exampleFields";
import { CLEAN_FORM, type Form } from "./cleanForm";
import { runRules } from "./runExample";
import { policyWith } from "../../support/policy";

/** Rules that complain of a form, manual items left out: "K16 unmet" by severity and id. */
function complaints(form: Form): readonly string[] {
  const { findings, crashes } = runRules(RULES, form, policyWith({}));
  expect(crashes).toEqual([]);
  return findings
    .filter(({ severity }) => severity !== "manual")
    .map(({ rule, severity }) => `${rule} ${severity}`)
    .sort();
}

test("a form without defects has nothing but the manual items", () => {
  expect(complaints(CLEAN_FORM)).toEqual([]);
});

/** One defect each in the clean form, with every complaint that follows. */
const DEFECTS: readonly (readonly [string, Form, readonly string[]])[] = [
  ["another name on the cover", { "cover.applicant": "苏州示例乙装备有限公司" }, ["C02 error"]],
  ["half-width parentheses are only a format", { "cover.applicant": "苏州示例甲装备 有限公司" }, ["C02 warning"]],
  ["another name in the summary", { "summary.row.enterprise": "苏州示例乙装备有限公司" }, ["C02 error"]],
  ["no name in the table", { "enterprise.name": blank }, ["E01 error"]],
  ["a district's bureau recommends", { "cover.recommender": "苏州市吴江区工信局" }, ["C06 error"]],
  ["another city's bureau recommends", { "cover.recommender": "无锡市工信局" }, ["C07 error"]],
  ["next year's date", { "cover.date": { year: 2023, month: 9, day: 20 } }, ["C08 error"]],
  ["a shortened promise", { "credit.text": "1、本单位信用状况良好。" }, ["P09 error"]],
  ["a promise past the application", { "credit.periodEnd": { year: 2022, month: 9, day: 25 } }, ["P06 error"]],
  ["no promise period", { "credit.periodEnd": blank }, ["P06 error"]],
  ["a promise registered as unsigned", { "credit.signedLegal": "未签" }, ["P08 unmet"]],
  ["a code mistyped in one place", { "credit.uscc": "91320500MA1MKTUJ3X" }, ["P01 error"]],
  ["a code mistyped in both places", { "credit.uscc": "91320500MA1MKTUK3D", "enterprise.uscc": "91320500MA1MKTUK3D" }, ["E03 error"]],
  [
    "a code that lost digits",
    { "enterprise.uscc": unreadable("914403001922038000", { code: "digitsLost", detail: "914403001922038000" }) },
    ["E02 error"],
  ],
  ["a code one short", { "enterprise.uscc": "91320500MA1MKTUJ3" }, ["E02 error"]],
  ["an ID number for a code", { "enterprise.uscc": "11010519491231002X" }, ["E07 error"]],
  ["an institution's code", { "enterprise.uscc": "12440600MB2C07549J", "credit.uscc": "12440600MB2C07549J" }, ["E05 error"]],
  ["a district of another city", { "enterprise.region": { city: "苏州市", district: "江宁区", zone: null } }, ["E14 error"]],
  ["no industry", { "enterprise.industry": [] }, ["E15 error"]],
  [
    "an industry marked ×",
    { "enterprise.industry": unreadable("×装备制造", { code: "ambiguousTick", detail: "装备制造" }) },
    ["E15 warning"],
  ],
  ["an industry that does not fit", { "enterprise.industry": ["纺织"] }, ["E19 warning"]],
  ["a blank figure", { "finance.tax.2020": blank }, ["F01 error"]],
  ["a figure with words", { "finance.tax.2020": unreadable("两千余万") }, ["F01 error"]],
  [
    "a ratio as a decimal",
    { "finance.debtRatio.2020": seen({ raw: "0.438", value: 0.438, remarks: [{ code: "ambiguousPercent", detail: "0.438" }] }) },
    ["F04 warning"],
  ],
  ["a ratio above 100%", { "finance.debtRatio.2020": 1.3 }, ["F04 warning"]],
  ["revenue in 元", { "finance.revenue.2021": 503_071_000 }, ["F08 warning"]],
  ["assets in the wrong row", { "finance.assets.2020": 44 }, ["F12 warning"]],
  [
    "a year's column cut off",
    Object.fromEntries((["assets", "debtRatio", "revenue", "tax", "profit"] as const).map((row) => [`finance.${row}.2019`, missing])),
    ["F02 error"],
  ],
  ["a mobile one short", { "contact.mobile": "1386239174" }, ["L02 error"]],
  ["a landline for a mobile", { "contact.mobile": "0512-65713962" }, ["L02 error"]],
  ["another contact in the summary", { "summary.row.contact": "周示例" }, ["L04 error"]],
  ["another number in the summary", { "summary.row.phone": "13962391745" }, ["L04 error"]],
  ["a mailbox with a comma", { "contact.email": "sun@example,com" }, ["L03 error"]],
  ["half an award", { "award.1.date": blank }, ["A01 error"]],
  ["an award before the founding", { "award.1.date": { year: 2014, month: 5, day: null } }, ["E12 error"]],
  ["another project in the summary", { "summary.row.project": "示例甲装备 5G 车间建设项目" }, ["S04 error"]],
  [
    "end before start",
    { "project.period": { start: { year: 2022, month: 8, day: null }, end: { year: 2021, month: 3, day: null }, open: false } },
    ["J04 error"],
  ],
  ["two directions", { "project.direction": ["车间级", "工厂级"] }, ["J07 error"]],
  ["no total", { "project.investment.total": blank }, ["J08 error"]],
  ["parts above the total", { "project.investment.total": 3_000 }, ["J09 error", "N03 error"]],
  ["a part left blank", { "project.investment.services": blank }, ["J09 warning"]],
  ["the total in 元", { "project.investment.total": 42_000_000 }, ["J16 warning"]],
  ["a share ten times too high", { "project.itSpendShare": 0.38 }, ["J15 error"]],
  ["no network at all", { "network.outdoorSites": 0, "network.indoorSystems": 0 }, ["K01 unmet"]],
  ["no latency", { "network.latency": blank }, ["K03 error"]],
  ["no network mode", { "network.mode": [] }, ["K07 error"]],
  ["a count left blank", { "connection.fiveG": blank }, ["K11 error"]],
  ["more 5G than wireless", { "connection.fiveG": 500 }, ["K12 error"]],
  ["more wireless than connected", { "connection.devices": 300 }, ["K12 error"]],
  ["no wireless", { "connection.wireless": 0 }, ["K14 error"]],
  ["a rate over all devices", { "connection.rate": 0.3203 }, ["K15 error"]],
  ["just below 30%", { "connection.fiveG": 122, "connection.rate": 0.3 }, ["K16 unmet"]],
  ["exactly 30%", { "connection.fiveG": 123, "connection.rate": 0.3 }, []],
  ["no systems", { systems: blank, "systems.other": blank }, ["K19 error"]],
  ["no scenes", { scenes: blank }, ["K21 error"]],
  [
    "nine scenes for a factory",
    {
      scenes: [
        "协同研发设计",
        "柔性生产制造",
        "设备协同作业",
        "机器视觉质检",
        "设备故障诊断",
        "厂区智能物流",
        "厂区智能理货",
        "生产过程溯源",
        "生产能效管控",
      ],
    },
    ["K23 unmet", "K27 warning"],
  ],
  ["no MEC", { "mec.sets": 0 }, ["K09 error", "K31 unmet"]],
  ["no UPF", { "mec.upfThroughput": 0 }, ["K32 unmet"]],
  ["no pool", { "mec.vcpu": blank, "mec.memory": blank, "mec.storage": blank }, ["K33 unmet"]],
  ["memory left blank", { "mec.memory": blank }, ["K33 error"]],
  [
    "no node",
    { "identifier.node": seen({ raw: "无", value: null, status: "blank", remarks: [{ code: "saysNone", detail: "无" }] }) },
    ["K35 unmet"],
  ],
  ["a top-level node", { "identifier.node": "南京灾备节点" }, ["K35 error"]],
  [
    "no word on security",
    {
      "narrative.construction":
        "建设5G混合专网，覆盖全部厂房，设备经5G模组和网关联网，打通ERP、MES、WMS等系统，建设MEC边缘计算节点，接入二级节点，标识注册量20万条。建成协同研发设计、柔性生产制造、设备协同作业、现场辅助装配、机器视觉质检、设备故障诊断、设备预测维护、生产现场监测、厂区智能物流、厂区智能理货、生产过程溯源、生产能效管控、企业协同合作等场景。",
    },
    ["N05 error"],
  ],
  ["a section left blank", { "narrative.effects": blank }, ["N01 error"]],
  ["no licence", { "attachment.license": "未附" }, ["N09 error"]],
];

test.each(DEFECTS)("%s", (_name, defect, expected) => {
  expect(complaints({ ...CLEAN_FORM, ...defect })).toEqual([...expected].sort());
});
