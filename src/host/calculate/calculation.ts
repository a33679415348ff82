import { type Book, type Calculator, type Cell, type Change, MAX_COLUMNS, MAX_ROWS, type Rect, rectOf, type Sheet, type Shift } from "../model";
import { shiftRect } from "../model/shift";
import { cellKey, Dependencies, entry } from "./dependencies";
import { resultOf, type Scene } from "./evaluate";
import { inOrder } from "./order";
import { type Expression, parseFormula } from "./parse";
import { type Precedents, precedentsOf } from "./precedents";

/** A cell with a formula that is understood, as far as can be said before it is worked out. */
interface FormulaCell extends Precedents {
  readonly sheet: Sheet;
  row: number;
  column: number;
  readonly expression: Expression;
}

/** Formulas taken apart are kept up to this number of texts. */
const MOST_PARSED = 20_000;

/**
 * Works out the formulas of a book that were written since it was loaded, and those that depend on what changed. A formula that it does not
 * wholly understand keeps its result, as does every formula of the file of which nothing changed.
 */
export class Calculation implements Calculator {
  /** What is known of the formulas; nothing until the first change, which costs the opened book nothing. */
  private known = false;
  private readonly cells = new Map<Sheet, Map<number, FormulaCell>>();
  private readonly dependencies = new Dependencies<FormulaCell>();
  private readonly withNames = new Set<FormulaCell>();
  private readonly parsed = new Map<string, Expression | null>();
  /** Places whose formula came, went or was written anew, by their keys; false = it came with its result. */
  private readonly written = new Map<Sheet, Map<number, boolean>>();
  private readonly doubtful = new Set<FormulaCell>();
  private working = false;

  constructor(private readonly book: Book) {}

  note(change: Change, withResult: boolean): void {
    if (change.kind === "value") {
      const { sheet, row, column, before, after } = change;
      this.learn();
      if (before.formula !== undefined || after.formula !== undefined) this.noteWritten(sheet, row, column, !withResult);
      this.doubtDependents(sheet, row, column);
    } else if (change.kind === "shift") this.noteShift(change.sheet, change.shift);
    else if (change.kind === "sheetDeleted") {
      this.learn();
      for (const cell of this.cells.get(change.sheet)?.values() ?? []) this.forget(cell);
      this.cells.delete(change.sheet);
      this.written.delete(change.sheet);
    } else if (change.kind === "name") {
      this.learn();
      this.doubtNames();
    }
  }

  settle(): void {
    if (this.working || (this.written.size === 0 && this.doubtful.size === 0)) return;
    this.working = true;
    try {
      const fresh = this.learnWritten();
      for (const cell of fresh) this.doubtful.add(cell);
      const dependents = this.dependentsOfDoubtful();
      this.doubtful.clear();
      const used = new Map<Sheet, Rect | null>();
      for (const group of inOrder(dependents.keys(), (cell) => dependents.get(cell) ?? [])) {
        const circular = group.length > 1 || group.some((cell) => dependents.get(cell)?.includes(cell));
        for (const cell of group) {
          if (!circular) this.workOut(cell, used);
          else if (fresh.has(cell)) cell.sheet.setResult(cell.row, cell.column, 0);
        }
      }
    } finally {
      this.working = false;
    }
  }

  private workOut({ sheet, row, column, expression }: FormulaCell, used: Map<Sheet, Rect | null>): void {
    const scene: Scene = {
      book: this.book,
      sheet,
      date1904: this.book.date1904,
      used: (of) => entry(used, of, () => of.usedRect(true)),
      parse: (formula) => this.parse(formula),
    };
    const result = resultOf(expression, scene);
    if (result !== null) sheet.setResult(row, column, result);
  }

