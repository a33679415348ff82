import { columnIndex } from "../../sheet/cellRef";
import type { RowOrder } from "./rowOrder";

/** A4 or $A$4:$C9, perhaps behind a sheet's name; texts are passed over, and names such as LOG10( are none. */
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$[])(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/giu;
const CORNER = /^(\$?)([A-Z]*)(\$?)(\d+)$/iu;

/** Rows of one sheet that move: the body from `first` to `last`, of which some are taken out, and all that stands below. */
export class RowMap {
  readonly first: number;
  readonly last: number;
  private readonly targets: ReadonlyMap<number, number>;
  private readonly removed: number;

  constructor(
    readonly sheet: string,
    first: number,
    { kept, dropped }: RowOrder,
    /** Columns of the table; others do not move with it. `right` is one past the last. */
    private readonly left: number,
    private readonly right: number,
  ) {
    this.first = first;
    this.last = first + kept.length + dropped.length - 1;
    this.removed = dropped.length;
    this.targets = new Map(kept.map((row, index) => [row, first + index]));
  }

  /** Where a row of the body or below it ends up; null for one that is taken out. */
  rowOf(row: number): number | null {
    if (row < this.first) return row;
    return row > this.last ? row - this.removed : (this.targets.get(row) ?? null);
  }

  touches(from: number, to: number, left: number, right: number): boolean {
    return from <= this.last && to >= this.first && left < this.right && right >= this.left;
  }

  /** First and last row of where the rows' facts are afterwards; null where they are no longer together or gone. */
  spanOf(from: number, to: number): readonly [number, number] | null {
    const rows: number[] = [];
    // Outside the body only the ends matter: rows there stay together.
    if (from < this.first) rows.push(from, this.first - 1);
    for (let row = Math.max(from, this.first); row <= Math.min(to, this.last); row++) {
      const target = this.targets.get(row);
      if (target !== undefined) rows.push(target);
    }
    if (to > this.last) rows.push(this.last + 1 - this.removed, to - this.removed);
    if (rows.length === 0) return null;
    const inside = [...new Set(rows.filter((row) => row >= this.first && row <= this.last - this.removed))].sort((a, b) => a - b);
    const isTogether = inside.every((row, index) => index === 0 || row === (inside[index - 1] ?? row) + 1);
    const above = from >= this.first || inside.length === 0 || inside[0] === this.first;
    const below = to <= this.last || inside.length === 0 || inside.at(-1) === this.last - this.removed;
    return isTogether && above && below ? [Math.min(...rows), Math.max(...rows)] : null;
  }
}

/** A formula as it must read once the rows have moved, so that it speaks of the same facts. */
export type Followed =
  | { readonly kind: "untouched" }
  | { readonly kind: "rewritten"; readonly formula: string }
  /** It speaks of rows that are no longer neighbours, or of a row that is gone. */
  | { readonly kind: "lost"; readonly reference: string };

/**
 * `home` is the sheet that the formula stands on. Structured references follow their table by themselves. `fixedOnly` passes over rows
 * without "$", where these mean another row in every cell of an area.
 */
export function followRows(formula: string, home: string, map: RowMap, { fixedOnly = false } = {}): Followed {
  let lost: string | null = null;
  let touched = false;
  const rewritten = formula.replace(TOKEN, (whole: string, prefix: string | undefined, address: string | undefined) => {
    if (address === undefined || !speaksOf(prefix, home, map.sheet)) return whole;
    const [first = "", second] = address.split(":");
    const a = CORNER.exec(first);
    const b = CORNER.exec(second ?? first);
    if (!a || !b || (fixedOnly && !(isRowFixed(a) && isRowFixed(b)))) return whole;
    const [from, to] = [Number(a[4]) - 1, Number(b[4]) - 1];
    const wholeRows = a[2] === "";
    const [left, right] = wholeRows ? [0, Number.MAX_SAFE_INTEGER] : [columnIndex(a[2] ?? ""), columnIndex(b[2] ?? "")];
    if (!map.touches(Math.min(from, to), Math.max(from, to), Math.min(left, right), Math.max(left, right))) return (prefix ?? "") + shiftBelow(a, b, second, map);
    touched = true;
    const span = map.spanOf(Math.min(from, to), Math.max(from, to));
    if (span === null) {
      lost ??= whole;
      return whole;
    }
    return `${prefix ?? ""}${corner(a, span[0])}${second === undefined ? "" : `:${corner(b, span[1])}`}`;
  });
  if (lost !== null) return { kind: "lost", reference: lost };
  return touched ? { kind: "rewritten", formula: rewritten } : { kind: "untouched" };
}

/** A reference that does not touch the table: Excel moves it by itself, but a formula that is rewritten for another one names it too. */
function shiftBelow(a: RegExpExecArray, b: RegExpExecArray, second: string | undefined, map: RowMap): string {
  const move = (match: RegExpExecArray): string => {
    const row = Number(match[4]) - 1;
    return corner(match, map.rowOf(row) !== null && row > map.last ? (map.rowOf(row) ?? row) : row);
  };
  return `${move(a)}${second === undefined ? "" : `:${move(b)}`}`;
}

function corner(match: RegExpExecArray, row: number): string {
  return `${match[1]}${match[2]}${match[3]}${row + 1}`;
}

function speaksOf(prefix: string | undefined, home: string, sheet: string): boolean {
  if (prefix === undefined) return home === sheet;
  const name = prefix.slice(0, -1);
  const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return plain.toUpperCase() === sheet.toUpperCase();
}

/** "$7:$7" parses with its dollar in the first group. */
function isRowFixed([, first, letters, dollar]: RegExpExecArray): boolean {
  return (letters === "" ? first : dollar) === "$";
}

/** Whole columns, which are no tokens: they name no row. */
const COLUMNS = /(?<![\p{L}\p{N}_.$:])(\$?)[A-Z]{1,3}:(\$?)[A-Z]{1,3}(?![\p{L}\p{N}_(.!:$])/giu;

/** Whether a formula names cells by their distance from the cell that it is read for. */
export function hasRelative(formula: string): boolean {
  return hasRelativeRows(formula) || places(formula).some((corner) => corner[2] !== "" && corner[1] === "") || [...withoutTexts(formula).matchAll(COLUMNS)].some(([, first, second]) => first === "" || second === "");
}

/** The same, rows only. */
export function hasRelativeRows(formula: string): boolean {
  return places(formula).some((corner) => !isRowFixed(corner));
}

function places(formula: string): readonly RegExpExecArray[] {
  const corners = [...formula.matchAll(TOKEN)].flatMap(([, , address = ""]) => address.split(":"));
  return corners.map((text) => CORNER.exec(text)).filter((match) => match !== null);
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/gu, "");
}
