import { drawnSymbol } from "../domain/read/symbolFonts";
import { at, attribute, child, elementsIn, isOn, type XmlElement } from "./xml";

/** What stands in place of a content control's text; written once, at the control's first text. */
export interface Substitute {
  readonly text: string;
  written: boolean;
}

export const TICKED = "☑";
export const OPEN = "□";
const DEFAULT_TICKED = "☒";
const DEFAULT_OPEN = "☐";

/** The mark of a checkbox, or nothing for a placeholder; null where the control's own text counts. */
export function substituteOf(control: XmlElement, content: XmlElement): Substitute | null {
  const properties = child(control, "sdtPr");
  const checkbox = child(properties, "checkbox");
  if (checkbox) return { text: isTicked(checkbox, content) ? TICKED : OPEN, written: false };
  return isOn(child(properties, "showingPlcHdr")) ? { text: "", written: false } : null;
}

/** The mark that is shown decides: it is what was printed and signed. Where it is neither of the box's two, its state does. */
function isTicked(checkbox: XmlElement, content: XmlElement): boolean {
  const shown = shownMark(content);
  const ticked = stateMark(child(checkbox, "checkedState"), DEFAULT_TICKED);
  const open = stateMark(child(checkbox, "uncheckedState"), DEFAULT_OPEN);
  if (ticked !== open && (shown === ticked || shown === open)) return shown === ticked;
  return isOn(child(checkbox, "checked"));
}

function stateMark(state: XmlElement | null, usual: string): string {
  const code = parseInt(attribute(state, "val") ?? "", 16);
  return Number.isNaN(code) ? usual : drawnSymbol(attribute(state, "font"), code);
}

function shownMark(content: XmlElement): string {
  const run = firstRun(content);
  const symbol = child(run, "sym");
  if (symbol) return drawnSymbol(attribute(symbol, "font"), parseInt(attribute(symbol, "char") ?? "", 16));
  const [character = ""] = (child(run, "t")?.textContent ?? "").trim();
  return character === "" ? "" : drawnSymbol(attribute(at(run, "rPr", "rFonts"), "ascii"), character.codePointAt(0) ?? 0);
}

/** A checkbox's mark stands in its run, or in the run of its paragraph or table cell. */
const RUN_DEPTH = 4;

function firstRun(parent: XmlElement, depth = 0): XmlElement | null {
  if (depth > RUN_DEPTH) return null;
  for (const element of elementsIn(parent)) {
    const run = element.localName === "r" ? element : firstRun(element, depth + 1);
    if (run) return run;
  }
  return null;
}
