import type { Told } from "../../src/domain/wording/told";

/** A sentence that only a test says. */
export function toldAs(chinese: string): Told {
  return { chinese, parts: [] };
}

/** Anything told that contains this in Chinese. */
export function saying(words: string | RegExp): Told {
  const chinese = (typeof words === "string" ? expect.stringContaining(words) : expect.stringMatching(words)) as string;
  return expect.objectContaining({ chinese }) as Told;
}
