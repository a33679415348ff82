import type { FieldStatus } from "../form/application";
import type { Link, Tier } from "../form/options";
import { say, type SaidIn } from "../wording/said";

/** How many links (环节) and scenes (应用场景). */
export interface Spread {
  readonly links: number;
  readonly scenes: number;
}

/** What is short of a tier's links and scenes. */
export interface SceneShortfall extends Spread {
  /** The links that are short, where no other could make up for them; otherwise empty. */
  readonly named: readonly Link[];
}

/** A field that gives no value. */
export interface UnreadField {
  readonly label: string;
  readonly status: Exclude<FieldStatus, "ok">;
}

export interface RateData {
  readonly fiveG: number;
  readonly wireless: number;
  readonly rate: string;
}

export interface SpreadData {
  /** Null where the form declares no single one: then the least of any tier is asked for. */
  readonly declared: Tier | null;
  readonly found: Spread;
  readonly required: Spread;
}

export interface CoverageData {
  readonly outdoor: number | null;
  readonly indoor: number | null;
}

/** What is to be seen on the paper of the 信用承诺书 only. */
export const PAPER_MARKS = ["responsible", "legal", "seal"] as const;
type PaperMark = (typeof PAPER_MARKS)[number];
export type Signature = Exclude<PaperMark, "seal">;

export const PAPER_MARK_NAMES: Readonly<Record<PaperMark, string>> = { responsible: "申报责任人签字", legal: "法定代表人签字", seal: "公章" };

const STATUS: Readonly<Record<UnreadField["status"], string>> = { blank: "未填写", unreadable: "无法识别", missing: "在表中找不到" };

/** Why a gate cannot be decided: nothing was read for it. */
export const UNDECIDED_ZH = {
  /** "「应用设备 5G 联网」未填写": names each of the fields. */
  unread: ({ fields }: { readonly fields: readonly UnreadField[] }) => fields.map(({ label, status }) => `「${label}」${STATUS[status]}`).join("，"),
  noCommitment: () => "一览表中没有信用承诺书，须核对纸质承诺书",
};
export type UndecidedSaid = SaidIn<typeof UNDECIDED_ZH>;

/** The gates' reasons. */
export const GATES_ZH = {
  undecided: ({ why }: { readonly why: UndecidedSaid }) => `无法判定：${say(UNDECIDED_ZH, why)}`,

  noWireless: () => "无线联网为 0 台，比率无法计算",
  moreFiveG: ({ fiveG, wireless }: Omit<RateData, "rate">) => `5G 联网 ${fiveG} 台多于无线联网 ${wireless} 台，数据矛盾`,
  rateReached: (data: RateData) => `${calculation(data)}，不低于 30%`,
  rateMissed: ({ missing, ...data }: RateData & { readonly missing: number }) => `${calculation(data)}，低于 30%，还差 ${missing} 台`,

  scenesReached: (data: SpreadData) => `${judgedAs(data)}，${spreadText(data.found)}，达到 ${spreadText(data.required)}`,
  scenesDoubtful: ({ found }: { readonly found: Spread }) => `${spreadText(found)}，另有场景以“×”标记，无法判断是否选中`,
  scenesMissed: ({ shortfall, ...data }: SpreadData & { readonly shortfall: SceneShortfall }) =>
    `${judgedAs(data)}，${spreadText(data.found)}，须不少于 ${spreadText(data.required)}（${shortfallText(shortfall)}）`,

  edgeLacking: ({ fields }: { readonly fields: readonly { readonly label: string; readonly written: "0" | "无" }[] }) =>
    `${lackingText(fields)}；厂区或区域内须建设至少 1 套包含 UPF 和资源池的 MEC`,
  edgeReached: (data: { readonly sets: number | null; readonly throughput: number | null }) => `${edgeText(data)}，资源池三项齐全`,

  nodeNamed: ({ written }: { readonly written: string }) => `接入“${written}”`,
  noNode: ({ written }: { readonly written: string }) => `接入二级节点名称填“${written}”，未接入省内二级节点`,
  nodeUnnamed: ({ written }: { readonly written: string }) => `填“${written}”，没有写出节点名称`,
  nodeTopLevel: ({ written }: { readonly written: string }) => `“${written}”是国家顶级节点，不是二级节点`,
  nodeUnlisted: ({ written }: { readonly written: string }) => `“${written}”不在省内二级节点名录中，须核实`,

  paperRefuted: ({ note }: { readonly note: string }) => `人工核对纸质信用承诺书不符${note === "" ? "" : `：${note}`}`,
  unsigned: ({ signatures }: { readonly signatures: readonly WrittenSignature[] }) => `信用承诺书${unsignedText(signatures)}`,
  paperPassed: () => "一览表中没有信用承诺书，人工核对纸质承诺书齐全",
  /** `toCheck`: nobody has looked at the paper yet. */
  commitmentComplete: ({ toCheck }: { readonly toCheck: boolean }) =>
    `承诺书各项齐全${toCheck ? `；另须人工核对：${PAPER_MARKS.map((mark) => PAPER_MARK_NAMES[mark]).join("、")}` : ""}`,

  covered: (data: CoverageData) => coverageText(data),
  notCovered: () => "室外站与室分系统均为 0，与“5G 网络全面覆盖”不符",
};
export type GateSaid = SaidIn<typeof GATES_ZH>;

export interface WrittenSignature {
  readonly signature: Signature;
  readonly written: string;
}

function calculation({ fiveG, wireless, rate }: RateData): string {
  return `5G 联网 ${fiveG} 台 ÷ 无线联网 ${wireless} 台 = ${rate}`;
}

function judgedAs({ declared }: SpreadData): string {
  return declared ? `申报${declared}` : "申报方向未明确，按产线级、车间级的最低要求判断";
}

export function spreadText({ links, scenes }: Spread): string {
  return `${links} 个环节、${scenes} 个场景`;
}

/** "差 1 个场景，缺研发设计环节". */
export function shortfallText({ links, scenes, named }: SceneShortfall): string {
  const parts = [...(scenes > 0 ? [`差 ${scenes} 个场景`] : []), ...(links > 0 ? [named.length > 0 ? `缺${named.join("、")}环节` : `差 ${links} 个环节`] : [])];
  return parts.join("，");
}

export function lackingText(fields: readonly { readonly label: string; readonly written: "0" | "无" }[]): string {
  return fields.map(({ label, written }) => `「${label}」为${written === "0" ? " 0" : "“无”"}`).join("，");
}

export function edgeText({ sets, throughput }: { readonly sets: number | null; readonly throughput: number | null }): string {
  return `MEC ${sets} 套，UPF ${throughput} Gbps`;
}

export function unsignedText(signatures: readonly WrittenSignature[]): string {
  return signatures.map(({ signature, written }) => `${PAPER_MARK_NAMES[signature]}登记为“${written}”`).join("，");
}

export function coverageText({ outdoor, indoor }: CoverageData): string {
  return `室外站 ${outdoor ?? "未知"}、室分系统 ${indoor ?? "未知"}`;
}
