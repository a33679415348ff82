/** 序号 of the enterprises in their final order; `restartBy` starts again with every other recommender. */
export function numbersOf(enterprises: readonly number[], restartBy: ReadonlyMap<number, string> | null): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let number = 0;
  let last: string | null = null;
  for (const row of enterprises) {
    const owner = restartBy?.get(row) ?? null;
    number = restartBy !== null && owner !== last ? 1 : number + 1;
    last = owner;
    numbers.set(row, number);
  }
  return numbers;
}
