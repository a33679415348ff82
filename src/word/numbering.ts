import { numberIn } from "./numberFormats";
import { drawnSymbol } from "../domain/read/symbolFonts";
import { at, attribute, child, elementsIn, integer, type XmlElement } from "./xml";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1、" */
  readonly text: string;
  readonly font: string | null;
  /** The paragraph style that numbers at this level. */
  readonly style: string | null;
}

interface List {
  /** Lists of one definition count on from each other. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

const DEEPEST_LEVEL = 8;
/** Styles are based on one another; a circle of them must end. */
const LONGEST_STYLE_CHAIN = 20;
/** Bullets that are boxes to tick. Others, ● and ■ among them, only decorate. */
const BOX_BULLET = /^[□☑☒✓√]$/u;

/** Automatic numbers, which stand nowhere in a paragraph's text: 一、 (二) 3. as Word would print them. One per document: it counts. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, XmlElement>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly restarted = new Set<string>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    for (const style of styles ? elementsIn(styles) : []) if (style.localName === "style") this.styles.set(attribute(style, "styleId") ?? "", style);
    const definitions = new Map<string, XmlElement>();
    for (const element of numbering ? elementsIn(numbering) : []) {
      if (element.localName === "abstractNum") definitions.set(attribute(element, "abstractNumId") ?? "", element);
      if (element.localName === "num") this.lists.set(attribute(element, "numId") ?? "", listOf(element, definitions));
    }
  }

  /** The number in front of a paragraph, "" where there is none; counts it. */
  next(paragraph: XmlElement): string {
    const properties = child(paragraph, "pPr");
    const style = attribute(child(properties, "pStyle"), "val");
    const own = child(properties, "numPr");
    const { numId, level } = this.reference(own, style);
    const list = this.lists.get(numId);
    const definition = list?.levels.get(level);
    if (!list || !definition) return "";
    if (definition.format === "bullet") return bullet(definition);
    const counters = this.count(numId, list, level, definition);
    return definition.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const counted = list.levels.get(at);
      return counted ? numberIn(counted.format, counters[at] ?? counted.start) : "";
    });
  }

  private count(numId: string, list: List, level: number, { start }: Level): readonly (number | undefined)[] {
    const counters = this.counters.get(list.definition) ?? [];
    this.counters.set(list.definition, counters);
    const key = `${numId},${level}`;
    const restart = this.restarted.has(key) ? undefined : list.restarts.get(level);
    this.restarted.add(key);
    const before = counters[level];
    counters[level] = restart ?? (before === undefined ? start : before + 1);
    counters.length = level + 1;
    return counters;
  }

  /** A paragraph's list and level: its own, or those of its style or of a style that it is based on. */
  private reference(own: XmlElement | null, styleId: string | null): { readonly numId: string; readonly level: number } {
    if (child(own, "numId")) return { numId: attribute(child(own, "numId"), "val") ?? "", level: levelOf(own) ?? 0 };
    let id = styleId;
    for (let hops = 0; id !== null && hops < LONGEST_STYLE_CHAIN; hops++) {
      const style = this.styles.get(id) ?? null;
      const numPr = at(style, "pPr", "numPr");
      const numId = attribute(child(numPr, "numId"), "val");
      if (numId !== null) return { numId, level: levelOf(own) ?? levelOf(numPr) ?? this.levelOfStyle(numId, styleId) };
      id = attribute(child(style, "basedOn"), "val");
    }
    return { numId: "", level: 0 };
  }

  private levelOfStyle(numId: string, style: string | null): number {
    const levels = [...(this.lists.get(numId)?.levels ?? [])];
    return levels.find(([, level]) => level.style !== null && level.style === style)?.[0] ?? 0;
  }
}

function levelOf(numPr: XmlElement | null): number | null {
  const level = child(numPr, "ilvl");
  return level ? Math.min(DEEPEST_LEVEL, Math.max(0, integer(attribute(level, "val"), 0))) : null;
}

function listOf(num: XmlElement, definitions: ReadonlyMap<string, XmlElement>): List {
  const definition = attribute(child(num, "abstractNumId"), "val") ?? "";
  const levels = levelsIn(definitions.get(definition) ?? null);
  const restarts = new Map<number, number>();
  for (const override of elementsIn(num)) {
    if (override.localName !== "lvlOverride") continue;
    const start = child(override, "startOverride");
    if (start) restarts.set(integer(attribute(override, "ilvl"), 0), integer(attribute(start, "val"), 1));
    for (const [level, overridden] of levelsIn(override)) levels.set(level, overridden);
  }
  return { definition, levels, restarts };
}

function levelsIn(parent: XmlElement | null): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of parent ? elementsIn(parent) : []) {
    if (level.localName !== "lvl") continue;
    levels.set(integer(attribute(level, "ilvl"), 0), {
      start: integer(attribute(child(level, "start"), "val"), 1),
      format: attribute(child(level, "numFmt"), "val") ?? "decimal",
      text: attribute(child(level, "lvlText"), "val") ?? "",
      font: attribute(at(level, "rPr", "rFonts"), "ascii"),
      style: attribute(child(level, "pStyle"), "val"),
    });
  }
  return levels;
}

function bullet({ text, font }: Level): string {
  const code = text.codePointAt(0);
  const mark = code === undefined ? "" : drawnSymbol(font, code);
  return BOX_BULLET.test(mark) ? mark : "";
}
