import { matcherFor, tokenize } from "../../read/optionText";
import { readOptions, tickCellState } from "../../read/options";
import { blank, ok, remark, unreadable, type RawValue, type Read } from "../../read/reading";
import { keyOf } from "../../read/text";
import type { TickState } from "../../read/tickGlyphs";
import { FIELDS } from "../fields";
import type { OptionField } from "../locateOptions";

/** A list of options in one cell of a ledger: "协同研发设计、机器视觉质检". What stands there was chosen, even if it is all of them. */
export function readOptionList(raw: RawValue, id: OptionField): Read<readonly string[]> {
  const { options } = FIELDS[id];
  const { status, value, remarks } = readOptions([{ row: 0, column: 0, value: raw.value }], options);
  return status === "unreadable" && remarks.some(({ code }) => code === "noTicks") ? ok([...options]) : { status, value, remarks };
}

export interface OptionCellAnswer {
  readonly option: string;
  readonly value: RawValue["value"];
}

/** What a cell of an option's own column says of it; null for a blank. */
export function optionState({ option, value }: OptionCellAnswer, id: OptionField): TickState | null {
  if (typeof value === "string" && keyOf(value) === "") return null;
  const state = tickCellState(value);
  if (state !== null) return state;
  if (typeof value === "number") return value > 0 ? "ticked" : "open";
  const tokens = tokenize(String(value), matcherFor(FIELDS[id].options));
  return tokens.some((token) => token.kind === "option" && token.option === option) ? (readOptions([{ row: 0, column: 0, value }], FIELDS[id].options).value?.includes(option) ? "ticked" : "open") : "ambiguous";
}

/** One column per option: those that are ticked; doubtful ones are named, never counted. */
export function readOptionColumns(answers: readonly OptionCellAnswer[], id: OptionField): Read<readonly string[]> {
  const states = new Map(answers.map((answer) => [answer.option, optionState(answer, id)]));
  const having = (wanted: TickState) => FIELDS[id].options.filter((option) => states.get(option) === wanted);
  const doubts = having("ambiguous").map((option) => remark("ambiguousTick", option));
  const ticked = having("ticked");
  if (ticked.length > 0) return ok(ticked, doubts);
  return doubts.length > 0 ? unreadable(doubts) : blank();
}

const NO_NAME = /^(其他|其它|等|共|已|系统|无|[\d.]+个?)$/u;
const LONGEST_NAME = 30;

/** Names in a list of systems that the form does not print: "ERP、MES、SCADA" → "SCADA". */
export function otherNames(text: string): string {
  const words = tokenize(text, matcherFor(FIELDS.systems.options)).flatMap((token) => (token.kind === "word" ? [token.text.replace(/^其[他它]|等$/u, "")] : []));
  return words.filter((word) => word.length > 1 && word.length <= LONGEST_NAME && !NO_NAME.test(word)).join("、");
}
