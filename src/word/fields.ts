import { OPEN, TICKED } from "./contentControl";
import { at, attribute, child, elementsIn, integer, isOn, type XmlElement } from "./xml";

interface OpenField {
  instruction: string;
  /** From w:separate on: what the field shows. */
  inResult: boolean;
  /** What a legacy form field shows; its own result, where a writer put one, repeats it. */
  readonly drawn: boolean;
}

/** Follows w:fldChar through a story: only what fields show is text, and legacy form fields are drawn from their data. */
export class Fields {
  private readonly open: OpenField[] = [];

  /** False within instructions and within form fields that were drawn. */
  get shown(): boolean {
    return this.open.every(({ inResult, drawn }) => inResult && !drawn);
  }

  /** Takes a w:fldChar; answers the text that the field shows by itself. */
  take(mark: XmlElement): string {
    switch (attribute(mark, "fldCharType") ?? "") {
      case "begin": {
        const visible = this.shown;
        const control = drawnControl(child(mark, "ffData"));
        this.open.push({ instruction: "", inResult: false, drawn: control !== null });
        return visible ? (control ?? "") : "";
      }
      case "separate":
        return this.enterResult();
      case "end": {
        const ended = this.open.pop();
        return ended && !ended.inResult && this.shown ? overlaidMark(ended.instruction) : "";
      }
      default:
        return "";
    }
  }

  instruct(text: string): void {
    const current = this.open.at(-1);
    if (current && !current.inResult) current.instruction += text;
  }

  private enterResult(): "" {
    const current = this.open.at(-1);
    if (current) current.inResult = true;
    return "";
  }
}

/** FORMCHECKBOX and FORMDROPDOWN; null for a field whose result is its text. */
function drawnControl(data: XmlElement | null): string | null {
  const checkbox = child(data, "checkBox");
  if (checkbox) return isOn(child(checkbox, "checked") ?? child(checkbox, "default")) ? TICKED : OPEN;
  const list = child(data, "ddList");
  if (!list) return null;
  const entries = [...elementsIn(list)].filter(({ localName }) => localName === "listEntry").map((entry) => attribute(entry, "val") ?? "");
  return entries[integer(attribute(at(list, "result") ?? at(list, "default"), "val"), 0)] ?? "";
}

const OVERLAY = /^\s*EQ\s*\\o/iu;

/** Word's 带圈字符 draws a mark over a box by a field EQ \o\ac(□,√), which has no result. */
function overlaidMark(instruction: string): string {
  if (!OVERLAY.test(instruction)) return "";
  const drawn = instruction.slice(instruction.indexOf("(")).replace(/\\[a-z]+\d*/giu, "").replace(/[(),;，；\s]/gu, "");
  return /[√✓✔×✗☑☒]/u.test(drawn) ? drawn : drawn.replace(/[□○△◇◯]/gu, "");
}
