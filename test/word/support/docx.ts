import { strToU8, zipSync } from "fflate";
import { parseXml } from "../../../src/cli/parseXml";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { readWordFile } from "../../../src/word/readWordFile";

const NAMESPACES = Object.entries({
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  v: "urn:schemas-microsoft-com:vml",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
})
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(" ");

export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  /** Parts by name that replace or join the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

const relationships = (entries: readonly (readonly [type: string, target: string])[]): string => {
  const list = entries.map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
};

const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  [["document", "document.main"], ["styles", "styles"], ["numbering", "numbering"]]
    .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${MAIN}.${type}+xml"/>`)
    .join("") +
  "</Types>";

/** A .docx with that body. */
export function docx(body: string, { styles = "", numbering = "", parts = {} }: DocxParts = {}): Uint8Array {
  const all: Record<string, string> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships([["styles", "styles.xml"], ["numbering", "/word/numbering.xml"]]),
    "word/styles.xml": `<w:styles ${NAMESPACES}>${styles}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** Text of XML content. */
export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const t = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
/** A run; `properties` is the content of w:rPr. */
export const r = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr>${t(text)}</w:r>`;
export const p = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;
export const u = (text: string): string => r(text, '<w:u w:val="single"/>');
/** A cell; `properties` is the content of w:tcPr. */
export const tc = (content: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const cell = (text: string, properties = ""): string => tc(p(r(text)), properties);
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;

export function sheetOf(bytes: Uint8Array): SheetSnapshot {
  return readWordFile(bytes, "申报书.docx", parseXml).sheets[0]!;
}

/** Every place of the sheet that is not covered, with its text; rows separated. */
export function placesOf(sheet: SheetSnapshot): string[][] {
  return Array.from({ length: sheet.bottom }, (_, row) =>
    Array.from({ length: sheet.right }, (_, column) => (sheet.isCovered(row, column) ? null : `${sheet.place(row, column)} ${sheet.value(row, column)}`)).filter(
      (text) => text !== null,
    ),
  );
}

/** The text of a document's only line, or of its lines. */
export function textOf(body: string, parts: DocxParts = {}): string {
  const sheet = sheetOf(docx(body, parts));
  return Array.from({ length: sheet.bottom }, (_, row) => String(sheet.value(row, 0))).join("|");
}
