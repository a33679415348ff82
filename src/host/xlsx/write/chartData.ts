import type { Book } from "../../model/book";
import { type Cell, isErrorValue } from "../../model/cell";
import { cellsOf, referencedBlock } from "../../model/reference";
import { escapeText } from "../package/xml";

function cache(name: "numCache" | "strCache", head: string, cells: readonly Cell[], text: (cell: Cell) => string): string {
  const points = cells.map((cell, i) => {
    const value = text(cell);
    return value === "" ? "" : `<c:pt idx="${i}"><c:v>${escapeText(value)}</c:v></c:pt>`;
  });
  return `<c:${name}>${head}<c:ptCount val="${cells.length}"/>${points.join("")}</c:${name}>`;
}

const plainText = ({ value }: Cell): string => (typeof value === "boolean" ? String(value).toUpperCase() : String(value));

const numberText = ({ value }: Cell): string => (typeof value === "number" || isErrorValue(value) ? String(value) : "");

const reference = (kind: string, formula: string, inner: string): string =>
  `<c:${kind}><c:f>${escapeText(formula.replace(/^=/, ""))}</c:f>${inner}</c:${kind}>`;

function texts(formula: string, cells: readonly Cell[]): string {
  return reference("strRef", formula, cells.length > 0 ? cache("strCache", "", cells, plainText) : "");
}

function numbers(formula: string, cells: readonly Cell[]): string {
  const format = `<c:formatCode>${escapeText(cells[0]?.numberFormat ?? "General")}</c:formatCode>`;
  return reference("numRef", formula, cells.length > 0 ? cache("numCache", format, cells, numberText) : "");
}

/** References of charts together with what the cells show now, for programs that do not look them up. */
export class ChartData {
  constructor(private readonly book: Book) {}

  private cells(formula: string): Cell[] {
    const source = referencedBlock(this.book, formula);
    return source ? cellsOf(source) : [];
  }

  /** `strRef` of a title or a series' name. */
  text(formula: string): string {
    return texts(formula, this.cells(formula));
  }

  /** `numRef` of values. */
  values(formula: string): string {
    return numbers(formula, this.cells(formula));
  }

  /** Categories are texts or numbers, or texts on several levels. */
  categories(formula: string): string {
    const source = referencedBlock(this.book, formula);
    if (source && source.rect.rows > 1 && source.rect.columns > 1) return reference("multiLvlStrRef", formula, "");
    const cells = this.cells(formula);
    const allNumbers = cells.length > 0 && cells.every(({ value }) => value === "" || typeof value === "number");
    return allNumbers ? numbers(formula, cells) : texts(formula, cells);
  }
}
