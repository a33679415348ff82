import { TIDY_ZH } from "../../domain/summary/tidy/words";
import { useEnglish } from "../english/useEnglish";

interface TidyWords {
  readonly words: typeof TIDY_ZH;
  /** Of these words, where it may not be the pane's. */
  readonly lang: "zh-CN" | undefined;
}

/** What tidying says in the language of the pane; in Chinese until its English is there. */
export function useTidyWords(): TidyWords {
  const english = useEnglish();
  return english ? { words: english.tidy, lang: undefined } : { words: TIDY_ZH, lang: "zh-CN" };
}
