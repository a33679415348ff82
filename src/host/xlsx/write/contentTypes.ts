import type { Parts } from "../package/package";
import { Document } from "./document";

export const CONTENT_TYPES = "[Content_Types].xml";

export const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

export function addContentType(parts: Parts, part: string, type: string): void {
  const document = Document.of(parts, CONTENT_TYPES, []);
  document.insert("Override", `<Override PartName="/${part}" ContentType="${type}"/>`);
  document.store(parts, CONTENT_TYPES);
}

export function dropContentTypes(parts: Parts, gone: ReadonlySet<string>): void {
  const document = Document.of(parts, CONTENT_TYPES, []);
  for (const element of document.root.children) {
    const name = element.attributes["PartName"];
    if (name !== undefined && gone.has(name.replace(/^\//, "").toLowerCase())) document.remove(element);
  }
  document.store(parts, CONTENT_TYPES);
}

/** The type of every part whose name ends so. */
export function addDefaultType(parts: Parts, extension: string, type: string): void {
  const document = Document.of(parts, CONTENT_TYPES, ["Default", "Override"]);
  const known = document.root.children.some((e) => e.name === "Default" && e.attributes["Extension"]?.toLowerCase() === extension);
  if (!known) document.insert("Default", `<Default Extension="${extension}" ContentType="${type}"/>`);
  document.store(parts, CONTENT_TYPES);
}
