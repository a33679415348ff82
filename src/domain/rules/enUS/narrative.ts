import type { WordsFor } from "./words";

export const NARRATIVE = {} satisfies WordsFor<"N">;
