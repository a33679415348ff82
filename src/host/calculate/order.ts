interface Mark {
  readonly number: number;
  /** The first node that can be reached from here, among those whose group is not closed. */
  lowest: number;
  open: boolean;
}

interface Step<T> {
  readonly node: T;
  readonly mark: Mark;
  readonly dependents: readonly T[];
  next: number;
}

/**
 * Puts nodes so that each comes after those it depends on (Tarjan's algorithm, without recursion: chains of formulas get long).
 * @param dependentsOf who depends on a node, among the nodes
 * @returns groups of nodes; more than one in a group depend on each other in a circle
 */
export function inOrder<T extends object>(nodes: Iterable<T>, dependentsOf: (node: T) => readonly T[]): T[][] {
  const marks = new Map<T, Mark>();
  const open: T[] = [];
  const groups: T[][] = [];
  const path: Step<T>[] = [];
  const enter = (node: T): void => {
    const mark = { number: marks.size, lowest: marks.size, open: true };
    marks.set(node, mark);
    open.push(node);
    path.push({ node, mark, dependents: dependentsOf(node), next: 0 });
  };
  const leave = ({ node, mark }: Step<T>): void => {
    path.pop();
    const before = path.at(-1);
    if (before) before.mark.lowest = Math.min(before.mark.lowest, mark.lowest);
    if (mark.lowest !== mark.number) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const closed of group) {
      const closedMark = marks.get(closed);
      if (closedMark) closedMark.open = false;
    }
    groups.push(group);
  };
  for (const start of nodes) {
    if (!marks.has(start)) enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const dependent = step.dependents[step.next++];
      if (dependent === undefined) {
        leave(step);
        continue;
      }
      const known = marks.get(dependent);
      if (!known) enter(dependent);
      else if (known.open) step.mark.lowest = Math.min(step.mark.lowest, known.number);
    }
  }
  return groups.reverse();
}
