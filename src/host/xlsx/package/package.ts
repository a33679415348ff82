import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";

import { XlsxError } from "../errors";
import { requireZip } from "./container";
import { attribute, childrenNamed, parseXml, type XmlElement } from "./xml";

/** The parts of an Office file by name, without leading slash, in the file's order. */
export type Parts = Map<string, Uint8Array>;

/** Unpacked bytes accepted. A workbook of 650 indicator sheets unpacks to about 40 MB. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/** @throws XlsxError `notXlsx`, `encrypted`, `legacyXls`, `damaged`, `tooLarge` */
export function unpack(bytes: Uint8Array, maxUnpackedBytes = MAX_UNPACKED_BYTES): Parts {
  requireZip(bytes);
  let total = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize;
        if (total > maxUnpackedBytes) throw new XlsxError("tooLarge", `unpacks to more than ${maxUnpackedBytes} bytes`);
        return !file.name.endsWith("/");
      },
    });
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError("damaged", "zip cannot be unpacked", { cause });
  }
  const parts: Parts = new Map();
  for (const [name, content] of Object.entries(entries)) parts.set(name.replaceAll("\\", "/").replace(/^\//, ""), content);
  return parts;
}

const STORED = /\.(png|jpe?g|gif|emf|zip)$/i;
/** The first moment a zip can name: the same content gives the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

export function pack(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of parts) entries[name] = [content, { level: STORED.test(name) ? 0 : 6, mtime: ZIP_EPOCH }];
  return zipSync(entries);
}

/** Decoded by byte order mark, UTF-8 without one. */
export function partText(content: Uint8Array): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? "utf-16le" : content[0] === 0xfe && content[1] === 0xff ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(content);
  // XML 1.0, 2.11: a parser sees every end of line as one line feed.
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

export function setText(parts: Parts, name: string, text: string): void {
  // Parts are declared UTF-8 or undeclared, which means the same; one in UTF-16 must not keep its declaration.
  parts.set(name, strToU8(text.replace(/^(<\?xml[^>]*encoding=["'])UTF-16(LE|BE)?(["'])/i, "$1UTF-8$3")));
}

/** Package names differ by more than case only in broken files (ECMA-376 part 2, 6.2.2.3). */
export function findPart(parts: Parts, name: string): string | undefined {
  if (parts.has(name)) return name;
  const lower = name.toLowerCase();
  for (const key of parts.keys()) if (key.toLowerCase() === lower) return key;
  return undefined;
}

/** @throws XlsxError `damaged` when the part is missing or no XML */
export function readXml(parts: Parts, name: string): { readonly text: string; readonly root: XmlElement } {
  const found = findPart(parts, name);
  const content = found === undefined ? undefined : parts.get(found);
  if (!content) throw new XlsxError("damaged", `no part ${name}`);
  const text = partText(content);
  try {
    return { text, root: parseXml(text) };
  } catch (cause) {
    throw new XlsxError("damaged", `part ${name} is no XML`, { cause });
  }
}

/** Some writers escape names of parts as addresses, others leave a lone "%". */
function decoded(target: string): string {
  return /%(?![0-9a-f]{2})/i.test(target) ? target : decodeURI(target);
}

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address: "worksheet", "styles". */
  readonly type: string;
  /** Name of the part, or the address as written when external. */
  readonly target: string;
  readonly external: boolean;
}

export function relationshipsPart(name: string): string {
  const slash = name.lastIndexOf("/");
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}

/** A target as seen from the part that names it: relative, or absolute from the package's root as openpyxl writes it. */
export function resolveTarget(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** What a part points to; "" asks for the package itself. Empty when nothing. */
export function readRelationships(parts: Parts, name: string): Relationship[] {
  const file = findPart(parts, relationshipsPart(name));
  if (file === undefined) return [];
  return childrenNamed(readXml(parts, file).root, "Relationship").map((e) => {
    const target = attribute(e, "Target") ?? "";
    const external = attribute(e, "TargetMode") === "External";
    return {
      id: attribute(e, "Id") ?? "",
      type: (attribute(e, "Type") ?? "").split("/").pop() ?? "",
      target: external ? target : resolveTarget(name, decoded(target)),
      external,
    };
  });
}
