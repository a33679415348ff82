import type { WordsFor } from "./words";

export const CONTACT = {} satisfies WordsFor<"L">;
