import { valueOf, type Application } from "../form/application";
import { financeFieldId, financeYears, type FinanceRow } from "../form/fields";
import { LINKS, SCENES, SCENES_BY_LINK, TIERS, type Link, type Scene, type Tier } from "../form/options";

/** What gates, rules and score derive alike from an application's values, so that they can never disagree. */

/** 表·要素「不低于30%」, as a quotient of integers so that comparisons stay exact. */
export const REQUIRED_RATE = { part: 30, whole: 100 } as const;

/** 表·要素「产线级、车间级：不少于3个环节、8个场景；工厂级：涵盖5个环节、不少于10个场景」. */
export const REQUIRED_SCENES: Readonly<Record<Tier, { readonly links: number; readonly scenes: number }>> = {
  产线级: { links: 3, scenes: 8 },
  车间级: { links: 3, scenes: 8 },
  工厂级: { links: 5, scenes: 10 },
};

/** The declared direction; null unless exactly one of the form's three is ticked (「限选1个」). */
export function declaredTier(directions: readonly string[]): Tier | null {
  const tiers = TIERS.filter((tier) => directions.includes(tier));
  return tiers.length === 1 ? (tiers[0] ?? null) : null;
}

/** The form's own scenes among what was ticked, each once, in print order; scenes the form does not list never count. */
export function formScenes(ticked: readonly string[]): readonly Scene[] {
  return SCENES.filter((scene) => ticked.includes(scene));
}

/** The links (环节) that the ticked scenes cover, in print order. */
export function coveredLinks(ticked: readonly string[]): readonly Link[] {
  return LINKS.filter((link) => SCENES_BY_LINK[link].some((scene) => ticked.includes(scene)));
}

/** Whether 5G ÷ wireless makes sense: some equipment is connected wirelessly, and no more of it by 5G than altogether. */
export function hasRate(fiveG: number, wireless: number): boolean {
  return wireless > 0 && fiveG <= wireless;
}

/** Exact: fiveG ÷ wireless ≥ 30%, without rounding. Asks for `hasRate`. */
export function reachesRate(fiveG: number, wireless: number): boolean {
  return fiveG * REQUIRED_RATE.whole >= wireless * REQUIRED_RATE.part;
}

/** The least number of 5G-connected devices that reaches 30% of `wireless`. */
export function fiveGNeeded(wireless: number): number {
  return Math.ceil((wireless * REQUIRED_RATE.part) / REQUIRED_RATE.whole);
}

/** The years whose figures 财务情况 can ask for: those not over when the enterprise was founded. All three where the founding is unknown. */
export function financeYearsOf(application: Application, callYear: number): readonly number[] {
  const founded = valueOf(application, "enterprise.founded");
  return financeYears(callYear).filter((year) => founded === null || founded.year <= year);
}

/** The sum of one row over the years the form asks for; null when a year could not be read. */
export function financeTotal(application: Application, row: Exclude<FinanceRow, "debtRatio">, callYear: number): number | null {
  const years = financeYearsOf(application, callYear);
  let total = 0;
  for (const year of years) {
    const value = valueOf(application, financeFieldId(row, year));
    if (value === null) return null;
    total += value;
  }
  return years.length === 0 ? null : total;
}
