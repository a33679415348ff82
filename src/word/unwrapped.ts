import { substituteOf, type Substitute } from "./contentControl";
import { WordError } from "./errors";
import { child, elementsIn, type XmlElement } from "./xml";

/** An element that counts, and what stands in place of its text inside a content control. */
export interface Unwrapped {
  readonly element: XmlElement;
  readonly substitute: Substitute | null;
}

/** Wrappers of which only the content counts; revisions are taken as accepted, so insertions are among them and deletions are not. */
const TRANSPARENT = new Set(["customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo"]);
const DROPPED = new Set(["del", "moveFrom"]);
/** Far deeper than Word writes; a file that nests on is made to exhaust its reader. */
const DEEPEST = 100;

/** The children of an element with wrappers taken off, whether they wrap paragraphs, rows, cells or runs. */
export function* unwrapped(parent: XmlElement, substitute: Substitute | null = null, depth = 0): Generator<Unwrapped> {
  if (depth > DEEPEST) throw new WordError("damaged", "nested too deeply");
  for (const element of elementsIn(parent)) {
    const name = element.localName ?? "";
    if (DROPPED.has(name)) continue;
    if (name === "sdt") {
      const content = child(element, "sdtContent");
      if (content) yield* unwrapped(content, substitute ?? substituteOf(element, content), depth + 1);
    } else if (name === "AlternateContent") {
      // The first choice is how Word 2010 and later show it; the fallback repeats it for older ones.
      const shown = child(element, "Choice") ?? child(element, "Fallback");
      if (shown) yield* unwrapped(shown, substitute, depth + 1);
    } else if (TRANSPARENT.has(name)) {
      yield* unwrapped(element, substitute, depth + 1);
    } else {
      yield { element, substitute };
    }
  }
}

/** Every element of that name below, the duplicates of `mc:Fallback` left out, without looking inside the found ones. */
export function* descendants(parent: XmlElement, name: string, depth = 0): Generator<XmlElement> {
  if (depth > DEEPEST) throw new WordError("damaged", "nested too deeply");
  for (const { element } of unwrapped(parent)) {
    if (element.localName === name) yield element;
    else yield* descendants(element, name, depth + 1);
  }
}
