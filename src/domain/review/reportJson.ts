import type { Report } from "./report";

/**
 * The report as the command line prints it. The report is built in a fixed order, so equal reports give equal texts. Sentences are printed as
 * they stand; what they were made of is for showing them in another language.
 */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, (name, value: unknown) => (name === "told" ? undefined : value), 2)}\n`;
}
