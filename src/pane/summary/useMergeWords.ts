import { DUPLICATES_ZH, type DuplicateSaid } from "../../domain/summary/duplicateWords";
import { leftOutText, leftOutWhy } from "../../domain/summary/merge/leftOutRow";
import { say } from "../../domain/wording/said";
import type { English } from "../english";
import { useEnglish } from "../english/useEnglish";

const CHINESE: Omit<English["merge"], "duplicates"> = { leftOutText, leftOutWhy };

/** What a merge says of rows, in the language of the pane. */
export function useMergeWords(): typeof CHINESE & { readonly duplicates: (why: DuplicateSaid) => string } {
  const words = useEnglish()?.merge;
  return { ...(words ?? CHINESE), duplicates: (why) => say(words?.duplicates ?? DUPLICATES_ZH, why) };
}
