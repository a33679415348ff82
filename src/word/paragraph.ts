import type { Substitute } from "./contentControl";
import type { Fields } from "./fields";
import { LineText } from "./lineText";
import { asDrawn, drawnSymbol } from "../domain/read/symbolFonts";
import { descendants, unwrapped } from "./unwrapped";
import { at, attribute, child, isOn, type XmlElement } from "./xml";

/** A paragraph as people see it, and what floats beside it. */
export interface ReadParagraph {
  readonly text: string;
  /** Contents of text boxes anchored here (w:txbxContent), in document order. */
  readonly boxes: readonly XmlElement[];
}

interface RunFormat {
  readonly underlined: boolean;
  readonly font: string | null;
  readonly substitute: Substitute | null;
}

export function readParagraph(paragraph: XmlElement, substitute: Substitute | null, fields: Fields): ReadParagraph {
  const reader = new ParagraphReader(fields);
  reader.readRuns(paragraph, substitute);
  return { text: reader.line.toString(), boxes: reader.boxes };
}

class ParagraphReader {
  readonly line = new LineText();
  readonly boxes: XmlElement[] = [];

  constructor(private readonly fields: Fields) {}

  readRuns(parent: XmlElement, outer: Substitute | null): void {
    for (const { element, substitute } of unwrapped(parent, outer)) {
      switch (element.localName ?? "") {
        case "r":
          this.readRun(element, substitute);
          break;
        case "oMath":
        case "oMathPara":
          for (const text of descendants(element, "t")) this.write(text.textContent ?? "", { underlined: false, font: null, substitute });
          break;
      }
    }
  }

  private readRun(run: XmlElement, substitute: Substitute | null): void {
    const properties = child(run, "rPr");
    if (isOn(child(properties, "vanish"))) {
      this.followHidden(run);
      return;
    }
    const format = { underlined: isOn(child(properties, "u")), font: attribute(child(properties, "rFonts"), "ascii"), substitute };
    for (const { element } of unwrapped(run)) this.readPiece(element, format);
  }

  private readPiece(piece: XmlElement, format: RunFormat): void {
    switch (piece.localName ?? "") {
      case "t":
        this.write(asDrawn(piece.textContent ?? "", format.font), format);
        break;
      case "sym":
        this.write(drawnSymbol(attribute(piece, "font"), parseInt(attribute(piece, "char") ?? "", 16)), format);
        break;
      case "tab":
      case "ptab":
        this.write("\t", format);
        break;
      case "br":
      case "cr":
        this.write("\n", format);
        break;
      case "noBreakHyphen":
        this.write("-", format);
        break;
      case "fldChar": {
        const shown = this.fields.take(piece);
        if (shown !== "") this.add(shown, format);
        break;
      }
      case "instrText":
        this.fields.instruct(asDrawn(piece.textContent ?? "", format.font));
        break;
      case "ruby": {
        const base = child(piece, "rubyBase");
        if (base) this.readRuns(base, format.substitute);
        break;
      }
      case "drawing":
      case "pict":
      case "object":
        this.readShapes(piece, format);
        break;
    }
  }

  /** A text box in line with the text is part of it; one that floats stands beside. */
  private readShapes(shapes: XmlElement, format: RunFormat): void {
    const boxes = [...descendants(shapes, "txbxContent")];
    if (at(shapes, "inline") === null) {
      this.boxes.push(...boxes);
      return;
    }
    for (const box of boxes) for (const paragraph of descendants(box, "p")) this.readRuns(paragraph, format.substitute);
  }

  /** Hidden text is not seen, but fields begin and end in it. */
  private followHidden(run: XmlElement): void {
    for (const { element } of unwrapped(run)) {
      if (element.localName === "fldChar") this.fields.take(element);
      if (element.localName === "instrText") this.fields.instruct(element.textContent ?? "");
    }
  }

  private write(text: string, format: RunFormat): void {
    if (this.fields.shown) this.add(text, format);
  }

  private add(text: string, { underlined, substitute }: RunFormat): void {
    if (substitute === null) this.line.add(text, underlined);
    else if (!substitute.written) {
      substitute.written = true;
      this.line.add(substitute.text, underlined);
    }
  }
}
