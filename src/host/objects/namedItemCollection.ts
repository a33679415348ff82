import { HostError, invalidArgument } from "../hostError";
import { type DefinedName, formatAbsolute, parseAddress, quoteSheet, type Sheet } from "../model";
import type { Session } from "../session";
import { HostCollection, HostObject } from "./hostObject";
import { namedRect } from "./nameLookup";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** The names of the workbook, or of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  static override readonly type = "NamedItemCollection";

  constructor(session: Session, private readonly sheet: Sheet | null) {
    super(session);
  }

  private get scope(): string | null {
    return this.sheet?.id ?? null;
  }

  items(): readonly NamedItem[] {
    return this.session.book.names.list.filter(({ scope }) => scope === this.scope).map(({ id }) => new NamedItem(this.session, id));
  }

  Add(name: string, reference: Range | string, comment?: string): NamedItem {
    if (!NAME.test(name) || parseAddress(name) || this.session.book.name(name, this.scope)) throw invalidArgument();
    const formula = reference instanceof Range ? `=${quoteSheet(reference.sheet.name)}!${formatAbsolute(reference.rect)}` : reference;
    if (typeof formula !== "string" || formula === "") throw invalidArgument();
    const id = this.session.book.nextId();
    this.session.book.names.add({
      id, name, formula: formula.startsWith("=") ? formula : `="${formula}"`, scope: this.scope, comment: comment ?? "", visible: true,
    });
    return new NamedItem(this.session, id);
  }

  AddFormulaLocal(name: string, formula: string, comment?: string): NamedItem {
    return this.Add(name, formula, comment);
  }
}

export class NamedItem extends HostObject {
  static override readonly type = "NamedItem";
  static override readonly navigation = ["Worksheet", "WorksheetOrNullObject"];

  constructor(session: Session, private readonly id: string) {
    super(session);
  }

  private get current(): DefinedName {
    const name = this.session.book.names.find(this.id);
    if (!name) throw new HostError("ItemNotFound", undefined, 404);
    return name;
  }

  /** The client finds a name again by its name. */
  get _Id(): string {
    return this.current.name;
  }

  get Name(): string {
    return this.current.name;
  }

  get Formula(): string {
    return this.current.formula;
  }

  set Formula(formula: string) {
    if (typeof formula !== "string" || formula === "") throw invalidArgument();
    this.session.book.names.update(this.id, { formula });
  }

  get Value(): string {
    return this.current.formula.replace(/^=/, "");
  }

  get Type(): string {
    if (namedRect(this.session.book, this.current)) return "Range";
    return this.current.formula.includes("#REF!") ? "Error" : "String";
  }

  get Scope(): string {
    return this.current.scope === null ? "Workbook" : "Worksheet";
  }

  get Visible(): boolean {
    return this.current.visible;
  }

  set Visible(visible: boolean) {
    this.session.book.names.update(this.id, { visible });
  }

  get Comment(): string {
    return this.current.comment;
  }

  set Comment(comment: string) {
    this.session.book.names.update(this.id, { comment });
  }

  get Worksheet(): Worksheet {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw new HostError("ItemNotFound", undefined, 404);
    return sheet;
  }

  get WorksheetOrNullObject(): Worksheet | null {
    const { scope } = this.current;
    const sheet = scope === null ? null : this.session.book.sheet(scope);
    return sheet && new Worksheet(this.session, sheet);
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new HostError("InvalidReference");
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const place = namedRect(this.session.book, this.current);
    return place && new Range(this.session, place.sheet, place.rect);
  }

  Delete(): void {
    this.session.book.names.remove(this.id);
  }
}
