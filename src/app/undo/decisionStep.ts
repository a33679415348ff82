import { ruleOfKey } from "../../domain/review/keys";
import { RESULT_TITLES } from "../../domain/review/resultTitles";
import { FINDINGS_SHEET_NAME } from "../../domain/record/findingsList";
import type { Told } from "../../domain/wording/told";
import { toldOf } from "../blockProblems";
import { asItStood, text } from "../cells";
import { decisionBlocks, decisionPlace, type DecisionPlace, type DecisionTexts, type FindingRef } from "../decide";
import type { SheetProblem, WorkbookPort } from "../ports";
import { ofUndo } from "../wording/undo";
import type { WrittenResults } from "../writtenResults";
import type { DoneStep } from "./history";
import type { Undoable } from "./undoable";

/** A decision on a finding, and what stood in its row before. */
export interface Decided {
  readonly decision: Extract<Undoable, { readonly kind: "decision" }>["decision"];
  readonly finding: FindingRef;
  readonly texts: DecisionTexts;
  readonly before: DecisionPlace;
  /** What a review wrote into the list; null where none of this session did. */
  readonly results: WrittenResults | null;
}

const CHANGED_REASON = ofUndo({ id: "decisionChanged" });
const GONE_REASON = ofUndo({ id: "findingGone" });

/** 放行, 已核, 不符, or taking one of them back. The row is found again by the finding: a recheck may have moved it. */
export function decisionStep(port: WorkbookPort, { decision, finding, texts, before, results }: Decided): DoneStep {
  const left = (reason: Told, sheet: string): readonly SheetProblem[] => [{ sheet, reason }];
  return {
    undoable: { kind: "decision", decision, rule: ruleOfKey(finding.key), finding: before.message },
    weight: 1,
    async undo(options) {
      const place = await decisionPlace(port, finding);
      if (!place) return { undone: true, problems: left(GONE_REASON, FINDINGS_SHEET_NAME) };
      const names = Object.keys(texts) as (keyof DecisionTexts)[];
      if (names.every((name) => place.cells[name].value === before.cells[name].value)) return { undone: true, problems: [] };
      if (!names.every((name) => place.cells[name].value === texts[name])) return { undone: true, problems: left(CHANGED_REASON, place.sheet) };
      const blocks = decisionBlocks(place, (name) => asItStood(before.cells[name].value, before.cells[name].numberFormat));
      const problems = toldOf(await port.writeBlocks(blocks, options));
      if (problems.length === 0) for (const { block } of blocks) results?.noteCells(RESULT_TITLES.findings, block);
      return { undone: problems.length === 0, problems, edited: [place.sheet] };
    },
  };
}

/** Notes in what a review wrote that a decision stands there now. */
export function noteDecision(results: WrittenResults, place: DecisionPlace, texts: DecisionTexts): void {
  for (const { block } of decisionBlocks(place, (name) => text(texts[name]))) results.noteCells(RESULT_TITLES.findings, block);
}
