import { findPart, type Parts, partText, readRelationships, setText } from "../package/package";
import { escapeText, type XmlElement } from "../package/xml";
import { Document } from "./document";
import type { Ripples } from "./ripples";

/** Elements whose text is a formula: of rules, validations, sparklines, table columns and charts. */
const FORMULAS: ReadonlySet<string> = new Set([
  "formula", "formula1", "formula2", "f", "calculatedColumnFormula", "totalsRowFormula",
]);

/** The text of a part with its formulas rewritten. Those of cells stay: the book has them. */
function followed(text: string, follow: (formula: string) => string): string {
  const document = new Document(text, []);
  const visit = (element: XmlElement): void => {
    if (element.name === "sheetData") return;
    for (const child of element.children) visit(child);
    if (!FORMULAS.has(element.name) || element.children.length > 0 || element.text === "") return;
    const after = follow(element.text);
    if (after !== element.text) document.edits.replace(element.innerStart, element.innerEnd, escapeText(after));
  };
  visit(document.root);
  return document.text();
}

const CHART = /\/charts\/chart[^/]*\.xml$/i;

function rewrite(parts: Parts, name: string, follow: (formula: string) => string): void {
  const content = parts.get(name);
  if (!content) return;
  const before = partText(content);
  const after = followed(before, follow);
  if (after !== before) setText(parts, name, after);
}

/** Lets the formulas follow that stand in a sheet's part and in its tables. `home` = name of the sheet in the file. */
export function followSheetFormulas(parts: Parts, part: string, home: string, ripples: Ripples): void {
  const follow = (formula: string): string => ripples.follow(formula, home);
  rewrite(parts, part, follow);
  for (const { type, target } of readRelationships(parts, part)) if (type === "table") rewrite(parts, findPart(parts, target) ?? "", follow);
}

/** Lets the ranges follow that charts draw. */
export function followChartFormulas(parts: Parts, ripples: Ripples): void {
  for (const name of [...parts.keys()]) if (CHART.test(name)) rewrite(parts, name, (formula) => ripples.follow(formula, null));
}
