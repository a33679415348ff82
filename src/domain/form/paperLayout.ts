import type { Rect } from "../sheet/cellRef";
import {
  awardFieldId,
  FIELDS,
  FINANCE_ROWS,
  financeFieldId,
  financeYears,
  type AwardColumn,
  type FieldId,
  type FinanceRow,
  type SingleFieldId,
} from "./fields";
import { SCENES_BY_LINK, type Link } from "./options";

/** One cell (or merged area) of the paper form. Positions are relative to the form's first cell. */
export interface PaperCell extends Rect {
  readonly role: "title" | "heading" | "group" | "label" | "value" | "note";
  /** What is printed there: a label with its line breaks, a prompt, options, running text with blanks; "" for an empty value cell. */
  readonly printed: string;
  /** Fields whose values stand in this cell, in printed order. A scene row holds `scenes` and shows the options of one link. */
  readonly fields: readonly FieldId[];
  /** The options printed in this cell. */
  readonly options: readonly string[];
}

export interface PaperLayout {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PaperCell[];
}

export interface PaperOptions {
  /** The year of the call: 财务情况 asks for the three years before it. */
  readonly callYear: number;
  /** Rows of 获奖情况; the paper form prints 5. */
  readonly awardRows: number;
}

const COLUMNS = 8;

/**
 * The application form (附件 2) as printed, section by section on a grid of eight columns: what a form pasted from Word looks like and
 * what a blank form is laid out by.
 */
export function paperLayout({ callYear, awardRows }: PaperOptions): PaperLayout {
  const paper = new Paper();
  cover(paper, callYear);
  credit(paper, callYear);
  paper.full("heading", "一、5G 全连接工厂项目申请表");
  enterprise(paper, callYear);
  awards(paper, awardRows);
  project(paper);
  elements(paper);
  narratives(paper);
  return { rows: paper.row, columns: COLUMNS, cells: paper.cells };
}

class Paper {
  readonly cells: PaperCell[] = [];
  row = 0;

  put(
    role: PaperCell["role"],
    column: number,
    columns: number,
    printed: string,
    fields: readonly FieldId[] = [],
    options: readonly string[] = [],
    rows = 1,
  ): void {
    this.cells.push({ role, row: this.row, column, rows, columns, printed, fields, options });
  }

  full(role: PaperCell["role"], printed: string, fields: readonly FieldId[] = []): void {
    this.put(role, 0, COLUMNS, printed, fields);
    this.row++;
  }

  /** A label and the value cell to its right. */
  pair(column: number, columns: number, label: string, field: SingleFieldId, valueColumns: number, printed = ""): void {
    const spec = FIELDS[field];
    this.put("label", column, columns, label);
    this.put("value", column + columns, valueColumns, printed, [field], "options" in spec ? spec.options : []);
  }
}

function cover(paper: Paper, callYear: number): void {
  paper.full("note", "附件 2:");
  paper.full("title", "江苏省 5G 全连接工厂申报书");
  paper.row++;
  for (const [label, field, printed] of [
    ["申报单位（盖章）：", "cover.applicant", ""],
    ["法 人 代 表 ：", "cover.legalRepresentative", ""],
    ["推荐单位（盖章）：", "cover.recommender", ""],
    ["申 报 日 期 ：", "cover.date", `${callYear} 年 月 日`],
  ] as const) {
    paper.pair(0, 3, label, field, 5, printed);
    paper.row++;
  }
  paper.full("note", "江苏省工业和信息化厅编制");
  paper.row++;
}

/** The three promises as printed; the blanks of the period are `credit.periodEnd`. */
export function commitmentText(callYear: number): string {
  return [
    "申报单位承诺：",
    `1、本单位自 ${callYear - 3} 年 1 月 1 日至 ${callYear} 年 月 日期间信用状况良好，无严重失信行为。`,
    "2、申报的所有材料均依据相关申报要求，据实提供。",
    "3、切实履行相关承诺职责，如违背以上承诺，将承担相关责任，同意有关主管部门将相关失信信息记入公共信用信息系统。对于严重失信信息，同意在相关政府门户网站向社会公开。",
    "申报责任人（签字）：",
    "法定代表人（签字）：",
    "日期：",
  ].join("\n");
}

function credit(paper: Paper, callYear: number): void {
  paper.full("heading", "江苏省 5G 全连接工厂企业申报信用承诺书");
  paper.pair(0, 2, "企业名称\n(加盖公章)", "credit.enterprise", 2);
  paper.pair(4, 2, "统一社会信用\n代码", "credit.uscc", 2);
  paper.row++;
  paper.pair(0, 2, "企业所在地", "credit.location", 2);
  paper.pair(4, 2, "申报依据", "credit.basis", 2);
  paper.row++;
  paper.pair(0, 2, "申报责任人", "credit.responsible", 2);
  paper.pair(4, 2, "联系电话", "credit.phone", 2);
  paper.row++;
  paper.full("value", commitmentText(callYear), [
    "credit.text",
    "credit.periodEnd",
    "credit.signedResponsible",
    "credit.signedLegal",
    "credit.signDate",
  ]);
  paper.row++;
}

