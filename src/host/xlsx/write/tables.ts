import { formatAddress } from "../../model/address";
import type { Table } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { findPart, type Parts, partText, readRelationships, readXml, setText } from "../package/package";
import { attribute, escapeAttribute, numberOf, type XmlElement } from "../package/xml";
import { encodeXstring } from "../read/strings";
import { readTable } from "../read/tables";
import { textOf } from "./conditional";
import { addContentType } from "./contentTypes";
import { attributes, Document } from "./document";
import { match } from "./matching";
import { addRelationship, dropRelationships } from "./relations";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

type Shape = Omit<Table, "id">;

interface FoundTable {
  readonly part: string;
  readonly relationship: string;
  readonly table: Shape;
}

/** Excel takes a table for damaged whose column names are not the texts of its header cells. */
function columnNames(sheet: Sheet, table: Shape): string[] {
  const used = new Set<string>();
  return Array.from({ length: table.rect.columns }, (_, i) => {
    const value = table.hasHeaders ? String(sheet.cell(table.rect.row, table.rect.column + i).value) : "";
    const base = value === "" ? `列${i + 1}` : value;
    let name = base;
    for (let n = 2; used.has(name.toUpperCase()); n++) name = base + String(n);
    used.add(name.toUpperCase());
    return encodeXstring(name).replaceAll("\n", "_x000a_");
  });
}

const style = (table: Shape): string =>
  `<tableStyleInfo${attributes({
    name: table.style === "" ? undefined : table.style, showFirstColumn: table.firstColumn, showLastColumn: table.lastColumn,
    showRowStripes: table.bandedRows, showColumnStripes: table.bandedColumns,
  })}/>`;

/** The filter covers the header and the data, not the totals. */
function filterAddress({ rect, hasTotals }: Shape): string {
  return formatAddress(hasTotals ? { ...rect, rows: Math.max(1, rect.rows - 1) } : rect);
}

const counts = (table: Shape): Record<string, string | number | undefined> => ({
  headerRowCount: table.hasHeaders ? undefined : 0,
  totalsRowCount: table.hasTotals ? 1 : undefined,
  totalsRowShown: table.hasTotals ? undefined : 0,
});

function newTable(id: number, table: Shape, columns: readonly string[]): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}"`,
    attributes({ id, name: table.name, displayName: table.name, ref: formatAddress(table.rect), ...counts(table) }),
    ">",
    table.filterButton && table.hasHeaders ? `<autoFilter ref="${filterAddress(table)}"/>` : "",
    `<tableColumns count="${columns.length}">`,
    ...columns.map((name, i) => `<tableColumn id="${i + 1}" name="${escapeAttribute(name)}"/>`),
    `</tableColumns>${style(table)}</table>`,
  ].join("");
}

function patchColumns(document: Document, names: readonly string[]): void {
  const section = document.section("tableColumns");
  const before = section?.children ?? [];
  const named = new Map(before.map((column) => [encodeXstring(column.attributes["name"] ?? ""), column]));
  const sameCount = before.length === names.length;
  if (sameCount && before.every((column, i) => column.attributes["name"] === names[i])) return;
  let lastId = Math.max(0, ...before.map((column) => numberOf(column, "id") ?? 0));
  const items = names.map((name, i) => {
    // With as many columns as before one was renamed; otherwise columns came or went and the others are known by name.
    const column: XmlElement | undefined = sameCount ? before[i] : named.get(name);
    if (!column) return document.spell(`<tableColumn id="${++lastId}" name="${escapeAttribute(name)}"/>`);
    const tag = document.retag(column, { name });
    const inner = document.innerSource(column);
    return inner === "" ? `${tag}/>` : `${tag}>${inner}</${column.prefix}tableColumn>`;
  });
  const { prefix } = document.root;
  const text = `<${prefix}tableColumns count="${items.length}">${items.join("")}</${prefix}tableColumns>`;
  if (section) document.edits.replace(section.start, section.end, text);
  else document.insertSpelled("tableColumns", text);
}

