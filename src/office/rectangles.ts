import { rectToA1, type CellRef, type Rect } from "../domain/sheet/cellRef";

/** Few rectangles that cover exactly the given cells: runs along rows, then equal runs of neighbouring rows joined. */
export function toRectangles(cells: readonly CellRef[]): Rect[] {
  const byRow = new Map<number, Set<number>>();
  for (const cell of cells) {
    const columns = byRow.get(cell.row) ?? new Set();
    byRow.set(cell.row, columns.add(cell.column));
  }
  const done: Rect[] = [];
  let open = new Map<string, Rect>();
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Rect>();
    for (const { column, columns } of runs(byRow.get(row) ?? new Set())) {
      const key = `${column}+${columns}`;
      const above = open.get(key);
      const grows = above !== undefined && above.row + above.rows === row;
      next.set(key, grows ? { ...above, rows: above.rows + 1 } : { row, column, rows: 1, columns });
      if (grows) open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runs(columns: ReadonlySet<number>): { column: number; columns: number }[] {
  const result: { column: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last && last.column + last.columns === column) last.columns++;
    else result.push({ column, columns: 1 });
  }
  return result;
}

/** Comma-joined addresses of the rectangles, none longer than `limit` characters. */
export function addressChunks(rects: readonly Rect[], limit: number): string[] {
  const chunks: string[] = [];
  let chunk = "";
  for (const rect of rects) {
    const address = rectToA1(rect);
    if (chunk === "") chunk = address;
    else if (chunk.length + 1 + address.length <= limit) chunk += `,${address}`;
    else {
      chunks.push(chunk);
      chunk = address;
    }
  }
  if (chunk !== "") chunks.push(chunk);
  return chunks;
}
