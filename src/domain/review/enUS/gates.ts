import { TIERS } from "../../form/options";
import { counted } from "../../wording/enUS/counted";
import { say } from "../../wording/said";
import { REQUIRED_SCENES } from "../facts";
import type { CoverageData, GATES_ZH, RateData, SceneShortfall, Signature, Spread, SpreadData, UNDECIDED_ZH, UnreadField } from "../gateWords";
import type { GateId } from "../report";
import { listed, quoted, TIERS_EN } from "./words";

/** The gates as they are listed: what they ask for. */
export const GATE_HEADS_EN: Readonly<Record<GateId, { readonly title: string; readonly required: string }>> = {
  G1: { title: "5G wireless connection rate of at least 30%", required: "30%" },
  G2: {
    title: "Stages and scenarios covered",
    required: TIERS.map((tier) => `${TIERS_EN[tier]} ${spreadInEnglish(REQUIRED_SCENES[tier])}`).join("; "),
  },
  G3: { title: "At least 1 MEC, with UPF and edge computing resource pool", required: "MEC ≥ 1 set, UPF throughput > 0, vCPU, memory and storage all > 0" },
  G4: { title: "Connected to a secondary node in the province", required: "Name of a secondary node in the province is given" },
  G5: {
    title: "Credit commitment is complete",
    required: "Enterprise name, unified social credit code, responsible person, commitment period and text are all filled in",
  },
  G6: { title: "5G network coverage, a soft gate", required: "Outdoor sites and indoor systems together > 0" },
};

const STATUS: Readonly<Record<UnreadField["status"], string>> = { blank: "is not filled in", unreadable: "cannot be read", missing: "is not found in the form" };
const SIGNED_BY: Readonly<Record<Signature, string>> = { responsible: "signature of the responsible person", legal: "signature of the legal representative" };

export const UNDECIDED_EN: typeof UNDECIDED_ZH = {
  unread: ({ fields }) => listed(fields.map(({ label, status }) => `「${label}」 ${STATUS[status]}`)),
  noCommitment: () => "the ledger holds no credit commitment; check the one on paper",
};

export const GATES_EN: typeof GATES_ZH = {
  undecided: ({ why }) => `Cannot be decided: ${say(UNDECIDED_EN, why)}`,

  noWireless: () => "0 wireless devices: the rate cannot be calculated",
  moreFiveG: ({ fiveG, wireless }) => `${counted(fiveG, "5G device")} but only ${counted(wireless, "wireless device")}: the figures contradict each other`,
  rateReached: (data) => `${calculation(data)}, at least 30%`,
  rateMissed: ({ missing, ...data }) => `${calculation(data)}, below 30%: ${counted(missing, "device")} short`,

  scenesReached: (data) => `${judgedAs(data)}: ${spreadInEnglish(data.found)}; required: ${spreadInEnglish(data.required)}`,
  scenesDoubtful: ({ found }) => `${spreadInEnglish(found)}, and scenarios marked “×”, so that it is unclear whether they are chosen`,
  scenesMissed: ({ shortfall, ...data }) => `${judgedAs(data)}: ${spreadInEnglish(data.found)}; required: at least ${spreadInEnglish(data.required)} (${shortfallInEnglish(shortfall)})`,

  edgeLacking: ({ fields }) =>
    `${listed(fields.map(({ label, written }) => `「${label}」 is ${written === "0" ? "0" : "“无”"}`))}; at least 1 MEC with UPF and resource pool must be built in the plant or its region`,
  edgeReached: ({ sets, throughput }) => `MEC: ${sets}, UPF: ${throughput} Gbps, all three parts of the resource pool are there`,

  nodeNamed: ({ written }) => `Connected to “${written}”`,
  noNode: ({ written }) => `「接入二级节点名称」 says “${written}”: not connected to a secondary node in the province`,
  nodeUnnamed: ({ written }) => `“${written}” is given, which names no node`,
  nodeTopLevel: ({ written }) => `“${written}” is a national top-level node, not a secondary node`,
  nodeUnlisted: ({ written }) => `“${written}” is not on the list of secondary nodes in the province; check`,

  paperRefuted: ({ note }) => `The credit commitment on paper was checked by a person and found wrong${note === "" ? "" : `: “${note}”`}`,
  unsigned: ({ signatures }) => `Credit commitment: ${listed(signatures.map(({ signature, written }) => `${SIGNED_BY[signature]} entered as “${written}”`))}`,
  paperPassed: () => "The ledger holds no credit commitment; a person checked that it is complete on paper",
  commitmentComplete: ({ toCheck }) =>
    `All parts of the credit commitment are filled in${toCheck ? `; also to be checked by a person: ${listed([SIGNED_BY.responsible, SIGNED_BY.legal, "seal"])}` : ""}`,

  covered: (data) => coverage(data),
  notCovered: () => "Outdoor sites and indoor systems are both 0, which contradicts “5G 网络全面覆盖”",
};

function calculation({ fiveG, wireless, rate }: RateData): string {
  return `${counted(fiveG, "5G device")} ÷ ${counted(wireless, "wireless device")} = ${rate}`;
}

function judgedAs({ declared }: SpreadData): string {
  return declared ? `Declared ${TIERS_EN[declared]}` : `Declared tier is unclear, judged by the least that is asked for, that of ${TIERS_EN["产线级"]} and ${TIERS_EN["车间级"]}`;
}

export function spreadInEnglish({ links, scenes }: Spread): string {
  return `${counted(links, "stage")} and ${counted(scenes, "scenario")}`;
}

/** "1 scenario short, stage “研发设计” missing". */
export function shortfallInEnglish({ links, scenes, named }: SceneShortfall): string {
  const stages = named.length > 0 ? `${named.length === 1 ? "stage" : "stages"} ${quoted(named)} missing` : `${counted(links, "stage")} short`;
  return listed([...(scenes > 0 ? [`${counted(scenes, "scenario")} short`] : []), ...(links > 0 ? [stages] : [])]);
}

function coverage({ outdoor, indoor }: CoverageData): string {
  return `Outdoor sites: ${outdoor ?? "unknown"}, indoor systems: ${indoor ?? "unknown"}`;
}
