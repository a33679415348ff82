import { enUS } from "./enUS";
import { zhCN, type Texts } from "./zhCN";

export type { Texts };

/** The texts for a BCP 47 language such as Excel's display language: Chinese unless it is an English one. */
export function textsFor(language: string): Texts {
  return language.toLowerCase().startsWith("en") ? enUS : zhCN;
}
