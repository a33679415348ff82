import { normalName } from "../identifiers/names";

/** What a 接入二级节点名称 amounts to; only "named" is an answer that a gate can pass on. */
export type NodeAnswer =
  /** A node's name; in the province's list where the bureau keeps one. */
  | "named"
  /** 无, 未接入: the enterprise says that there is none. */
  | "none"
  /** 已接入, 是: an answer without a name. */
  | "unnamed"
  /** A national top-level or disaster-recovery node, which is no secondary node. */
  | "topLevel"
  /** A name that the bureau's list lacks. */
  | "unlisted";

const NONE = new Set(["无", "暂无", "没有", "无接入", "未接入", "尚未接入", "否", "/", "-", "0"].map(normalName));
const UNNAMED = new Set(["是", "有", "已接入", "已接", "接入", "xx", "二级节点", "国家二级节点"].map(normalName));
/** 国家顶级节点 and their 灾备节点 (工业互联网标识解析体系). */
const TOP_LEVEL = /顶级节点|灾备节点|^(?:北京|上海|广州|武汉|重庆)(?:国家)?节点$/;

/** Judges the name against the bureau's list; an empty list switches that part off. */
export function nodeAnswer(written: string, list: readonly string[]): NodeAnswer {
  const name = normalName(written).replace(/[_()。.]+$/g, "");
  if (NONE.has(name)) return "none";
  if (name === "" || UNNAMED.has(name)) return "unnamed";
  if (TOP_LEVEL.test(name)) return "topLevel";
  const known = list.map(normalName);
  if (known.length === 0 || known.some((entry) => name.includes(entry) || entry.includes(name))) return "named";
  return "unlisted";
}
