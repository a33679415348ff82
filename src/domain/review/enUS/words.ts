import type { Tier } from "../../form/options";

export const TIERS_EN: Readonly<Record<Tier, string>> = {
  产线级: "Production line (产线级)",
  车间级: "Workshop (车间级)",
  工厂级: "Factory (工厂级)",
};

export function listed(entries: readonly string[]): string {
  return entries.join(", ");
}

/** What the form or the policy says, as it stands: "“研发设计”, “仓储物流”". */
export function quoted(entries: readonly string[], between = ", "): string {
  return entries.map((entry) => `“${entry}”`).join(between);
}
