import fc from "fast-check";
import { Calculation } from "../../../src/host/calculate/calculation";
import { parseFormula } from "../../../src/host/calculate/parse";
import { precedentsOf } from "../../../src/host/calculate/precedents";
import { Book, type CellValue, MAX_COLUMNS, MAX_ROWS, type Sheet } from "../../../src/host/model";
import { copySheet, copySheetInto } from "../../../src/host/objects/sheetCopy";
import { calculatingBook, read, write } from "./support";

const rows = (at: number, count: number): Parameters<Sheet["shift"]>[0] => ({ axis: "row", at, count, from: 0, to: MAX_COLUMNS - 1 });
const columns = (at: number, count: number): Parameters<Sheet["shift"]>[0] => ({ axis: "column", at, count, from: 0, to: MAX_ROWS - 1 });

/** Two sheets: "甲" with scores in A2:A4, "统计 表" that counts them. */
function statistics(): Book {
  const book = calculatingBook([["得分"], [50], [60], [70]]);
  book.addSheet("统计 表");
  write(book, "A1", "=COUNTIF(甲!A2:A4,\">=60\")", "统计 表");
  write(book, "A2", "=A1/COUNT('甲'!A:A)", "统计 表");
  write(book, "A3", "=IF(A2>0.9,\"全部\",\"部分\")", "统计 表");
  return book;
}

const shown = (book: Book): CellValue[] => ["A1", "A2", "A3"].map((address) => read(book, address, "统计 表"));

describe("results follow", () => {
  test.each<[string, (book: Book) => void, CellValue[]]>([
    ["nothing", () => undefined, [2, 2 / 3, "部分"]],
    ["a changed number", (book) => write(book, "A2", 60), [3, 1, "全部"]],
    ["a cleared cell", (book) => write(book, "A4", ""), [1, 0.5, "部分"]],
    ["a text in the place of a number", (book) => write(book, "A4", "七十"), [1, 0.5, "部分"]],
    ["an error", (book) => write(book, "A4", "#N/A"), [1, 0.5, "部分"]],
    ["several changes at once", (book) => book.batch(() => {
      write(book, "A2", 90);
      write(book, "A3", 1);
      write(book, "A4", 2);
    }), [1, 1 / 3, "部分"]],
    ["rows put in above", (book) => book.active.shift(rows(0, 2)), [2, 2 / 3, "部分"]],
    ["a row put in between and filled", (book) => {
      book.active.shift(rows(2, 1));
      write(book, "A3", 100);
    }, [3, 0.75, "部分"]],
    ["a row taken out", (book) => book.active.shift(rows(1, -1)), [2, 1, "全部"]],
    ["all rows taken out", (book) => book.active.shift(rows(1, -3)), ["#REF!", "#REF!", "#REF!"]],
    ["a column put in before", (book) => book.active.shift(columns(0, 1)), [2, 2 / 3, "部分"]],
    ["rows put in on the counting sheet", (book) => {
      book.sheet("统计 表")?.shift(rows(0, 1));
      write(book, "A2", 60);
      book.sheet("统计 表")?.shift(rows(0, -1));
    }, [3, 1, "全部"]],
    ["a formula written, then moved within the same batch", (book) => book.batch(() => {
      write(book, "A3", "=A1+1", "统计 表");
      book.sheet("统计 表")?.shift(rows(0, 1));
      book.sheet("统计 表")?.shift(rows(0, -1));
    }), [2, 2 / 3, 3]],
    ["part of the rows moved", (book) => book.active.shift({ axis: "row", at: 1, count: 1, from: 0, to: 3 }), [2, 2 / 3, "部分"]],
    ["a renamed sheet", (book) => {
      book.active.name = "企业 甲";
      write(book, "A2", 60);
    }, [3, 1, "全部"]],
    ["a deleted sheet", (book) => book.deleteSheet(book.active), ["#REF!", "#REF!", "#REF!"]],
    ["a formula over what was counted", (book) => {
      write(book, "B1", 45);
      write(book, "A2", "=B1*2");
      write(book, "B1", 20);
    }, [2, 2 / 3, "部分"]],
  ])("%s", (_, change, expected) => {
    const book = statistics();
    change(book);
    expect(shown(book)).toEqual(expected);
  });

  test("names, the sheet's own before the workbook's, also once they mean something else", () => {
    const book = calculatingBook([[1, 2], [3, 4]]);
    const name = (text: string, formula: string, scope: Sheet | null = null) =>
      book.names.add({ id: book.nextId(), name: text, formula, scope: scope?.id ?? null, comment: "", visible: true });
    write(book, "D1", "=SUM(得分)+率");
    expect(read(book, "D1")).toBe("#NAME?");
    const scores = name("得分", "=甲!$A$1:$A$2");
    name("率", "=0.5");
    expect(read(book, "D1")).toBe(4.5);
    book.names.update(scores.id, { formula: "=甲!$B:$B" });
    expect(read(book, "D1")).toBe(6.5);
    write(book, "B2", 10);
    expect(read(book, "D1")).toBe(12.5);
    name("率", "=100", book.active);
    expect(read(book, "D1")).toBe(112);
    book.names.remove(scores.id);
    expect(read(book, "D1")).toBe("#NAME?");
  });

  test("names whose cells move, and are lost", () => {
    const book = calculatingBook([[1], [2]]);
    const scores = book.active;
    const counts = book.addSheet("乙");
    book.names.add({ id: book.nextId(), name: "得分", formula: "=甲!$A$1:$A$2", scope: null, comment: "", visible: true });
    write(book, "A1", "=SUM(得分)", "乙");
    scores.shift(rows(0, 2));
    write(book, "A4", 20);
    expect(counts.cell(0, 0).value).toBe(21);
    book.deleteSheet(scores);
    expect(counts.cell(0, 0).value).toBe("#REF!");
  });

  test("two formulas over one block, when one of them becomes another", () => {
    const book = calculatingBook([[1], [2]]);
    write(book, "C1", "=SUM(A1:A2)");
    write(book, "C2", "=MAX(A1:A2)");
    write(book, "C1", "无");
    write(book, "A1", 9);
    expect([read(book, "C1"), read(book, "C2")]).toEqual(["无", 9]);
  });

  test("a name that goes in circles or depends on where it is read is left alone", () => {
    const book = calculatingBook([[1]]);
    for (const [name, formula] of [["圈", "=圈+1"], ["相对", "=甲!A1"]] as const) {
      book.names.add({ id: book.nextId(), name, formula, scope: null, comment: "", visible: true });
      book.active.setContent(5, 5, { value: "原值", formula: `=${name}` });
      expect(read(book, "F6")).toBe("原值");
    }
  });

  test("a chain of 5,000 formulas", () => {
    const book = calculatingBook([[1]]);
    book.batch(() => {
      for (let row = 5000; row >= 2; row--) write(book, `A${row}`, `=A${row - 1}+1`);
    });
    expect(read(book, "A5000")).toBe(5000);
    write(book, "A1", 11);
    expect(read(book, "A5000")).toBe(5010);
  });
});

