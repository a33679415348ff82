import fc from "fast-check";
import { Book, type Change, type Rect, rectOf, type Sheet } from "../../../src/host/model";

/** What a saver does: applies the journal to the book as it was loaded. */
function replay(sheet: Sheet, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.kind === "value") sheet.setContent(change.row, change.column, change.after);
    else if (change.kind === "numberFormat") sheet.setNumberFormat(change.row, change.column, change.after.numberFormat);
    else if (change.kind === "style") sheet.setStyle(change.row, change.column, change.after.style);
    else if (change.kind === "merged") sheet.merge(change.rect);
    else if (change.kind === "unmerged") sheet.unmerge(change.rect);
    else if (change.kind === "shift") sheet.shift(change.shift);
    else if (change.kind === "column") sheet.setColumn(change.column, change.after);
    else if (change.kind === "hyperlink") {
      const place = change.after ?? change.before;
      if (place) sheet.setHyperlink(place.row, place.column, change.after);
    } else if (change.kind === "note") {
      if (change.before) sheet.notes.remove(change.before.id);
      if (change.after) sheet.notes.add(change.after);
    } else throw new Error(`not expected here: ${change.kind}`);
  }
}

function contents({ cells, merges, hyperlinks, notes, columnsWithProps }: Sheet): unknown {
  const list: unknown[] = [];
  cells.forEach((cell, row, column) => list.push([row, column, cell]));
  const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();
  return [list, merges, hyperlinks, notes.list, [...columnsWithProps]].map(sorted);
}

const small = fc.nat({ max: 6 });
const rect = fc.tuple(small, small, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map((place): Rect => rectOf(...place));
const count = fc.constantFrom(-2, -1, 1, 2);
const step: fc.Arbitrary<(sheet: Sheet) => void> = fc.oneof(
  fc.tuple(small, small, fc.constantFrom("", "x", 1)).map(([row, column, value]) => (sheet: Sheet) =>
    sheet.setContent(row, column, { value })),
  fc.tuple(small, small).map(([row, column]) => (sheet: Sheet) => sheet.setContent(row, column, { value: 0, formula: "=SUM(B2:C5)" })),
  rect.map((area) => (sheet: Sheet) => sheet.restyle(area, (style) => ({ ...style, fill: "#FF0000" }))),
  rect.map((area) => (sheet: Sheet) => sheet.reformat(area, "0%")),
  rect.map((area) => (sheet: Sheet) => sheet.merge(area)),
  rect.map((area) => (sheet: Sheet) => sheet.unmerge(area)),
  small.map((column) => (sheet: Sheet) => sheet.setColumn(column, { width: 20 })),
  fc.tuple(small, small).map(([row, column]) => (sheet: Sheet) => sheet.setHyperlink(row, column, { address: "https://example.invalid" })),
  fc.tuple(small, small).map(([row, column]) => (sheet: Sheet) =>
    sheet.notes.add({ id: sheet.book.nextId(), row, column, content: "x", author: "", visible: false })),
  fc.tuple(small, count).map(([at, n]) => (sheet: Sheet) => sheet.shift({ axis: "row", at, count: n, from: 0, to: 16_383 })),
  fc.tuple(small, count).map(([at, n]) => (sheet: Sheet) => sheet.shift({ axis: "column", at, count: n, from: 0, to: 1_048_575 })),
  fc.tuple(small, count, small).map(([at, n, from]) => (sheet: Sheet) => sheet.shift({ axis: "row", at, count: n, from, to: from + 2 })),
);

test("the journal, replayed over the book as it was, gives the book as it is", () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
    const book = Book.blank();
    for (const change of steps) change(book.active);
    const again = Book.blank();
    replay(again.active, book.journal);
    expect(contents(again.active)).toEqual(contents(book.active));
  }), { numRuns: 150 });
});
