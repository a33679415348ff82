const RATIO_MAX = 100;
const FAR_BELOW_REVENUE = 100;

/** Whether what stands in 总资产 is of the size of a percentage and far below the year's revenue: the row below was written here. */
export function looksLikeRatioRow(assets: number, revenue: number): boolean {
  return assets > 0 && assets <= RATIO_MAX && revenue >= assets * FAR_BELOW_REVENUE;
}
