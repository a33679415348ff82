import { columnName, formatAddress, parseAddress } from "../../model/address";
import type { Shift } from "../../model/change";
import { rectOf } from "../../model/rect";
import { shiftIndex, shiftRect, shiftRects } from "../../model/shift";
import { attribute, childrenNamed, numberOf, type XmlElement } from "../package/xml";
import { readAreas } from "../read/areas";
import { sqref } from "./conditional";
import { Document } from "./document";
import { SHEET_ORDER } from "./sheetOrder";

/** Where nothing is left without an entry. */
const LISTS: ReadonlySet<string> = new Set([
  "mergeCells", "hyperlinks", "dataValidations", "protectedRanges", "ignoredErrors", "conditionalFormattings", "sparklines", "sparklineGroup",
  "sparklineGroups", "rowBreaks", "colBreaks",
]);

/** Moves rows, columns and everything in a sheet's part that has an address. */
class SheetShifter {
  private readonly document: Document;

  constructor(
    text: string,
    private readonly shift: Shift,
  ) {
    this.document = new Document(text, SHEET_ORDER);
  }

  run(): string {
    for (const section of this.document.root.children) {
      if (section.name === "sheetData") this.moveCells(section);
      else if (section.name === "cols") this.moveColumns(section);
      else if (section.name !== "sheetViews" && this.isGone(section)) this.document.remove(section);
    }
    return this.document.text();
  }

  private moveCells(data: XmlElement): void {
    let nextRow = 0;
    for (const row of data.children) {
      const index = (numberOf(row, "r") ?? nextRow + 1) - 1;
      nextRow = index + 1;
      const movedRow = this.shift.axis === "row" ? shiftRect(rectOf(index, 0), this.shift)?.row : index;
      if (movedRow === undefined) {
        this.document.remove(row);
        continue;
      }
      if (movedRow !== index || row.attributes["r"] === undefined) this.retag(row, { r: movedRow + 1 });
      for (const [cell, column] of cellsOf(row)) {
        const moved = shiftRect(rectOf(index, column), this.shift);
        const address = moved && columnName(moved.column) + String(moved.row + 1);
        if (!address) {
          this.document.remove(cell);
          continue;
        }
        if (address !== cell.attributes["r"]) this.retag(cell, { r: address });
        for (const f of childrenNamed(cell, "f")) this.moveReference(f);
      }
    }
  }

  /** The block that a shared or array formula fills. */
  private moveReference(f: XmlElement): void {
    const rect = parseAddress(f.attributes["ref"] ?? "");
    const moved = rect && shiftRect(rect, this.shift);
    if (moved && formatAddress(moved) !== f.attributes["ref"]) this.retag(f, { ref: formatAddress(moved) });
  }

  private moveColumns(cols: XmlElement): void {
    if (this.shift.axis === "row") return;
    for (const col of cols.children) {
      const first = (numberOf(col, "min") ?? 1) - 1;
      const moved = shiftRect(rectOf(0, first, 1, (numberOf(col, "max") ?? 1) - first), this.shift);
      if (moved) this.retag(col, { min: moved.column + 1, max: moved.column + moved.columns });
      else this.document.remove(col);
    }
    if (cols.children.every((col) => this.removed.has(col))) this.document.remove(cols);
  }

  private readonly removed = new Set<XmlElement>();

  private retag(element: XmlElement, changes: Parameters<Document["retag"]>[1]): void {
    const tag = this.document.openingTag(element);
    this.document.edits.replace(element.start, element.start + tag.length, this.document.retag(element, changes));
  }

  /** Whether the element has no place any more; else it is moved, with all inside. */
  private isGone(element: XmlElement): boolean {
    const { ref } = element.attributes;
    const areas = attribute(element, "sqref");
    if (areas !== undefined) {
      const moved = shiftRects(readAreas(areas), this.shift);
      if (moved.length === 0) return true;
      if (sqref(moved) !== areas) this.retag(element, { sqref: sqref(moved) });
    } else if (ref !== undefined) {
      const rect = parseAddress(ref);
      const moved = rect && shiftRect(rect, this.shift);
      if (rect && !moved) return element.name !== "dimension";
      if (moved && formatAddress(moved) !== ref) this.retag(element, { ref: formatAddress(moved) });
    } else if (element.name === "brk") {
      return this.moveBreak(element);
    } else if (element.name === "sqref") {
      const moved = shiftRects(readAreas(element.text), this.shift);
      if (moved.length > 0) this.document.edits.replace(element.innerStart, element.innerEnd, sqref(moved));
    }
    return this.childrenGone(element);
  }

  private childrenGone(element: XmlElement): boolean {
    const placed = element.children.filter(({ name }) => name === "sqref");
    // Elements of the extension list have their place in a child.
    if (placed.length > 0 && placed.every((child) => shiftRects(readAreas(child.text), this.shift).length === 0)) return true;
    const gone = element.children.filter((child) => this.isGone(child));
    const entries = element.children.filter((child) => !child.name.startsWith("color"));
    if (LISTS.has(element.name) && entries.length > 0 && entries.every((child) => gone.includes(child))) return true;
    for (const child of gone) this.document.remove(child);
    return false;
  }

  private moveBreak(element: XmlElement): boolean {
    const id = numberOf(element, "id") ?? 0;
    const ofRows = this.document.section("rowBreaks")?.children.includes(element) ?? false;
    if (ofRows !== (this.shift.axis === "row")) return false;
    const moved = shiftRect(ofRows ? rectOf(id, 0) : rectOf(0, id), this.shift);
    if (moved) this.retag(element, { id: ofRows ? moved.row : moved.column });
    return moved === null;
  }
}

function cellsOf(row: XmlElement): [XmlElement, number][] {
  let next = 0;
  return childrenNamed(row, "c").map((cell) => {
    const column = parseAddress(cell.attributes["r"] ?? "")?.column ?? next;
    next = column + 1;
    return [cell, column];
  });
}

/** A sheet's part after rows or columns were put in or taken out. Its formulas stay: see `followFormulas` and `patchCells`. */
export function shiftSheet(text: string, shift: Shift): string {
  return new SheetShifter(text, shift).run();
}

/** A drawing after the cells under it moved: its anchors move along (20.5.2.5, 20.5.2.32). */
export function shiftDrawing(text: string, shift: Shift): string {
  const document = new Document(text, []);
  const name = shift.axis === "row" ? "row" : "col";
  const visit = (element: XmlElement): void => {
    if (element.name !== "from" && element.name !== "to") {
      for (const child of element.children) visit(child);
      return;
    }
    const place = childrenNamed(element, name)[0];
    const index = Number(place?.text);
    if (!place || !Number.isInteger(index)) return;
    const to = shiftIndex(index, shift);
    if (to !== index) document.edits.replace(place.innerStart, place.innerEnd, String(to));
  };
  for (const anchor of document.root.children) if (anchor.attributes["editAs"] !== "absolute") visit(anchor);
  return document.text();
}