describe("circles", () => {
  test("end in 0 for what was written last, and once broken up are worked out", () => {
    const book = calculatingBook();
    write(book, "A1", "=A1+1");
    expect(read(book, "A1")).toBe(0);
    book.batch(() => {
      write(book, "B1", "=B2+1");
      write(book, "B2", "=B3+1");
      write(book, "B3", "=SUM(B1:B1)+1");
      write(book, "C1", "=B1+5");
    });
    expect(["B1", "B2", "B3", "C1"].map((at) => read(book, at))).toEqual([0, 0, 0, 5]);
    write(book, "B3", 1);
    expect(["B1", "B2", "B3", "C1"].map((at) => read(book, at))).toEqual([3, 2, 1, 8]);
  });
});

describe("formulas of a file", () => {
  /** As a loader leaves it: results that nothing here came to. */
  function loaded(): Book {
    const book = Book.blank("甲");
    book.silently(() => {
      const { active: sheet } = book;
      sheet.setContent(0, 0, { value: 1 });
      sheet.setContent(1, 0, { value: 777, formula: "=A1*2" });
      sheet.setContent(2, 0, { value: 778, formula: "=A2+1" });
      sheet.setContent(3, 0, { value: 779, formula: "=STDEV(A1,5)" });
      sheet.setContent(4, 0, { value: 780, formula: "=A4+A1" });
      sheet.setContent(5, 0, { value: 781, formula: "=SUM(A1:A2)", array: { rows: 1, columns: 1 } });
      sheet.setContent(6, 0, { value: 782, formula: "=B1" });
    });
    book.calculator = new Calculation(book);
    return book;
  }
  const column = (book: Book): CellValue[] => Array.from({ length: 7 }, (_, row) => book.active.cell(row, 0).value);

  test("keep their results, whatever else changes", () => {
    const book = loaded();
    write(book, "C9", 5);
    book.active.shift(columns(5, 1));
    book.active.setNumberFormat(1, 0, "0.00");
    book.addSheet("乙");
    expect(column(book).slice(1)).toEqual([777, 778, 779, 780, 781, 782]);
    expect(book.journal.filter(({ kind }) => kind === "calculated")).toEqual([]);
  });

  test("are worked out where something they depend on changed and they are understood", () => {
    const book = loaded();
    write(book, "A1", 10);
    expect(column(book)).toEqual([10, 20, 21, 779, 789, 781, 782]);
  });

  test("keep their results when their sheet is copied or comes from another file, until something changes that they depend on", () => {
    const book = loaded();
    const copy = copySheet(book.active, "End", null);
    const inserted = copySheetInto(book, loaded().active, 0);
    for (const sheet of [copy, inserted]) expect(sheet.cell(1, 0).value).toBe(777);
    write(book, "A1", 3, copy.name);
    expect([book.sheet("甲"), copy, inserted].map((sheet) => sheet?.cell(1, 0).value)).toEqual([777, 6, 777]);
  });

  test("are taken as they are by new formulas", () => {
    const book = loaded();
    write(book, "C1", "=A2+A4");
    expect(read(book, "C1")).toBe(1556);
  });
});

