import { say } from "../../wording/said";
import type { GateSaid } from "../gateWords";
import type { ConclusionSaid } from "../tierWords";
import { GATE_HEADS_EN, GATES_EN } from "./gates";
import { SCORE_ITEMS_EN, scoreLineInEnglish } from "./score";
import { CONCLUSIONS_EN } from "./tier";

/** What a review says of one application, apart from its findings, in English. */
export const REVIEW_EN = {
  gateHeads: GATE_HEADS_EN,
  gate: (reason: GateSaid) => say(GATES_EN, reason),
  conclusion: (conclusion: ConclusionSaid) => say(CONCLUSIONS_EN, conclusion),
  scoreItems: SCORE_ITEMS_EN,
  scoreLine: scoreLineInEnglish,
};
