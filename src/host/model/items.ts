import { patch, type Patch } from "./style";

/** An ordered list of parts with ids that reports every change: `before` null = added, `after` null = removed. */
export class Items<T extends { readonly id: string }> {
  private items: T[] = [];

  constructor(private readonly record: (before: T | null, after: T | null) => void) {}

  get list(): readonly T[] {
    return this.items;
  }

  find(id: string): T | null {
    return this.items.find((item) => item.id === id) ?? null;
  }

  add(item: T, at: number = this.items.length): T {
    this.items.splice(at, 0, item);
    this.record(null, item);
    return item;
  }

  /** The item after the change; null when there is none with that id. */
  update(id: string, changes: Patch<T>): T | null {
    const at = this.items.findIndex((item) => item.id === id);
    const before = this.items[at];
    if (!before) return null;
    const after = patch(before, changes);
    this.items[at] = after;
    this.record(before, after);
    return after;
  }

  remove(id: string): boolean {
    const at = this.items.findIndex((item) => item.id === id);
    const [before] = at < 0 ? [] : this.items.splice(at, 1);
    if (!before) return false;
    this.record(before, null);
    return true;
  }

  /** Replaces what `change` answers another object for and removes what it answers null for. Recorded only if `recorded`. */
  rewrite(change: (item: T) => T | null, recorded: boolean): void {
    const kept: T[] = [];
    const changes: [T, T | null][] = [];
    for (const before of this.items) {
      const after = change(before);
      if (after) kept.push(after);
      if (after !== before) changes.push([before, after]);
    }
    this.items = kept;
    if (recorded) for (const [before, after] of changes) this.record(before, after);
  }
}