function enterprise(paper: Paper, callYear: number): void {
  paper.put("group", 0, 1, "企业\n基本\n信息", [], [], 14);
  paper.pair(1, 1, "企业名称", "enterprise.name", 6);
  paper.row++;
  paper.pair(1, 1, "统一社会信用\n代码", "enterprise.uscc", 3);
  paper.pair(5, 1, "成立时间", "enterprise.founded", 2);
  paper.row++;
  paper.pair(1, 1, "详细地址", "enterprise.address", 6);
  paper.row++;
  paper.pair(1, 1, "所属地区", "enterprise.region", 6, "填写格式：XX（设区市）YY（区县市）");
  paper.row++;
  paper.pair(1, 1, "所属重点行\n业和领域", "enterprise.industry", 6);
  paper.row++;
  paper.pair(1, 1, "所属先进制\n造业集群", "enterprise.cluster", 6);
  paper.row++;

  const years = financeYears(callYear);
  paper.put("label", 1, 1, "财务情况");
  years.forEach((year, index) => paper.put("label", 2 + 2 * index, 2, `${year} 年`));
  paper.row++;
  for (const row of Object.keys(FINANCE_ROWS) as FinanceRow[]) {
    paper.put("label", 1, 1, FINANCE_ROWS[row].label);
    years.forEach((year, index) => paper.put("value", 2 + 2 * index, 2, "", [financeFieldId(row, year)]));
    paper.row++;
  }

  paper.put("label", 1, 1, "联系人信息", [], [], 2);
  paper.pair(2, 1, "姓名", "contact.name", 2);
  paper.pair(5, 1, "职务", "contact.title", 2);
  paper.row++;
  paper.pair(2, 1, "移动电话", "contact.mobile", 2);
  paper.pair(5, 1, "邮箱", "contact.email", 2);
  paper.row++;
}

const AWARD_PLACES: Readonly<Record<AwardColumn, { readonly column: number; readonly columns: number; readonly label: string }>> = {
  level: { column: 2, columns: 1, label: "级别" },
  name: { column: 3, columns: 3, label: "奖项名称" },
  date: { column: 6, columns: 2, label: "获得时间" },
};

function awards(paper: Paper, rows: number): void {
  paper.put("group", 0, 1, "获奖情况", [], [], rows + 3);
  paper.put("note", 1, 7, "备注：企业获得“5G+工业互联网”、两化融合、工业互联网、智能制造等领域国家、省级专项或试点示范项目等荣誉");
  paper.row++;
  paper.put("label", 1, 1, "序号");
  for (const { column, columns, label } of Object.values(AWARD_PLACES)) paper.put("label", column, columns, label);
  paper.row++;
  for (let n = 1; n <= rows; n++) {
    paper.put("note", 1, 1, String(n));
    for (const name of Object.keys(AWARD_PLACES) as AwardColumn[]) {
      const { column, columns } = AWARD_PLACES[name];
      paper.put("value", column, columns, "", [awardFieldId(n, name)]);
    }
    paper.row++;
  }
  paper.put("note", 1, 1, ".....");
  paper.row++;
}

function project(paper: Paper): void {
  paper.put("group", 0, 1, "项目信息", [], [], 10);
  paper.pair(1, 2, "项目名称", "project.name", 2);
  paper.pair(5, 1, "起止时间", "project.period", 2);
  paper.row++;
  paper.pair(1, 2, "申报方向（限选1个）", "project.direction", 5);
  paper.row++;
  paper.pair(1, 2, "项目总投入（万元）", "project.investment.total", 5);
  paper.row++;
  paper.put("group", 1, 1, "其中", [], [], 5);
  for (const field of [
    "project.investment.network",
    "project.investment.platform",
    "project.investment.equipment",
    "project.investment.software",
    "project.investment.services",
  ] as const) {
    paper.pair(2, 2, FIELDS[field].label, field, 4);
    paper.row++;
  }
  paper.pair(1, 3, "近三年企业信息化投入（万元）", "project.itSpend", 4);
  paper.row++;
  paper.pair(1, 3, "近三年信息化投入占收入比重（平均）", "project.itSpendShare", 4);
  paper.row++;
}