  /** The doubtful cells and all that depend on them, each with those that depend on it directly. */
  private dependentsOfDoubtful(): Map<FormulaCell, FormulaCell[]> {
    const found = new Map<FormulaCell, FormulaCell[]>();
    const waiting = [...this.doubtful];
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      if (found.has(cell)) continue;
      const dependents = new Set<FormulaCell>();
      this.dependencies.eachOf(cell.sheet, cell.row, cell.column, (dependent) => dependents.add(dependent));
      found.set(cell, [...dependents]);
      for (const dependent of dependents) if (!found.has(dependent)) waiting.push(dependent);
    }
    return found;
  }

  // --- what is known of the formulas ---------------------------------------------------------------------------------------------

  private learn(): void {
    if (this.known) return;
    this.known = true;
    for (const sheet of this.book.sheets) sheet.cells.forEachFormula((_, row, column, cell) => this.learnCell(sheet, row, column, cell));
  }

  private parse(formula: string): Expression | null {
    if (this.parsed.size >= MOST_PARSED) this.parsed.clear();
    return entry(this.parsed, formula, () => parseFormula(formula));
  }

  /** Null where the formula is not understood; one with names is kept all the same, since they may change. */
  private learnCell(sheet: Sheet, row: number, column: number, { formula, array }: Cell): FormulaCell | null {
    const expression = formula === undefined || array ? null : this.parse(formula);
    if (!expression) return null;
    const precedents = precedentsOf(expression, this.book, sheet, (text) => this.parse(text));
    if (!precedents.understood && !precedents.named) return null;
    const cell: FormulaCell = { ...precedents, sheet, row, column, expression };
    entry(this.cells, sheet, () => new Map<number, FormulaCell>()).set(cellKey(row, column), cell);
    if (cell.named) this.withNames.add(cell);
    if (!cell.understood) return null;
    for (const area of cell.areas) this.dependencies.add(area, cell);
    return cell;
  }

  private forget(cell: FormulaCell): void {
    for (const area of cell.areas) this.dependencies.remove(area, cell);
    this.withNames.delete(cell);
    this.doubtful.delete(cell);
  }

  /** The cells among those written that are to be worked out, and whose formula is understood. */
  private learnWritten(): Set<FormulaCell> {
    const fresh = new Set<FormulaCell>();
    for (const [sheet, keys] of this.written) {
      const cells = this.cells.get(sheet);
      for (const [key, isNew] of keys) {
        const before = cells?.get(key);
        if (before) {
          this.forget(before);
          cells?.delete(key);
        }
        const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
        const learned = this.learnCell(sheet, row, column, sheet.cell(row, column));
        if (learned && isNew) fresh.add(learned);
      }
    }
    this.written.clear();
    return fresh;
  }

  // --- what changed --------------------------------------------------------------------------------------------------------------

  private noteWritten(sheet: Sheet, row: number, column: number, isNew: boolean): void {
    entry(this.written, sheet, () => new Map<number, boolean>()).set(cellKey(row, column), isNew);
  }

  private doubtDependents(sheet: Sheet, row: number, column: number): void {
    this.dependencies.eachOf(sheet, row, column, (cell) => this.doubtful.add(cell));
  }

  /** What names stand for changed, or is about to. */
  private doubtNames(): void {
    for (const { sheet, row, column } of this.withNames) this.noteWritten(sheet, row, column, true);
  }

  /** The cells have moved already; the formulas that speak of them follow, and are heard of one by one. */
  private noteShift(sheet: Sheet, shift: Shift): void {
    const known = this.known;
    this.learn();
    if (known) this.moveCells(sheet, shift);
    const { axis, at } = shift;
    const moving = axis === "row" ? rectOf(at, 0, MAX_ROWS - at, MAX_COLUMNS) : rectOf(0, at, MAX_ROWS, MAX_COLUMNS - at);
    this.dependencies.eachWithin(sheet, moving, (cell) => this.doubtful.add(cell));
    this.doubtNames();
  }

  private moveCells(sheet: Sheet, shift: Shift): void {
    const moved = (row: number, column: number): Rect | null => shiftRect(rectOf(row, column), shift);
    const cells = [...(this.cells.get(sheet)?.values() ?? [])];
    this.cells.set(sheet, new Map());
    for (const cell of cells) {
      const place = moved(cell.row, cell.column);
      if (!place) {
        this.forget(cell);
        continue;
      }
      cell.row = place.row;
      cell.column = place.column;
      this.cells.get(sheet)?.set(cellKey(cell.row, cell.column), cell);
    }
    const keys = this.written.get(sheet);
    this.written.delete(sheet);
    for (const [key, isNew] of keys ?? []) {
      const place = moved(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
      if (place) this.noteWritten(sheet, place.row, place.column, isNew);
    }
  }
}
