import type { Texts } from "../texts";
import { groupName } from "./groupName";
import type { Filter } from "./resultView";

/** What is chosen of a filter where no tile or field beside the list shows it. */
export function chosenNames({ tier, city, industry, scoreBand, gate, rule, state }: Filter, texts: Texts): readonly string[] {
  const names = [
    tier && texts.tiers[tier],
    city && groupName(city, texts),
    industry && groupName(industry, texts),
    scoreBand && texts.pictures.bands[scoreBand],
    gate && texts.filter.gate(gate),
    rule,
    state && texts.filter.states[state],
  ];
  return names.filter((name) => name !== null);
}