/** Hosts of the blanks: the printed text of the left column, and the running text with its blanks on the right. */
const BLANK_ROWS = {
  network: {
    host: "5G 网络覆盖率（厂区或区域内 5G 网络全面覆盖及稳定运行）",
    text: "5G 室外站___个\n5G 室分系统___套\n5G 网络平均时延_____ms\n5G 网络平均上行速率_____Mbps\n5G 网络平均下行速率_____Mbps",
    fields: ["network.outdoorSites", "network.indoorSystems", "network.latency", "network.uplink", "network.downlink"],
  },
  connection: {
    host: "基于 5G 网络连接的生产要素无线联网率（5G 方式联网要素/所有无线方式联网要素）不低于 30%",
    text: "应用 5G 终端（5G 模组、5G 网关）___个\n应用设备联网_____台\n应用设备无线联网_____台\n应用设备 5G 联网_____台\n基于 5G 连接的设备无线联网率达_____%",
    fields: ["connection.terminals", "connection.devices", "connection.wireless", "connection.fiveG", "connection.rate"],
  },
  mec: {
    host: "边缘计算节点 MEC 部署（厂区或区域内建设至少 1 套包含 UPF 和边缘计算资源池的边缘计算节点）",
    text: "边缘计算节点 MEC_____套\nUPF 吞吐能力_____Gbps\n边缘计算资源池 vCPU_____核 内存 _____GB 存储_____TB",
    fields: ["mec.sets", "mec.upfThroughput", "mec.vcpu", "mec.memory", "mec.storage"],
  },
  identifier: {
    host: "工业互联网标识（企业须接入省内工业互联网标识解析二级节点并开展应用）",
    text: "接入二级节点名称：_____",
    fields: ["identifier.node"],
  },
} as const;

function elements(paper: Paper): void {
  const blanks = ({ host, text, fields }: (typeof BLANK_ROWS)[keyof typeof BLANK_ROWS]) => {
    paper.put("label", 0, 3, host);
    paper.put("value", 3, 5, text, fields);
    paper.row++;
  };
  paper.put("heading", 0, 3, "建设要素");
  paper.put("heading", 3, 5, "指标值");
  paper.row++;
  blanks(BLANK_ROWS.network);
  paper.pair(0, 3, "5G 网络建设方式", "network.mode", 5);
  paper.row++;
  blanks(BLANK_ROWS.connection);
  paper.put("label", 0, 3, "利用 5G、时间敏感网络、软件定义网络等新型网络技术实现网络互通的信息系统和生产系统");
  paper.put("value", 3, 5, "其他_____", ["systems", "systems.other"], FIELDS.systems.options);
  paper.row++;
  const links = Object.keys(SCENES_BY_LINK) as Link[];
  paper.put(
    "label",
    0,
    3,
    "应用场景普及率（申报产线级、车间级 5G 全连接工厂：应用须不少于 3 个环节、8 个场景；申报工厂级 5G 全连接工厂：应用须涵盖 5 个环节、不少于 10 个场景）",
    [],
    [],
    links.length + 1,
  );
  paper.put("heading", 3, 1, "环节");
  paper.put("heading", 4, 4, "场景");
  paper.row++;
  for (const link of links) {
    paper.put("note", 3, 1, link);
    paper.put("value", 4, 4, "", ["scenes"], SCENES_BY_LINK[link]);
    paper.row++;
  }
  blanks(BLANK_ROWS.mec);
  blanks(BLANK_ROWS.identifier);
  paper.row++;
}

function narratives(paper: Paper): void {
  const prose = (heading: string, field: SingleFieldId) => {
    paper.full("heading", heading);
    paper.full("value", "", [field]);
  };
  paper.full("heading", "二、项目建设情况");
  prose("（一）企业概况（成果时间、发展历程、资本性质、组织结构、财务状况、经营情况、技术水平等）", "narrative.overview");
  prose("（二）项目建设投入情况", "narrative.investment");
  prose("（三）项目实施团队情况和任务分工", "narrative.team");
  prose(
    "（四）5G 全连接工厂建设内容（详细描述建设方案以及前表中类目、细项中的内容，以及工业互联网安全防护等内容）",
    "narrative.construction",
  );
  paper.full("heading", "三、项目主要成效和亮点");
  prose("（一）项目在技术业务创新方面取得的成果", "narrative.innovation");
  prose("（二）项目实施后所取得的直接效果", "narrative.effects");
  prose("（三）项目实施对行业的影响和带动作用", "narrative.influence");
  paper.full("heading", "四、相关附件");
  for (const field of ["attachment.license", "attachment.audits", "attachment.certificates", "attachment.other"] as const) {
    paper.pair(0, 6, FIELDS[field].label, field, 2);
    paper.row++;
  }
}
