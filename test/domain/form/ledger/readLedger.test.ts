import type { FieldReading } from "../../../../src/domain/form/application";
import type { FieldId } from "../../../../src/domain/form/fields";
import { readForms } from "../../../../src/domain/form/readWorkbook";
import { SHIPPED_POLICY } from "../../../../src/domain/policy/shipped";
import { review } from "../../../../src/domain/review/review";
import { toA1 } from "../../../../src/domain/sheet/cellRef";
import type { CellValue, SheetData } from "../../../../src/domain/sheet/snapshot";
import { ledgerSheet } from "../../../support/ledgerSheet";
import { gridSheet, paperForm, summarySheet, workbookOf, type GridOptions } from "../../../support/paperForm";

const read = (...sheets: readonly SheetData[]) => readForms(workbookOf(sheets), { callYear: 2022 });
const shown = ({ status, value, cells, remarks }: FieldReading<unknown>) => [status === "ok" ? value : status, cells.map(toA1).join(" "), ...remarks.map(({ code }) => code)];
const BASE: readonly (readonly [string, CellValue])[] = [
  ["企业名称", "甲公司"], ["统一社会信用代码", "91320500MA1MKTUJ9X"], ["项目名称", "某项目"], ["5G终端数量（个）", 30], ["设备联网（台）", 100],
  ["无线联网（台）", 80], ["5G联网（台）", 40], ["室外站", 2], ["室分系统", 3], ["联系人", "王五"], ["手机", "13912345678"],
];
/** A ledger of `BASE` and further columns behind it, the first at L. */
const withColumns = (headers: readonly CellValue[], ...rows: readonly (readonly CellValue[])[]) =>
  read(gridSheet([[...BASE.map(([header]) => header), ...headers], ...rows.map((row) => [...BASE.map(([, value]) => value), ...row])]));
const pick = (ids: readonly FieldId[], fields: ReadonlyMap<FieldId, FieldReading<unknown>> | undefined) => Object.fromEntries(ids.map((id) => [id, shown(fields!.get(id)!)]));
const grid = (rows: readonly (readonly CellValue[])[], options?: GridOptions) => read(gridSheet(rows, options));

test("cells point into the enterprise's own row", () => {
  const { applications } = withColumns([], []);
  expect(pick(["enterprise.name", "connection.terminals", "network.outdoorSites", "contact.mobile", "cover.date"], applications[0]?.fields)).toEqual({
    "enterprise.name": ["甲公司", "A2"],
    "connection.terminals": [30, "D2"],
    "network.outdoorSites": [2, "H2"],
    "contact.mobile": ["13912345678", "K2"],
    "cover.date": ["missing", "A2", "noColumn"],
  });
  expect([applications[0]?.shape, applications[0]?.rows]).toEqual(["ledger", { first: 1, last: 1 }]);
});

