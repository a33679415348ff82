import { key } from "../keySpec";

/** 等级建议: proxies where the form gives no number. The gates' own thresholds are official and stand in `review/gates`. */
export const TIER_KEYS = {
  "tier.workshop.systems": key("number", { default: 4, unit: "个", min: 0, max: 11, integer: true, clause: "Z三（一）「多产线多系统协同优化」", note: "车间级：互通系统不少于" }),
  "tier.workshop.requiredSystems": key("list", { default: ["MES"], unit: "", clause: "Z三（一）", note: "车间级：必须互通的系统" }),
  "tier.workshop.fiveG": key("number", { default: 30, unit: "台", min: 0, integer: true, clause: "Z三（一）", note: "车间级：5G 联网设备不少于" }),
  "tier.workshop.links": key("number", { default: 3, unit: "个", min: 3, max: 5, integer: true, clause: "Z三（一）", note: "车间级：覆盖环节不少于" }),
  "tier.factory.score": key("number", { default: 75, unit: "分", min: 0, max: 100, clause: "政策项", note: "引导申报工厂级：评分不低于" }),
  "tier.factory.systems": key("number", { default: 6, unit: "个", min: 0, max: 11, integer: true, clause: "政策项", note: "引导申报工厂级：互通系统不少于（不得低于车间级）" }),
} as const;
