import type { ReviewOutcome } from "../../../src/app/reviewApp";
import type { ApplicationReport, Finding, Gate, GateId, Report, Severity } from "../../../src/domain/review/report";

const GATE_TITLES: Readonly<Record<GateId, string>> = {
  G1: "5G 无线联网率",
  G2: "应用场景普及率",
  G3: "边缘计算节点",
  G4: "工业互联网标识",
  G5: "信用承诺书",
  G6: "5G 网络覆盖率",
};

export function gate(id: GateId, status: Gate["status"], reason: string): Gate {
  return { id, title: GATE_TITLES[id], status, found: null, required: 0.3, reason, clause: `表·要素「${GATE_TITLES[id]}」`, soft: id === "G6" };
}

export function finding(rule: string, severity: Severity, message: string, cells: readonly string[], more: Partial<Finding> = {}): Finding {
  return {
    key: `${rule}|${cells.join("+") || message}`,
    rule,
    severity,
    fields: [],
    cells,
    message,
    remedy: "核对原件后更正。",
    clause: "表·要素",
    fix: null,
    waiver: null,
    check: null,
    ...more,
  };
}

const PASSED: readonly Gate[] = [
  gate("G1", "pass", "5G 联网 120 台 ÷ 无线联网 240 台 = 50%，不低于 30%"),
  gate("G2", "pass", "5 个环节、12 个场景，达到工厂级要求（5 个环节、10 个场景）"),
  gate("G3", "pass", "MEC 2 套，UPF 吞吐 10 Gbps，资源池齐全"),
  gate("G4", "pass", "省内二级节点：示例节点"),
  gate("G5", "pass", "承诺书填写齐全；签字盖章须人工核对"),
  gate("G6", "pass", "室外站 3 个，室分 20 个"),
];

export function application(sheet: string, enterprise: string, more: Partial<ApplicationReport> = {}): ApplicationReport {
  return {
    file: "",
    sheet,
    shape: "template",
    enterprise,
    uscc: "91320500MA1EXAMPLE",
    recommender: "苏州市",
    city: "苏州市",
    industries: ["装备制造"],
    declaredTier: "工厂级",
    suggestedTier: "工厂级",
    conclusion: "达标：与申报方向一致，建议工厂级",
    gates: PASSED,
    score: {
      auto: 71.5,
      autoMax: 91,
      manual: null,
      manualMax: 9,
      lines: [
        { item: "连接·无线联网率", points: 6, max: 12, found: "30%", next: "再接入 12 台 5G 设备 → 35%", clause: "表·要素" },
        { item: "5G 网络·时延", points: 4, max: 4, found: "8 ms", next: null, clause: "表·要素" },
        { item: "边缘计算·资源池", points: 0, max: 3, found: null, next: "填写 vCPU、内存、存储", clause: "表·要素" },
      ],
    },
    fields: [],
    findings: [],
    outcomes: {},
    ...more,
  };
}

/** Three enterprises, one of each verdict, and findings of every severity, the summary table's and those across enterprises included. */
export const APPLICATIONS: readonly ApplicationReport[] = [
  application("企业1", "苏州虚构精密制造有限公司", {
    findings: [
      finding("S04", "manual", "法定代表人签字、企业公章须看原件。", ["企业1!B12"]),
      finding("K22", "warning", "场景“机器视觉质检”已勾选，正文没有描述。", ["企业1!C58", "企业1!A92"]),
    ],
  }),
  application("企业2", "无锡样例（集团）装备股份有限公司新能源事业部", {
    suggestedTier: "未达标",
    conclusion: "未达标：5G 无线联网率 29.58%，低于 30%",
    gates: [gate("G1", "fail", "5G 联网 71 台 ÷ 无线联网 240 台 = 29.58%，低于 30%"), ...PASSED.slice(1)],
    findings: [
      finding("K16", "unmet", "5G 联网 71 台 ÷ 无线联网 240 台 = 29.58%，低于 30%", ["企业2!D61", "企业2!D60", "汇总表!H5"], {
        remedy: "核对台数；确未达到的，须提升 5G 接入后再申报。",
        clause: "表·要素「不低于30%」",
      }),
      finding("E14", "error", "联系人手机“1390000”不是 11 位。", ["企业2!E22"], { fix: "13900000000" }),
      finding("K12", "warning", "上行 900 Mbps 高于下行 800 Mbps。", ["企业2!D64", "企业2!D65"], {
        waiver: { by: "王某", on: "2022-09-28", reason: "现场实测属实", lifts: true },
      }),
    ],
  }),
  application("企业3", "", {
    declaredTier: null,
    suggestedTier: "数据待更正",
    conclusion: "数据待更正：统一社会信用代码校验不通过，更正后再判",
    gates: [gate("G1", "unknown", "无线联网台数为空，无法计算"), ...PASSED.slice(1)],
    score: { auto: 0, autoMax: 91, manual: null, manualMax: 9, lines: [] },
    findings: [finding("E02", "error", "统一社会信用代码最后一位校验不通过。", ["企业3!E14"])],
  }),
];

export function report(applications: readonly ApplicationReport[], more: Partial<Report> = {}): Report {
  return {
    schema: 1,
    software: "0.1.0",
    policy: { version: "2022.1", hash: "sha256:0", changedFromShipped: 0, findings: [] },
    asOf: "2022-09-30",
    sources: [],
    applications,
    summary: null,
    batch: { findings: [], outcomes: {} },
    totals: { applications: applications.length, unmet: 0, errors: 0, warnings: 0, manual: 0, waived: 0 },
    ...more,
  };
}

export function outcome(of: Report, more: Partial<ReviewOutcome> = {}): ReviewOutcome {
  return { report: of, marked: { markedCells: 9, sheets: 3, problems: [] }, problems: [], changes: null, ...more };
}

export const MIXED_REPORT = report(APPLICATIONS, {
  policy: { version: "2022.1", hash: "sha256:0", changedFromShipped: 2, findings: [] },
  summary: {
    file: "",
    sheet: "汇总表",
    recommender: "苏州市",
    rows: 3,
    findings: [finding("S03", "error", "第 3 行企业名称与申报表不一致。", ["汇总表!B7", "企业3!E13"])],
  },
  batch: {
    findings: [finding("X01", "warning", "两家企业的联系人手机相同。", ["企业1!E22", "企业2!E22"])],
    outcomes: {},
  },
});
