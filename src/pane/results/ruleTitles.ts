import { useMemo } from "react";
import { useEnglish } from "../english/useEnglish";
import { loadable, useLoadable } from "../loadable";

export type RuleTitles = ReadonlyMap<string, string>;

const NONE: RuleTitles = new Map();
const CHINESE = loadable<RuleTitles>(async () => (await import("../rules/ruleTitles")).RULE_TITLES);

/** What each rule asks for, by its id; empty until the rules are there. The list does without them where they do not load. */
export function useRuleTitles(): RuleTitles {
  const english = useEnglish();
  const chinese = useLoadable(CHINESE, NONE);
  return useMemo(() => (english ? new Map(Object.entries(english.rules).map(([id, { title }]) => [id, title])) : chinese), [english, chinese]);
}
