import { parseAddress } from "../../model/address";
import type { Table } from "../../model/parts";
import { childNamed, flag, numberOf, type XmlElement } from "../package/xml";

/** Null for a table part without a place. */
export function readTable(root: XmlElement): Omit<Table, "id"> | null {
  const rect = parseAddress(root.attributes["ref"] ?? "");
  if (!rect) return null;
  const style = childNamed(root, "tableStyleInfo");
  const set = (name: string): boolean => style !== undefined && flag(style, name);
  return {
    name: root.attributes["displayName"] ?? root.attributes["name"] ?? "",
    rect,
    hasHeaders: (numberOf(root, "headerRowCount") ?? 1) > 0,
    hasTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    style: style?.attributes["name"] ?? "",
    bandedRows: set("showRowStripes"),
    bandedColumns: set("showColumnStripes"),
    firstColumn: set("showFirstColumn"),
    lastColumn: set("showLastColumn"),
    filterButton: childNamed(root, "autoFilter") !== undefined,
  };
}
