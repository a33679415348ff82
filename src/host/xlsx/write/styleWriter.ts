import type { ConditionalStyle } from "../../model/parts";
import type { Border, Borders, BorderSide, Font, Style } from "../../model/style";
import { childNamed, escapeAttribute, numberOf, type XmlElement } from "../package/xml";
import { builtInId, FIRST_OWN_FORMAT } from "../read/numberFormats";
import type { StyleSheet } from "../read/styles";
import { attributes, type Document } from "./document";

/** Order of CT_Stylesheet's children. */
export const STYLE_ORDER = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
];

const color = (value: string, name = "color"): string => `<${name} rgb="FF${value.slice(1)}"/>`;

const UNDERLINE_VALUES: Readonly<Record<NonNullable<Font["underline"]>, string>> = {
  Single: "single", Double: "double", SingleAccountant: "singleAccounting", DoubleAccountant: "doubleAccounting",
};

/** Order of a font's children as Excel writes them (it refuses some others). */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

const BORDER_ORDER = ["left", "right", "top", "bottom", "diagonal"] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a changed cell should look like. */
export interface WantedFormat {
  readonly numberFormat: string;
  readonly style: Style;
  readonly quotePrefix: boolean;
}

/**
 * Adds styles to a workbook's tables. A changed cell gets a copy of the format it had, with only the members replaced that differ, so that
 * theme colours, character sets and whatever the model does not know stay.
 */
export class StyleWriter {
  private readonly added: Record<"numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs", string[]> = {
    numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [],
  };
  private readonly known = new Map<string, number>();
  private readonly formats = new Map<Style, Map<string, number>>();

  /** @param sheet what `document` says, as read */
  constructor(
    private readonly document: Document,
    private readonly sheet: StyleSheet,
  ) {}

  private items(list: string): readonly XmlElement[] {
    return this.document.section(list)?.children ?? [];
  }

  /** The number of an item with exactly this text, which is added if there is none. */
  private add(list: keyof StyleWriter["added"], text: string): number {
    const key = `${list} ${text}`;
    let index = this.known.get(key);
    if (index === undefined) {
      const spelled = this.document.spell(text);
      const existing = this.items(list);
      index = existing.findIndex((item) => this.document.sourceOf(item) === spelled);
      if (index < 0) index = existing.length + this.added[list].push(text) - 1;
      this.known.set(key, index);
    }
    return index;
  }

  /** The number for a cell's `s`, made from the format `base` that the cell (or its row or column) has. */
  cellFormat(base: number, wanted: WantedFormat): number {
    let byKey = this.formats.get(wanted.style);
    if (!byKey) this.formats.set(wanted.style, (byKey = new Map<string, number>()));
    const key = `${base} ${wanted.quotePrefix} ${wanted.numberFormat}`;
    let index = byKey.get(key);
    if (index === undefined) byKey.set(key, (index = this.makeCellFormat(base, wanted)));
    return index;
  }

