import type { ChartFont, ChartLine, ChartLooks } from "../../model/chart";
import { patch } from "../../model/style";
import { childNamed, childrenNamed, flag, numberOf, type XmlElement } from "../package/xml";

/** Lengths in drawings are counted in English metric units (20.1.10.16). */
export const EMU_PER_POINT = 12_700;

/** A colour of the theme is left to Excel: only one that is spelt out is the chart's own. */
function colorOf(element: XmlElement | undefined): string | null | undefined {
  if (childNamed(element, "noFill")) return null;
  const value = childNamed(childNamed(element, "solidFill"), "srgbClr")?.attributes["val"];
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toUpperCase()}` : undefined;
}

const unlessEmpty = <T extends object>(value: T): T | undefined => (Object.keys(value).length > 0 ? value : undefined);

function readLine(shape: XmlElement | undefined): ChartLine | undefined {
  const line = childNamed(shape, "ln");
  const width = line && numberOf(line, "w");
  return unlessEmpty(patch<ChartLine>({}, { color: colorOf(line), weight: width === undefined ? undefined : width / EMU_PER_POINT }));
}

function readRun(run: XmlElement | undefined): ChartFont {
  if (!run) return {};
  const size = numberOf(run, "sz");
  const name = childNamed(run, "latin")?.attributes["typeface"];
  const color = colorOf(run);
  return patch<ChartFont>({}, {
    // A name with "+" in front is the theme's.
    name: name === undefined || name === "" || name.startsWith("+") ? undefined : name,
    size: size === undefined ? undefined : size / 100,
    bold: run.attributes["b"] === undefined ? undefined : flag(run, "b"),
    italic: run.attributes["i"] === undefined ? undefined : flag(run, "i"),
    color: color === null ? undefined : color,
  });
}

/** The text an element spells out, or the properties it gives to the text that it shows. */
export function textBody(owner: XmlElement): XmlElement | undefined {
  return childNamed(childNamed(owner, "tx"), "rich") ?? childNamed(owner, "txPr");
}

/** Of text with several fonts the first. */
function readFont(owner: XmlElement): ChartFont | undefined {
  const paragraph = childNamed(textBody(owner), "p");
  const inherited = childNamed(childNamed(paragraph, "pPr"), "defRPr");
  return unlessEmpty({ ...readRun(inherited), ...readRun(childNamed(childNamed(paragraph, "r"), "rPr")) });
}

/** How an element with `spPr` and `txPr` looks. */
export function readLooks(owner: XmlElement | undefined): ChartLooks {
  if (!owner) return {};
  const shape = childNamed(owner, "spPr");
  return patch<ChartLooks>({}, { font: readFont(owner), fill: colorOf(shape), line: readLine(shape) });
}

/** Paragraphs as lines. */
export function richText(rich: XmlElement): string {
  return childrenNamed(rich, "p")
    .map((paragraph) => paragraph.children.map((run) => (run.name === "br" ? "\n" : (childNamed(run, "t")?.text ?? ""))).join(""))
    .join("\n");
}
