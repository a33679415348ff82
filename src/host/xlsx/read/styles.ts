import type { ConditionalStyle } from "../../model/parts";
import { type Border, type Borders, type BorderSide, type BorderStyle, type Font, patch, type Style } from "../../model/style";
import { childNamed, childrenNamed, flag, numberOf, type XmlElement } from "../package/xml";
import type { Colors } from "./colors";
import { builtInFormat } from "./numberFormats";

/** What a cell's style number stands for. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly style: Style;
  readonly quotePrefix: boolean;
}

/** A workbook's style tables. */
export interface StyleSheet {
  /** By the number in a cell's `s`. */
  readonly cells: readonly CellFormat[];
  /** By the number in a rule's `dxfId`. */
  readonly differential: readonly ConditionalStyle[];
}

const UNDERLINES: Readonly<Record<string, NonNullable<Font["underline"]>>> = {
  single: "Single", double: "Double", singleAccounting: "SingleAccountant", doubleAccounting: "DoubleAccountant",
};

/** ON unless it says otherwise: `<b/>` means bold. */
function isOn(parent: XmlElement, name: string): boolean {
  const element = childNamed(parent, name);
  return element !== undefined && flag(element, "val", true);
}

export function readUnderline(font: XmlElement): Font["underline"] {
  const element = childNamed(font, "u");
  return element && UNDERLINES[element.attributes["val"] ?? "single"];
}

export function readFont(element: XmlElement, colors: Colors): Font {
  return patch<Font>({}, {
    name: childNamed(element, "name")?.attributes["val"] ?? childNamed(element, "rFont")?.attributes["val"],
    size: numberOf(childNamed(element, "sz") ?? element, "val"),
    bold: isOn(element, "b") || undefined,
    italic: isOn(element, "i") || undefined,
    underline: readUnderline(element),
    strikethrough: isOn(element, "strike") || undefined,
    color: colors.read(childNamed(element, "color")),
  });
}

/** Black text is what an absent colour means. */
function against(font: Font, standard: Font): Font {
  const differs: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(font)) {
    if (value !== standard[key as keyof Font] && !(key === "color" && value === "#000000")) differs[key] = value;
  }
  return differs;
}

function readFill(element: XmlElement | undefined, colors: Colors): string | undefined {
  const pattern = childNamed(element, "patternFill");
  if (pattern) {
    const type = pattern.attributes["patternType"] ?? "none";
    if (type === "none") return undefined;
    // A hatch is drawn as its background: there is no hatch in the model.
    return colors.read(childNamed(pattern, type === "solid" ? "fgColor" : "bgColor"));
  }
  return colors.read(childNamed(childNamed(childNamed(element, "gradientFill"), "stop"), "color"));
}

const SIDES: readonly (readonly [string, BorderSide])[] = [
  ["left", "left"], ["start", "left"], ["right", "right"], ["end", "right"], ["top", "top"], ["bottom", "bottom"],
];

export function readBorders(element: XmlElement | undefined, colors: Colors): Borders {
  const borders: Partial<Record<BorderSide, Border>> = {};
  const read = (name: string, side: BorderSide): void => {
    const line = childNamed(element, name);
    const style = line?.attributes["style"];
    if (!line || !style || style === "none") return;
    const color = colors.read(childNamed(line, "color"));
    borders[side] = { style: style as BorderStyle, ...(color !== undefined && color !== "#000000" && { color }) };
  };
  for (const [name, side] of SIDES) read(name, side);
  if (element && flag(element, "diagonalDown")) read("diagonal", "diagonalDown");
  if (element && flag(element, "diagonalUp")) read("diagonal", "diagonalUp");
  return borders;
}

const capital = (text: string | undefined): string | undefined => text && text[0]?.toUpperCase() + text.slice(1);

export function readRotation(value: number | undefined): number | undefined {
  // 18.8.1: 91 to 180 lean downwards, 255 is stacked.
  if (value === undefined || value === 0) return undefined;
  return value === 255 ? 180 : value > 90 ? 90 - value : value;
}

