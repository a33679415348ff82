import fc from "fast-check";
import { followRows, RowMap } from "../../../../src/domain/summary/tidy/references";

/** Rows 5–9 of 汇总 (counted from 1), of which 6 is taken out and the others stand as 7, 5, 9, 8. Columns A–I. */
const MAP = new RowMap("汇总", 4, { kept: [6, 4, 8, 7], dropped: [5] }, 0, 9);

test.each([
  ["=H7*2", "=H5*2"],
  ["=$H$5+汇总!H9", "=$H$6+汇总!H7"],
  ["='汇总'!H8", "='汇总'!H8"],
  ["=SUM(H5:H9)", "=SUM(H5:H8)"],
  ["=SUM(H$4:H9)", "=SUM(H$4:H8)"],
  ["=SUM(H5:H10)/H12", "=SUM(H5:H9)/H11"],
  ["=SUM(H8:H9)", "=SUM(H7:H8)"],
  ['=IF(H7="H7",LOG10(H7),推荐[评分])', '=IF(H5="H7",LOG10(H5),推荐[评分])'],
  ["=SUM(7:7)", "=SUM(5:5)"],
])("%s → %s", (formula, wanted) => {
  expect(followRows(formula, "汇总", MAP)).toEqual({ kind: "rewritten", formula: wanted });
});

test.each(["=测算!H7", "=A1+H3", "=K7", "=SUM(H:H)", '="H7"'])("%s speaks of nothing that moves", (formula) => {
  expect(followRows(formula, "汇总", MAP)).toEqual({ kind: "untouched" });
});

test.each([["=H6", "H6"], ["=SUM(H5:H7)+H8", null], ["=SUM(汇总!H4:H5)", "汇总!H4:H5"], ["=SUM(H7:H8)", "H7:H8"]])("%s: %s is lost", (formula, reference) => {
  const result = followRows(formula, "汇总", MAP);
  if (reference === null) expect(result).toEqual({ kind: "rewritten", formula: "=SUM(H5:H6)+H8" });
  else expect(result).toEqual({ kind: "lost", reference });
});

test("single references of any order lead back by the reverse order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([4, 5, 6, 7, 8], { minLength: 5 }), (kept) => {
      const there = new RowMap("汇总", 4, { kept, dropped: [] }, 0, 9);
      const back = new RowMap("汇总", 4, { kept: [4, 5, 6, 7, 8].map((row) => there.rowOf(row) ?? -1), dropped: [] }, 0, 9);
      const moved = followRows("=H5+H6+H7+H8+H9", "汇总", there);
      expect(moved.kind === "rewritten" && followRows(moved.formula, "汇总", back)).toEqual({ kind: "rewritten", formula: "=H5+H6+H7+H8+H9" });
    }),
  );
});
