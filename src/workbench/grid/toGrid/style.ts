import {
  BooleanNumber, BorderStyleTypes, HorizontalAlign, type IBorderData, type IColorStyle, type IStyleData, TextDecoration, VerticalAlign, WrapStrategy,
} from "@univerjs/core";
import { type Border, type Borders, type BorderStyle, type Cell, type Font, GENERAL, type Style } from "../../../host/model";

export const BORDER_STYLES: Readonly<Record<BorderStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

export const HORIZONTAL: Readonly<Record<NonNullable<Style["horizontal"]>, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

export const VERTICAL: Readonly<Record<NonNullable<Style["vertical"]>, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

const color = (rgb: string): IColorStyle => ({ rgb });

function line({ style, color: rgb = "#000000" }: Border): { s: BorderStyleTypes; cl: IColorStyle } {
  return { s: BORDER_STYLES[style], cl: color(rgb) };
}

export function gridBorders({ top, bottom, left, right, diagonalDown, diagonalUp }: Borders): IBorderData {
  return {
    ...(top && { t: line(top) }),
    ...(bottom && { b: line(bottom) }),
    ...(left && { l: line(left) }),
    ...(right && { r: line(right) }),
    ...(diagonalDown && { tl_br: line(diagonalDown) }),
    ...(diagonalUp && { bl_tr: line(diagonalUp) }),
  };
}

function gridFont({ name, size, bold, italic, underline, strikethrough, color: rgb }: Font): IStyleData {
  const double = underline === "Double" || underline === "DoubleAccountant";
  return {
    ...(name !== undefined && { ff: name }),
    ...(size !== undefined && { fs: size }),
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(underline && { ul: { s: BooleanNumber.TRUE, t: double ? TextDecoration.DOUBLE : TextDecoration.SINGLE } }),
    ...(strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(rgb !== undefined && { cl: color(rgb) }),
  };
}

const STACKED = 180;

/** The grid counts degrees clockwise, Excel counter-clockwise. */
function gridRotation(degrees: number): IStyleData {
  return { tr: degrees === STACKED ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees } };
}

/** Pixels that one step of indent takes. */
export const INDENT_PIXELS = 9;

/** A cell's looks as the grid draws them; null for a cell without any of its own. */
export function gridStyle({ style, numberFormat }: Pick<Cell, "style" | "numberFormat">): IStyleData | null {
  const { fill, font, borders, horizontal, vertical, wrap, indent, rotation } = style;
  const data: IStyleData = {
    ...(fill !== undefined && { bg: color(fill) }),
    ...(font && gridFont(font)),
    ...(borders && { bd: gridBorders(borders) }),
    ...(horizontal && horizontal !== "General" && { ht: HORIZONTAL[horizontal] }),
    ...(vertical && { vt: VERTICAL[vertical] }),
    ...(wrap && { tb: WrapStrategy.WRAP }),
    ...(indent && { pd: horizontal === "Right" ? { r: indent * INDENT_PIXELS } : { l: indent * INDENT_PIXELS } }),
    ...(rotation && gridRotation(rotation)),
    ...(numberFormat !== GENERAL && { n: { pattern: numberFormat } }),
  };
  return Object.keys(data).length > 0 ? data : null;
}