  private makeCellFormat(base: number, wanted: WantedFormat): number {
    const had = this.sheet.cells[base] ?? { numberFormat: "General", style: {}, quotePrefix: false };
    const xf = this.items("cellXfs")[base];
    const { style } = wanted;
    const changes: Record<string, string | number | boolean | undefined> = {};
    if (wanted.numberFormat !== had.numberFormat) Object.assign(changes, { numFmtId: this.numberFormat(wanted.numberFormat), applyNumberFormat: true });
    if (wanted.quotePrefix !== had.quotePrefix) changes["quotePrefix"] = wanted.quotePrefix || undefined;
    if (!same(style.font, had.style.font)) {
      Object.assign(changes, { fontId: this.font(numberOfAttribute(xf, "fontId"), style.font ?? {}, had.style.font ?? {}), applyFont: true });
    }
    if (style.fill !== had.style.fill) Object.assign(changes, { fillId: this.fill(style.fill), applyFill: true });
    if (!same(style.borders, had.style.borders)) {
      const borderId = this.border(numberOfAttribute(xf, "borderId"), style.borders ?? {}, had.style.borders ?? {});
      Object.assign(changes, { borderId, applyBorder: true });
    }
    const children = new Map((xf?.children ?? []).map((child) => [child.name, this.plain(child)]));
    if (!same(alignmentOf(style), alignmentOf(had.style))) {
      changes["applyAlignment"] = true;
      children.set("alignment", this.alignment(xf && childNamed(xf, "alignment"), style));
    }
    if (style.locked !== had.style.locked || style.formulaHidden !== had.style.formulaHidden) {
      changes["applyProtection"] = true;
      children.set("protection", `<protection${attributes({ locked: style.locked ?? true, hidden: style.formulaHidden ?? false })}/>`);
    }
    if (Object.keys(changes).length === 0 && xf) return base;
    const tag = xf ? this.unspell(this.document.retag(xf, changes)) : `<xf${attributes({ numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, ...changes })}`;
    const inner = ["alignment", "protection", "extLst"].map((name) => children.get(name) ?? "").join("");
    return this.add("cellXfs", inner === "" ? `${tag}/>` : `${tag}>${inner}</xf>`);
  }

  /** An existing element's text without the part's prefix: `add` puts it back. */
  private plain(element: XmlElement): string {
    return this.unspell(this.document.sourceOf(element));
  }

  private unspell(text: string): string {
    const { prefix } = this.document.root;
    return prefix === "" ? text : text.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
  }

  private numberFormat(code: string): number {
    const standard = builtInId(code);
    if (standard !== undefined) return standard;
    const own = this.items("numFmts").find((e) => e.attributes["formatCode"] === code);
    if (own) return numberOf(own, "numFmtId") ?? 0;
    const known = this.known.get(`code ${code}`);
    if (known !== undefined) return known;
    const ids = this.items("numFmts").map((e) => numberOf(e, "numFmtId") ?? 0);
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1 + this.added.numFmts.length;
    this.added.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    this.known.set(`code ${code}`, id);
    return id;
  }

  private font(base: number, wanted: Font, had: Font): number {
    const standard = this.items("fonts")[0];
    const children = new Map<string, string>((this.items("fonts")[base]?.children ?? []).map((child) => [child.name, this.plain(child)]));
    const set = (name: string, text: string | null): void => {
      if (text === null) children.delete(name);
      else children.set(name, text);
    };
    const inherited = (name: string): string | null => {
      const element = childNamed(standard, name);
      return element ? this.plain(element) : null;
    };
    if (wanted.bold !== had.bold) set("b", wanted.bold ? "<b/>" : null);
    if (wanted.italic !== had.italic) set("i", wanted.italic ? "<i/>" : null);
    if (wanted.strikethrough !== had.strikethrough) set("strike", wanted.strikethrough ? "<strike/>" : null);
    if (wanted.underline !== had.underline) set("u", wanted.underline ? `<u val="${UNDERLINE_VALUES[wanted.underline]}"/>` : null);
    if (wanted.color !== had.color) set("color", wanted.color === undefined ? inherited("color") : color(wanted.color));
    if (wanted.size !== had.size) set("sz", wanted.size === undefined ? inherited("sz") : `<sz val="${wanted.size}"/>`);
    if (wanted.name !== had.name) {
      set("name", wanted.name === undefined ? inherited("name") : `<name val="${escapeAttribute(wanted.name)}"/>`);
      // These describe the font that was there before.
      for (const name of ["family", "charset", "scheme"]) set(name, wanted.name === undefined ? inherited(name) : null);
    }
    const ordered = [...children].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
    return this.add("fonts", `<font>${ordered.map(([, text]) => text).join("")}</font>`);
  }

