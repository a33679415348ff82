import type { WordsFor } from "./words";

export const PROJECT = {} satisfies WordsFor<"J">;
