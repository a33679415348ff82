import { parseAreas } from "../../src/office/readChunks";

test.each([
  ["企业1!A1:B2", [{ row: 0, column: 0, rows: 2, columns: 2 }]],
  ["'a,b! c'!A1:B2, 企业1!$C$3:$D$4", [{ row: 0, column: 0, rows: 2, columns: 2 }, { row: 2, column: 2, rows: 2, columns: 2 }]],
  ["'it''s'!A1:A2,'it''s'!C1:C2", [{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 2, rows: 2, columns: 1 }]],
])("merged areas %s", (address, expected) => {
  expect(parseAreas(address)).toEqual(expected);
});
