import { fieldSpec, type FieldId } from "../../src/domain/form/fields";
import { paperLayout, type PaperCell } from "../../src/domain/form/paperLayout";
import { parseA1, toA1, type Rect } from "../../src/domain/sheet/cellRef";
import type { CellValue, SheetData } from "../../src/domain/sheet/snapshot";
import { SheetSnapshot, type WorkbookSnapshot } from "../../src/domain/sheet/snapshot";

/** A cell's content exactly as it shall stand on the sheet, for a single odd notation. */
export interface AsWritten {
  readonly value: CellValue;
  readonly format?: string;
}

/**
 * What the enterprise states, per field id: texts, dates and periods as they are to be written; money, counts and measures as numbers;
 * percents as fractions; options as lists; `null` for nothing; `AsWritten` for a cell as it is to stand.
 */
export type Fact = string | number | readonly string[] | null | AsWritten;
export type FormFacts = Readonly<Record<FieldId, Fact>>;

/** How values are written. Each function gives what stands in the cell. */
export interface Notation {
  readonly tick: (ticked: boolean, option: string) => string;
  /** What stands between the options of one cell. */
  readonly between: string;
  /** A value inside running text, before its printed unit. */
  readonly blank: (value: string) => string;
  /** Puts blank and printed unit together. */
  readonly withUnit: (blank: string, unit: string) => string;
  readonly percent: (fraction: number) => AsWritten;
  readonly money: (wan: number) => AsWritten;
  /** How a label is printed. */
  readonly label: (printed: string) => string;
}

export const PRINTED: Notation = {
  tick: (ticked, option) => `${ticked ? "☑" : "□"} ${option}`,
  between: " ",
  blank: (value) => `_${value}_`,
  withUnit: (blank, unit) => blank + unit,
  percent: (fraction) => ({ value: fraction, format: "0.00%" }),
  money: (wan) => ({ value: wan, format: "#,##0.00" }),
  label: (printed) => printed,
};

export interface PaperFormOptions {
  /** Sheet row and column of the form's first cell, counted from 0. */
  readonly top?: number;
  readonly left?: number;
  readonly name?: string;
  readonly callYear?: number;
  readonly awardRows?: number;
  readonly notation?: Partial<Notation>;
  /** False: the host could not tell the merged areas. */
  readonly merges?: boolean;
  readonly visible?: boolean;
}

/** A complete, correct application of an invented enterprise, as of 2022. */
export const CLEAN_FACTS: Partial<FormFacts> = {
  "cover.applicant": "苏州示例精密制造有限公司",
  "cover.legalRepresentative": "张示例",
  "cover.recommender": "苏州市工业和信息化局",
  "cover.date": "2022年9月20日",
  "credit.enterprise": "苏州示例精密制造有限公司",
  "credit.uscc": "91320500MA1MKTUJ90",
  "credit.location": "江苏省苏州市",
  "credit.basis": "苏工信融合〔2022〕437号",
  "credit.responsible": "李示例",
  "credit.phone": "0512-65123456",
  "credit.periodEnd": "2022 年 9 月 15 日",
  "credit.signedResponsible": "李示例",
  "credit.signedLegal": "张示例",
  "credit.signDate": "2022年9月20日",
  "enterprise.name": "苏州示例精密制造有限公司",
  "enterprise.uscc": "91320500MA1MKTUJ90",
  "enterprise.founded": "2016年5月18日",
  "enterprise.address": "江苏省苏州市昆山市示例路 1 号",
  "enterprise.region": "苏州市（设区市）昆山市（区县市）",
  "enterprise.industry": ["电子设备制造"],
  "enterprise.cluster": ["集成电路于新型显示"],
  "finance.assets.2019": 52000,
  "finance.assets.2020": 56800.5,
  "finance.assets.2021": 61000,
  "finance.debtRatio.2019": 0.452,
  "finance.debtRatio.2020": 0.438,
  "finance.debtRatio.2021": 0.4215,
  "finance.revenue.2019": 48000,
  "finance.revenue.2020": 51000,
  "finance.revenue.2021": 57300,
  "finance.tax.2019": 1500,
  "finance.tax.2020": 1620,
  "finance.tax.2021": 1888,
  "finance.profit.2019": 3100,
  "finance.profit.2020": 3350,
  "finance.profit.2021": 3990,
  "contact.name": "王示例",
  "contact.title": "信息部部长",
  "contact.mobile": "13912345678",
  "contact.email": "wang@example.com",
  "award.1.level": "国家级",
  "award.1.name": "智能制造试点示范项目",
  "award.1.date": "2020年12月",
  "award.2.level": "省级",
  "award.2.name": "江苏省工业互联网标杆工厂",
  "award.2.date": "2021年11月",
  "project.name": "精密制造 5G 全连接工厂项目",
  "project.period": "2021年3月-2022年8月",
  "project.direction": ["工厂级"],
  "project.investment.total": 4200,
  "project.investment.network": 800,
  "project.investment.platform": 900,
  "project.investment.equipment": 1500,
  "project.investment.software": 600,
  "project.investment.services": 400,
  "project.itSpend": 6252,
  "project.itSpendShare": 0.04,
  "network.outdoorSites": 3,
  "network.indoorSystems": 12,
  "network.latency": 12.5,
  "network.uplink": 180,
  "network.downlink": 850,
  "network.mode": ["混合专网"],
  "connection.terminals": 150,
  "connection.devices": 420,
  "connection.wireless": 300,
  "connection.fiveG": 135,
  "connection.rate": 0.45,
  systems: ["ERP", "MES", "WMS", "PLM/PDM"],
  "systems.other": null,
  scenes: [
    "协同研发设计",
    "柔性生产制造",
    "设备协同作业",
    "精准动态作业",
    "现场辅助装配",
    "机器视觉质检",
    "设备故障诊断",
    "生产现场监测",
    "厂区智能物流",
    "生产过程溯源",
    "生产能效管控",
  ],
  "mec.sets": 1,
  "mec.upfThroughput": 20,
  "mec.vcpu": 128,
  "mec.memory": 512,
  "mec.storage": 20,
  "identifier.node": "江苏示例工业互联网标识解析二级节点",
  "narrative.overview": "苏州示例精密制造有限公司成立于 2016 年，主营精密结构件。",
  "narrative.investment": "项目总投入 4200 万元。",
  "narrative.team": "项目由李示例负责，信息部与制造部分工实施。",
  "narrative.construction": "建设 5G 混合专网与边缘计算节点，部署机器视觉质检等场景，落实工业互联网安全分类分级与等保测评。",
  "narrative.innovation": "形成 5G 与机器视觉融合的质检方案。",
  "narrative.effects": "生产效率提升 18%，不良率下降 12%。",
  "narrative.influence": "可在同行业推广。",
  "attachment.license": "已附",
  "attachment.audits": "已附",
  "attachment.certificates": "已附",
  "attachment.other": "无",
};

