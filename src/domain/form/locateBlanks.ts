import { BlankFinder, type FilledBlank, type PrintedBlank } from "../read/blanks";
import { halfWidth, keyOf, mapKey, sourceSlice } from "../read/text";
import type { FieldReading } from "./application";
import { FIELDS, type SingleFieldId } from "./fields";
import type { HostName } from "./labelTable";
import type { LabelHit } from "./labelHits";
import { cellOf, fieldReading, missing, rawOf, readAs, readAt, textValue, type ReadingScope } from "./located";
import { valueRightOf, type LabelCells } from "./locateBeside";
import { bottomEdge, rightEdge, type Slot } from "./sheetIndex";
import type { ZoneMap } from "./zones";

/** Other words before a blank than the printed ones, and what must not follow them. */
const WORDS: Partial<Record<SingleFieldId, { readonly also: readonly string[]; readonly notBefore?: string }>> = {
  "network.outdoorSites": { also: ["室外站", "5G室外基站", "室外基站"] },
  "network.indoorSystems": { also: ["室分系统", "5G室内分布系统", "室内分布系统"] },
  "network.latency": { also: ["5G平均时延", "平均时延", "网络时延"] },
  "network.uplink": { also: ["5G平均上行速率", "平均上行速率", "上行速率"] },
  "network.downlink": { also: ["5G平均下行速率", "平均下行速率", "下行速率"] },
  "connection.terminals": { also: ["应用5G终端", "5G终端"] },
  "connection.devices": { also: ["设备联网", "联网设备"], notBefore: "率" },
  "connection.wireless": { also: ["设备无线联网", "无线联网"], notBefore: "率" },
  "connection.fiveG": { also: ["设备5G联网", "5G联网"], notBefore: "率" },
  // The host's own words go on with "（5G 方式联网要素/所有无线方式联网要素）不低于 30%".
  "connection.rate": {
    also: ["基于5G连接的设备无线联网率", "设备无线联网率达", "设备无线联网率", "无线联网率达", "无线联网率"],
    notBefore: "\\(5G方式|不低于",
  },
  "mec.sets": { also: ["边缘计算节点", "MEC"], notBefore: "部署|MEC|[()]|和|的" },
  "mec.upfThroughput": { also: ["UPF吞吐量", "UPF吞吐"] },
  "mec.vcpu": { also: ["边缘计算资源池vCPU"] },
  "mec.memory": { also: [] },
  "mec.storage": { also: [] },
  "identifier.node": { also: ["二级节点名称", "接入的二级节点名称", "接入二级节点"] },
};

type BlankField = Extract<keyof typeof FIELDS, keyof typeof WORDS>;

const BLANKS: readonly PrintedBlank<SingleFieldId>[] = (Object.keys(WORDS) as BlankField[]).map((id) => {
  const spec = FIELDS[id];
  const { also = [], notBefore } = WORDS[id] ?? {};
  const printed = "blank" in spec ? [spec.blank.before] : [];
  const words = [...printed, ...also].map(keyOf);
  const unit = "unit" in spec ? spec.unit : "";
  return notBefore === undefined ? { id, words, unit } : { id, words, unit, notBefore };
});
const finder = new BlankFinder(BLANKS);
const BLANK_OF = new Map(BLANKS.flatMap(({ id, words }) => words.map((word): [string, SingleFieldId] => [word.toUpperCase(), id])));

/** The field whose blank has these words and no others before it; null for none. */
export function blankNamed(key: string): SingleFieldId | null {
  return BLANK_OF.get(key.toUpperCase()) ?? null;
}

const HOST_OF: Readonly<Record<string, HostName>> = { network: "network", connection: "connection", mec: "mec", identifier: "identifier" };

interface Found {
  readonly slot: Slot;
  readonly blank: FilledBlank<SingleFieldId>;
  /** The only blank of its cell, or its cell's last: the value may stand in the next cell. */
  readonly last: boolean;
}

