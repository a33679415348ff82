import type { WordsFor } from "./words";

export const COVER = {} satisfies WordsFor<"C">;