/** One sheet of the paper form as pasted from Word; facts that are not given are those of `CLEAN_FACTS`. */
export function paperForm(facts: Partial<FormFacts> = {}, options: PaperFormOptions = {}): SheetData {
  const { top = 0, left = 0, name = "申报书", callYear = 2022, awardRows = 5, merges = true, visible = true } = options;
  const notation = { ...PRINTED, ...options.notation };
  const all = { ...CLEAN_FACTS, ...facts };
  const layout = paperLayout({ callYear, awardRows });
  const values: CellValue[][] = Array.from({ length: layout.rows }, () => Array<CellValue>(layout.columns).fill(""));
  const formats: string[][] = Array.from({ length: layout.rows }, () => Array<string>(layout.columns).fill("General"));
  const areas: Rect[] = [];
  for (const cell of layout.cells) {
    const written = write(cell, all, notation);
    values[cell.row]![cell.column] = written.value;
    formats[cell.row]![cell.column] = written.format ?? "General";
    if (cell.rows > 1 || cell.columns > 1)
      areas.push({ row: cell.row + top, column: cell.column + left, rows: cell.rows, columns: cell.columns });
  }
  return { name, top, left, values, numberFormats: formats, formulas: values, merges: merges ? areas : [], visible };
}

function write(cell: PaperCell, facts: Partial<FormFacts>, notation: Notation): AsWritten {
  if (cell.role !== "value") return { value: cell.role === "note" || cell.role === "title" ? cell.printed : notation.label(cell.printed) };
  const [first] = cell.fields;
  if (first === undefined) return { value: cell.printed };
  const own = facts[first];
  if (isAsWritten(own)) return own;
  if (first === "credit.text") return { value: commitment(cell.printed, facts) };
  if (cell.options.length > 0) return { value: optionsText(cell, facts, notation) };
  if (fieldSpec(first).standing === "within") return { value: blanksText(cell, facts, notation) };
  return single(first, own ?? null, cell.printed, notation);
}

function single(id: FieldId, fact: Exclude<Fact, AsWritten>, printed: string, notation: Notation): AsWritten {
  if (fact === null) return { value: printed };
  if (typeof fact === "number") {
    const { kind } = fieldSpec(id);
    if (kind === "percent") return notation.percent(fact);
    return kind === "money" ? notation.money(fact) : { value: fact };
  }
  return { value: typeof fact === "string" ? fact : fact.join("、"), format: "@" };
}

function optionsText(cell: PaperCell, facts: Partial<FormFacts>, notation: Notation): string {
  const ticked = facts[cell.fields[0]!];
  const chosen = Array.isArray(ticked) ? (ticked as readonly string[]) : [];
  const suffix = cell.fields[0] === "project.direction" ? " 5G 全连接工厂" : "";
  const texts = cell.options.map((option) => notation.tick(chosen.includes(option), option + suffix));
  const other = facts["systems.other"];
  if (cell.fields.includes("systems.other")) texts.push(typeof other === "string" ? `其他${notation.blank(other)}` : "其他_____");
  return texts.join(notation.between);
}

