import { type Facts, founded, type Seed, textOf } from "../support/seed";

/** A project name that the summary repeats. */
const named = (project: string): Pick<Seed, "form" | "row"> => ({ form: { "project.name": project }, row: { project } });

/** Another total, in the table and in the text alike. */
const total = (amount: number): Facts => ({
  "project.investment.total": amount,
  "narrative.investment": textOf("narrative.investment").replace("4200万元", `${amount}万元`),
});

/** 项目信息. */
export const PROJECT: readonly Seed[] = [
  { found: "J01 error", what: "提示语未删", at: "project.name", ...named("XX项目") },
  { found: "J01 warning", what: "看不出对象", at: "project.name", ...named("示例甲智能化改造升级") },
  { found: "J03 warning", what: "名称写车间级", at: "project.direction", ...named("示例甲车间级5G全连接工厂建设项目") },
  { found: "J04 error", what: "起止颠倒", at: "project.period", form: { "project.period": "2022年8月-2021年3月" } },
  { found: "J04 error", what: "早于成立", at: "project.period", form: { ...founded("2021年6月8日"), "award.1.date": "2021年8月" }, also: ["E11 warning", "P07 warning"] },
  { found: "J04 warning", what: "不足一月", at: "project.period", form: { "project.period": "2022年8月1日-2022年8月10日" } },
  { found: "J05 warning", what: "尚未建成", at: "project.period", form: { "project.period": "2021年3月-2022年12月" } },
  { found: "J05 warning", what: "至今", at: "project.period", form: { "project.period": "2021年3月至今" } },
  { found: "J06 warning", what: "早于 5G 商用", at: "project.period", form: { "project.period": "2018年3月-2022年8月" } },
  { found: "J07 error", what: "勾两项", at: "project.direction", form: { "project.direction": ["车间级", "工厂级"] } },
  { found: "J07 error", what: "一项未勾", at: "project.direction", form: { "project.direction": [] } },
  { found: "J07 warning", what: "以×标记", at: "project.direction", rewrite: ["project.direction", (text) => text.replace("☑ 工厂级", "× 工厂级")] },
  { found: "J08 error", what: "总投入为 0", at: "project.investment.total", form: { "project.investment.total": 0 } },
  { found: "J08 warning", what: "带单位", at: "project.investment.total", form: { "project.investment.total": "0.42亿元" } },
  { found: "J09 error", what: "分项大于总投入", at: "project.investment.total", form: total(3_000) },
  { found: "J09 error", what: "分项为负", at: "project.investment.services", form: { "project.investment.services": -400, "project.investment.equipment": 2_300 } },
  { found: "J09 warning", what: "分项小于总投入", at: "project.investment.total", form: total(4_900) },
  { found: "J09 warning", what: "分项漏填", at: "project.investment.services", form: { "project.investment.services": null } },
  {
    found: "J10 warning",
    what: "一项独大",
    at: "project.investment.equipment",
    form: { "project.investment.network": 60, "project.investment.platform": 50, "project.investment.equipment": 4_000, "project.investment.software": 50, "project.investment.services": 40 },
  },
  { found: "J11 warning", what: "没有网络投入", at: "project.investment.network", form: { "project.investment.network": 0, "project.investment.services": 1_300 } },
  {
    found: "J12 warning",
    what: "没有软件投入",
    at: "project.investment.software",
    form: { "project.investment.software": 0, "project.investment.platform": 0, "project.investment.equipment": 2_900 },
  },
  {
    found: "J13 warning",
    what: "单台过低",
    at: "project.investment.total",
    form: { "connection.terminals": 20_000, "connection.devices": 200_000, "connection.wireless": 100_000, "connection.fiveG": 50_000 },
  },
  { found: "J14 error", what: "信息化投入为 0", at: "project.itSpend", form: { "project.itSpend": 0 } },
  { found: "J14 error", what: "大于三年收入", at: "project.itSpend", form: { "project.itSpend": 51_000_000 } },
  { found: "J14 warning", what: "小于项目投入", at: "project.itSpend", form: { "project.period": "2020年3月-2021年12月", "project.itSpend": 3_000, "project.itSpendShare": 0.0223 } },
  { found: "J15 error", what: "占比十倍", at: "project.itSpendShare", form: { "project.itSpendShare": 0.38 } },
  { found: "J15 warning", what: "占比过高", at: "project.itSpendShare", form: { "project.itSpend": 50_000, "project.itSpendShare": 0.3721 } },
  { found: "J15 warning", what: "疑填成小数", at: "project.itSpendShare", form: { "project.itSpend": 1_000, "project.itSpendShare": { value: 0.74 } } },
  { found: "J16 warning", what: "以元填写", at: "project.investment.total", form: { "project.investment.total": 42_000_000 } },
  {
    found: "J17 warning",
    what: "大于总资产",
    at: "project.investment.total",
    form: { ...total(70_000), "project.investment.equipment": 47_300, "project.investment.services": 20_400 },
  },
];
