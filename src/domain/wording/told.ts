import { say, type SaidIn } from "./said";

/** The areas whose sentences are told together, in whatever order they come. */
export type ToldArea = "workbook" | "undo" | "files" | "tools" | "entries" | "tidy";

/**
 * What is told where sentences of several areas meet, as in the reasons why something was not done: one or more sentences, each apart from
 * its language, and all of them in Chinese, so that nobody needs the words of areas that he does not know.
 */
export interface Told {
  readonly chinese: string;
  readonly parts: readonly { readonly area: ToldArea; readonly said: { readonly id: string; readonly about?: unknown } }[];
}

/** Tells sentences of one area. */
export function teller<W extends object>(area: ToldArea, words: W): (said: SaidIn<W>) => Told {
  return (said) => ({ chinese: say(words, said), parts: [{ area, said: said as Told["parts"][number]["said"] }] });
}

/** One after the other. */
export function together(...told: readonly Told[]): Told {
  return { chinese: told.map(({ chinese }) => chinese).join(""), parts: told.flatMap(({ parts }) => parts) };
}

/** The sentences of all areas in another language. */
export type ToldWords = Readonly<Record<ToldArea, object>>;

export function tellIn(words: ToldWords, { parts }: Told): string {
  return parts.map(({ area, said }) => say(words[area], said as never)).join(" ");
}
