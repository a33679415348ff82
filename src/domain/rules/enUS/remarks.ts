import type { NUMBER_MESSAGES } from "../remarks";
import type { EnglishMessage } from "./words";

/** For rules with `NUMBER_MESSAGES`. */
export const NUMBER_WORDS = {
  approximate: "「{field}」 says “{raw}”, which is not an exact number",
  converted: "「{field}」 says “{raw}”, checked as {value}{unit}; fill in the number only",
} as const satisfies Record<keyof typeof NUMBER_MESSAGES, EnglishMessage>;
