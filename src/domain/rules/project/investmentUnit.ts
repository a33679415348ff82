import type { PolicyValues } from "../../policy/keys";
import { numberText } from "../../form/wording";

/** How far from the usual sum an amount may lie before only a wrong unit explains it, as a share of the factor between 元 and 万元. */
const SHARE_OF_FACTOR = 1 / 5;

export type InvestmentPolicy = Pick<PolicyValues, "finance.unitFactor" | "project.investment.typicalFrom" | "project.investment.typicalTo">;

export interface UnitReading {
  /** What the amount would be in 万元 if it had been written in another unit. */
  readonly asMeant: string;
  readonly unit: "元" | "亿元";
}

/** Another reading of 项目总投入 where it is thousands of times above or below what listed projects cost; null otherwise. */
export function otherUnitOf(total: number, policy: InvestmentPolicy): UnitReading | null {
  const factor = policy["finance.unitFactor"];
  if (total >= policy["project.investment.typicalTo"] * factor * SHARE_OF_FACTOR)
    return { asMeant: numberText(total / factor, 4), unit: "元" };
  if (total > 0 && total <= policy["project.investment.typicalFrom"] / (factor * SHARE_OF_FACTOR))
    return { asMeant: numberText(total * factor, 4), unit: "亿元" };
  return null;
}
