import { formatAddress } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { readMerges } from "../read/layout";
import type { Document } from "./document";

export function patchMerges(document: Document, sheet: Sheet): void {
  const before = readMerges(document.root).map(formatAddress);
  const wanted = new Set(sheet.merges.map(formatAddress));
  const kept = before.filter((address) => wanted.delete(address));
  if (kept.length === before.length && wanted.size === 0) return;
  const all = [...kept, ...wanted];
  const items = all.map((address) => `<mergeCell ref="${address}"/>`).join("");
  document.setSection("mergeCells", all.length === 0 ? "" : `<mergeCells count="${all.length}">${items}</mergeCells>`);
}
