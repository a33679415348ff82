import { readingOf, valueOf, type Application } from "../form/application";
import { financeFieldId, financeYears, type FieldId, type FinanceRow } from "../form/fields";
import { LINKS, SCENES, SCENES_BY_LINK, SYSTEMS, TIERS, type Link, type Scene, type SystemName, type Tier } from "../form/options";
import { divide, exact, sum, toNumber, type Fraction } from "./fraction";

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

/** The sum of one row over the years the form asks for, exact; null when a year could not be read. */
export function exactFinanceTotal(application: Application, row: Exclude<FinanceRow, "debtRatio">, callYear: number): Fraction | null {
  const years = financeYearsOf(application, callYear);
  const values = years.map((year) => valueOf(application, financeFieldId(row, year))).filter((value) => value !== null);
  return years.length === 0 || values.length < years.length ? null : sum(values);
}

/** `exactFinanceTotal` as a number. */
export function financeTotal(application: Application, row: Exclude<FinanceRow, "debtRatio">, callYear: number): number | null {
  const total = exactFinanceTotal(application, row, callYear);
  return total === null ? null : toNumber(total);
}

/** 信息化投入 ÷ 三年主营业务收入合计, exact; null when either could not be read or the revenue is not above 0. */
export function itShareOf(application: Application, callYear: number): Fraction | null {
  const spend = valueOf(application, "project.itSpend");
  const revenue = exactFinanceTotal(application, "revenue", callYear);
  if (spend === null || revenue === null || revenue.n <= 0n) return null;
  return divide(exact(spend), revenue);
}

/** 5G 联网 ÷ 无线联网, exact; null when a count could not be read or the quotient makes no sense. */
export function rateOf(application: Application): Fraction | null {
  const fiveG = valueOf(application, "connection.fiveG");
  const wireless = valueOf(application, "connection.wireless");
  if (fiveG === null || wireless === null || !hasRate(fiveG, wireless)) return null;
  return divide(exact(fiveG), exact(wireless));
}

/** 无线联网 ÷ 设备联网, exact; null when a count could not be read or the quotient makes no sense. */
export function wirelessShareOf(application: Application): Fraction | null {
  const wireless = valueOf(application, "connection.wireless");
  const devices = valueOf(application, "connection.devices");
  if (wireless === null || devices === null || devices <= 0 || wireless > devices) return null;
  return divide(exact(wireless), exact(devices));
}

export interface TickedScenes {
  readonly scenes: readonly Scene[];
  readonly links: readonly Link[];
  /** False while a × leaves it open whether one more scene was chosen. */
  readonly certain: boolean;
}

/** The form's scenes that are ticked; null when the field could not be read. */
export function scenesOf(application: Application): TickedScenes | null {
  const { value, remarks } = readingOf(application, "scenes");
  if (value === null) return null;
  return { scenes: formScenes(value), links: coveredLinks(value), certain: !remarks.some(({ code }) => code === "ambiguousTick") };
}

export interface LinkedSystems {
  /** The form's own systems that are ticked, in print order. */
  readonly listed: readonly SystemName[];
  /** What was written under 其他; null for nothing. */
  readonly other: string | null;
  /** Ticked systems, 其他 counting as one whatever it lists. */
  readonly count: number;
}

/** The interconnected systems; null when neither the boxes nor 其他 give an answer. */
export function systemsOf(application: Application): LinkedSystems | null {
  const ticked = valueOf(application, "systems");
  const written = valueOf(application, "systems.other")?.trim() ?? "";
  if (ticked === null && written === "") return null;
  const listed = SYSTEMS.filter((system) => ticked?.includes(system));
  return { listed, other: written === "" ? null : written, count: listed.length + (written === "" ? 0 : 1) };
}

/** Whether the field was answered with “无”: a clear answer, unlike a blank. */
export function saysNone(application: Application, id: FieldId): boolean {
  return readingOf(application, id).remarks.some(({ code }) => code === "saysNone");
}

/** The direction declared on this form; null unless exactly one is ticked. */
export function declaredTierOf(application: Application): Tier | null {
  return declaredTier(valueOf(application, "project.direction") ?? []);
}