test.each<[string, readonly CellValue[], readonly CellValue[], FieldId, readonly unknown[]]>([
  ["a year in front", ["2019年总资产（万元）"], [1200], "finance.assets.2019", [1200, "L2"]],
  ["a year behind", ["总资产（2020年，亿元）"], [0.12], "finance.assets.2020", [1200, "L2", "unitConverted"]],
  ["元", ["2021年度主营业务收入(元)"], [480_000_000], "finance.revenue.2021", [48_000, "L2", "unitConverted"]],
  ["a share", ["2021年资产负债率（%）"], [45], "finance.debtRatio.2021", [0.45, "L2"]],
  ["another unit than the form's", ["内存（TB）"], [2], "mec.memory", [2048, "L2", "unitConverted"]],
  ["the unit in both", ["平均时延（ms）"], ["8.5ms"], "network.latency", [8.5, "L2"]],
  ["a list of scenes", ["应用场景"], ["协同研发设计、机器视觉质检"], "scenes", [["协同研发设计", "机器视觉质检"], "L2"]],
  ["a list with ticks", ["信息系统"], ["☑ERP □MES"], "systems", [["ERP"], "L2"]],
  ["every option listed", ["5G网络建设方式"], ["虚拟专网、混合专网、独立专网"], "network.mode", [["虚拟专网", "混合专网", "独立专网"], "L2"]],
  ["an option column ticked", ["ERP", "MES", "系统-OA"], ["✓", "", "是"], "systems", [["ERP", "OA"], "L2 N2"]],
  ["an option column with ×", ["ERP", "MES"], ["✓", "×"], "systems", [["ERP"], "L2 M2", "ambiguousTick"]],
  ["option columns with words", ["工厂级", "车间级"], ["工厂级", ""], "project.direction", [["工厂级"], "L2"]],
  ["option columns, all blank", ["机器视觉质检", "无人智能巡检"], ["", "否"], "scenes", ["blank", "L2"]],
  ["city and district", ["设区市", "区县"], ["苏州市", "昆山市"], "enterprise.region", [{ city: "苏州市", district: "昆山市", zone: null }, "L2 M2"]],
  ["begin and end", ["开始时间", "结束时间"], ["2021年3月", "2022.8"], "project.period", [{ start: { year: 2021, month: 3, day: null }, end: { year: 2022, month: 8, day: null }, open: false }, "L2 M2"]],
  ["二级节点", ["二级节点名称"], ["某节点"], "identifier.node", ["某节点", "L2"]],
  ["a count of scenes is no list of them", ["应用场景数量"], [12], "scenes", ["missing", "A2", "noColumn"]],
  ["a second phone", ["移动电话", "联系电话"], ["13912345678", "0512-65123456"], "credit.phone", ["0512-65123456", "M2"]],
  ["a label of the cover", ["企业所在地", "法定代表人"], ["苏州", "张三"], "cover.legalRepresentative", ["张三", "M2"]],
])("%s", (_, headers, row, id, expected) => {
  expect(shown(withColumns(headers, row).applications[0]!.fields.get(id)!)).toEqual(expected);
});

test.each<[string, string, readonly (readonly string[])[]]>([
  ["semicolons", "国家级 智能制造试点示范项目（2020年12月）；省级 标杆工厂 2021.11", [["国家级", "智能制造试点示范项目", "2020-12"], ["省级", "标杆工厂", "2021-11"]]],
  ["numbers", "1、2020年获智能制造示范（国家级） 2、市级五星级上云企业，2019年3月5日", [["国家级", "获智能制造示范", "2020"], ["市级", "市级五星级上云企业", "2019-3-5"]]],
  ["lines", "国家级制造业单项冠军\n江苏省工业互联网标杆工厂", [["国家级", "国家级制造业单项冠军", ""], ["", "江苏省工业互联网标杆工厂", ""]]],
  ["none", "无", []],
])("awards in one text, %s", (_, text, expected) => {
  const { fields } = withColumns(["获奖情况"], [text]).applications[0]!;
  const awards = [1, 2, 3].map((n) =>
    (["level", "name", "date"] as const).map((column) => {
      const value = fields.get(`award.${n}.${column}`)?.value ?? "";
      return typeof value === "object" ? Object.values(value).filter((part) => part !== null).join("-") : value;
    }),
  );
  expect(awards.filter((award) => award.some((part) => part !== ""))).toEqual(expected);
});

test("systems that the form does not print are 其他", () => {
  const { fields } = withColumns(["信息系统"], ["ERP、MES、SCADA、其他：LIMS等"]).applications[0]!;
  expect([fields.get("systems")?.value, fields.get("systems.other")?.value]).toEqual([["ERP", "MES"], "SCADA、LIMS"]);
});

test("several rows of one enterprise give its awards; totals, notes, page heads and numbered rows are no enterprises", () => {
  const headers = [...BASE.map(([header]) => header), "级别", "奖项名称", "获得时间"];
  const values = BASE.map(([, value]) => value);
  const { applications } = grid(
    [
      ["一览表（单位：亿元）"],
      headers,
      headers.map((_, index) => index + 1),
      [...values, "国家级", "某示范", "2020.12"],
      [...values.map(() => ""), "省级", "某标杆", "2021.11"],
      headers,
      ["乙公司", ...values.slice(1)],
      ["合计", "", "", 60, 200],
      ["注：数据由企业填报"],
    ],
    { merges: ["A4:A5"] },
  );
  expect(applications.map(({ fields, rows }) => [fields.get("enterprise.name")?.value, rows])).toEqual([
    ["甲公司", { first: 3, last: 4 }],
    ["乙公司", { first: 6, last: 6 }],
  ]);
  expect(pick(["award.1.name", "award.2.level", "award.2.date"], applications[0]?.fields)).toEqual({
    "award.1.name": ["某示范", "M4"],
    "award.2.level": ["省级", "L5"],
    "award.2.date": [{ year: 2021, month: 11, day: null }, "N5"],
  });
});

