import type { Rect } from "../../../../src/domain/sheet/cellRef";
import { parseA1, rectToA1 } from "../../../../src/domain/sheet/cellRef";
import { followFormats, followNames, followValidations, type Moving } from "../../../../src/domain/summary/tidy/attached";
import { attachedFrom, attachedLines } from "../../../../src/domain/summary/tidy/attachedText";
import { followRows, hasRelative, hasRelativeRows, RowMap } from "../../../../src/domain/summary/tidy/references";

/** Rows 5–9 of 汇总 (counted from 1), columns A–I, of which 6 is taken out and the others stand as 7, 5, 9, 8. */
const ORDER = { kept: [6, 4, 8, 7], dropped: [5] };
const MAP = new RowMap("汇总", 4, ORDER, 0, 9);
const MOVING: Moving = { sheet: "汇总", body: { row: 4, column: 0, rows: 5, columns: 9 }, order: ORDER, map: MAP };

const areasOf = (text: string): Rect[] => text.split(",").flatMap((part) => parseA1(part) ?? []);
const format = (areas: string, formula: string | null) => ({ areas: areasOf(areas), formula, looks: "{}" });

describe("formats by condition", () => {
  test.each([
    // One row's own.
    ["A7:I7", "=$H7>400", "A5:I5", "=$H5>400"],
    ["H9", "=H9>H5", "H7", "=H7>H6"],
    ["A7:Z7", "=LEN($B7)=0", "A5:Z5", "=LEN($B5)=0"],
    ["B6", "=B6=1", "", "=B6=1"],
    // Conditions that read the same everywhere go with every cell.
    ["B5,B8:B9", '=LEN("看")>0', "B6,B7:B8", '=LEN("看")>0'],
    ["B7:B8", "=$L$1>0", "B5,B8", "=$L$1>0"],
    ["B3:B5", "=$L$1>0", "B3:B4,B6", "=$L$1>0"],
    // Over the whole table, what it compares with follows.
    ["F5:F9", "=$F5=$F$9", "F5:F8", "=$F5=$F$7"],
    ["F1:F30", "=F1>$H$7", "F1:F29", "=F1>$H$5"],
  ])("%s %s → %s %s", (areas, formula, after, becomes) => {
    const { changes, notices } = followFormats([format(areas, formula)], MOVING);
    expect(notices).toEqual([]);
    expect(changes.map((change) => [change.becomes.areas.map(rectToA1).join(","), change.becomes.formula])).toEqual([[after, becomes]]);
  });

  test.each([["H5:H9", "=H5>400"], ["A1:Z4", "=A1>$B$2"], ["K7", "=K7>1"], ["A10:I12", "=$H10>0"]])("%s %s stays as it is", (areas, formula) => {
    expect(followFormats([format(areas, formula)], MOVING)).toEqual({ changes: [], notices: [] });
  });

  test.each([
    ["D5,D9", "=$H5>1", "D5,D8", "=$H5>1"],
    ["G5:G9", "=COUNTIF($G$7:$G$8,G5)>1", "G5:G8", "=COUNTIF($G$7:$G$8,G5)>1"],
    ["H7", null, null, null],
    ["H9,D5", "=$H9>1", null, null],
  ])("%s %s is told; it is put back where taking rows out would break it", (areas, formula, after, becomes) => {
    const { changes, notices } = followFormats([format(areas, formula)], MOVING);
    expect(notices).toEqual([{ id: "formatStays", about: { at: `汇总!${areas}` } }]);
    expect(changes.map((change) => [change.becomes.areas.map(rectToA1).join(","), change.becomes.formula])).toEqual(after === null ? [] : [[after, becomes]]);
  });
});

test.each([
  ["=汇总!$H$7", true, "=汇总!$H$5"],
  ["=汇总!$A$5:$B$5,汇总!$D$9", true, "=汇总!$A$6:$B$6,汇总!$D$7"],
  ["=汇总!$H$5:$H$9", true, "=汇总!$H$5:$H$8"],
  ["=汇总!$H$6", true, "lost"],
  ["=汇总!$H$7:$H$8", true, "lost"],
  ["=汇总!$H$6", false, "=汇总!$H$6"],
  ["=汇总!H7", true, "notice"],
  ["=测算!$H$7", true, null],
  ["=0.13", true, null],
])("name %s (visible: %s): %s", (formula, visible, wanted) => {
  const { changes, lost, notices } = followNames([{ name: "名", scope: null, formula, visible }, { name: "Print_Area", scope: "汇总", formula: "=汇总!$A$5:$I$6", visible: true }], MAP);
  expect([...changes.map(({ becomes }) => becomes), ...lost.map(() => "lost"), ...notices.map(() => "notice")]).toEqual(wanted === null ? [] : [wanted]);
});

const rule = (text: string, formulas: readonly string[] = []) => ({ text, formulas });

test("validations go with their rows; a column in which they do not matter stays", () => {
  const [list, none, self] = [rule("甲"), rule(""), rule("乙", ["=LEN($B7)>0"])];
  const { changes, notices } = followValidations(
    [
      { column: 5, rules: [none, none, list, none, none] },
      { column: 6, rules: [none, none, self, none, none] },
    ],
    MOVING,
  );
  expect(changes).toEqual([
    {
      column: 5,
      was: [{ row: 4, rows: 2, text: "" }, { row: 6, rows: 1, text: "甲" }, { row: 7, rows: 2, text: "" }],
      becomes: [{ row: 4, rows: 1, text: "甲" }, { row: 5, rows: 3, text: "" }],
    },
  ]);
  expect(notices).toEqual([{ id: "validationStays", about: { at: "汇总!G" } }]);
  const still = { ...MOVING, order: { kept: [5, 4, 6, 7, 8], dropped: [] } };
  expect(followValidations([{ column: 5, rules: [none, none, list, none, none] }], still).changes).toEqual([]);
});

test("what the journal says of them reads back", () => {
  const changes = {
    names: [{ name: "名", scope: null, was: "=汇总!$H$7", becomes: "=汇总!$H$5" }, { name: "首家", scope: "汇总", was: "=汇总!$B$5", becomes: "=汇总!$B$6" }],
    formats: [...followFormats([format("A7:I7", "=$H7>400"), format("B6", "=B6=1")], MOVING).changes],
    validations: followValidations([{ column: 5, rules: [rule(""), rule(""), rule("甲"), rule(""), rule("")] }], MOVING).changes,
  };
  const rows = attachedLines(changes).map(({ change, sheet = "汇总", from = "", to = "", was = ["", "", ""], becomes = ["", "", ""] }) => ["1", "", change, sheet, from, to, ...was, ...becomes, ""]);
  expect(attachedFrom(rows)).toEqual(changes);
  expect(attachedFrom(rows.map((row) => (row[2] === "条件格式" ? row.with(4, "某处") : row)))).toBeNull();
});

test.each([
  ["=$H$7+$A:$B+$3:$4", false, false],
  ['="H7"&LOG10($H$7)', false, false],
  ["=H$7", true, false],
  ["=$H7", true, true],
  ["=SUM(A:A)", true, false],
  ["=SUM(7:7)", true, true],
])("%s: relative %s, in rows %s", (formula, relative, inRows) => {
  expect([hasRelative(formula), hasRelativeRows(formula)]).toEqual([relative, inRows]);
});

test("of fixed rows only", () => {
  expect(followRows("=$H7>$H$7", "汇总", MAP, { fixedOnly: true })).toEqual({ kind: "rewritten", formula: "=$H7>$H$5" });
});
