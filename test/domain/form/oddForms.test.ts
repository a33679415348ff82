import type { Application, FieldReading } from "../../../src/domain/form/application";
import type { FieldId } from "../../../src/domain/form/fields";
import { indexForm, readApplication } from "../../../src/domain/form/readApplication";
import { toA1 } from "../../../src/domain/sheet/cellRef";
import { SheetSnapshot, type CellValue, type SheetData } from "../../../src/domain/sheet/snapshot";
import { gridSheet, paperForm, type GridOptions } from "../../support/paperForm";

const read = (sheet: SheetData): Application => readApplication(indexForm(new SheetSnapshot(sheet), false), "a.xlsx", { callYear: 2022 });

const shown = ({ status, value, cells, remarks }: FieldReading<unknown>) => [
  status === "ok" ? value : status,
  cells.map(toA1).join(" "),
  ...remarks.map(({ code }) => code),
];
/** Field → value (or status), cells, remarks. */
const pick = (application: Application, ...ids: FieldId[]) => Object.fromEntries(ids.map((id) => [id, shown(application.fields.get(id)!)]));
const grid = (rows: readonly (readonly CellValue[])[], options?: GridOptions) => read(gridSheet(rows, options));

test("repeated labels go to their part, without any heading", () => {
  const application = grid([
    ["申报单位", "甲公司"],
    ["法定代表人", "张三"],
    ["企业名称", "乙公司", "统一社会信用代码", "A1"],
    ["企业所在地", "苏州", "申报依据", "某文"],
    ["申报责任人", "李四", "联系电话", "0512-65123456"],
    ["法定代表人（签字）", "张三", "日期", "2022.9.20"],
    ["企业名称", "丙公司"],
    ["统一社会信用代码", "B2", "成立时间", "2016年5月"],
  ]);
  expect(
    pick(
      application,
      "cover.applicant",
      "cover.legalRepresentative",
      "credit.enterprise",
      "credit.uscc",
      "credit.signedLegal",
      "credit.signDate",
      "enterprise.name",
      "enterprise.uscc",
    ),
  ).toEqual({
    "cover.applicant": ["甲公司", "B1"],
    "cover.legalRepresentative": ["张三", "B2"],
    "credit.enterprise": ["乙公司", "B3"],
    "credit.uscc": ["A1", "D3"],
    "credit.signedLegal": ["张三", "B6"],
    "credit.signDate": [{ year: 2022, month: 9, day: 20 }, "D6"],
    "enterprise.name": ["丙公司", "B7"],
    "enterprise.uscc": ["B2", "B8"],
  });
});

test("values in their label's own cell", () => {
  const application = grid([
    ["江苏省 5G 全连接工厂申报书"],
    ["申报单位（盖章）：甲公司\n法 人 代 表 ：张三\n推荐单位（盖章）："],
    ["申 报 日 期 ： 2022 年 月 日"],
    ["一、5G 全连接工厂项目申请表"],
    ["企业名称：甲公司", "成立时间：2016.5"],
    ["姓名：王五  职务：部长", "移动电话：13912345678"],
  ]);
  expect(
    pick(
      application,
      "cover.applicant",
      "cover.legalRepresentative",
      "cover.recommender",
      "cover.date",
      "enterprise.name",
      "enterprise.founded",
      "contact.name",
      "contact.title",
      "contact.mobile",
    ),
  ).toEqual({
    "cover.applicant": ["甲公司", "A2"],
    "cover.legalRepresentative": ["张三", "A2"],
    "cover.recommender": ["blank", "A2"],
    "cover.date": ["blank", "A3"],
    "enterprise.name": ["甲公司", "A5"],
    "enterprise.founded": [{ year: 2016, month: 5, day: null }, "B5"],
    "contact.name": ["王五", "A6"],
    "contact.title": ["部长", "A6"],
    "contact.mobile": ["13912345678", "B6"],
  });
});

test("the commitment in rows of its own", () => {
  const application = grid([
    ["江苏省 5G 全连接工厂企业申报信用承诺书"],
    ["企业名称（加盖公章）", "甲公司", "统一社会信用代码", "A1"],
    ["申报单位承诺："],
    ["1、本单位自 2019 年 1 月 1 日至 2022 年__月__日期间信用状况良好，无严重失信行为。"],
    ["2、申报的所有材料均依据相关申报要求，据实提供。"],
    ["申报责任人（签字）：", "李四"],
    ["法定代表人（签字）：", ""],
    ["日期：2022年9月20日"],
  ]);
  expect(pick(application, "credit.periodEnd", "credit.signedResponsible", "credit.signedLegal", "credit.signDate")).toEqual({
    "credit.periodEnd": ["blank", "A4"],
    "credit.signedResponsible": ["李四", "B6"],
    "credit.signedLegal": ["blank", "B7"],
    "credit.signDate": [{ year: 2022, month: 9, day: 20 }, "A8"],
  });
  expect(application.fields.get("credit.text")?.value).toMatch(/^1、本单位.*\n2、申报.*提供。$/u);
});

