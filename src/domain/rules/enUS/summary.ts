import type { WordsFor } from "./words";

export const SUMMARY = {} satisfies WordsFor<"S">;
