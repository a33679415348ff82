interface Piece {
  readonly text: string;
  readonly underlined: boolean;
}

const BLANKS_AT_ENDS = /^[^\S\n]+|[^\S\n]+$/gu;

/** The text of a paragraph as it grows. Underlined blanks are the form's lines to write on and become underscores. */
export class LineText {
  private readonly pieces: Piece[] = [];

  add(text: string, underlined: boolean): void {
    if (text === "") return;
    const last = this.pieces.at(-1);
    if (last?.underlined === underlined) this.pieces[this.pieces.length - 1] = { text: last.text + text, underlined };
    else this.pieces.push({ text, underlined });
  }

  /** Blanks between the words of an underlined value are the value's own. */
  toString(): string {
    return this.pieces.map(({ text, underlined }) => (underlined ? text.replace(BLANKS_AT_ENDS, "_") : text)).join("");
  }
}
