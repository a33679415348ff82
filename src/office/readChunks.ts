import type { WorkbookError } from "../app/ports";
import { parseQualifiedA1, type Rect } from "../domain/sheet/cellRef";
import type { CellValue } from "../domain/sheet/snapshot";
import { isTooLarge, isWorthHalving, workbookError } from "./errors";
import { matrixBytes } from "./jsonSize";
import type { Session } from "./session";
import type { SheetInfo } from "./sheets";
import { supportsExcelApi } from "./support";

/** Consecutive rows of one sheet as they came. */
export interface SheetPart {
  /** Sheet row of the first one. */
  readonly firstRow: number;
  readonly values: CellValue[][];
  readonly numberFormats: string[][];
  readonly formulas: CellValue[][];
}

/** A sheet's used range, and whether some of its rows or columns are hidden. */
export interface UsedRange extends Rect {
  readonly hiddenRows: boolean;
  readonly hiddenColumns: boolean;
}

/** A sheet being read: `parts` and `merges` fill up, in any order. */
export interface SheetReading {
  readonly sheet: SheetInfo;
  readonly used: UsedRange;
  readonly parts: SheetPart[];
  readonly merges: Rect[];
  /** False where the merged areas are known. */
  readonly asksMerges: boolean;
}

export interface RefusedReading {
  readonly reading: SheetReading;
  readonly error: WorkbookError;
}

/** Rows to ask for in one go. */
interface Chunk {
  readonly reading: SheetReading;
  readonly row: number;
  readonly rows: number;
  readonly withMerges: boolean;
}

/** Values, formula and number format of a cell with some text, measured on the wire; until something was read. */
const FIRST_GUESS_OF_CELL_BYTES = 60;

/** Reads all the given sheets, in as few round trips as the byte budget allows. Answers the ones that Excel would not give. */
export async function readChunks(session: Session, readings: readonly SheetReading[]): Promise<RefusedReading[]> {
  const refused: RefusedReading[] = [];
  const withMerges = supportsExcelApi("1.13");
  let budget = session.settings.responseBudget;
  let bytesRead = 0;
  let cellsRead = 0;
  let sheetsDone = 0;
  const bytesPerCell = (): number => (cellsRead === 0 ? FIRST_GUESS_OF_CELL_BYTES : bytesRead / cellsRead);

  const read = async (batch: readonly Chunk[]): Promise<void> => {
    session.stopIfCancelled({ id: "onlyRead" });
    try {
      bytesRead += await readBatch(session, batch);
      cellsRead += sum(batch, cellsOf);
    } catch (error) {
      if (!isWorthHalving(error)) throw error;
      if (isTooLarge(error)) budget = Math.min(budget, (sum(batch, cellsOf) * bytesPerCell()) / 2);
      const smaller = dividedAfter(error, batch);
      if (smaller.length === 0) refused.push(...batch.map(({ reading }) => ({ reading, error })));
      for (const part of smaller) await read(part);
    }
  };

  const queue: Chunk[] = readings.map((reading) => ({ reading, row: reading.used.row, rows: reading.used.rows, withMerges: withMerges && reading.asksMerges }));
  while (queue.length > 0) {
    const batch = takeBatch(queue, budget / bytesPerCell());
    await read(batch);
    sheetsDone += batch.filter(endsSheet).length;
    session.options.onProgress?.({ step: "reading", done: sheetsDone, total: readings.length, sheet: batch.at(-1)?.reading.sheet.name ?? null });
  }
  return refused;
}

/** Takes chunks of at most `room` cells together off the queue; of a sheet that is larger than that, as many rows as fit. */
function takeBatch(queue: Chunk[], room: number): Chunk[] {
  const batch: Chunk[] = [];
  let left = room;
  for (let next = queue[0]; next && cellsOf(next) <= left; next = queue[0]) {
    batch.push(next);
    left -= cellsOf(next);
    queue.shift();
  }
  const [large] = queue;
  if (batch.length > 0 || !large) return batch;
  const [head, tail] = splitRows(large, Math.min(large.rows, Math.max(1, Math.floor(room / large.reading.used.columns))));
  queue.splice(0, 1, ...(tail.rows > 0 ? [tail] : []));
  return [head];
}

/**
 * What to try instead of a refused batch: halves of it, then half the rows, then the sheet without its merged areas, whose list Excel
 * refuses beyond 512 areas. Nothing left: the sheet cannot be read.
 */
function dividedAfter(error: WorkbookError, batch: readonly Chunk[]): Chunk[][] {
  const [only] = batch;
  if (!only) return [];
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  if (isTooLarge(error) && only.rows > 1) return splitRows(only, Math.ceil(only.rows / 2)).map((chunk) => [chunk]);
  return only.withMerges ? [[{ ...only, withMerges: false }]] : [];
}

function splitRows(chunk: Chunk, rows: number): [Chunk, Chunk] {
  return [
    { ...chunk, rows },
    { ...chunk, row: chunk.row + rows, rows: chunk.rows - rows },
  ];
}

function endsSheet({ reading, row, rows }: Chunk): boolean {
  return row + rows === reading.used.row + reading.used.rows;
}

function cellsOf(chunk: Chunk): number {
  return chunk.rows * chunk.reading.used.columns;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Answers the bytes read. Stores nothing unless all of the batch came. */
async function readBatch(session: Session, batch: readonly Chunk[]): Promise<number> {
  const asked = batch.map((chunk) => {
    const { reading } = chunk;
    const range = reading.sheet.proxy.getRangeByIndexes(chunk.row, reading.used.column, chunk.rows, reading.used.columns);
    range.load("values,numberFormat,formulas");
    range.untrack();
    return { chunk, range, merged: chunk.withMerges ? queueMerged(range) : null };
  });
  await session.sync();

  const parts = asked.map(({ chunk, range }): SheetPart => {
    const [values, numberFormats, formulas] = [range.values, range.numberFormat, range.formulas] as [CellValue[][] | null, string[][] | null, CellValue[][] | null];
    // Excel may answer an over-large read with null instead of refusing it.
    if (values === null || numberFormats === null || formulas === null) throw workbookError("ResponsePayloadSizeLimitExceeded");
    return { firstRow: chunk.row, values, numberFormats, formulas };
  });
  parts.forEach((part, index) => asked[index]?.chunk.reading.parts.push(part));
  for (const { chunk, merged } of asked) if (merged && !merged.isNullObject) chunk.reading.merges.push(...parseAreas(merged.address));
  return sum(parts, (part) => matrixBytes(part.values) + matrixBytes(part.numberFormats) + matrixBytes(part.formulas));
}

function queueMerged(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address");
  merged.untrack();
  return merged;
}

const AREA = /(?:'(?:[^']|'')*'|[^',!]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/g;

/** "'a,b'!A1:B2, 企业1!C3:D4" as rectangles. */
export function parseAreas(address: string): Rect[] {
  return [...address.matchAll(AREA)].flatMap(([area]) => parseQualifiedA1(area.trim())?.rect ?? []);
}