/** Fills the printed blanks in order: the k-th run of underscores belongs to the k-th field. */
function blanksText(cell: PaperCell, facts: Partial<FormFacts>, notation: Notation): string {
  let index = 0;
  return cell.printed.replace(/_+(Mbps|Gbps|ms|GB|TB|[个套台核%])?/gu, (printed, unit: string | undefined) => {
    const id = cell.fields[index++]!;
    const fact = facts[id] ?? null;
    if (fact === null) return printed;
    if (isAsWritten(fact)) return String(fact.value);
    const number = fieldSpec(id).kind === "percent" && typeof fact === "number" ? Number((fact * 100).toPrecision(12)) : fact;
    return notation.withUnit(notation.blank(String(number)), unit ?? "");
  });
}

function commitment(printed: string, facts: Partial<FormFacts>): string {
  const text = (id: FieldId) => {
    const fact = facts[id];
    return typeof fact === "string" ? fact : "";
  };
  return printed
    .replace(/至 \d{4} 年 月 日/u, (blank) => (text("credit.periodEnd") === "" ? blank : `至 ${text("credit.periodEnd")}`))
    .replace("申报责任人（签字）：", `申报责任人（签字）：${text("credit.signedResponsible")}`)
    .replace("法定代表人（签字）：", `法定代表人（签字）：${text("credit.signedLegal")}`)
    .replace(/\n日期：$/u, `\n日期：${text("credit.signDate")}`);
}

function isAsWritten(fact: Fact | undefined): fact is AsWritten {
  return typeof fact === "object" && fact !== null && "value" in fact;
}

export interface SummaryRowFacts {
  readonly seq?: CellValue;
  readonly enterprise?: CellValue;
  readonly project?: CellValue;
  readonly contact?: CellValue;
  readonly phone?: CellValue;
  /** Cells of the city's own columns, in the order of `SummaryOptions.extraHeaders`. */
  readonly extra?: readonly CellValue[];
}

export interface SummaryOptions {
  readonly top?: number;
  readonly left?: number;
  readonly name?: string;
  readonly recommender?: string;
  readonly headers?: readonly string[];
  readonly extraHeaders?: readonly string[];
  /** Rows under the table: "合计", "备注：…", "填表人：…". */
  readonly tail?: readonly (readonly CellValue[])[];
  readonly visible?: boolean;
}

/** The recommendation table (附件 3); rows that are not given anything but a name are those of `CLEAN_FACTS`. */
export function summarySheet(rows: readonly SummaryRowFacts[], options: SummaryOptions = {}): SheetData {
  const {
    top = 0,
    left = 0,
    name = "汇总表",
    recommender = "苏州市工业和信息化局",
    extraHeaders = [],
    tail = [],
    visible = true,
  } = options;
  const headers = [...(options.headers ?? ["序号", "企业名称", "项目名称", "联系人", "联系方式"]), ...extraHeaders];
  const width = headers.length;
  const line = (cells: readonly CellValue[]): CellValue[] => Array.from({ length: width }, (_, index) => cells[index] ?? "");
  const values: CellValue[][] = [
    line(["附件 3:"]),
    line(["各地推荐项目汇总表"]),
    line([`推荐单位（盖章）：${recommender}`]),
    line(headers),
    ...rows.map((row, index) =>
      line([
        row.seq ?? index + 1,
        row.enterprise ?? "苏州示例精密制造有限公司",
        row.project ?? "精密制造 5G 全连接工厂项目",
        row.contact ?? "王示例",
        row.phone ?? "13912345678",
        ...(row.extra ?? []),
      ]),
    ),
    ...tail.map(line),
  ];
  const across = (row: number): Rect => ({ row: row + top, column: left, rows: 1, columns: width });
  return {
    name,
    top,
    left,
    values,
    numberFormats: values.map((row) => row.map(() => "General")),
    formulas: values,
    merges: [across(0), across(1), across(2)],
    visible,
  };
}

export interface GridOptions {
  readonly top?: number;
  readonly left?: number;
  readonly name?: string;
  /** Merged areas as A1 text. */
  readonly merges?: readonly string[];
  /** Number formats by A1 text. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** A sheet written out row by row; short rows are filled with blanks. */
export function gridSheet(rows: readonly (readonly CellValue[])[], options: GridOptions = {}): SheetData {
  const { top = 0, left = 0, name = "Sheet1", merges = [], formats = {} } = options;
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const numberFormats = values.map((row, r) => row.map((_, c) => formats[toA1({ row: r + top, column: c + left })] ?? "General"));
  return { name, top, left, values, numberFormats, formulas: values, merges: merges.flatMap((area) => parseA1(area) ?? []), visible: true };
}

/** A workbook of sheets, as the office adapter would have read it. */
export function workbookOf(
  sheets: readonly SheetData[],
  options: { readonly file?: string; readonly date1904?: boolean } = {},
): WorkbookSnapshot {
  return {
    file: options.file ?? "测试.xlsx",
    date1904: options.date1904 ?? false,
    sheets: sheets.map((sheet) => new SheetSnapshot(sheet)),
    unreadable: [],
  };
}
