import { formatAddress } from "../../model/address";
import type { Hyperlink } from "../../model/parts";
import { rectOf } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { readRelationships, type Parts } from "../package/package";
import { readHyperlinks } from "../read/links";
import { textOf } from "./conditional";
import { attributes, type Document } from "./document";
import { match } from "./matching";
import { addRelationship } from "./relations";

/** Links of the sheet in `part`; targets outside the workbook become relationships of the part. */
export function patchHyperlinks(document: Document, sheet: Sheet, parts: Parts, part: string): void {
  const found = readHyperlinks(document.root, readRelationships(parts, part));
  const wanted = sheet.hyperlinks;
  const key = (link: Hyperlink): string => textOf(link);
  const pairs = match(wanted, found, [(item) => key("link" in item ? item.link : item)]);
  if (pairs.size === wanted.length && pairs.size === found.length) return;
  const items = wanted.map((link) => {
    const pair = pairs.get(link);
    if (pair) return document.sourceOf(pair.element);
    const ref = formatAddress(rectOf(link.row, link.column));
    const id = link.address === undefined ? "" : document.relationshipAttribute(addRelationship(parts, part, "hyperlink", link.address, true));
    return document.spell(`<hyperlink ref="${ref}"${id}${attributes({ location: link.location, tooltip: link.screenTip })}/>`);
  });
  const { prefix } = document.root;
  const section = document.section("hyperlinks");
  const text = items.length === 0 ? "" : `<${prefix}hyperlinks>${items.join("")}</${prefix}hyperlinks>`;
  if (section) document.edits.replace(section.start, section.end, text);
  else if (text !== "") document.insertSpelled("hyperlinks", text);
}
