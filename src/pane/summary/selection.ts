import type { TidyEdit, TidyStep } from "../../domain/summary/tidy/edit";

export interface StepGroup {
  readonly step: TidyStep;
  readonly edits: readonly TidyEdit[];
}

/** The edits by step, in the order in which they are proposed. */
export function groupsOf(edits: readonly TidyEdit[]): readonly StepGroup[] {
  const groups = new Map<TidyStep, TidyEdit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.step);
    if (group) group.push(edit);
    else groups.set(edit.step, [edit]);
  }
  return [...groups].map(([step, members]) => ({ step, edits: members }));
}

/** Takes edits with all that they need, or leaves them with all that needs them. */
export function withChoice(selected: ReadonlySet<string>, all: readonly TidyEdit[], changed: readonly TidyEdit[], take: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  const byId = new Map(all.map((edit) => [edit.id, edit]));
  const queue = changed.map(({ id }) => id);
  const met = new Set<string>();
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (met.has(id)) continue;
    met.add(id);
    if (take) {
      next.add(id);
      const needs = byId.get(id)?.needs;
      if (needs != null) queue.push(needs);
    } else {
      next.delete(id);
      for (const edit of all) if (edit.needs === id) queue.push(edit.id);
    }
  }
  return next;
}

export function chosenOf(edits: readonly TidyEdit[], selected: ReadonlySet<string>): number {
  return edits.filter(({ id }) => selected.has(id)).length;
}