describe("beside a summary table", () => {
  test("each is what it is, whichever comes first", () => {
    const [ledger, summary] = [ledgerSheet([{}, { "enterprise.name": "乙公司" }]), summarySheet([{}, { enterprise: "乙公司" }])];
    for (const sheets of [[ledger, summary], [summary, ledger]]) {
      const found = read(...sheets);
      expect([found.applications.map(({ sheet }) => sheet), found.summary?.sheet, found.others]).toEqual([["台账", "台账"], "汇总表", []]);
    }
  });

  test("a recommendation table with a city's own figures stays one", () => {
    const extraHeaders = ["统一社会信用代码", "所属地区", "申报方向", "项目总投入（万元）", "5G联网（台）", "无线联网（台）", "应用场景", "MEC（套）"];
    const { applications, summary } = read(summarySheet([{ extra: ["A1", "苏州昆山", "工厂级", 100, 40, 80, "机器视觉质检", 1] }], { extraHeaders }), paperForm());
    expect([applications.map(({ shape }) => shape), summary?.rows.length]).toEqual([["pasted"], 1]);
  });

  test("a list of contacts is neither", () => {
    const { applications, summary, others } = grid([["企业名称", "统一社会信用代码", "详细地址", "邮箱"], ["甲公司", "A1", "某路", "a@b.cn"]]);
    expect([applications, summary, others]).toEqual([[], null, ["Sheet1"]]);
  });
});

test("columns that a ledger never had are told once, not once per enterprise, and never decide a tier", () => {
  const without = (id: FieldId) => /^(cover|credit|narrative|attachment)\.|^project\.period$/u.test(id);
  const sheet = ledgerSheet([{}, { "enterprise.name": "苏州乙乙有限公司", "enterprise.uscc": "91320500MA1MKTUJ3D" }], { without });
  const { report } = review({ workbooks: [workbookOf([sheet])], policy: SHIPPED_POLICY, asOf: { year: 2022, month: 9, day: 30 }, software: "test" });
  expect(report.batch.findings.filter(({ rule }) => rule === "一览表").map(({ key, severity, cells, message }) => [key, severity, cells, message])).toEqual([
    [
      "一览表|台账",
      "warning",
      ["台账!B3"],
      "工作表“台账”是一览表（2 家企业），没有下列内容的栏目，未作核验：封面；企业申报信用承诺书；项目信息的起止时间；项目建设情况与成效；相关附件",
    ],
  ]);
  const wrong = report.applications.map(({ findings }) => findings.filter(({ severity }) => severity === "unmet" || severity === "error").map(({ message }) => message));
  expect(wrong).toEqual([[], []]);
  expect(report.applications.map(({ conclusion }) => conclusion)).toEqual(Array(2).fill("数据待更正：一览表中没有信用承诺书，须核对纸质承诺书"));
});

test("a finding across enterprises of one ledger touches the rows that it names, and no others", () => {
  const [first, second, third] = [{}, { "enterprise.uscc": "91320500MA1MKTUJ3D", "credit.uscc": "91320500MA1MKTUJ3D", "enterprise.name": "苏州乙乙有限公司" }, { "contact.mobile": "13812345670" }];
  const { report } = review({ workbooks: [workbookOf([ledgerSheet([first, second, third])])], policy: SHIPPED_POLICY, asOf: { year: 2022, month: 9, day: 30 }, software: "test" });
  const twice = report.batch.findings.filter(({ rule, severity }) => rule === "E09" && severity === "error");
  expect(twice.map(({ message }) => message)).toEqual([
    "同一企业有 2 份申报书：工作表“台账”第 3 行、工作表“台账”第 5 行，统一社会信用代码均为“91320500MA1MKTUJ90”；两份有 1 处不同：「移动电话」“13912345678”→“13812345670”",
  ]);
  expect(report.applications.map(({ conclusion }) => conclusion.includes("91320500MA1MKTUJ90"))).toEqual([true, false, true]);
});
