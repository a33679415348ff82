import type { Cluster, Industry } from "../../form/options";

/** Words in a company's name that tell its industry, unless a word of a supplier to that industry stands beside them. */
const NAME_WORDS: readonly (readonly [Industry, RegExp])[] = [
  ["纺织", /纺织|印染|针织|织造|服装|服饰|化纤|家纺|毛纺|棉纺/u],
  ["钢铁", /钢铁|特钢|不锈钢|炼钢|轧钢/u],
  ["建材", /水泥|建材|陶瓷|混凝土/u],
  ["石化化工", /石化|化工|化学|炼化|农化/u],
  ["食品医药", /食品|乳业|饮料|酒业|药业|制药|医药/u],
  ["港口", /港口|港务|码头/u],
  ["采矿", /矿业|煤矿|煤业|采矿/u],
  ["家电", /家电|洗衣机|冰箱|空调/u],
  ["电力", /电力|发电|热电|核电|供电/u],
];
const SUPPLIER = /机械|装备|设备|机电|科技|智能|软件|工程|仪器|自动化|材料|电气|电缆|变压器|物流|贸易/u;

/** The industry that a company's name speaks of; null when it speaks of none or of several. */
export function industryOfName(name: string): Industry | null {
  if (SUPPLIER.test(name)) return null;
  const named = NAME_WORDS.filter(([, words]) => words.test(name)).map(([industry]) => industry);
  return named.length === 1 ? (named[0] ?? null) : null;
}

const ANY: Cluster = "非先进制造业集群";

/** Clusters in which an industry's enterprises are usually found; 非先进制造业集群 always. Industries that are not listed fit anywhere. */
export const USUAL_CLUSTERS: Readonly<Partial<Record<Industry, readonly Cluster[]>>> = {
  纺织: [ANY, "高端纺织", "高端新材料", "节能环保"],
  食品医药: [ANY, "绿色食品", "生物医药", "新型医疗器械"],
  采矿: [ANY, "高端新材料", "新型电力和新能源装备", "节能环保"],
  港口: [ANY, "高技术船舶和海工装备", "物联网", "信息通信"],
  电力: [ANY, "新型电力和新能源装备", "节能环保", "物联网"],
  钢铁: [ANY, "高端新材料", "高端装备", "节能环保"],
  建材: [ANY, "高端新材料", "节能环保"],
  石化化工: [ANY, "高端新材料", "节能环保", "生物医药", "高端纺织", "新型电力和新能源装备"],
};
