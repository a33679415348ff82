import { parseAddress } from "../../model/address";
import type { ArraySize, Cell, CellValue } from "../../model/cell";
import { offsetFormula } from "../../model/formula";
import { MAX_COLUMNS, MAX_ROWS, rectOf } from "../../model/rect";
import type { Style } from "../../model/style";
import { childNamed, flag, numberOf, type XmlElement } from "../package/xml";
import { decodeXstring, itemText } from "./strings";

export interface CellContext {
  readonly strings: readonly string[];
  /** By the number in a cell's `s`; styles are the book's shared ones. */
  readonly formats: readonly { readonly numberFormat: string; readonly style: Style; readonly quotePrefix: boolean }[];
  readonly date1904: boolean;
}

export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** The number in `s`. */
  readonly format: number;
  readonly element: XmlElement;
}

export interface FoundRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly FoundCell[];
}

const DAY = 86_400_000;

/** Serial of an ISO 8601 date cell (t="d"). */
function serialOf(text: string, date1904: boolean): CellValue {
  const time = Date.parse(/[T ]/.test(text) ? `${text.replace(" ", "T")}${/(Z|[+-]\d\d:\d\d)$/.test(text) ? "" : "Z"}` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : (time - Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30)) / DAY;
}

function readValue(element: XmlElement, context: CellContext): CellValue {
  const type = element.attributes["t"] ?? "n";
  if (type === "inlineStr") {
    const inline = childNamed(element, "is");
    return inline ? itemText(inline) : "";
  }
  const v = childNamed(element, "v");
  if (!v) return "";
  const text = v.text;
  switch (type) {
    case "s":
      return context.strings[Number(text)] ?? "";
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "str":
      return decodeXstring(text);
    case "d":
      return serialOf(text.trim(), context.date1904);
    case "e":
      return text.trim();
    default: {
      const n = Number(text);
      return text.trim() === "" ? "" : Number.isNaN(n) ? text : n;
    }
  }
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function readFormula(element: XmlElement, row: number, column: number, masters: Map<string, Master>): string | undefined {
  const f = childNamed(element, "f");
  if (!f || f.attributes["t"] === "dataTable") return undefined;
  const formula = f.text === "" ? undefined : `=${decodeXstring(f.text)}`;
  const group = f.attributes["t"] === "shared" ? f.attributes["si"] : undefined;
  if (group === undefined) return formula;
  if (formula !== undefined) {
    masters.set(group, { formula, row, column });
    return formula;
  }
  const master = masters.get(group);
  return master && offsetFormula(master.formula, row - master.row, column - master.column);
}

function arraySize(element: XmlElement): ArraySize | undefined {
  const f = childNamed(element, "f");
  if (f?.attributes["t"] !== "array") return undefined;
  const { rows, columns } = parseAddress(f.attributes["ref"] ?? "") ?? rectOf(0, 0);
  return { rows, columns };
}

/** Every row and cell written in a `sheetData`, in the file's order. Positions left out follow the one before (18.3.1.4, 18.3.1.73). */
export function* readRows(sheetData: XmlElement | undefined, context: CellContext): Generator<FoundRow> {
  const masters = new Map<string, Master>();
  let nextRow = 0;
  for (const rowElement of sheetData?.children ?? []) {
    if (rowElement.name !== "row") continue;
    const row = (numberOf(rowElement, "r") ?? nextRow + 1) - 1;
    if (row < 0 || row >= MAX_ROWS) continue;
    nextRow = row + 1;
    const cells: FoundCell[] = [];
    let nextColumn = 0;
    for (const element of rowElement.children) {
      if (element.name !== "c") continue;
      const place = element.attributes["r"] === undefined ? null : parseAddress(element.attributes["r"]);
      const column = place?.column ?? nextColumn;
      if (column >= MAX_COLUMNS) continue;
      nextColumn = column + 1;
      const format = numberOf(element, "s") ?? 0;
      const { numberFormat, style, quotePrefix } = context.formats[format] ?? context.formats[0] ?? FALLBACK;
      const value = element.children.length === 0 ? "" : readValue(element, context);
      const formula = element.children.length === 0 ? undefined : readFormula(element, row, column, masters);
      const quoted = quotePrefix && typeof value === "string" && value !== "";
      const array = formula === undefined ? undefined : arraySize(element);
      cells.push({
        row, column, format, element,
        cell: {
          value, numberFormat, style,
          ...(formula !== undefined && { formula }), ...(quoted && { quotePrefix: true as const }), ...(array && { array }),
        },
      });
    }
    yield { row, element: rowElement, cells };
  }
}

const FALLBACK = { numberFormat: "General", style: {}, quotePrefix: false };

/** What a row says about the cells that are not there, and about itself. */
export function rowFormat(element: XmlElement): number | undefined {
  return flag(element, "customFormat") ? numberOf(element, "s") : undefined;
}
