import { formatAddress } from "../../model/address";
import type { Comment } from "../../model/parts";
import { rectOf } from "../../model/rect";
import type { Sheet } from "../../model/sheet";
import { findPart, type Parts, readRelationships, setText } from "../package/package";
import { attribute, escapeText } from "../package/xml";
import { readPersons, readThreadedComments } from "../read/comments";
import { textOf } from "./conditional";
import { addContentType } from "./contentTypes";
import { attributes, Document } from "./document";
import { addRelationship, dropRelationships } from "./relations";

// MS-XLSX 2.6.204 on: threaded comments and the people who wrote them.
const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const RELATIONSHIPS = "http://schemas.microsoft.com/office/2017/10/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Ids of people by name; new ones are added to the workbook's list. */
class People {
  private readonly part: string;
  private readonly ids: Map<string, string>;

  constructor(
    private readonly parts: Parts,
    workbookPart: string,
  ) {
    const target = readRelationships(parts, workbookPart).find(({ type }) => type === "person")?.target;
    const existing = target === undefined ? undefined : findPart(parts, target);
    this.part = existing ?? "xl/persons/person.xml";
    if (existing === undefined) {
      setText(parts, this.part, `${HEAD}<personList xmlns="${NAMESPACE}"></personList>`);
      addContentType(parts, this.part, "application/vnd.ms-excel.person+xml");
      addRelationship(parts, workbookPart, `${RELATIONSHIPS}/person`, `/${this.part}`);
    }
    this.ids = new Map([...readPersons(Document.of(parts, this.part, []).root)].map(([id, name]) => [name, id]));
  }

  id(name: string): string {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = `{${(this.ids.size + 1).toString(16).toUpperCase().padStart(8, "0")}-5045-5253-4F4E-000000000000}`;
    this.ids.set(name, id);
    const document = Document.of(this.parts, this.part, []);
    document.insert("person", `<person${attributes({ displayName: name, id, userId: name, providerId: "None" })}/>`);
    document.store(this.parts, this.part);
    return id;
  }
}

function threadText(comment: Comment, people: People): string {
  const ref = formatAddress(rectOf(comment.row, comment.column));
  const entry = (item: Comment | Comment["replies"][number], more: Record<string, string | boolean | undefined>): string =>
    `<threadedComment${attributes({ ref, dT: item.created, personId: people.id(item.author), id: item.id, ...more })}><text>${escapeText(item.content)}</text></threadedComment>`;
  return [entry(comment, { done: comment.resolved || undefined }), ...comment.replies.map((reply) => entry(reply, { parentId: comment.id }))].join("");
}

/** Brings the threaded comments of the sheet in `part` in line. The notes that stand in for them are `patchNotes`' business. */
export function patchThreads(sheet: Sheet, parts: Parts, part: string, workbookPart: string): void {
  const relationship = readRelationships(parts, part).find(({ type }) => type === "threadedComment");
  if (!relationship && sheet.comments.list.length === 0) return;
  const existing = relationship && findPart(parts, relationship.target);
  const personsTarget = readRelationships(parts, workbookPart).find(({ type }) => type === "person")?.target;
  const personsPart = personsTarget === undefined ? undefined : findPart(parts, personsTarget);
  const persons = personsPart === undefined ? new Map<string, string>() : readPersons(Document.of(parts, personsPart, []).root);
  const document = existing === undefined ? null : Document.of(parts, existing, []);
  const found = document ? readThreadedComments(document.root, persons) : [];
  const wanted = sheet.comments.list;
  if (textOf(found) === textOf(wanted)) return;
  if (wanted.length === 0) {
    if (relationship) dropRelationships(parts, part, new Set([relationship.id]));
    return;
  }

  const people = new People(parts, workbookPart);
  const texts = wanted.map((comment) => {
    const before = found.find(({ id }) => id === comment.id);
    if (!document || !before || textOf({ ...before, row: 0, column: 0 }) !== textOf({ ...comment, row: 0, column: 0 })) return threadText(comment, people);
    const ref = formatAddress(rectOf(comment.row, comment.column));
    const elements = document.root.children.filter((e) => attribute(e, "id") === comment.id || e.attributes["parentId"] === comment.id);
    return elements.map((e) => `${document.retag(e, { ref })}>${document.innerSource(e)}</${e.prefix}threadedComment>`).join("");
  });
  if (document && existing !== undefined) {
    document.edits.replace(document.root.innerStart, document.root.innerEnd, texts.join(""));
    document.store(parts, existing);
    return;
  }
  let n = 1;
  while (findPart(parts, `xl/threadedComments/threadedComment${n}.xml`) !== undefined) n++;
  const name = `xl/threadedComments/threadedComment${n}.xml`;
  setText(parts, name, `${HEAD}<ThreadedComments xmlns="${NAMESPACE}">${texts.join("")}</ThreadedComments>`);
  addContentType(parts, name, "application/vnd.ms-excel.threadedcomments+xml");
  addRelationship(parts, part, `${RELATIONSHIPS}/threadedComment`, `/${name}`);
}
