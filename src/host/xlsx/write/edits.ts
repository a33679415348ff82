/** Replacements in a text, cut in at once: what is not named stays to the letter. */
export class Edits {
  private readonly list: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** `start` = `end` inserts; several insertions at one place keep the order in which they were asked for. */
  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text });
  }

  /** @throws Error when replacements overlap: two writers claimed one element */
  apply(source: string): string {
    const sorted = [...this.list].sort((a, b) => a.start - b.start || a.end - b.end);
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