export function readAlignment(element: XmlElement | undefined): Pick<Style, "horizontal" | "vertical" | "wrap" | "shrinkToFit" | "indent" | "rotation"> {
  if (!element) return {};
  const horizontal = capital(element.attributes["horizontal"]);
  const vertical = capital(element.attributes["vertical"]);
  return patch<Style>({}, {
    horizontal: (horizontal === "CenterContinuous" ? "CenterAcrossSelection" : horizontal === "General" ? undefined : horizontal) as Style["horizontal"],
    vertical: (vertical === "Bottom" ? undefined : vertical) as Style["vertical"],
    wrap: flag(element, "wrapText") || undefined,
    shrinkToFit: flag(element, "shrinkToFit") || undefined,
    indent: numberOf(element, "indent") || undefined,
    rotation: readRotation(numberOf(element, "textRotation")),
  });
}

function readDifferential(element: XmlElement, colors: Colors): ConditionalStyle {
  const font = childNamed(element, "font");
  const fill = childNamed(childNamed(element, "fill"), "patternFill");
  const borders = readBorders(childNamed(element, "border"), colors);
  return patch<ConditionalStyle>({}, {
    // In differential styles a solid fill is the background (18.8.32), whatever the pattern says or does not say.
    fill: fill && (colors.read(childNamed(fill, "bgColor")) ?? colors.read(childNamed(fill, "fgColor"))),
    fontColor: font && colors.read(childNamed(font, "color")),
    bold: (font && isOn(font, "b")) || undefined,
    italic: (font && isOn(font, "i")) || undefined,
    underline: (font && readUnderline(font) !== undefined) || undefined,
    strikethrough: (font && isOn(font, "strike")) || undefined,
    borders: Object.keys(borders).length > 0 ? borders : undefined,
    numberFormat: childNamed(element, "numFmt")?.attributes["formatCode"],
  });
}

const PLAIN_FORMAT: CellFormat = { numberFormat: "General", style: {}, quotePrefix: false };

/** Fonts are told as differences from the font of the style "Normal". */
export function readStyleSheet(root: XmlElement | null, colors: Colors): StyleSheet {
  if (!root) return { cells: [PLAIN_FORMAT], differential: [] };
  const list = (name: string): XmlElement[] => childNamed(root, name)?.children.slice() ?? [];
  const codes = new Map(list("numFmts").map((e) => [numberOf(e, "numFmtId"), e.attributes["formatCode"] ?? "General"]));
  const fonts = list("fonts").map((e) => readFont(e, colors));
  const fills = list("fills").map((e) => readFill(e, colors));
  const borders = list("borders").map((e) => readBorders(e, colors));
  const normal = childrenNamed(childNamed(root, "cellStyles"), "cellStyle").find((e) => numberOf(e, "builtinId") === 0);
  const base = list("cellStyleXfs")[(normal && numberOf(normal, "xfId")) ?? 0];
  const standard = fonts[(base && numberOf(base, "fontId")) ?? 0] ?? {};

  const cells = list("cellXfs").map((xf): CellFormat => {
    const format = numberOf(xf, "numFmtId") ?? 0;
    const font = against(fonts[numberOf(xf, "fontId") ?? 0] ?? {}, standard);
    const lines = borders[numberOf(xf, "borderId") ?? 0] ?? {};
    const protection = childNamed(xf, "protection");
    return {
      numberFormat: codes.get(format) ?? builtInFormat(format),
      quotePrefix: flag(xf, "quotePrefix"),
      style: patch<Style>(readAlignment(childNamed(xf, "alignment")), {
        fill: fills[numberOf(xf, "fillId") ?? 0],
        font: Object.keys(font).length > 0 ? font : undefined,
        borders: Object.keys(lines).length > 0 ? lines : undefined,
        locked: protection && !flag(protection, "locked", true) ? false : undefined,
        formulaHidden: (protection && flag(protection, "hidden")) || undefined,
      }),
    };
  });
  return { cells: cells.length > 0 ? cells : [PLAIN_FORMAT], differential: list("dxfs").map((e) => readDifferential(e, colors)) };
}
