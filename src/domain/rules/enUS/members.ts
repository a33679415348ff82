import type { WordsFor } from "./words";

export const MEMBERS = {} satisfies WordsFor<"X">;
