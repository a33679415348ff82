import { DOMParser } from "@xmldom/xmldom";
import type { ParseXml } from "../word/xml";

/** The XML parser outside browsers; throws on malformed text. */
export const parseXml: ParseXml = (xml) => new DOMParser({ onError: throwOn }).parseFromString(xml, "application/xml");

function throwOn(level: string, message: string): void {
  if (level !== "warning") throw new Error(message);
}
