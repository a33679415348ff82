import type { Finding } from "../../domain/review/report";
import type { FindingWords } from "../english/findingWords";
import type { Texts } from "../texts";

export interface ToldFinding {
  readonly finding: Finding;
  /** What it says in the language of the text. */
  readonly words: FindingWords;
  /** Whom it is about. */
  readonly whose: string;
  /** What the rule asks for, where that is known. */
  readonly required: string | null;
}

/** A finding as text, for a letter or a message to the enterprise. */
export function findingText({ finding, words, whose, required }: ToldFinding, texts: Texts): string {
  const { line } = texts.finding;
  return [
    `${whose} · ${texts.severities[finding.severity]} ${finding.rule}`,
    line(texts.finding.found, words.message),
    ...(required === null ? [] : [line(texts.finding.required, required)]),
    line(texts.finding.clause, finding.clause),
    line(texts.finding.remedy, words.remedy),
    ...(finding.fix === null ? [] : [line(texts.finding.fix, finding.fix)]),
    ...(finding.cells.length === 0 ? [] : [line(texts.finding.cells, finding.cells.join("、"))]),
  ].join("\n");
}