describe("what it costs", () => {
  test("a change is asked of its dependents alone", () => {
    const book = calculatingBook([[1, 2, 3]]);
    write(book, "D1", "=SUM(A1:A9)");
    write(book, "E1", "=SUM(B:B)");
    write(book, "F1", "=D1+1");
    book.clearJournal();
    write(book, "A2", 5);
    expect(book.journal.map((change) => (change.kind === "calculated" ? [change.row, change.column, change.after.value] : change.kind)))
      .toEqual(["value", [0, 3, 6], [0, 5, 7]]);
  });

  test("a formula whose result stays leaves no trace", () => {
    const book = statistics();
    book.clearJournal();
    write(book, "A4", 71);
    expect(book.journal.map(({ kind }) => kind)).toEqual(["value"]);
  });
});

// --- against working out everything anew -------------------------------------------------------------------------------------------

const SIZE = 6;
const index = fc.nat({ max: SIZE - 1 });
const address = fc.tuple(index, index).map(([row, column]) => `${"ABCDEF"[column]}${row + 1}`);
const area = fc.tuple(address, address).map(([a, b]) => `${a}:${b}`);
const prefix = fc.constantFrom("", "甲!", "'乙 表'!");
const content = fc.oneof(
  fc.constantFrom<CellValue>("", "甲", "5", true, "#N/A"),
  fc.integer({ min: -3, max: 3 }),
  fc.tuple(prefix, address).map(([sheet, cell]) => `=${sheet}${cell}+1`),
  fc.tuple(prefix, area).map(([sheet, block]) => `=SUM(${sheet}${block})`),
  fc.tuple(prefix, area).map(([sheet, block]) => `=COUNTIF(${sheet}${block},">0")`),
  fc.tuple(prefix, index).map(([sheet, column]) => `=COUNTA(${sheet}${"ABCDEF"[column]}:${"ABCDEF"[column]})`),
  fc.tuple(prefix, address, prefix, address).map(([a, x, b, y]) => `=IF(${a}${x}>0,${b}${y},"无")`),
);
type Step = (book: Book) => void;
const sheetNumber = fc.constantFrom(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(sheetNumber, address, content).map(([at, cell, what]): Step => (book) => write(book, cell, what, book.sheets[at]?.name)) },
  fc.tuple(sheetNumber, index, fc.constantFrom(-2, -1, 1, 2)).map(([at, row, count]): Step => (book) => book.sheets[at]?.shift(rows(row, count))),
  fc.tuple(sheetNumber, index, fc.constantFrom(-1, 1)).map(([at, column, count]): Step => (book) => book.sheets[at]?.shift(columns(column, count))),
  fc.tuple(sheetNumber, index, fc.constantFrom(-1, 1), index).map(([at, row, count, from]): Step => (book) =>
    book.sheets[at]?.shift({ axis: "row", at: row, count, from, to: from + 1 })),
  fc.tuple(sheetNumber, index).map(([at, n]): Step => (book) => {
    const sheet = book.sheets[at];
    if (sheet) sheet.name = `表 ${n}${at}`;
  }),
);

function results(book: Book): Record<string, CellValue> {
  const found: Record<string, CellValue> = {};
  for (const sheet of book.sheets) {
    sheet.cells.forEachFormula((formula, row, column, { value }) => (found[`${sheet.position} ${row} ${column} ${formula}`] = value));
  }
  return found;
}

/** Whether the formula of some cell leads back to it: what a circle shows depends on how it came about. */
function hasCircle(book: Book): boolean {
  const precedents = new Map<string, string[]>();
  for (const home of book.sheets) {
    home.cells.forEachFormula((formula, row, column) => {
      const expression = parseFormula(formula);
      const areas = expression ? precedentsOf(expression, book, home, parseFormula).areas : [];
      const cells = areas.flatMap(({ sheet, rect }) => sheet.cells.inside(rect).map((cell) => `${sheet.id} ${cell.row} ${cell.column}`));
      precedents.set(`${home.id} ${row} ${column}`, cells);
    });
  }
  const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean =>
    (precedents.get(from) ?? []).some((next) => next === to || (!seen.has(next) && leadsTo(next, to, seen.add(next))));
  return [...precedents.keys()].some((cell) => leadsTo(cell, cell));
}

function settleAll(book: Book, calculation: Calculation): void {
  for (const sheet of book.sheets) {
    sheet.cells.forEachFormula((_, row, column, cell) => calculation.note({ kind: "value", sheet, row, column, before: cell, after: cell }, false));
  }
  calculation.settle();
}

test("after any changes every formula shows what working out everything anew gives", () => {
  fc.assert(fc.property(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 12 }), (batches) => {
    const book = calculatingBook();
    book.addSheet("乙 表");
    for (const steps of batches) book.batch(() => steps.forEach((change) => change(book)));
    const kept = results(book);
    fc.pre(!hasCircle(book));
    const anew = new Calculation(book);
    settleAll(book, anew);
    expect(kept).toEqual(results(book));
  }), { numRuns: 300 });
});
