import type { WordsFor } from "./words";

export const AWARD = {} satisfies WordsFor<"A">;
