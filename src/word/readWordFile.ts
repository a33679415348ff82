import { SheetSnapshot, type WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { Block } from "./blocks";
import { WordError } from "./errors";
import { layOut } from "./layout";
import { Numbering } from "./numbering";
import { openPackage } from "./package";
import { readBlocks } from "./readBlocks";
import { splitForms } from "./splitForms";
import { descendants } from "./unwrapped";
import { child, type ParseXml, type XmlElement } from "./xml";

/**
 * Reads a .docx as a workbook of one sheet, named like the file, whose cells know their place in the document; several forms in it are a
 * sheet each. Headers, footers and notes are left out, revisions are taken as accepted.
 * @param parseXml browsers: `(xml) => new DOMParser().parseFromString(xml, "application/xml")`
 * @throws WordError
 */
export function readWordFile(bytes: Uint8Array, fileName: string, parseXml: ParseXml): WorkbookSnapshot {
  const { document, styles, numbering } = openPackage(bytes, parseXml);
  const body = child(document, "body");
  if (!body) throw new WordError("damaged", "no body");
  const blocks = readBlocks(body, new Numbering(numbering, styles));
  if (!blocks.some(hasText)) throw new WordError(hasPictures(body) ? "scanned" : "empty", "no text");
  const sheets = splitForms(blocks).map((part, index) => new SheetSnapshot(layOut(part, index === 0 ? fileName : `${fileName}（第${index + 1}份）`)));
  return { file: fileName, date1904: false, sheets, unreadable: [] };
}

function hasText(block: Block): boolean {
  return block.kind === "text" ? block.text !== "" : block.rows.some((cells) => cells.some(({ content }) => content.some(hasText)));
}

function hasPictures(body: XmlElement): boolean {
  return ["drawing", "pict", "object"].some((name) => descendants(body, name).next().done !== true);
}
