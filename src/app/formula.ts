import { columnName, quoteSheetName, toA1, type CellRef, type Rect } from "../domain/sheet/cellRef";

/** Cells of a sheet of ours by its title (`RESULT_TITLES`): what its tab is called is known only where it is written. */
export interface OwnCells extends Rect {
  readonly title: string;
}

/** A cell of the formula's own sheet; its row or column stays the same when the formula is copied to other cells. */
export interface NearCell extends CellRef {
  readonly fixed: "row" | "column";
}

/** The tab's name of the sheet of ours with a title. */
export type NameOfOwn = (title: string) => string;

/**
 * A formula of our own making, in English notation. What a form says never becomes part of one: its words come from the source alone, as
 * `formula` takes no text, and a name that was read is referred to by the cell that holds it.
 */
export class Formula {
  /** What `formula` was given. */
  constructor(
    private readonly words: TemplateStringsArray,
    private readonly pieces: readonly FormulaPiece[],
  ) {}

  /** Titles of the sheets that it refers to. */
  get titles(): readonly string[] {
    return this.pieces.flatMap((piece) => (piece instanceof Formula ? piece.titles : typeof piece === "object" && "title" in piece ? [piece.title] : []));
  }

  /** As it is typed, with "=". */
  input(nameOf: NameOfOwn): string {
    return `=${this.expression(nameOf)}`;
  }

  private expression(nameOf: NameOfOwn): string {
    return this.words.reduce((text, word, index) => {
      const piece = this.pieces[index - 1];
      return `${text}${piece === undefined ? "" : Formula.written(piece, nameOf)}${word}`;
    });
  }

  private static written(piece: FormulaPiece, nameOf: NameOfOwn): string {
    if (piece instanceof Formula) return piece.expression(nameOf);
    if (typeof piece === "number") return String(piece);
    if ("title" in piece) return `${quoteSheetName(nameOf(piece.title))}!${fixedRect(piece)}`;
    return piece.fixed === "row" ? `${columnName(piece.column)}$${piece.row + 1}` : `$${toA1(piece)}`;
  }
}

export type FormulaPiece = OwnCells | NearCell | Formula | number;

/** A template's tag: formula`SUM(${cells})`. */
export function formula(words: TemplateStringsArray, ...pieces: readonly FormulaPiece[]): Formula {
  return new Formula(words, pieces);
}

function fixedRect({ row, column, rows, columns }: Rect): string {
  return `$${columnName(column)}$${row + 1}:$${columnName(column + columns - 1)}$${row + rows}`;
}
