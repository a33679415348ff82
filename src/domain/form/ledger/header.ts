import { bottomEdge, type SheetIndex, type Slot } from "../sheetIndex";
import { headerUnit, headsColumns, readHeader, type ColumnReading, type ColumnTarget } from "./columnTarget";

export interface LedgerColumn {
  readonly column: number;
  readonly target: ColumnTarget;
  /** As its header names it ("亿元"), null for none. */
  readonly unit: string | null;
}

/** The header of a ledger: one row per enterprise stands below it. Positions are sheet coordinates. */
export interface LedgerHeader {
  readonly index: SheetIndex;
  readonly row: number;
  /** One past the last header row. */
  readonly bottom: number;
  readonly columns: readonly LedgerColumn[];
  /** How many different fields the columns name; a list's option columns count once. */
  readonly breadth: number;
}

const DEEPEST = 3;
/** With fewer columns of the form, a table is some other list. */
const ENOUGH_FIELDS = 10;
/** Columns that only an application has: figures, ticks, sums. A contact list has none. */
const ENOUGH_FIGURES = 3;
/** A row with fewer known texts begins no header, and three rows with fewer are none. */
const ENOUGH_IN_FIRST_ROW = 3;
const ENOUGH_AT_A_GLANCE = 9;

/** The header of the sheet's ledger, in one to three rows, groups above their columns; null for a sheet that is none. */
export function findLedgerHeader(index: SheetIndex): LedgerHeader | null {
  for (let row = index.sheet.top; row < index.sheet.bottom; row++) {
    if (!mayBegin(index, row)) continue;
    const candidates = [row, row + 1, row + 2].flatMap((top) => (mayBegin(index, top) ? depths(index, top) : [])).filter((header) => isLedger(header));
    if (candidates.length > 0) return candidates.reduce((best, next) => (next.breadth >= best.breadth ? next : best));
  }
  return null;
}

/** How many of a row's texts may head columns. A quick look: most rows of most sheets begin no header, and reading one costs. */
function headsIn(index: SheetIndex, row: number): number {
  return index.inRow(row).filter(({ key }) => headsColumns(key)).length;
}

function mayBegin(index: SheetIndex, row: number): boolean {
  const first = headsIn(index, row);
  return first >= ENOUGH_IN_FIRST_ROW && first + headsIn(index, row + 1) + headsIn(index, row + 2) >= ENOUGH_AT_A_GLANCE;
}

/** The row read as a header of one, two and three rows, as far down as texts that head columns go; of equals the deepest comes first. */
function depths(index: SheetIndex, top: number): readonly LedgerHeader[] {
  let deepest = 1;
  while (deepest < DEEPEST && headsIn(index, top + deepest) > 0) deepest++;
  return Array.from({ length: deepest }, (_, extra) => headerAt(index, top, extra + 1)).reverse();
}

function headerAt(index: SheetIndex, top: number, depth: number): LedgerHeader {
  const headed = headedColumns(index, top, depth);
  const columns = assign(headed.map(({ column, texts }) => ({ column, texts, readings: readHeader(texts) })));
  const bottom = Math.max(top + depth, ...headed.map(({ leaf }) => bottomEdge(leaf.rect)));
  return { index, row: top, bottom, columns, breadth: new Set(columns.map(({ target }) => subjectOf(target))).size };
}

interface HeadedColumn {
  readonly column: number;
  readonly texts: readonly string[];
  readonly leaf: Slot;
}

/**
 * Every column with the texts above it, from the outermost group to its own. Where merged areas are lost, a group goes on to the right, over
 * columns that have a text of their own below it.
 */
function headedColumns(index: SheetIndex, top: number, depth: number): readonly HeadedColumn[] {
  const headed: HeadedColumn[] = [];
  const groups = Array.from({ length: depth }, () => "");
  for (let column = index.sheet.left; column < index.sheet.right; column++) {
    const slots = Array.from({ length: depth }, (_, level) => index.at(top + level, column));
    const leaf = [...slots].reverse().find((slot) => slot.key !== "");
    if (!leaf) continue;
    const own = slots.indexOf(leaf);
    const above = slots.slice(0, own).map((slot, level) => {
      if (slot.key !== "" && slot.key !== groups[level]) groups.fill("", level).fill(slot.key, level, level + 1);
      return groups[level] ?? "";
    });
    groups.fill("", own);
    if (leaf.rect.column === column) headed.push({ column, leaf, texts: [...above.filter((text) => text !== ""), leaf.key] });
  }
  return headed;
}

/** Gives every column its closest target that no other column fits better; awards without numbers are counted as they come. */
function assign(headed: readonly { readonly column: number; readonly texts: readonly string[]; readonly readings: readonly ColumnReading[] }[]): readonly LedgerColumn[] {
  const offers = headed.flatMap(({ column, texts, readings }) => readings.map((reading) => ({ column, texts, ...reading }))).sort((a, b) => a.cost - b.cost || a.column - b.column);
  const given = new Map<number, LedgerColumn>();
  const taken = new Set<string>();
  const awards = new Map<string, number>();
  for (const { column, texts, target } of offers) {
    if (given.has(column)) continue;
    const settled = target.kind === "award" && target.number === null ? { ...target, number: countUp(awards, target.column) } : target;
    const key = JSON.stringify(settled);
    if (taken.has(key)) continue;
    taken.add(key);
    given.set(column, { column, target: settled, unit: headerUnit(texts) });
  }
  return [...given.values()].sort((a, b) => a.column - b.column);
}

function countUp(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}

function subjectOf(target: ColumnTarget): string {
  switch (target.kind) {
    case "field":
    case "option":
      return target.id;
    case "finance":
      return `finance.${target.row}.${target.year}`;
    case "award":
    case "awards":
      return "award";
  }
}

const NAMES: ReadonlySet<string> = new Set(["enterprise.name", "enterprise.uscc", "cover.applicant", "credit.enterprise"]);
const FIGURES = /^(finance|network|connection|mec|project\.(investment|itSpend)|scenes|systems)/u;

function isLedger({ columns, breadth }: LedgerHeader): boolean {
  const subjects = new Set(columns.map(({ target }) => subjectOf(target)));
  return breadth >= ENOUGH_FIELDS && [...subjects].some((id) => NAMES.has(id)) && [...subjects].filter((id) => FIGURES.test(id)).length >= ENOUGH_FIGURES;
}

