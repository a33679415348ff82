import type { Report } from "./report";

/** The report as the command line prints it. The report is built in a fixed order, so equal reports give equal texts. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
