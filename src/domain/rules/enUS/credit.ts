import type { WordsFor } from "./words";

export const CREDIT = {} satisfies WordsFor<"P">;
