import { asDrawn, maybeSymbol } from "../domain/read/symbolFonts";
import { inBatches } from "./batches";
import type { SheetPart, SheetReading } from "./readChunks";
import type { Session } from "./session";

/** Ticks of many forms fit; a sheet with more single letters is no form. */
const MOST_CELLS = 5_000;
/** JSON that asks for the font of one cell, about. */
const BYTES_PER_CELL = 700;

interface Candidate {
  readonly reading: SheetReading;
  readonly part: SheetPart;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * A tick drawn with a letter of Wingdings is that letter to Excel: "R", "þ", "x". Cells that hold such a letter alone are asked for their font,
 * and what a symbol font draws takes the letter's place. A letter within a longer text has no font of its own here and stays as it is.
 */
export async function drawSymbols(session: Session, readings: readonly SheetReading[]): Promise<void> {
  const candidates = readings.flatMap(lettersOf).slice(0, MOST_CELLS);
  for (const batch of inBatches(candidates, () => BYTES_PER_CELL, session.settings.requestBudget)) {
    const asked = batch.map((candidate) => {
      const { reading, part, row, column } = candidate;
      const { font } = reading.sheet.proxy.getRangeByIndexes(part.firstRow + row, reading.used.column + column, 1, 1).format;
      font.load("name");
      return { candidate, font };
    });
    await session.sync();
    for (const { candidate, font } of asked) {
      const row = candidate.part.values[candidate.row];
      if (row) row[candidate.column] = asDrawn(candidate.text, font.name);
    }
  }
}

function lettersOf(reading: SheetReading): Candidate[] {
  return reading.parts.flatMap((part) =>
    part.values.flatMap((cells, row) =>
      cells.flatMap((value, column) => (typeof value === "string" && maybeSymbol(value.trim()) ? [{ reading, part, row, column, text: value.trim() }] : [])),
    ),
  );
}
