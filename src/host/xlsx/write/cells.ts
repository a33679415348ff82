import { columnName, formatAddress, parseAddress } from "../../model/address";
import { type Cell, hasContent, isErrorValue } from "../../model/cell";
import type { RowProps } from "../../model/parts";
import { bounding, type Rect, rectOf } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { rowProps } from "../loadSheet";
import { childNamed, escapeText, type XmlElement } from "../package/xml";
import { type CellContext, type FoundCell, type FoundRow, readRows, rowFormat } from "../read/cells";
import { readColumns } from "../read/layout";
import { encodeXstring } from "../read/strings";
import { attributes, type Document } from "./document";
import type { StyleWriter } from "./styleWriter";

/** What the change of a sheet's cells means for the rest of the workbook. */
export interface CellEffects {
  readonly values: boolean;
  readonly formulas: boolean;
}

const sameContent = (a: Cell, b: Cell): boolean => a.value === b.value && a.formula === b.formula && a.quotePrefix === b.quotePrefix;
const sameLook = (a: Cell, b: Cell): boolean => a.numberFormat === b.numberFormat && a.style === b.style;

/** A text with edges that XML would trim says so. */
export function textElement(name: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${escapeText(encodeXstring(text))}</${name}>`;
}

function arrayAttributes(address: string, { array }: Cell): string {
  const start = array && parseAddress(address);
  return start ? attributes({ t: "array", ref: formatAddress({ ...start, ...array }) }) : "";
}

function newCell(address: string, format: number, cell: Cell): string {
  const tag = (type?: string): string => `<c${attributes({ r: address, s: format === 0 ? undefined : format, t: type })}`;
  const { value, formula } = cell;
  const f = formula === undefined ? "" : `<f${arrayAttributes(address, cell)}>${escapeText(formula.replace(/^=/, ""))}</f>`;
  if (typeof value === "boolean") return `${tag("b")}>${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `${tag()}>${f}<v>${value}</v></c>`;
  if (isErrorValue(value)) return `${tag("e")}>${f}<v>${value}</v></c>`;
  if (f !== "") return `${tag(value === "" ? undefined : "str")}>${f}${value === "" ? "" : `<v>${escapeText(encodeXstring(value))}</v>`}</c>`;
  return value === "" ? `${tag()}/>` : `${tag("inlineStr")}><is>${textElement("t", value)}</is></c>`;
}

/**
 * Groups of shared formulas that lose the cell that spells the formula out, or whose text changes there: their members must spell out their own.
 */
function brokenGroups(rows: readonly FoundRow[], sheet: Sheet): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const { cells } of rows) {
    for (const { element, row, column, cell } of cells) {
      const group = sharedGroup(element);
      if (group !== undefined && childNamed(element, "f")?.text !== "" && !sameContent(cell, sheet.cell(row, column))) broken.add(group);
    }
  }
  return broken;
}

function sharedGroup(element: XmlElement): string | undefined {
  const f = element.children.length === 0 ? undefined : childNamed(element, "f");
  return f?.attributes["t"] === "shared" ? f.attributes["si"] : undefined;
}

/** Writes the cells and rows of one sheet that differ from what its part says. */
class CellPatcher {
  private readonly rows: FoundRow[];
  private readonly broken: ReadonlySet<string>;
  private readonly columnFormats = new Map<number, number>();
  private readonly wantedRows = new Map<number, number[]>();
  private added: Rect | null = null;
  values = false;
  formulas = false;

  constructor(
    private readonly document: Document,
    private readonly sheet: Sheet,
    private readonly context: CellContext,
    private readonly styles: StyleWriter,
  ) {
    this.rows = [...readRows(document.section("sheetData"), context)];
    this.broken = brokenGroups(this.rows, sheet);
    for (const { first, last, format } of readColumns(document.root)) {
      if (format !== undefined) for (let column = first; column <= last; column++) this.columnFormats.set(column, format);
    }
    sheet.cells.forEach((_, row, column) => {
      const columns = this.wantedRows.get(row);
      if (columns) columns.push(column);
      else this.wantedRows.set(row, [column]);
    });
    for (const row of sheet.rowsWithProps.keys()) if (!this.wantedRows.has(row)) this.wantedRows.set(row, []);
  }

  private formatOf(base: number, cell: Cell): number {
    return this.styles.cellFormat(base, { numberFormat: cell.numberFormat, style: cell.style, quotePrefix: cell.quotePrefix === true });
  }

  private noticeContent(before: Cell | null, after: Cell): void {
    this.values = true;
    if (before?.formula !== undefined || after.formula !== undefined) this.formulas = true;
  }

  /** Null = as written. */
  private changedCell(found: FoundCell): string | null {
    const { row, column, cell: before, element } = found;
    const after = this.sheet.cell(row, column);
    const group = sharedGroup(element);
    const keepsContent = sameContent(before, after) && (group === undefined || !this.broken.has(group));
    if (keepsContent && sameLook(before, after)) return null;
    const format = this.formatOf(found.format, after);
    const address = columnName(column) + String(row + 1);
    if (!keepsContent) {
      this.noticeContent(before, after);
      return this.document.spell(newCell(address, format, after));
    }
    const tag = this.document.retag(element, { r: address, s: format === 0 ? undefined : format });
    const inner = this.document.innerSource(element);
    return inner === "" ? `${tag}/>` : `${tag}>${inner}</${element.prefix}c>`;
  }

