import { parseA1, type CellRef } from "../../src/domain/sheet/cellRef";
import { addressChunks, toRectangles } from "../../src/office/rectangles";

const at = (row: number, column: number): CellRef => ({ row, column });

describe("toRectangles", () => {
  test.each<[string, CellRef[], string]>([
    ["nothing", [], ""],
    ["one cell", [at(60, 3)], "D61"],
    ["a row's run", [at(0, 0), at(0, 1), at(0, 2)], "A1:C1"],
    ["a block, in any order and twice", [at(1, 1), at(0, 0), at(1, 0), at(0, 1), at(0, 0)], "A1:B2"],
    ["a gap in a row", [at(0, 0), at(0, 2)], "A1,C1"],
    ["a gap between rows", [at(0, 0), at(2, 0)], "A1,A3"],
    ["an L", [at(0, 0), at(1, 0), at(1, 1)], "A1,A2:B2"],
  ])("%s", (_, cells, expected) => {
    expect(addressChunks(toRectangles(cells), 8_000).join(",")).toBe(expected);
  });

  test("covers exactly the given cells, each once", () => {
    const cells = Array.from({ length: 400 }, (_, index) => at((index * 7) % 31, (index * 13) % 17));
    const covered = toRectangles(cells).flatMap((rect) =>
      Array.from({ length: rect.rows * rect.columns }, (_, index) => `${rect.row + Math.floor(index / rect.columns)},${rect.column + (index % rect.columns)}`),
    );
    expect(covered.sort()).toEqual([...new Set(cells.map(({ row, column }) => `${row},${column}`))].sort());
  });
});

test("address chunks stay within the limit and lose nothing", () => {
  const cells = Array.from({ length: 3_000 }, (_, index) => at(index * 2, index % 5));
  const chunks = addressChunks(toRectangles(cells), 6_000);
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(6_000);
  const addresses = chunks.flatMap((chunk) => chunk.split(","));
  expect(addresses).toHaveLength(3_000);
  expect(addresses.every((address) => parseA1(address) !== null)).toBe(true);
});
