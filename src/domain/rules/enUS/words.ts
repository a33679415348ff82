import type { RulesById } from "../index";

/** A message in English: its text, and its own remedy where the Chinese one has one. Placeholders are those of the Chinese template. */
export type EnglishMessage = string | { readonly text: string; readonly remedy: string };

/** What a rule says, in English. Its clause stays in the words of the documents. */
export interface RuleWords<M extends string = string> {
  readonly title: string;
  readonly messages: Readonly<Record<M, EnglishMessage>>;
  readonly remedy: string;
}

type MessagesOf<R> = R extends { readonly messages: Readonly<Record<infer M extends string, unknown>> } ? M : never;

/** The English of every rule whose id starts with a letter: a text that is missing is a type error. */
export type WordsFor<Letter extends string> = {
  readonly [Id in keyof RulesById as Id extends `${Letter}${string}` ? Id : never]: RuleWords<MessagesOf<RulesById[Id]>>;
};
