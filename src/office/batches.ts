import type { WorkbookError } from "../app/ports";
import { isWorthHalving } from "./errors";

/** Consecutive groups whose sizes sum to at most `budget`; an item above it stands alone. */
export function inBatches<T>(items: readonly T[], sizeOf: (item: T) => number, budget: number): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = batches.at(-1);
    if (last && size <= room) {
      last.push(item);
      room -= size;
    } else {
      batches.push([item]);
      room = budget - size;
    }
  }
  return batches;
}

/** So many single items refused one after the other mean that the workbook as a whole refuses (read-only, for instance). */
const REFUSALS_IN_A_ROW = 5;

/**
 * Runs `attempt` on all items at once. Excel stops a batch at its first failing action, so a refused batch is halved until the refused
 * items are alone; each is handed to `refused` and the rest goes on. `attempt` must be repeatable after it failed half-way.
 */
export async function isolating<T>(
  items: readonly T[],
  attempt: (items: readonly T[]) => Promise<void>,
  refused: (item: T, error: WorkbookError) => void,
): Promise<void> {
  let inARow = 0;
  const run = async (part: readonly T[]): Promise<void> => {
    if (part.length === 0) return;
    try {
      await attempt(part);
      inARow = 0;
    } catch (error) {
      if (!isWorthHalving(error)) throw error;
      const [only] = part;
      if (part.length === 1 && only !== undefined) {
        if (++inARow === REFUSALS_IN_A_ROW) throw error;
        refused(only, error);
        return;
      }
      const middle = Math.ceil(part.length / 2);
      await run(part.slice(0, middle));
      await run(part.slice(middle));
    }
  };
  await run(items);
}
