import Table from "cli-table3";
import { GATE_IDS, isOpen, SEVERITIES, SEVERITY_NAMES, type ApplicationReport, type Finding, type ManualCheck, type Report, type Waiver } from "../domain/review/report";

const STATUS_MARKS = { pass: "通过", fail: "不达标", unknown: "无法判定" } as const;

/** The report for a person at a terminal: sources that failed, a table of enterprises, then every finding with its cell and remedy. */
export function printReport(report: Report): string {
  const parts = [unreadable(report), findings("评审规则", report.policy.findings), enterprises(report), ...report.applications.map(applicationFindings)];
  if (report.summary !== null) parts.push(findings(`汇总表（${report.summary.file} ${report.summary.sheet}）`, report.summary.findings));
  parts.push(findings("跨企业", report.batch.findings), totals(report));
  return parts.filter((part) => part !== "").join("\n\n");
}

function unreadable(report: Report): string {
  return report.sources
    .filter(({ status }) => status === "unreadable")
    .map(({ file, reason }) => `未能读取 ${file}：${reason ?? ""}`)
    .join("\n");
}

function enterprises(report: Report): string {
  if (report.applications.length === 0) return "没有找到申报书。";
  const table = new Table({ head: ["企业", "申报", "建议", "自动分*", "不达标", "错误", "提醒"], style: { head: [], border: [] } });
  for (const application of report.applications) {
    const count = (severity: Finding["severity"]): number => application.findings.filter((finding) => finding.severity === severity && isOpen(finding)).length;
    table.push([
      application.enterprise || application.sheet,
      application.declaredTier ?? "—",
      application.suggestedTier,
      `${application.score.auto}/${application.score.autoMax}`,
      count("unmet"),
      count("error"),
      count("warning"),
    ]);
  }
  return `${table.toString()}\n* 辅助评分（非官方评价标准）`;
}

function applicationFindings(application: ApplicationReport): string {
  const gates = GATE_IDS.flatMap((id) => application.gates.filter((gate) => gate.id === id).map((gate) => `${id} ${STATUS_MARKS[gate.status]}`));
  const title = `${application.enterprise || "（企业名称未读到）"}（${placeOf(application)}）\n  结论：${application.conclusion}\n  ${gates.join(" · ")}`;
  return findings(title, application.findings, true);
}

function placeOf({ file, sheet, shape }: ApplicationReport): string {
  return shape === "word" ? sheet : `${file} ${sheet}`;
}

function findings(title: string, list: readonly Finding[], always = false): string {
  if (list.length === 0) return always ? `${title}\n  没有发现问题。` : "";
  const lines = list.map(
    ({ severity, rule, message, cells, clause, remedy, waiver, check }) =>
      `  [${SEVERITY_NAMES[severity]}] ${rule} ${cells.join("、") || "（无单元格）"} ${message}${decided(waiver, check)}\n      条款：${clause}  处理：${remedy}`,
  );
  return [title, ...lines].join("\n");
}

function decided(waiver: Waiver | null, check: ManualCheck | null): string {
  if (waiver !== null) return `（已放行：${waiver.reason}，${waiver.by} ${waiver.on}）`;
  return check?.result === "passed" ? `（已核${check.by === "" ? "" : `：${check.by}`} ${check.on}）` : "";
}

function totals(report: Report): string {
  const { applications, unmet, errors, warnings, manual } = report.totals;
  const counts = { unmet, error: errors, warning: warnings, manual };
  return `共 ${applications} 家：${SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${counts[severity]}`).join("，")}。政策 ${report.policy.version}，按 ${report.asOf} 核验。`;
}
