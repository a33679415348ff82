import { type XmlElement } from "../package/xml";

/** 22.9.2.19 ST_Xstring: `_x000D_` stands for a character that XML cannot hold. */
export function decodeXstring(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

export function encodeXstring(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&")
    // eslint-disable-next-line no-control-regex -- control characters are what this looks for
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The plain text of a string item, rich or not: its runs without the phonetic guides. */
export function itemText(item: XmlElement): string {
  let text = "";
  for (const child of item.children) {
    if (child.name === "t") text += child.text;
    else if (child.name === "r") for (const part of child.children) if (part.name === "t") text += part.text;
  }
  return decodeXstring(text);
}
