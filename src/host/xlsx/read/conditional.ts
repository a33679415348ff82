import type { ConditionalFormat, ConditionalStyle } from "../../model/parts";
import { childrenNamed, flag, numberOf, type XmlElement } from "../package/xml";
import { readAreas } from "./areas";
import type { Colors } from "./colors";

/** What a file says of a rule that the model does not work with: enough to draw the simple ones. Lies in `ConditionalFormat.details`. */
export interface ForeignRule {
  /** The file's name of the kind (18.18.12): "cellIs", "colorScale", "top10", … */
  readonly kind: string;
  /** "greaterThan", "between", … for cellIs and text rules. */
  readonly operator?: string;
  /** Without leading "=". */
  readonly formulas: readonly string[];
  /** What text rules look for. */
  readonly text?: string;
  /** Colour scale and data bar: thresholds with colours as "#RRGGBB". */
  readonly thresholds: readonly { readonly type: string; readonly value?: string }[];
  readonly colors: readonly string[];
  /** top10: how many, percent or count, from the bottom. aboveAverage: below instead of above. */
  readonly rank?: number;
  readonly percent: boolean;
  readonly bottom: boolean;
  readonly belowAverage: boolean;
  /** The rule as the file writes it, without namespace prefix, extensions and the numbers of priority and style: for copies of the sheet. */
  readonly xml: string;
}

/** Excel's object model's name for the kinds of a file. */
const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom", cellIs: "CellValue", colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet", top10: "TopBottom",
  containsText: "ContainsText", notContainsText: "ContainsText", beginsWith: "ContainsText", endsWith: "ContainsText",
};

function plainSource(rule: XmlElement, source: string): string {
  const extensions = childrenNamed(rule, "extLst")[0];
  const text = extensions
    ? source.slice(rule.start, extensions.start) + source.slice(extensions.end, rule.end)
    : source.slice(rule.start, rule.end);
  const plain = rule.prefix === "" ? text : text.replaceAll(`<${rule.prefix}`, "<").replaceAll(`</${rule.prefix}`, "</");
  return plain.replace(/^[^>]*/, (tag) => tag.replace(/\s(?:priority|dxfId)\s*=\s*(?:"[^"]*"|'[^']*')/g, ""));
}

function readForeign(rule: XmlElement, source: string, colors: Colors): ForeignRule {
  const scale = rule.children.find((c) => c.name === "colorScale" || c.name === "dataBar" || c.name === "iconSet");
  const { operator, text } = rule.attributes;
  const rank = numberOf(rule, "rank");
  return {
    kind: rule.attributes["type"] ?? "",
    formulas: childrenNamed(rule, "formula").map((f) => f.text),
    thresholds: childrenNamed(scale, "cfvo").map(({ attributes: { type = "", val } }) => ({ type, ...(val !== undefined && { value: val }) })),
    colors: childrenNamed(scale, "color").flatMap((c) => colors.read(c) ?? []),
    percent: flag(rule, "percent"),
    bottom: flag(rule, "bottom"),
    belowAverage: !flag(rule, "aboveAverage", true),
    xml: plainSource(rule, source),
    ...(operator !== undefined && { operator }),
    ...(text !== undefined && { text }),
    ...(rank !== undefined && { rank }),
  };
}

export interface FoundRule {
  readonly format: Omit<ConditionalFormat, "id">;
  readonly rule: XmlElement;
  /** The `conditionalFormatting` around it. */
  readonly block: XmlElement;
}

/** The rules of a sheet, first priority first. `source` is the text of its part. */
export function readConditionalFormats(
  worksheet: XmlElement,
  source: string,
  differential: readonly ConditionalStyle[],
  colors: Colors,
): FoundRule[] {
  const found: (FoundRule & { readonly priority: number })[] = [];
  for (const block of childrenNamed(worksheet, "conditionalFormatting")) {
    const areas = readAreas(block.attributes["sqref"]);
    if (areas.length === 0) continue;
    for (const rule of childrenNamed(block, "cfRule")) {
      const kind = rule.attributes["type"] ?? "";
      const formula = childrenNamed(rule, "formula")[0];
      const custom = kind === "expression" && formula !== undefined;
      found.push({
        rule,
        block,
        priority: numberOf(rule, "priority") ?? Number.MAX_SAFE_INTEGER,
        format: {
          areas,
          type: TYPES[kind] ?? "PresetCriteria",
          format: differential[numberOf(rule, "dxfId") ?? -1] ?? {},
          stopIfTrue: flag(rule, "stopIfTrue"),
          ...(custom ? { formula: `=${formula.text}` } : { foreign: true as const, details: readForeign(rule, source, colors) }),
        },
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority);
}
