/**
 * What is said, apart from its language: a sentence's id, and what it is about. `W` are the sentences of one area in Chinese, each a function
 * from what it is about to its text; another language is an object of the same type, so that no sentence can be missing.
 */
export type SaidIn<W> = {
  [Id in keyof W]: W[Id] extends (...about: infer About) => string ? (About extends readonly [infer One] ? { readonly id: Id; readonly about: One } : { readonly id: Id }) : never;
}[keyof W];

/** The sentence in the language of `words`. */
export function say<W extends object>(words: W, said: SaidIn<W>): string {
  const { id, about } = said as { readonly id: keyof W; readonly about?: unknown };
  return (words[id] as (about: unknown) => string)(about);
}
