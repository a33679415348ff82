import type { Change, Shift } from "./change";
import { rewriteChart } from "./chart";
import { dropSheetFromFormula, renameInFormula, shiftFormula } from "./formula";
import { Items } from "./items";
import type { DefinedName, Id } from "./parts";
import { Sheet } from "./sheet";
import { isWholeShift } from "./shift";
import { PLAIN, type Style } from "./style";

/** What works out the formulas of a book. */
export interface Calculator {
  /**
   * Hears of every change at once, also in the middle of a batch.
   * @param withResult a formula in it comes with its result, as from a file
   */
  note(change: Change, withResult: boolean): void;
  /** Brings every result up to date that what it heard of put in doubt. */
  settle(): void;
}

export type ChangeListener = (changes: readonly Change[]) => void;
export type ShiftListener = (sheet: Sheet, shift: Shift) => void;

/** A workbook in memory: pure data. Whoever changes it leaves a trace in the journal and tells the listeners. */
export class Book {
  readonly names = new Items<DefinedName>((before, after) => this.record({ kind: "name", before, after }));
  /** Dates count from 1904 instead of 1900. */
  date1904 = false;
  /** Without one, formulas keep the results that they have. */
  calculator: Calculator | null = null;

  private readonly order: Sheet[] = [];
  private sheetsByKey: Map<string, Sheet> | null = null;
  private activeSheet: Sheet | null = null;
  private changes: Change[] = [];
  private readonly changeListeners = new Set<ChangeListener>();
  private readonly shiftListeners = new Set<ShiftListener>();
  private pending: Change[] = [];
  private batches = 0;
  private silent = 0;
  private arriving = false;
  private lastId = 0;
  private readonly styles = new Map<string, Style>();

  /** A book as Excel opens it: one empty sheet. */
  static blank(sheetName = "Sheet1"): Book {
    const book = new Book();
    book.silently(() => book.addSheet(sheetName));
    return book;
  }

  // --- journal -------------------------------------------------------------------------------------------------------------------

  /** Every change since the book was made or the journal cleared, in order. */
  get journal(): readonly Change[] {
    return this.changes;
  }

  clearJournal(): void {
    this.changes = [];
  }

  record(change: Change): void {
    if (this.silent > 0) return;
    this.changes.push(change);
    this.calculator?.note(change, this.arriving);
    if (this.changeListeners.size > 0) this.pending.push(change);
    if (this.batches === 0) this.flush();
  }

  /** Brings the results of formulas up to date in the middle of a batch; at its end, and outside of one, they are. */
  calculate(): void {
    this.batches++;
    try {
      this.calculator?.settle();
    } finally {
      this.batches--;
    }
  }

  /** Runs `work` without journal and listeners: for loaders, whose work is no change. */
  silently<T>(work: () => T): T {
    this.silent++;
    try {
      return work();
    } finally {
      this.silent--;
    }
  }

  /** The formulas that `work` puts into cells come with their results, which stay until something changes that they depend on. */
  withResults(work: () => void): void {
    this.arriving = true;
    try {
      work();
    } finally {
      this.arriving = false;
    }
  }

  /** Changes until `endBatch` reach the listeners in one call. Batches nest. */
  beginBatch(): void {
    this.batches++;
  }

  endBatch(): void {
    if (this.batches > 0 && --this.batches === 0) this.flush();
  }

  batch<T>(work: () => T): T {
    this.beginBatch();
    try {
      return work();
    } finally {
      this.endBatch();
    }
  }

  /** The listener hears of changes at once, or at the end of a batch. Answers how to stop listening. */
  onChange(listener: ChangeListener): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** For keepers of references: hears, synchronously and even when silent, that cells of a sheet moved. */
  onShift(listener: ShiftListener): () => void {
    this.shiftListeners.add(listener);
    return () => this.shiftListeners.delete(listener);
  }

  private flush(): void {
    this.calculate();
    while (this.pending.length > 0) {
      const changes = this.pending;
      this.pending = [];
      for (const listener of [...this.changeListeners]) listener(changes);
    }
  }

  // --- sheets --------------------------------------------------------------------------------------------------------------------

  get sheets(): readonly Sheet[] {
    return this.order;
  }

  /** By id or by name; names do not care for case. */
  sheet(key: string): Sheet | null {
    this.sheetsByKey ??= new Map(this.order.flatMap((sheet) => [[sheet.name.toUpperCase(), sheet], [sheet.id, sheet]]));
    return this.sheetsByKey.get(key) ?? this.sheetsByKey.get(key.toUpperCase()) ?? null;
  }

  /** False once a sheet was deleted. */
  has(sheet: Sheet): boolean {
    return this.sheet(sheet.id) === sheet;
  }

