import { HostError, invalidArgument } from "../hostError";
import { type Comment, rectOf, type Sheet } from "../model";
import type { Session } from "../session";
import { annotatedCell, AUTHOR } from "./annotatedCell";
import { checkAllowed } from "./guard";
import { HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";

/** The threaded comments of the workbook or of one sheet. */
export class CommentCollection extends HostCollection<CommentObject> {
  static override readonly type = "CommentCollection";

  constructor(session: Session, private readonly sheet: Sheet | null) {
    super(session);
  }

  items(): readonly CommentObject[] {
    const sheets = this.sheet ? [this.sheet] : this.session.book.sheets;
    return sheets.flatMap((sheet) => sheet.comments.list.map(({ id }) => new CommentObject(this.session, sheet, id)));
  }

  Add(place: Range | string, content: string): CommentObject {
    const { sheet, row, column } = annotatedCell(this.session, place, this.sheet ?? this.session.book.active);
    checkAllowed(sheet, "allowEditObjects");
    if (typeof content !== "string" || content === "") throw invalidArgument();
    const taken = [...sheet.comments.list, ...sheet.notes.list].some((other) => other.row === row && other.column === column);
    if (taken) throw invalidArgument();
    const id = this.session.book.nextId();
    sheet.comments.add({ id, row, column, content, author: AUTHOR, created: new Date().toISOString(), resolved: false, replies: [] });
    return new CommentObject(this.session, sheet, id);
  }

  GetItemByCell(place: Range | string): CommentObject {
    const { sheet, row, column } = annotatedCell(this.session, place, this.sheet ?? this.session.book.active);
    const comment = sheet.comments.list.find((other) => other.row === row && other.column === column);
    if (!comment) throw new HostError("ItemNotFound", undefined, 404);
    return new CommentObject(this.session, sheet, comment.id);
  }
}

class CommentObject extends HostObject {
  static override readonly type = "Comment";
  static override readonly navigation = ["Replies"];

  constructor(session: Session, readonly sheet: Sheet, private readonly id: string) {
    super(session);
  }

  get current(): Comment {
    const comment = this.sheet.comments.find(this.id);
    if (!comment) throw new HostError("ItemNotFound", undefined, 404);
    return comment;
  }

  get Id(): string {
    return this.id;
  }

  get Content(): string {
    return this.current.content;
  }

  set Content(content: string) {
    checkAllowed(this.sheet, "allowEditObjects");
    this.sheet.comments.update(this.id, { content });
  }

  get ContentType(): string {
    return "Plain";
  }

  get AuthorName(): string {
    return this.current.author;
  }

  get AuthorEmail(): string {
    return "";
  }

  get CreationDate(): string {
    return this.current.created;
  }

  get Resolved(): boolean {
    return this.current.resolved;
  }

  set Resolved(resolved: boolean) {
    this.sheet.comments.update(this.id, { resolved });
  }

  get Replies(): CommentReplyCollection {
    return new CommentReplyCollection(this);
  }

  GetLocation(): Range {
    return new Range(this.session, this.sheet, rectOf(this.current.row, this.current.column));
  }

  Delete(): void {
    checkAllowed(this.sheet, "allowEditObjects");
    this.sheet.comments.remove(this.id);
  }
}

class CommentReplyCollection extends HostCollection<CommentReply> {
  static override readonly type = "CommentReplyCollection";

  constructor(private readonly comment: CommentObject) {
    super(comment.session);
  }

  items(): readonly CommentReply[] {
    return this.comment.current.replies.map(({ id }) => new CommentReply(this.comment, id));
  }

  Add(content: string): CommentReply {
    const id = this.session.book.nextId();
    const { current, sheet } = this.comment;
    checkAllowed(sheet, "allowEditObjects");
    const reply = { id, content, author: AUTHOR, created: new Date().toISOString() };
    sheet.comments.update(current.id, { replies: [...current.replies, reply] });
    return new CommentReply(this.comment, id);
  }
}

class CommentReply extends HostObject {
  static override readonly type = "CommentReply";

  constructor(private readonly comment: CommentObject, private readonly id: string) {
    super(comment.session);
  }

  private get current(): Comment["replies"][number] {
    const reply = this.comment.current.replies.find(({ id }) => id === this.id);
    if (!reply) throw new HostError("ItemNotFound", undefined, 404);
    return reply;
  }

  get Id(): string {
    return this.id;
  }

  get Content(): string {
    return this.current.content;
  }

  get AuthorName(): string {
    return this.current.author;
  }

  get CreationDate(): string {
    return this.current.created;
  }
}
