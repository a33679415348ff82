import { loadable, present, type Loadable } from "../loadable";
import { zhCN, type Texts } from "./zhCN";

export type { Texts };

const CHINESE = present(zhCN);
const ENGLISH = loadable(async () => (await import("./enUS")).enUS);

/** The texts for a BCP 47 language such as Excel's display language: Chinese unless it is an English one. */
export function textsFor(language: string): Loadable<Texts> {
  return language.toLowerCase().startsWith("en") ? ENGLISH : CHINESE;
}
