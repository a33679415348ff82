import type { ApplicationReport, Gate, ScoreLine } from "../../domain/review/report";
import type { English } from ".";

/** Words in the language that they are in, where it is not the pane's own. */
type Worded<W> = W & { readonly lang?: "zh-CN" };

/** A gate's title in the pane's language. */
export function gateTitle({ id, title }: Pick<Gate, "id" | "title">, english: English | null): Worded<{ readonly text: string }> {
  return english ? { text: english.review.gateHeads[id].title } : { text: title, lang: "zh-CN" };
}

/** Why a gate is what it is, in the pane's language; in Chinese where there is no English of it. */
export function gateReason({ told, reason }: Gate, english: English | null): Worded<{ readonly text: string }> {
  return english && told ? { text: english.review.gate(told) } : { text: reason, lang: "zh-CN" };
}

/** The conclusion on an application, likewise. */
export function conclusionWords({ told, conclusion }: ApplicationReport, english: English | null): Worded<{ readonly text: string }> {
  return english && told ? { text: english.review.conclusion(told) } : { text: conclusion, lang: "zh-CN" };
}

/** A line of the score, likewise. */
export function scoreLineWords({ told, item, found, next }: ScoreLine, english: English | null): Worded<Pick<ScoreLine, "item" | "found" | "next">> {
  return english && told ? english.review.scoreLine(told) : { item, found, next, lang: "zh-CN" };
}
