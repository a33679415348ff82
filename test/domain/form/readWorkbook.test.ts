import { readForms } from "../../../src/domain/form/readWorkbook";
import { RESULT_TITLES } from "../../../src/domain/review/resultTitles";
import { gridSheet, paperForm, summarySheet, workbookOf } from "../../support/paperForm";

test("sheets are known by their content, whatever their tabs are called; hidden ones count", () => {
  const { applications, summary, others } = readForms(
    workbookOf([
      gridSheet([["填表说明"], ["请各企业按申报书填写企业名称、统一社会信用代码、成立时间、详细地址。"]], { name: "申报书" }),
      paperForm({}, { name: "汇总表" }),
      summarySheet([{}, { enterprise: "乙公司" }], { name: "Sheet3" }),
      paperForm({ "enterprise.name": "乙公司" }, { name: "Sheet4", visible: false, top: 4, left: 2 }),
      gridSheet([[`${RESULT_TITLES.results} 2022-09-30`], ["企业名称", "序号", "项目名称"]], { name: "企业5" }),
      gridSheet([[RESULT_TITLES.findings]], { name: "问题" }),
      gridSheet([[""]], { name: "空" }),
    ]),
    { callYear: 2022 },
  );
  expect(applications.map(({ sheet }) => sheet)).toEqual(["汇总表", "Sheet4"]);
  expect(summary?.sheet).toBe("Sheet3");
  expect(others).toEqual(["申报书", "空"]);
});

test("what is left of a form is still a form", () => {
  const { applications } = readForms(
    workbookOf([
      gridSheet([
        ["企业名称", "甲公司"],
        ["成立时间", "2016.5"],
        ["所属地区", "苏州昆山"],
        ["项目总投入（万元）", 100],
        ["申报方向", "工厂级"],
        ["5G 网络建设方式", "混合专网"],
      ]),
    ]),
    { callYear: 2022 },
  );
  expect(applications).toHaveLength(1);
  const statuses = [...applications[0]!.fields.values()].map(({ status }) => status);
  expect([statuses.filter((status) => status === "ok").length, statuses.filter((status) => status === "missing").length > 50]).toEqual([
    6,
    true,
  ]);
});

test("a summary with many columns of the city's own, its header repeated on each page, is no form", () => {
  const headers = ["统一社会信用代码", "所属地区", "成立时间", "申报方向", "项目总投入（万元）"];
  const extra = ["A1", "苏州昆山", "2016.5", "工厂级", 100];
  const page = ["序号", "企业名称", "项目名称", "联系人", "联系方式", ...headers];
  const sheet = summarySheet([{ extra }, { enterprise: "乙公司", extra }], {
    extraHeaders: headers,
    tail: [page, [3, "丙公司", "项目", "人", "13912345678"], page, [4, "丁公司", "项目", "人", "13912345678"]],
  });
  const { applications, summary } = readForms(workbookOf([sheet]), { callYear: 2022 });
  expect([applications.length, summary?.rows.length]).toEqual([0, 4]);
});

test("the call's year names the finance years; dates follow the workbook's date system", () => {
  const { applications } = readForms(
    workbookOf(
      [paperForm({ "finance.assets.2022": 9, "enterprise.founded": { value: 44819 - 1462, format: "yyyy/m/d" } }, { callYear: 2023 })],
      { date1904: true },
    ),
    { callYear: 2023 },
  );
  const fields = applications[0]!.fields;
  expect([fields.has("finance.assets.2019"), fields.get("finance.assets.2022")?.value, fields.get("enterprise.founded")?.value]).toEqual([
    false,
    9,
    { year: 2022, month: 9, day: 15 },
  ]);
});
