import { formatAddress } from "../../model/address";
import type { ConditionalFormat, ConditionalStyle } from "../../model/parts";
import type { Rect } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { escapeText, numberOf, type XmlElement } from "../package/xml";
import type { Colors } from "../read/colors";
import { type ForeignRule, readConditionalFormats } from "../read/conditional";
import { attributes, type Document } from "./document";
import { match } from "./matching";
import type { StyleWriter } from "./styleWriter";

type Rule = Omit<ConditionalFormat, "id">;

export function sqref(areas: readonly Rect[]): string {
  return areas.map(formatAddress).join(" ");
}

/** A stable text of any plain value: members in order of their names. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member);
}

const whole = (rule: Rule): string => textOf([rule.areas, rule.type, rule.formula, rule.format, rule.stopIfTrue, rule.foreign ? rule.details : null]);
const elsewhere = (rule: Rule): string => textOf([rule.type, rule.formula, rule.format, rule.stopIfTrue, rule.foreign ? rule.details : null]);

/** A foreign rule after cells moved: its formulas moved with them in the file, not in the model. */
function kindOnly(rule: Rule): string {
  if (!rule.foreign) return `own ${whole(rule)}`;
  const { kind, thresholds, colors, text } = rule.details as ForeignRule;
  return textOf([kind, thresholds, colors, text, rule.format]);
}

const PRIORITY = /(\spriority\s*=\s*["'])(-?\d+)(["'])/;

function newRule(rule: Rule, priority: number, styles: StyleWriter): string {
  const dxfId = Object.keys(rule.format).length === 0 ? undefined : styles.differential(rule.format);
  if (rule.foreign) {
    return (rule.details as ForeignRule).xml.replace("<cfRule", `<cfRule${attributes({ dxfId, priority })}`);
  }
  const tag = attributes({ type: "expression", dxfId, priority, stopIfTrue: rule.stopIfTrue || undefined });
  return `<cfRule${tag}><formula>${escapeText((rule.formula ?? "").replace(/^=/, ""))}</formula></cfRule>`;
}

/** Priorities in the extension list count on with those of the sheet (x14:cfRule, MS-XLSX 2.6.13). */
function extensionRules(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name !== "cfRule") return extensionRules(child);
    // One without a number goes with the rule of the sheet that names it.
    return child.prefix !== "" && numberOf(child, "priority") !== undefined ? [child] : [];
  });
}

/** Takes out the rules that are gone, puts in new ones, and leaves the others as written, but for priorities where order demands. */
export function patchConditionalFormats(
  document: Document,
  sheet: Sheet,
  context: { readonly differential: readonly ConditionalStyle[]; readonly colors: Colors },
  styles: StyleWriter,
): void {
  const found = readConditionalFormats(document.root, document.source, context.differential, context.colors);
  const wanted = sheet.conditionalFormats.list;
  const ruleOf = (item: ConditionalFormat | (typeof found)[number]): Rule => ("rule" in item ? item.format : item);
  const pairs = match(wanted, found, [whole, elsewhere, kindOnly].map((key) => (item) => key(ruleOf(item))));

  const inExtension = document.section("extLst");
  const extension = inExtension ? extensionRules(inExtension) : [];
  const kept = wanted.flatMap((item) => pairs.get(item) ?? []);
  const inOrder = kept.every((item, i) => found.indexOf(item) > (i === 0 ? -1 : found.indexOf(kept[i - 1] ?? item)));
  const firstNew = wanted.findIndex((item) => !pairs.has(item));
  const atEnd = firstNew < 0 || wanted.slice(firstNew).every((item) => !pairs.has(item));
  const keepsNumbers = inOrder && atEnd;
  const highest = Math.max(0, ...[...found.map(({ rule }) => rule), ...extension].map((rule) => numberOf(rule, "priority") ?? 0));
  const priorityOf = (item: ConditionalFormat, i: number): number => {
    const pair = pairs.get(item);
    if (!keepsNumbers) return i + 1;
    return pair ? (numberOf(pair.rule, "priority") ?? i + 1) : highest + 1 + i - firstNew;
  };
  if (!keepsNumbers) {
    for (const rule of extension) renumber(document, rule, (numberOf(rule, "priority") ?? 0) + wanted.length);
  }

  const staying = new Set<XmlElement>();
  const added: string[] = [];
  for (const [i, item] of wanted.entries()) {
    const pair = pairs.get(item);
    const priority = priorityOf(item, i);
    if (!pair) {
      added.push(document.spell(`<conditionalFormatting sqref="${sqref(item.areas)}">${newRule(item, priority, styles)}</conditionalFormatting>`));
    } else if (sqref(pair.format.areas) === sqref(item.areas)) {
      staying.add(pair.rule);
      if (numberOf(pair.rule, "priority") !== priority) renumber(document, pair.rule, priority);
    } else {
      const rule = document.sourceOf(pair.rule).replace(PRIORITY, `$1${priority}$3`);
      const { prefix } = document.root;
      added.push(`${document.retag(pair.block, { sqref: sqref(item.areas) })}>${rule}</${prefix}conditionalFormatting>`);
    }
  }
  for (const block of new Set(found.map((item) => item.block))) {
    const rules = found.filter((item) => item.block === block).map(({ rule }) => rule);
    const gone = rules.filter((rule) => !staying.has(rule));
    if (gone.length === block.children.length) document.remove(block);
    else for (const rule of gone) document.remove(rule);
  }
  if (added.length === 0) return;
  document.insertSpelled("conditionalFormatting", added.join(""));
}

function renumber(document: Document, rule: XmlElement, priority: number): void {
  const tag = document.openingTag(rule);
  document.edits.replace(rule.start, rule.start + tag.length, PRIORITY.test(tag) ? tag.replace(PRIORITY, `$1${priority}$3`) : `${tag} priority="${priority}"`);
}
