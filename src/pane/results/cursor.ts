import { parseQualifiedA1, type Rect } from "../../domain/sheet/cellRef";
import type { Entry, Group } from "./resultView";

/** The findings one after the other, in the order of the list. */
export function entriesOf(groups: readonly Group[]): readonly Entry[] {
  return groups.flatMap(({ bySeverity }) => bySeverity.flatMap(({ entries }) => entries));
}

/** The entry so many steps from the current one; past an end it goes on at the other. Without a current one: the first or the last. */
export function stepFrom(entries: readonly Entry[], current: string | null, step: 1 | -1): Entry | undefined {
  const at = entries.findIndex(({ id }) => id === current);
  if (at < 0) return step === 1 ? entries[0] : entries.at(-1);
  return entries[(at + step + entries.length) % entries.length];
}

/** A whole column or sheet is no question about one finding. */
const MOST_CELLS_ASKED = 500;

/** The findings whose cells lie in the selected range of a workbook, a qualified A1 address. */
export function entriesAt(entries: readonly Entry[], selection: string): readonly Entry[] {
  const asked = parseQualifiedA1(selection);
  if (!asked || asked.rect.rows * asked.rect.columns > MOST_CELLS_ASKED) return [];
  return entries.filter(({ finding }) =>
    finding.cells.some((address) => {
      const cell = parseQualifiedA1(address);
      return cell !== null && cell.file === null && cell.sheet === asked.sheet && overlap(cell.rect, asked.rect);
    }),
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