  private fill(fill: string | undefined): number {
    if (fill === undefined) return 0;
    if (this.added.fills.length === 0) {
      // The first two fills are Excel's own, whatever a file says about them (18.8.21).
      const missing = ["none", "gray125"].slice(this.items("fills").length);
      this.added.fills.push(...missing.map((type) => `<fill><patternFill patternType="${type}"/></fill>`));
    }
    return this.add("fills", `<fill><patternFill patternType="solid">${color(fill, "fgColor")}<bgColor indexed="64"/></patternFill></fill>`);
  }

  private border(base: number, wanted: Borders, had: Borders): number {
    const element = this.items("borders")[base];
    const line = (name: (typeof BORDER_ORDER)[number]): string => {
      const sides: readonly BorderSide[] = name === "diagonal" ? ["diagonalDown", "diagonalUp"] : [name];
      const existing = childNamed(element, name);
      if (existing && sides.every((side) => same(wanted[side], had[side]))) return this.plain(existing);
      return borderLine(name, sides.map((side) => wanted[side]).find((border) => border !== undefined));
    };
    const tag = `<border${attributes({ diagonalUp: wanted.diagonalUp && true, diagonalDown: wanted.diagonalDown && true })}>`;
    return this.add("borders", `${tag}${BORDER_ORDER.map(line).join("")}</border>`);
  }

  private alignment(element: XmlElement | undefined, style: Style): string {
    const rotation = style.rotation === undefined ? undefined : style.rotation === 180 ? 255 : style.rotation < 0 ? 90 - style.rotation : style.rotation;
    const horizontal = style.horizontal === "CenterAcrossSelection" ? "centerContinuous" : lower(style.horizontal);
    const changes = {
      horizontal, vertical: lower(style.vertical), textRotation: rotation, wrapText: style.wrap, indent: style.indent, shrinkToFit: style.shrinkToFit,
    };
    return `${element ? this.unspell(this.document.retag(element, changes)) : `<alignment${attributes(changes)}`}/>`;
  }

  /** The number for a rule's `dxfId`. */
  differential(style: ConditionalStyle): number {
    const font = [
      style.bold ? "<b/>" : "", style.italic ? "<i/>" : "", style.strikethrough ? "<strike/>" : "", style.underline ? "<u/>" : "",
      style.fontColor === undefined ? "" : color(style.fontColor),
    ].join("");
    const { borders } = style;
    const lines = borders ? (["left", "right", "top", "bottom"] as const).map((side) => borderLine(side, borders[side])).join("") : "";
    return this.add("dxfs", [
      "<dxf>",
      font === "" ? "" : `<font>${font}</font>`,
      style.numberFormat === undefined ? "" : `<numFmt numFmtId="${this.numberFormat(style.numberFormat)}" formatCode="${escapeAttribute(style.numberFormat)}"/>`,
      // Excel takes the background colour of a differential fill, other readers the pattern's: with "solid" and both alike all agree.
      style.fill === undefined ? "" : `<fill><patternFill patternType="solid">${color(style.fill, "fgColor")}${color(style.fill, "bgColor")}</patternFill></fill>`,
      lines === "" ? "" : `<border>${lines}</border>`,
      "</dxf>",
    ].join(""));
  }

  finish(): void {
    for (const [list, items] of Object.entries(this.added)) this.document.append(list, items);
  }
}

function numberOfAttribute(element: XmlElement | undefined, name: string): number {
  return (element && numberOf(element, name)) ?? 0;
}

function borderLine(name: string, border: Border | undefined): string {
  if (!border) return `<${name}/>`;
  return `<${name} style="${border.style}">${border.color === undefined ? '<color auto="1"/>' : color(border.color)}</${name}>`;
}

function lower(text: string | undefined): string | undefined {
  return text === undefined ? undefined : text.charAt(0).toLowerCase() + text.slice(1);
}

function alignmentOf(style: Style): unknown {
  const { horizontal, vertical, wrap, shrinkToFit, indent, rotation } = style;
  return [horizontal, vertical, wrap, shrinkToFit, indent, rotation];
}

