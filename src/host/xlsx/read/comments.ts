import { parseAddress } from "../../model/address";
import type { Comment, Note } from "../../model/parts";
import { attribute, childNamed, childrenNamed, flag, numberOf, type XmlElement } from "../package/xml";
import { itemText } from "./strings";

/** What Excel writes into the note that stands in for a threaded comment, for older versions. */
const STAND_IN = /^(tc=\{|\[Threaded comment\])/;

export function isStandIn({ author, content }: Pick<Note, "author" | "content">): boolean {
  return STAND_IN.test(author) || STAND_IN.test(content);
}

/** All notes, those included that stand in for threaded comments. */
export function readNotes(comments: XmlElement, drawing: XmlElement | null): Omit<Note, "id">[] {
  const authors = childrenNamed(childNamed(comments, "authors"), "author").map((a) => a.text);
  const shown = drawing ? shownNotes(drawing) : new Set<string>();
  return childrenNamed(childNamed(comments, "commentList"), "comment").flatMap((element) => {
    const place = parseAddress(element.attributes["ref"] ?? "");
    if (!place) return [];
    const author = authors[numberOf(element, "authorId") ?? 0] ?? "";
    const text = childNamed(element, "text");
    const content = text ? itemText(text) : "";
    return [{ row: place.row, column: place.column, content, author, visible: shown.has(`${place.row},${place.column}`) }];
  });
}

function shownNotes(drawing: XmlElement): Set<string> {
  const shown = new Set<string>();
  for (const shape of childrenNamed(drawing, "shape")) {
    const data = childNamed(shape, "ClientData");
    if (childNamed(data, "Visible")) shown.add(`${childNamed(data, "Row")?.text.trim()},${childNamed(data, "Column")?.text.trim()}`);
  }
  return shown;
}

/** Id → name of the people who wrote comments. */
export function readPersons(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(childrenNamed(root, "person").map((p) => [attribute(p, "id") ?? "", p.attributes["displayName"] ?? ""]));
}

export function readThreadedComments(root: XmlElement, persons: ReadonlyMap<string, string>): Comment[] {
  const threads: (Omit<Comment, "replies"> & { replies: Comment["replies"][number][] })[] = [];
  for (const element of childrenNamed(root, "threadedComment")) {
    const { id = "", parentId, personId = "", dT: created = "" } = element.attributes;
    const entry = { id, content: childNamed(element, "text")?.text ?? "", author: persons.get(personId) ?? "", created };
    const parent = parentId === undefined ? undefined : threads.find((t) => t.id === parentId);
    const place = parseAddress(element.attributes["ref"] ?? "");
    if (parent) parent.replies.push(entry);
    else if (place) threads.push({ ...entry, row: place.row, column: place.column, resolved: flag(element, "done"), replies: [] });
  }
  return threads;
}