test("one value spread over cells, units in cells of their own, and an inserted column", () => {
  const application = grid(
    [
      ["一、5G 全连接工厂项目申请表"],
      ["企业名称", "", "甲公司"],
      ["所属地区", "", "苏州市", "（设区市）", "昆山市", "（区县市）"],
      ["项目名称", "", "某项目", "起止时间", 44256, "至", 44805],
      ["项目总投入（万元）", "", "1.2", "亿元"],
      ["其中：网络建设和改造（亿元）", "", 0.08],
      ["近三年信息化投入占收入比重（平均）", "", 4, "%"],
    ],
    { formats: { E4: "yyyy/m/d", G4: 'yyyy"年"m"月"' } },
  );
  expect(
    pick(
      application,
      "enterprise.name",
      "enterprise.region",
      "project.period",
      "project.investment.total",
      "project.investment.network",
      "project.itSpendShare",
    ),
  ).toEqual({
    "enterprise.name": ["甲公司", "C2"],
    "enterprise.region": [{ city: "苏州市", district: "昆山市", zone: null }, "C3 D3 E3 F3"],
    "project.period": [{ start: { year: 2021, month: 3, day: 1 }, end: { year: 2022, month: 9, day: null }, open: false }, "E4 F4 G4"],
    "project.investment.total": [12000, "C5", "unitConverted"],
    "project.investment.network": [800, "C6", "unitConverted"],
    "project.itSpendShare": [0.04, "C7"],
  });
});

test("labels lightly reworded, one mistyped", () => {
  const application = grid([
    ["一、5G 全连接工厂项目申请表"],
    ["单位名称", "甲公司", "企业成立时间", "2016年5月"],
    ["企业详细地址", "示例路 1 号"],
    ["所属先进制造业集郡", "☑物联网 □生物医药"],
    ["项目名称", "某项目", "项目起止时间", "2021.3-2022.9"],
    ["申报类型", "车间级"],
    ["项目总投入金额", 4200],
  ]);
  expect(
    pick(
      application,
      "enterprise.name",
      "enterprise.founded",
      "enterprise.address",
      "enterprise.cluster",
      "project.direction",
      "project.investment.total",
    ),
  ).toEqual({
    "enterprise.name": ["甲公司", "B2"],
    "enterprise.founded": [{ year: 2016, month: 5, day: null }, "D2"],
    "enterprise.address": ["示例路 1 号", "B3"],
    "enterprise.cluster": [["物联网"], "B4"],
    "project.direction": [["车间级"], "B6"],
    "project.investment.total": [4200, "B7"],
  });
});

test("notes in a column behind the values are no values", () => {
  const application = grid([
    ["5G 全连接工厂申报表", "", "填写要求"],
    ["企业名称", "甲公司", "必填"],
    ["成立时间", "", "年月日"],
    ["详细地址", "", "写到门牌"],
    ["项目名称", "某项目", "必填"],
    ["项目总投入（万元）", 100, "数字"],
    ["联系电话", "0512-65123456", ""],
    ["移动电话", "13912345678", ""],
    ["邮箱", "a@example.com", ""],
    ["职务", "部长", ""],
    ["申报方向", "车间级", ""],
  ]);
  expect(pick(application, "enterprise.name", "enterprise.founded", "enterprise.address", "contact.mobile")).toEqual({
    "enterprise.name": ["甲公司", "B2"],
    "enterprise.founded": ["blank", "B3"],
    "enterprise.address": ["blank", "B4"],
    "contact.mobile": ["13912345678", "B8"],
  });
});

