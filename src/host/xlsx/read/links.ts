import { parseAddress } from "../../model/address";
import type { Hyperlink } from "../../model/parts";
import type { Relationship } from "../package/package";
import { attribute, childNamed, childrenNamed, type XmlElement } from "../package/xml";

export interface FoundLink {
  /** At the first cell of the block that the file links. */
  readonly link: Hyperlink;
  readonly element: XmlElement;
}

export function readHyperlinks(worksheet: XmlElement, relationships: readonly Relationship[]): FoundLink[] {
  return childrenNamed(childNamed(worksheet, "hyperlinks"), "hyperlink").flatMap((element) => {
    const place = parseAddress(element.attributes["ref"] ?? "");
    if (!place) return [];
    const id = attribute(element, "id");
    const target = id === undefined ? undefined : relationships.find((r) => r.id === id)?.target;
    const { location, tooltip } = element.attributes;
    const link: Hyperlink = {
      row: place.row,
      column: place.column,
      ...(target !== undefined ? { address: location === undefined ? target : `${target}#${location}` } : location !== undefined && { location }),
      ...(tooltip !== undefined && { screenTip: tooltip }),
    };
    return [{ link, element }];
  });
}
