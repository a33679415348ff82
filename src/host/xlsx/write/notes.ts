import { formatAddress } from "../../model/address";
import type { Comment, Note } from "../../model/parts";
import { rectOf } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { findPart, type Parts, partText, readRelationships, setText } from "../package/package";
import { childNamed, childrenNamed, escapeText, XmlError, type XmlElement } from "../package/xml";
import { readNotes } from "../read/comments";
import { addContentType, addDefaultType } from "./contentTypes";
import { textElement } from "./cells";
import { Document } from "./document";
import { addRelationship } from "./relations";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const EMPTY_COMMENTS =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

/** A drawing of the old kind with the shape that every note is an instance of. */
const EMPTY_VML = [
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>',
  '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>',
].join("");

function shape(number: number, note: NoteText): string {
  const left = note.column + 1;
  const top = Math.max(0, note.row - 1);
  return [
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;width:144pt;height:79pt;z-index:1;`,
    `visibility:${note.visible ? "visible" : "hidden"}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>`,
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${left}, 15, ${top}, 2, ${left + 2}, 31, ${top + 4}, 1</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column>${note.visible ? "<x:Visible/>" : ""}</x:ClientData></v:shape>`,
  ].join("");
}

const placeOf = (item: { readonly row: number; readonly column: number }): string => formatAddress(rectOf(item.row, item.column));

/** The part a sheet leads to by this kind of relationship; made when there is none. `relationship` is set for a new one. */
function relatedPart(
  parts: Parts,
  part: string,
  type: "comments" | "vmlDrawing",
  make: { readonly name: (n: number) => string; readonly text: string },
): { readonly name: string; readonly relationship: string | null } {
  const target = readRelationships(parts, part).find((r) => r.type === type && !r.external)?.target;
  const existing = target === undefined ? undefined : findPart(parts, target);
  if (existing !== undefined) return { name: existing, relationship: null };
  let n = 1;
  while (findPart(parts, make.name(n)) !== undefined) n++;
  const name = make.name(n);
  setText(parts, name, make.text);
  if (type === "comments") addContentType(parts, name, COMMENTS_TYPE);
  else addDefaultType(parts, "vml", VML_TYPE);
  return { name, relationship: addRelationship(parts, part, type, `/${name}`) };
}

function shapeAt(drawing: XmlElement, place: string): XmlElement | undefined {
  return childrenNamed(drawing, "shape").find((element) => {
    const data = childNamed(element, "ClientData");
    const row = Number(childNamed(data, "Row")?.text);
    const column = Number(childNamed(data, "Column")?.text);
    return Number.isInteger(row) && Number.isInteger(column) && placeOf({ row, column }) === place;
  });
}

/** Shape numbers go by the thousand to drawings; what matters is that no two in one drawing are the same. */
function nextShape(drawing: XmlElement): number {
  const numbers = drawing.children.map((e) => Number(/_s(\d+)$/.exec(e.attributes["id"] ?? "")?.[1] ?? 0));
  return Math.max(1024, ...numbers) + 1;
}

function parseDrawing(parts: Parts, name: string): Document | null {
  try {
    return Document.of(parts, name, []);
  } catch (error) {
    // Old drawings are not always XML (unquoted attributes, <br>): their shapes stay as they are.
    if (error instanceof XmlError) return null;
    throw error;
  }
}

const STAND_IN_HEAD =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is " +
  "opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924";

type NoteText = Omit<Note, "id">;

/**
 * Brings the notes of the sheet in `part` in line; `document` is that part. Notes that did not change keep their fonts and boxes, and the notes
 * that stand in for threaded comments follow those.
 */
export function patchNotes(document: Document, sheet: Sheet, parts: Parts, part: string): void {
  const target = readRelationships(parts, part).find((r) => r.type === "comments" && !r.external)?.target;
  const existing = target === undefined ? undefined : findPart(parts, target);
  const drawingTarget = readRelationships(parts, part).find((r) => r.type === "vmlDrawing")?.target;
  const oldDrawing = drawingTarget === undefined ? null : parseDrawingIfThere(parts, drawingTarget);
  const before = existing === undefined ? [] : readNotes(Document.of(parts, existing, []).root, oldDrawing?.root ?? null);
  const all: readonly NoteText[] = [...sheet.notes.list, ...sheet.comments.list.map((comment) => standIn(comment, before))];
  const wanted = new Map(all.map((note) => [placeOf(note), note]));
  const found = new Map(before.map((note) => [placeOf(note), note]));
  const same = (a: NoteText, b: NoteText | undefined): boolean =>
    b !== undefined && a.content === b.content && a.author === b.author && a.visible === b.visible;
  const gone = [...found.keys()].filter((place) => !wanted.has(place));
  const changed = [...wanted].filter(([place, note]) => !same(note, found.get(place)));
  if (gone.length === 0 && changed.length === 0) return;

  const comments = relatedPart(parts, part, "comments", { name: (n) => `xl/comments${n}.xml`, text: EMPTY_COMMENTS }).name;
  const drawing = relatedPart(parts, part, "vmlDrawing", { name: (n) => `xl/drawings/vmlDrawing${n}.vml`, text: EMPTY_VML });
  patchComments(parts, comments, gone, changed);
  patchShapes(parts, drawing.name, gone, changed);
  if (drawing.relationship !== null) document.setSection("legacyDrawing", `<legacyDrawing${document.relationshipAttribute(drawing.relationship)}/>`);
}

