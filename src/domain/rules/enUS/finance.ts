import type { WordsFor } from "./words";

export const FINANCE = {} satisfies WordsFor<"F">;
