import { unzipSync } from "fflate";
import { WordError } from "./errors";
import { attribute, child, elementsIn, type ParseXml, type XmlElement } from "./xml";

/** The parts of a .docx that carry the form; styles and numbering may be absent. */
export interface WordPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
}

/** Unpacked bytes accepted in the parts that are read. The text of a form with long narratives stays below 2 MB. */
export const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const PACKAGE_RELATIONSHIPS = "_rels/.rels";

/** @throws WordError every code but `scanned` and `empty` */
export function openPackage(bytes: Uint8Array, parseXml: ParseXml, maxUnpackedBytes = MAX_UNPACKED_BYTES): WordPackage {
  requireZip(bytes);
  const unpacked = unpack(bytes, /\.rels$/iu, maxUnpackedBytes);
  const main = targetOf(unpacked, PACKAGE_RELATIONSHIPS, "officeDocument", "", parseXml);
  if (main === null) throw new WordError("notDocx", "zip without a main document");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relationships = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const [styles, numbering] = ["styles", "numbering"].map((type) => targetOf(unpacked, relationships, type, folder, parseXml));
  const parts = unpack(bytes, /\.xml$/iu, maxUnpackedBytes, [main, styles, numbering]);

  const document = rootOf(parts, main, parseXml);
  if (document === null) throw new WordError("damaged", `no part ${main}`);
  if (document.localName !== "document") throw new WordError("notDocx", `the main part is a ${document.localName ?? "nothing"}`);
  return { document, styles: rootOf(parts, styles, parseXml), numbering: rootOf(parts, numbering, parseXml) };
}

function requireZip(bytes: Uint8Array): void {
  const startsWith = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (startsWith(ZIP)) return;
  if (startsWith(OLE)) {
    // MS-OFFCRYPTO 1.3.2: an encrypted file is an OLE container with a stream EncryptedPackage, named in UTF-16.
    const encrypted = new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
    throw new WordError(encrypted ? "encrypted" : "legacyDoc", "OLE container");
  }
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).trimStart();
  if (start.includes("%PDF-")) throw new WordError("pdf", "a PDF");
  if (/^(\{\\rtf|MIME-Version:|(\u00EF\u00BB\u00BF)?\s*<)/iu.test(start)) throw new WordError("legacyDoc", "RTF, web page or Word XML");
  throw new WordError("notDocx", bytes.length === 0 ? "no bytes" : "unknown container");
}

function unpack(bytes: Uint8Array, wanted: RegExp, maxUnpackedBytes: number, only?: readonly (string | null | undefined)[]): ReadonlyMap<string, string> {
  const names = only && new Set(only.map((name) => name?.toLowerCase()));
  let total = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const part = partName(name);
        if (!wanted.test(part) || (names && !names.has(part))) return false;
        total += originalSize;
        if (total > maxUnpackedBytes) throw new WordError("tooLarge", `unpacks to more than ${maxUnpackedBytes} bytes`);
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof WordError) throw cause;
    throw new WordError("damaged", "zip cannot be unpacked", { cause });
  }
  return new Map(Object.entries(entries).map(([name, content]) => [partName(name), textOf(content)]));
}

/** Package names differ by more than case only in broken files (ECMA-376 part 2, 6.2.2.3). */
function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//u, "").toLowerCase();
}

function textOf(content: Uint8Array): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? "utf-16le" : content[0] === 0xfe && content[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(content);
}

/** The part that a part points to, by the last segment of the relationship's type; null when there is none. */
function targetOf(parts: ReadonlyMap<string, string>, relationships: string, type: string, folder: string, parseXml: ParseXml): string | null {
  const root = rootOf(parts, relationships, parseXml);
  if (!root) return null;
  for (const relationship of elementsIn(root)) {
    if (attribute(relationship, "Type")?.endsWith(`/${type}`) !== true) continue;
    const target = attribute(relationship, "Target") ?? "";
    return target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
  }
  return null;
}

function rootOf(parts: ReadonlyMap<string, string>, name: string | null | undefined, parseXml: ParseXml): XmlElement | null {
  const text = name ? parts.get(partName(name)) : undefined;
  if (text === undefined) return null;
  // Office writes no document type; entities that unfold into gigabytes come with one.
  if (/<!DOCTYPE/iu.test(text)) throw new WordError("damaged", `part ${name} declares a document type`);
  let root: XmlElement | null;
  try {
    root = parseXml(text.replace(/^\uFEFF/u, "")).documentElement;
  } catch (cause) {
    throw new WordError("damaged", `part ${name} is no XML`, { cause });
  }
  if (!root || isParserError(root)) throw new WordError("damaged", `part ${name} is no XML`);
  return root;
}

/** Browsers tell of malformed text by an element in place of, or inside, what they could read. */
function isParserError(root: XmlElement): boolean {
  return root.localName === "parsererror" || root.localName === "html" || child(root, "parsererror") !== null;
}