/** What older versions show of a thread: the text that Excel writes, or the one that is there if it says the same. */
function standIn(comment: Comment, before: readonly NoteText[]): NoteText {
  const author = `tc=${comment.id}`;
  const texts = [`Comment:\n    ${comment.content}`, ...comment.replies.map(({ content }) => `Reply:\n    ${content}`)];
  const existing = before.find((note) => note.author === author);
  const says = existing !== undefined && [comment, ...comment.replies].every((entry) => existing.content.includes(entry.content));
  const content = says ? existing.content : `${STAND_IN_HEAD}\n\n${texts.join("\n")}`;
  return { row: comment.row, column: comment.column, author, content, visible: existing?.visible ?? false };
}

function parseDrawingIfThere(parts: Parts, target: string): Document | null {
  const name = findPart(parts, target);
  return name === undefined ? null : parseDrawing(parts, name);
}

function patchComments(parts: Parts, name: string, gone: readonly string[], changed: readonly (readonly [string, NoteText])[]): void {
  const document = Document.of(parts, name, ["authors", "commentList", "extLst"]);
  const list = document.section("commentList");
  const authors = document.section("authors");
  const names = childrenNamed(authors, "author").map((a) => a.text);
  const newAuthors: string[] = [];
  const replaced = new Set([...gone, ...changed.map(([place]) => place)]);
  const kept = childrenNamed(list, "comment").filter((e) => !replaced.has((e.attributes["ref"] ?? "").replaceAll("$", "")));
  const added = changed.map(([place, note]) => {
    let author = [...names, ...newAuthors].indexOf(note.author);
    if (author < 0) author = names.length + newAuthors.push(note.author) - 1;
    return document.spell(`<comment ref="${place}" authorId="${author}"><text>${textElement("t", note.content)}</text></comment>`);
  });
  const { prefix } = document.root;
  const items = [...kept.map((e) => document.sourceOf(e)), ...added].join("");
  const text = `<${prefix}commentList>${items}</${prefix}commentList>`;
  if (list) document.edits.replace(list.start, list.end, text);
  else document.insertSpelled("commentList", text);
  const authorTexts = newAuthors.map((author) => document.spell(`<author>${escapeText(author)}</author>`)).join("");
  const inner = (authors ? document.innerSource(authors) : "") + authorTexts;
  const authorsText = `<${prefix}authors>${inner}</${prefix}authors>`;
  if (authors) document.edits.replace(authors.start, authors.end, authorsText);
  else document.insertSpelled("authors", authorsText);
  document.store(parts, name);
}

function patchShapes(parts: Parts, name: string, gone: readonly string[], changed: readonly (readonly [string, NoteText])[]): void {
  const document = parseDrawing(parts, name);
  if (!document) {
    appendShapes(parts, name, changed.map(([, note]) => note));
    return;
  }
  let number = nextShape(document.root);
  for (const place of gone) {
    const element = shapeAt(document.root, place);
    if (element) document.remove(element);
  }
  const added: string[] = [];
  for (const [place, note] of changed) {
    const element = shapeAt(document.root, place);
    const shown = childNamed(childNamed(element, "ClientData"), "Visible") !== undefined;
    if (element && shown === note.visible) continue;
    if (element) document.remove(element);
    added.push(shape(number++, note));
  }
  const at = document.root.innerEnd;
  if (added.length > 0) document.edits.replace(at, at, added.join(""));
  document.store(parts, name);
}

/** To a drawing that is no XML. */
function appendShapes(parts: Parts, name: string, notes: readonly NoteText[]): void {
  const text = partText(parts.get(name) ?? new Uint8Array());
  const end = text.lastIndexOf("</xml>");
  if (end >= 0) setText(parts, name, text.slice(0, end) + notes.map((note, i) => shape(60_000 + i, note)).join("") + text.slice(end));
}
