import type { WordsFor } from "./words";

export const ELEMENTS = {} satisfies WordsFor<"K">;
