/** Replacements in a text, cut in at once: what is not named stays to the letter. */
export class Edits {
  private readonly list: { readonly start: number; readonly end: number; readonly text: string; readonly rank: number }[] = [];

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** `start` = `end` inserts; several insertions at one place stand in the order of their ranks, then as they were asked for. */
  replace(start: number, end: number, text: string, rank = 0): void {
    this.list.push({ start, end, text, rank });
  }

  /** @throws Error when replacements overlap: two writers claimed one element */
  apply(source: string): string {
    const sorted = [...this.list].sort((a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank);
    let result = "";
    let at = 0;
    for (const { start, end, text } of sorted) {
      if (start < at) throw new Error(`edits overlap at ${start}`);
      result += source.slice(at, start) + text;
      at = end;
    }
    return result + source.slice(at);
  }
}