describe("finance", () => {
  test.each<[string, CellValue, CellValue, CellValue, Record<string, string>]>([
    ["texts", "2019 年", "2020年度", "2021年末", {}],
    ["numbers", 2019, 2020, 2021, {}],
    ["dates", 43466, 43831, 44197, { B3: 'yyyy"年"', C3: 'yyyy"年"', D3: 'yyyy"年"' }],
  ])("years as %s", (_, first, second, third, formats) => {
    const application = grid(
      [
        ["一、项目申请表"],
        ["企业名称", "甲公司"],
        ["财务情况", first, second, third],
        ["总资产", 2019, 2020, 2021],
        ["负债率", "45%", 0.44, ""],
      ],
      { formats },
    );
    expect(
      pick(
        application,
        "finance.assets.2019",
        "finance.assets.2021",
        "finance.debtRatio.2020",
        "finance.debtRatio.2021",
        "finance.tax.2021",
      ),
    ).toEqual({
      "finance.assets.2019": [2019, "B4"],
      "finance.assets.2021": [2021, "D4"],
      "finance.debtRatio.2020": [0.44, "C5", "ambiguousPercent"],
      "finance.debtRatio.2021": ["blank", "D5"],
      "finance.tax.2021": ["missing", "D3"],
    });
  });

  test("years below one another, and another year than asked", () => {
    const application = grid([
      ["一、项目申请表"],
      ["财务情况", "总资产（万元）", "负债率", "利润"],
      ["2018年", 1, "1%", 11],
      ["2019年", 2, "2%", 12],
      ["2020年", 3, "3%", -13],
    ]);
    expect(pick(application, "finance.assets.2019", "finance.profit.2020", "finance.assets.2021")).toEqual({
      "finance.assets.2019": [2, "B4"],
      "finance.profit.2020": [-13, "D5"],
      "finance.assets.2021": ["missing", "B2"],
    });
  });
});

test("awards: as many rows as the form shows", () => {
  const application = grid([
    ["一、项目申请表"],
    ["获奖情况", "序号", "级别", "奖项名称", "获得时间"],
    ["", 1, "国家级", "某示范", 44166],
    ["", 2, "", "", ""],
    ["", "", "省级", "某标杆", "2021.11"],
    ["", "……", "", "", ""],
    ["项目信息", "项目名称", "某项目"],
  ]);
  expect([...application.fields.keys()].filter((id) => id.startsWith("award."))).toHaveLength(9);
  expect(pick(application, "award.1.date", "award.2.name", "award.3.name")).toEqual({
    "award.1.date": [{ year: 2020, month: 12, day: 1 }, "E3"],
    "award.2.name": ["blank", "D4"],
    "award.3.name": ["某标杆", "D5"],
  });
});

test("blanks one per row, with the value and the unit in cells of their own", () => {
  const application = grid(
    [
      ["建设要素", "指标值"],
      ["5G 网络覆盖率", "5G 室外站", 12, "个"],
      ["", "5G 室分系统（套）", "", ""],
      ["", "5G 网络平均时延", "ms", 8.5],
      ["基于 5G 网络连接的生产要素无线联网率（5G 方式联网要素/所有无线方式联网要素）不低于 30%", "应用 5G 终端", "约 30", "个"],
      ["", "设备联网_100_台，无线联网_80_台，5G 联网__台"],
      ["", "无线联网率", 0.2958],
      ["边缘计算节点 MEC 部署", "MEC 2 套，UPF 吞吐能力 1.5Tbps，vCPU 64核 内存 2TB 存储 10TB"],
      ["工业互联网标识", "接入二级节点名称：无"],
    ],
    { formats: { C7: "0%" } },
  );
  expect(
    pick(
      application,
      "network.outdoorSites",
      "network.indoorSystems",
      "network.latency",
      "network.uplink",
      "connection.terminals",
      "connection.devices",
      "connection.wireless",
      "connection.fiveG",
      "connection.rate",
      "mec.sets",
      "mec.upfThroughput",
      "mec.memory",
      "mec.storage",
      "identifier.node",
    ),
  ).toEqual({
    "network.outdoorSites": [12, "C2"],
    "network.indoorSystems": ["blank", "C3"],
    "network.latency": [8.5, "D4"],
    "network.uplink": ["missing", "A2"],
    "connection.terminals": [30, "C5", "approximate"],
    "connection.devices": [100, "B6"],
    "connection.wireless": [80, "B6"],
    "connection.fiveG": ["blank", "B6"],
    "connection.rate": [0.2958, "C7"],
    "mec.sets": [2, "B8"],
    "mec.upfThroughput": [1500, "B8", "unitConverted"],
    "mec.memory": [2048, "B8", "unitConverted"],
    "mec.storage": [10, "B8"],
    "identifier.node": ["blank", "B9", "saysNone"],
  });
});

test("options in rows and cells of their own, with and without their label", () => {
  const application = grid([
    ["一、项目申请表"],
    ["申报方向（限选1个）", "□", "产线级"],
    ["", "√", "车间级"],
    ["", "□", "工厂级"],
    ["项目总投入（万元）", 4200],
    ["建设要素", "指标值"],
    ["5G 网络建设方式", "虚拟专网", "", "混合专网", "√", "独立专网", ""],
    ["实现网络互通的信息系统和生产系统", "☑ERP", "□MES", "☑其他：SCADA、LIMS"],
    ["", "研发设计", "☑协同研发设计 □生产单元模拟"],
    ["", "生产制造", "☑柔性生产制造 ×远程设备操控"],
  ]);
  expect(pick(application, "project.direction", "network.mode", "systems", "systems.other", "scenes")).toEqual({
    "project.direction": [["车间级"], "C3"],
    "network.mode": [["混合专网"], "D7"],
    systems: [["ERP"], "B8"],
    "systems.other": ["SCADA、LIMS", "D8", "otherTicked"],
    scenes: [["协同研发设计", "柔性生产制造"], "C9 C10", "ambiguousTick"],
  });
});