/** Blanks inside running text, wherever in the table they stand: several in one cell, one per cell, or words | value | unit. */
export function readBlanks(
  scope: ReadingScope,
  hits: readonly LabelHit[],
  zones: ZoneMap,
  labels: LabelCells,
): readonly FieldReading<unknown>[] {
  const found = new Map<SingleFieldId, Found[]>();
  for (const slot of scope.index.slots) {
    if (typeof slot.value !== "string" || labels.has(slot) || zones.of(slot.rect.row) !== "table") continue;
    const blanks = finder.find(slot.value, slot.key);
    blanks.forEach((blank, position) => {
      const list = found.get(blank.id) ?? [];
      found.set(blank.id, list);
      list.push({ slot, blank, last: position === blanks.length - 1 });
    });
  }
  const chosen = (Object.keys(WORDS) as BlankField[]).map((id) => {
    const host = hits.find(({ target }) => target.kind === "host" && target.name === HOST_OF[id.split(".")[0] ?? ""])?.slot;
    const candidates = besideHost(found.get(id) ?? [], host);
    const best =
      candidates.find(({ blank }) => blank.value !== "" && blank.plausible) ??
      candidates.find(({ blank }) => blank.underscored) ??
      candidates.find(({ blank }) => blank.value === "") ??
      candidates[0];
    return { id, host, best };
  });
  // Only the words that are a field's own end what stands before them: an answer may hold another field's words.
  const taken = new Set([...labels, ...chosen.flatMap(({ best }) => (best ? [best.slot] : []))]);
  return chosen.map(({ id, host, best }) => (best ? readBlank(scope, id, best, taken) : missing(id, host ? [cellOf(scope, host)] : [])));
}

/** Words of a blank may occur in other answers ("其他：MEC 管理平台"): those in its own row of the table go first. */
function besideHost(candidates: readonly Found[], host: Slot | undefined): readonly Found[] {
  if (!host || candidates.length < 2) return candidates;
  const beside = candidates.filter(({ slot }) => slot.rect.row >= host.rect.row && slot.rect.row < bottomEdge(host.rect));
  return beside.length > 0 ? beside : candidates;
}

function readBlank(scope: ReadingScope, id: BlankField, { slot, blank, last }: Found, taken: LabelCells): FieldReading<unknown> {
  const spec = FIELDS[id];
  const unit = "unit" in spec ? spec.unit : undefined;
  if (blank.value === "" && last && !blank.underscored) {
    const beside = valueRightOf(scope, slot, taken);
    if (beside && beside.key !== "") return readAt(scope, id, beside, rawOf(scope, beside), spec.kind === "percent" ? undefined : unit);
    if (beside) return fieldReading(id, { status: "blank", value: null, remarks: [] }, "", [cellOf(scope, beside)]);
  }
  return fieldReading(id, readAs(scope, id, textValue(blank.value), unit), blank.raw, [cellOf(scope, slot)]);
}

const PERIOD_END = /自\d{4}年\d{1,2}月\d{1,2}日起?至(.*?)(期间|止|,)/u;

/** The sentence breaks off where its date stands in the next cell. */
const PERIOD_END_BESIDE = /自\d{4}年\d{1,2}月\d{1,2}日起?至$/u;

/** The end of the commitment's period, in the sentence 自 2019 年 1 月 1 日至 2022 年＿月＿日期间; an unfilled month or day is a blank. */
export function readPeriodEnd(scope: ReadingScope, hits: readonly LabelHit[], zones: ZoneMap): FieldReading<unknown> {
  for (const slot of scope.index.slots) {
    if (typeof slot.value !== "string" || zones.of(slot.rect.row) !== "credit") continue;
    if (PERIOD_END_BESIDE.test(slot.key)) {
      const place = scope.index.at(slot.rect.row, rightEdge(slot.rect));
      return readAt(scope, "credit.periodEnd", place, rawOf(scope, place));
    }
    const match = PERIOD_END.exec(slot.key);
    if (!match) continue;
    const mapped = mapKey(slot.value);
    const from = match.index + match[0].length - (match[2]?.length ?? 0) - (match[1]?.length ?? 0);
    const raw = sourceSlice(mapped, from, from + (match[1]?.length ?? 0)).trim();
    const text = halfWidth(raw).replace(/_+/gu, "");
    return fieldReading("credit.periodEnd", readAs(scope, "credit.periodEnd", textValue(text)), raw, [cellOf(scope, slot)]);
  }
  const label = hits.find(({ target }) => target.kind === "field" && target.id === "credit.text");
  return missing("credit.periodEnd", label ? [cellOf(scope, label.slot)] : []);
}