  /** The caller checks the name. */
  addSheet(name: string, position: number = this.order.length): Sheet {
    const sheet = new Sheet(this, this.nextId(), name);
    this.order.splice(position, 0, sheet);
    this.sheetsByKey = null;
    this.activeSheet ??= sheet;
    this.record({ kind: "sheetAdded", sheet, position });
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    const position = this.order.indexOf(sheet);
    if (position >= 0) this.batch(() => this.deleteSheetAt(sheet, position));
  }

  private deleteSheetAt(sheet: Sheet, position: number): void {
    this.order.splice(position, 1);
    this.sheetsByKey = null;
    this.record({ kind: "sheetDeleted", sheet, position });
    if (this.activeSheet === sheet) {
      const visible = this.order.filter((other) => other.visibility === "Visible");
      const next = this.order.slice(position).find((other) => visible.includes(other)) ?? visible.at(-1) ?? this.order.at(-1) ?? null;
      this.activeSheet = next;
      if (next) this.record({ kind: "activated", before: sheet, after: next });
    }
    this.names.rewrite((name) => (name.scope === sheet.id ? null : name), false);
    this.rewriteFormulas((formula) => dropSheetFromFormula(formula, sheet.name), true);
  }

  moveSheet(sheet: Sheet, position: number): void {
    const before = this.order.indexOf(sheet);
    if (before < 0 || before === position) return;
    this.order.splice(before, 1);
    this.order.splice(position, 0, sheet);
    this.record({ kind: "moved", sheet, before, after: position });
  }

  /** A book without any sheet has none; asking then is an error of the program. */
  get active(): Sheet {
    if (!this.activeSheet) throw new Error("the book has no sheet");
    return this.activeSheet;
  }

  set active(after: Sheet) {
    const before = this.activeSheet;
    if (before === after) return;
    this.activeSheet = after;
    if (before) this.record({ kind: "activated", before, after });
  }

  // --- shared --------------------------------------------------------------------------------------------------------------------

  /** A new id, as Excel writes them: a guid in braces. */
  nextId(): Id {
    return `{${(++this.lastId).toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  /** The one shared object for a style with these members, so that cells can be compared by identity. */
  style(like: Style): Style {
    if (this.styleOf.has(like)) return like;
    const sorted = canonical(like);
    const key = JSON.stringify(sorted);
    if (key === "{}") return PLAIN;
    let style = this.styles.get(key);
    if (!style) {
      style = sorted;
      this.styles.set(key, style);
      this.styleOf.add(style);
    }
    return style;
  }

  private readonly styleOf = new WeakSet<Style>([PLAIN]);

  name(name: string, scope: Id | null): DefinedName | null {
    const upper = name.toUpperCase();
    return this.names.list.find((item) => item.name.toUpperCase() === upper && item.scope === scope) ?? null;
  }

  /** For `Sheet` only: formulas follow the cells they speak of. */
  followShift(sheet: Sheet, shift: Shift): void {
    this.rewriteFormulas((formula, home) => shiftFormula(formula, home, sheet.name, shift), !isWholeShift(shift));
    for (const listener of [...this.shiftListeners]) listener(sheet, shift);
  }

  /** For `Sheet` only. */
  followRename(before: string, after: string): void {
    this.sheetsByKey = null;
    this.rewriteFormulas((formula) => renameInFormula(formula, before, after), true);
  }

  private rewriteFormulas(rewrite: (formula: string, home: string | null) => string, recorded: boolean): void {
    const changed = <T extends object>(item: T, keys: readonly (keyof T)[], home: string | null): T => {
      let result = item;
      for (const key of keys) {
        const before = item[key];
        const after = typeof before === "string" ? rewrite(before, home) : before;
        if (after !== before) result = { ...result, [key]: after };
      }
      return result;
    };
    for (const sheet of this.order) {
      sheet.cells.forEachFormula((_, row, column, cell) => sheet.setContent(row, column, changed(cell, ["formula"], sheet.name)));
      sheet.conditionalFormats.rewrite((item) => changed(item, ["formula"], sheet.name), recorded);
      sheet.dataValidations.rewrite((item) => changed(item, ["formula1", "formula2"], sheet.name), recorded);
      sheet.charts.rewrite((item) => rewriteChart(item, (formula) => rewrite(formula, null)), recorded);
    }
    this.names.rewrite((item) => changed(item, ["formula"], null), recorded);
  }
}

/** The same members in one order, without undefined ones and empty groups. */
function canonical<T extends object>(value: T): T {
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]: [string, unknown]) => [key, typeof member === "object" && member !== null ? canonical(member) : member] as const)
    .filter(([, member]) => member !== undefined && !(typeof member === "object" && member !== null && Object.keys(member).length === 0));
  return Object.fromEntries(members) as T;
}