test("narratives in the heading's cell, beside it, and over several rows", () => {
  const application = grid([
    ["二、项目建设情况"],
    ["（一）企业概况（成果时间、发展历程等）\n本公司成立于 2016 年。"],
    ["- （二）项目建设投入情况", "总投入 4200 万元。"],
    ["（三）项目实施团队情况和任务分工"],
    ["第一段。"],
    ["第二段。"],
    ["（四）5G 全连接工厂建设内容"],
    ["三、项目主要成效和亮点"],
    ["（一）项目在技术业务创新方面取得的成果"],
    ["企业名称：与正文无关"],
    ["四、相关附件"],
    ["1、企业营业执照复印件 ☑"],
    ["2、近三年企业财务审计报告复印件", "已附"],
    ["- 3、资质、荣誉证书文件复印件", ""],
  ]);
  expect(
    pick(
      application,
      "narrative.overview",
      "narrative.investment",
      "narrative.team",
      "narrative.construction",
      "narrative.innovation",
      "narrative.effects",
      "attachment.license",
      "attachment.audits",
      "attachment.certificates",
    ),
  ).toEqual({
    "narrative.overview": ["本公司成立于 2016 年。", "A2"],
    "narrative.investment": ["总投入 4200 万元。", "B3"],
    "narrative.team": ["第一段。\n第二段。", "A5 A6"],
    "narrative.construction": ["blank", "B7"],
    "narrative.innovation": ["企业名称：与正文无关", "A10"],
    "narrative.effects": ["missing", "A1"],
    "attachment.license": ["☑", "A12"],
    "attachment.audits": ["已附", "B13"],
    "attachment.certificates": ["blank", "B14"],
  });
  expect(application.fields.get("enterprise.name")?.status).toBe("missing");
});

test("narratives and attachments without the headings of their parts", () => {
  const application = grid([
    ["一、项目申请表"],
    ["企业名称", "甲公司"],
    ["（一）企业概况"],
    ["项目建设情况良好，成立时间较早。"],
    ["（三）项目实施对行业的影响和带动作用"],
    ["可推广。"],
    ["1、企业营业执照复印件", "已附"],
  ]);
  expect(pick(application, "narrative.overview", "narrative.influence", "attachment.license", "enterprise.founded")).toEqual({
    "narrative.overview": ["项目建设情况良好，成立时间较早。", "A4"],
    "narrative.influence": ["可推广。", "A6"],
    "attachment.license": ["已附", "B7"],
    "enterprise.founded": ["missing", "A1"],
  });
});

test.each<[string, FieldId, CellValue, readonly unknown[]]>([
  ["an Excel error", "enterprise.address", "#REF!", ["unreadable", "C19", "cellError"]],
  ["the prompt alone", "enterprise.region", "填写格式：XX（设区市）YY（区县市）", ["blank", "C20", "promptLeft"]],
  ["a code from a number cell", "enterprise.uscc", 914403001922038000, ["unreadable", "C18", "digitsLost"]],
  ["a phone from a number cell", "contact.mobile", 13912345678, ["13912345678", "D30", "typedAsNumber"]],
  ["a share without a sign", "project.itSpendShare", 0.04, [0.04, "E48", "ambiguousPercent"]],
  ["an empty list", "enterprise.industry", "□ 电子设备制造 □ 装备制造", ["blank", "C21"]],
])("%s", (_, id, value, expected) => {
  const application = read(paperForm({ [id]: { value } }));
  expect(shown(application.fields.get(id)!)).toEqual(expected);
});

test("a deleted row is a missing field, its neighbours stay", () => {
  const sheet = paperForm();
  const cut = sheet.values.findIndex((row) => row.includes("详细地址"));
  const without = <T>(rows: readonly T[]) => rows.filter((_, row) => row !== cut);
  const merges = sheet.merges.filter(({ row }) => row !== cut).map((merge) => (merge.row > cut ? { ...merge, row: merge.row - 1 } : merge));
  const application = read({
    ...sheet,
    values: without(sheet.values),
    numberFormats: without(sheet.numberFormats),
    formulas: without(sheet.formulas),
    merges,
  });
  expect([...application.fields.values()].filter(({ status }) => status === "missing").map(({ id }) => id)).toEqual(["enterprise.address"]);
});
