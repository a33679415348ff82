import { createContext, useContext, useEffect, useState } from "react";

export type RuleTitles = ReadonlyMap<string, string>;

const NONE: RuleTitles = new Map();

export const RuleTitlesContext = createContext<RuleTitles>(NONE);

/** What each rule asks for, by its id; empty until the rules are there. */
export function useRuleTitles(): RuleTitles {
  return useContext(RuleTitlesContext);
}

/** Loads the titles. The list does without them where they do not load. */
export function useLoadedRuleTitles(): RuleTitles {
  const [titles, setTitles] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    import("../rules/ruleTitles").then(
      ({ RULE_TITLES }) => wanted && setTitles(RULE_TITLES),
      (error: unknown) => console.error(error),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return titles;
}
