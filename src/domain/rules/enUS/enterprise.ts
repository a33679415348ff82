import type { WordsFor } from "./words";

export const ENTERPRISE = {} satisfies WordsFor<"E">;
