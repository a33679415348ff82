import { key } from "../keySpec";

/** 放行: what an official's waiver may leave out of the conclusion. Whatever stands here, a waiver never opens a gate. */
export const WAIVER_KEYS = {
  "waiver.severities": key("list", {
    default: ["错误", "提醒"],
    unit: "",
    entries: "severity",
    clause: "政策项",
    note: "放行后不再计入结论和问题数的级别（不达标、错误、提醒）；门槛不因放行而通过",
  }),
  "waiver.keptRules": key("list", { default: [], unit: "", entries: "rule", clause: "政策项", note: "即使放行也仍计入结论的规则编号，如 E03" }),
} as const;
