import type { Finding } from "../../domain/review/report";
import type { English } from ".";

export interface FindingWords {
  readonly message: string;
  readonly remedy: string;
  /** Where it is not the pane's own language. */
  readonly lang?: "zh-CN";
}

/** What a finding says in the pane's language; in Chinese where there is no English of it. */
export function findingWords(finding: Finding, english: English | null): FindingWords {
  return english?.finding(finding) ?? { message: finding.message, remedy: finding.remedy, lang: "zh-CN" };
}