  private addedCell(row: number, column: number, rowBase: number | undefined): string {
    const base = rowBase ?? this.columnFormats.get(column) ?? 0;
    const look = this.context.formats[base];
    const after = this.sheet.cell(row, column);
    if (!hasContent(after) && look && look.numberFormat === after.numberFormat && look.style === after.style) return "";
    if (hasContent(after)) this.noticeContent(null, after);
    const place = rectOf(row, column);
    this.added = this.added ? bounding(this.added, place) : place;
    return this.document.spell(newCell(columnName(column) + String(row + 1), this.formatOf(base, after), after));
  }

  private rowAttributes(before: RowProps, row: number, base: number | undefined): Record<string, string | number | boolean | undefined> {
    const after = this.sheet.row(row);
    const changes: Record<string, string | number | boolean | undefined> = {};
    if (after.height !== before.height) Object.assign(changes, { ht: after.height, customHeight: after.height === undefined ? undefined : true });
    if (after.hidden !== before.hidden) changes["hidden"] = after.hidden || undefined;
    if (after.style !== before.style || after.numberFormat !== before.numberFormat) {
      const { style = this.context.formats[0]?.style ?? {}, numberFormat = "General" } = after;
      const s = this.styles.cellFormat(base ?? 0, { style, numberFormat, quotePrefix: false });
      Object.assign(changes, { s, customFormat: true });
    }
    return changes;
  }

  private patchedRow(found: FoundRow): string | null {
    const { row, element } = found;
    const base = rowFormat(element);
    const texts = new Map<number, string>();
    let changed = false;
    for (const cell of found.cells) {
      const text = this.changedCell(cell);
      changed ||= text !== null;
      // A cell without address stands after the one before; beside added cells it must say where it is.
      const { attributes: written } = cell.element;
      texts.set(cell.column, text ?? (written["r"] === undefined ? this.readdressed(cell) : this.document.sourceOf(cell.element)));
    }
    let grown = false;
    for (const column of this.wantedRows.get(row) ?? []) {
      if (texts.has(column)) continue;
      const text = this.addedCell(row, column, base);
      if (text === "") continue;
      texts.set(column, text);
      grown = true;
    }
    const changes = this.rowAttributes(rowProps(element, this.context), row, base);
    if (!changed && !grown && Object.keys(changes).length === 0) return null;
    const tag = this.document.retag(element, { r: row + 1, ...(grown && { spans: undefined }), ...changes });
    const inner = [...texts].sort(([a], [b]) => a - b).map(([, text]) => text).join("");
    return inner === "" ? `${tag}/>` : `${tag}>${inner}</${element.prefix}row>`;
  }

  private readdressed({ row, column, element }: FoundCell): string {
    const tag = this.document.retag(element, { r: columnName(column) + String(row + 1) });
    const inner = this.document.innerSource(element);
    return inner === "" ? `${tag}/>` : `${tag}>${inner}</${element.prefix}c>`;
  }

  private newRow(row: number, columns: readonly number[]): string {
    const inner = [...columns].sort((a, b) => a - b).map((column) => this.addedCell(row, column, undefined)).join("");
    const changes = this.rowAttributes({}, row, undefined);
    if (inner === "" && Object.keys(changes).length === 0) return "";
    const tag = this.document.spell(`<row${attributes({ r: row + 1, ...changes })}`);
    return inner === "" ? `${tag}/>` : `${tag}>${inner}${this.document.spell("</row>")}`;
  }

  patch(): void {
    const texts: [number, string][] = [];
    let changed = false;
    const seen = new Set<number>();
    for (const found of this.rows) {
      seen.add(found.row);
      const text = this.patchedRow(found);
      changed ||= text !== null;
      texts.push([found.row, text ?? this.asWritten(found)]);
    }
    for (const [row, columns] of this.wantedRows) {
      if (seen.has(row)) continue;
      const text = this.newRow(row, columns);
      if (text === "") continue;
      changed = true;
      texts.push([row, text]);
    }
    if (!changed) return;
    const inner = texts.sort(([a], [b]) => a - b).map(([, text]) => text).join("");
    const data = this.document.section("sheetData");
    const { prefix } = this.document.root;
    const text = `${data ? this.document.openingTag(data) : `<${prefix}sheetData`}>${inner}</${prefix}sheetData>`;
    if (data) this.document.edits.replace(data.start, data.end, text);
    else this.document.insertSpelled("sheetData", text);
    this.growDimension();
  }

  private asWritten(found: FoundRow): string {
    return found.element.attributes["r"] === undefined
      ? `${this.document.retag(found.element, { r: found.row + 1 })}>${this.document.innerSource(found.element)}</${found.element.prefix}row>`
      : this.document.sourceOf(found.element);
  }

  private growDimension(): void {
    const dimension = this.document.section("dimension");
    const before = dimension && parseAddress(dimension.attributes["ref"] ?? "");
    if (!dimension || !before || !this.added) return;
    const empty = this.rows.every(({ cells }) => cells.length === 0);
    this.document.replace(dimension, `<dimension ref="${formatAddress(empty ? this.added : bounding(before, this.added))}"/>`);
  }
}

export function patchCells(document: Document, sheet: Sheet, context: CellContext, styles: StyleWriter): CellEffects {
  const patcher = new CellPatcher(document, sheet, context, styles);
  patcher.patch();
  return { values: patcher.values, formulas: patcher.formulas };
}
