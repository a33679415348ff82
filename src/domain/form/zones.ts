import { labelsOf, placesRow, type Zone } from "./labelTable";
import type { SheetIndex, Slot } from "./sheetIndex";

/** Which zone each row of a sheet belongs to. */
export interface ZoneMap {
  of(row: number): Zone | null;
  /** The heading of a zone, where the sheet has one. */
  readonly headings: ReadonlyMap<Zone, Slot>;
}

interface Anchor {
  readonly row: number;
  readonly zone: Zone;
  readonly heading: boolean;
}

const HEADINGS: readonly (readonly [Zone, RegExp])[] = [
  ["credit", /信用承诺书?$/u],
  ["cover", /申报[书表]$|申请书$/u],
  ["table", /(项目)?申请表$/u],
  ["narrative", /^(二、?)?项目建设情况:?$|^(三、?)?项目主要成效(和亮点)?:?$/u],
  ["narrative", /^\(?一\)?[、.]?企业概况|^\(?一\)?[、.]?项目在技术业务创新/u],
  ["attachments", /^(四、?)?相关附件|^(-?1[、.])?企业营业执照复印件/u],
];
const LONGEST_HEADING = 90;

/**
 * Zones by their headings; where a heading is lost, by labels that occur in one zone only. A row between two zones belongs to the nearer
 * label, the later one when both are as near: a section's own first rows stand right above its unmistakable ones.
 */
export function mapZones(index: SheetIndex): ZoneMap {
  const headings = new Map<Zone, Slot>();
  const anchors: Anchor[] = [];
  let inProse = false;
  for (const slot of index.slots) {
    if (typeof slot.value !== "string") continue;
    const zone = headingZone(slot.key);
    if (zone !== null) {
      if (!headings.has(zone)) headings.set(zone, slot);
      anchors.push({ row: slot.rect.row, zone, heading: true });
      inProse = zone === "narrative" || zone === "attachments";
      continue;
    }
    if (inProse) continue;
    const [label] = labelsOf(slot.key);
    if (label && placesRow(label, slot.key)) anchors.push({ row: slot.rect.row, zone: label.zone, heading: false });
  }
  return { headings, of: (row) => zoneOf(row, anchors) };
}

export function headingZone(key: string): Zone | null {
  if (key.length > LONGEST_HEADING) return null;
  const found = HEADINGS.find(([, pattern]) => pattern.test(key));
  return found ? found[0] : null;
}

/** `anchors` are in row order. */
function zoneOf(row: number, anchors: readonly Anchor[]): Zone | null {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.row ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const above = anchors[low - 1];
  const below = anchors[low];
  if (!above) return below && !below.heading ? below.zone : null;
  if (!below || below.heading || below.zone === above.zone || above.row === row) return above.zone;
  if (above.heading && above.row === row - 1) return above.zone;
  return below.row - row <= row - above.row ? below.zone : above.zone;
}