function patchTable(parts: Parts, found: FoundTable, table: Shape, sheet: Sheet): void {
  const document = Document.of(parts, found.part, TABLE_ORDER);
  const before = found.table;
  const { root } = document;
  const tag: Record<string, string | number | undefined> = {};
  if (table.name !== before.name) Object.assign(tag, { name: table.name, displayName: table.name });
  if (textOf(table.rect) !== textOf(before.rect)) tag["ref"] = formatAddress(table.rect);
  if (table.hasHeaders !== before.hasHeaders || table.hasTotals !== before.hasTotals) Object.assign(tag, counts(table));
  if (Object.keys(tag).length > 0) {
    const opening = document.openingTag(root);
    document.edits.replace(root.start, root.start + opening.length, document.retag(root, tag));
  }
  const filter = document.section("autoFilter");
  const filters = table.filterButton && table.hasHeaders;
  if (!filters && filter) document.remove(filter);
  else if (filters && !filter) document.insert("autoFilter", `<autoFilter ref="${filterAddress(table)}"/>`);
  else if (filter && filter.attributes["ref"] !== filterAddress(table)) {
    const opening = document.openingTag(filter);
    document.edits.replace(filter.start, filter.start + opening.length, document.retag(filter, { ref: filterAddress(table) }));
  }
  if (table.hasHeaders) patchColumns(document, columnNames(sheet, table));
  if (style(table) !== style(before)) document.setSection("tableStyleInfo", style(table));
  document.store(parts, found.part);
}

/** Brings the tables of the sheet in `part` in line; `document` is that part. */
export function patchTables(document: Document, sheet: Sheet, parts: Parts, part: string): void {
  const found = readRelationships(parts, part).flatMap(({ id, type, target }): FoundTable[] => {
    const name = type === "table" ? findPart(parts, target) : undefined;
    const table = name === undefined ? null : readTable(readXml(parts, name).root);
    return name !== undefined && table ? [{ part: name, relationship: id, table }] : [];
  });
  const wanted = sheet.tables.list;
  const shape = (item: Table | FoundTable): Shape => ("table" in item ? item.table : item);
  const pairs = match(wanted, found, [(item) => shape(item).name.toUpperCase(), (item) => textOf(shape(item).rect)]);
  const kept = new Set(pairs.values());
  const gone = new Set(found.filter((item) => !kept.has(item)).map(({ relationship }) => relationship));
  for (const [table, pair] of pairs) patchTable(parts, pair, table, sheet);
  const added = wanted.filter((table) => !pairs.has(table)).map((table) => {
    const name = unusedTable(parts);
    setText(parts, name, newTable(nextTableId(parts), table, columnNames(sheet, table)));
    addContentType(parts, name, TABLE_TYPE);
    return document.spell(`<tablePart${document.relationshipAttribute(addRelationship(parts, part, "table", `/${name}`))}/>`);
  });
  if (gone.size === 0 && added.length === 0) return;
  dropRelationships(parts, part, gone);
  const section = document.section("tableParts");
  const items = [
    ...(section?.children ?? []).filter((e) => !gone.has(attribute(e, "id") ?? "")).map((e) => document.sourceOf(e)),
    ...added,
  ];
  const { prefix } = document.root;
  const text = items.length === 0 ? "" : `<${prefix}tableParts count="${items.length}">${items.join("")}</${prefix}tableParts>`;
  if (section) document.edits.replace(section.start, section.end, text);
  else if (text !== "") document.insertSpelled("tableParts", text);
}

function unusedTable(parts: Parts): string {
  for (let n = 1; ; n++) if (findPart(parts, `xl/tables/table${n}.xml`) === undefined) return `xl/tables/table${n}.xml`;
}

function nextTableId(parts: Parts): number {
  let last = 0;
  for (const [name, content] of parts) {
    const id = /\/tables\/[^/]+\.xml$/i.test(name) ? /<(?:\w+:)?table\s[^>]*?\bid="(\d+)"/.exec(partText(content))?.[1] : undefined;
    last = Math.max(last, Number(id ?? 0));
  }
  return last + 1;
}

