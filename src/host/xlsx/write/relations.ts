import { findPart, type Parts, readRelationships, relationshipsPart, setText } from "../package/package";
import { escapeAttribute } from "../package/xml";
import { dropContentTypes } from "./contentTypes";
import { Document } from "./document";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Adds to what a part points to; answers the id. `type` is one of the standard's short names or a whole address. */
export function addRelationship(parts: Parts, part: string, type: string, target: string, external = false): string {
  const name = findPart(parts, relationshipsPart(part)) ?? relationshipsPart(part);
  if (!parts.has(name)) setText(parts, name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`);
  const document = Document.of(parts, name, []);
  const used = new Set(document.root.children.map((e) => e.attributes["Id"]));
  let n = used.size + 1;
  while (used.has(`rId${n}`)) n++;
  const id = `rId${n}`;
  const mode = external ? ' TargetMode="External"' : "";
  document.insert("Relationship", `<Relationship Id="${id}" Type="${type.includes(":") ? type : TYPES + type}" Target="${escapeAttribute(target)}"${mode}/>`);
  document.store(parts, name);
  return id;
}

/** Takes away what a part points to, by ids. The targets stay until `dropUnreachable`. */
export function dropRelationships(parts: Parts, part: string, ids: ReadonlySet<string>): void {
  const name = findPart(parts, relationshipsPart(part));
  if (name === undefined || ids.size === 0) return;
  const document = Document.of(parts, name, []);
  for (const element of document.root.children) if (ids.has(element.attributes["Id"] ?? "")) document.remove(element);
  document.store(parts, name);
}

/** Every part that the package leads to. */
export function reachable(parts: Parts): Set<string> {
  const seen = new Set<string>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of readRelationships(parts, part)) {
      const found = external ? undefined : findPart(parts, target);
      if (found === undefined || seen.has(found)) continue;
      seen.add(found);
      waiting.push(found);
    }
  }
  return seen;
}

/** Takes out the parts that nothing leads to any more, of those that something led to before. */
export function dropUnreachable(parts: Parts, before: ReadonlySet<string>): void {
  const now = reachable(parts);
  const gone = new Set<string>();
  for (const part of before) {
    if (now.has(part)) continue;
    gone.add(part.toLowerCase());
    parts.delete(part);
    parts.delete(findPart(parts, relationshipsPart(part)) ?? "");
  }
  if (gone.size > 0) dropContentTypes(parts, gone);
}
