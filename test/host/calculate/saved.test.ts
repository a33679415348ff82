import { unzipSync } from "fflate";
import { Calculation } from "../../../src/host/calculate/calculation";
import type { Book, CellValue } from "../../../src/host/model";
import { loadBook, saveBook } from "../../../src/host/xlsx";
import { fixture, openWorkbook } from "../../support/workbooks";
import { calculatingBook, read, write } from "./support";

const partOf = (file: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(file)[name]);

/** The element of a cell as the part spells it. */
const cellOf = (file: Uint8Array, part: string, address: string): string | undefined =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(partOf(file, part))?.[0];

const SHEET1 = "xl/worksheets/sheet1.xml";

async function openCalculating(name: string): Promise<Book> {
  const book = await openWorkbook(name);
  book.calculator = new Calculation(book);
  return book;
}

test.each<[string, string]>([
  ["=COUNTIF(A1:A3,\">=60\")", '<c r="C1"><f>COUNTIF(A1:A3,"&gt;=60")</f><v>2</v></c>'],
  ["=0.1+0.2", '<c r="C1"><f>0.1+0.2</f><v>0.30000000000000004</v></c>'],
  ["=IF(A1<60,\"不 通过 <1>\",0)", '<c r="C1" t="str"><f>IF(A1&lt;60,"不 通过 &lt;1&gt;",0)</f><v>不 通过 &lt;1&gt;</v></c>'],
  ["=A1=50", '<c r="C1" t="b"><f>A1=50</f><v>1</v></c>'],
  ["=A1/0", '<c r="C1" t="e"><f>A1/0</f><v>#DIV/0!</v></c>'],
  ["=\"\"", '<c r="C1"><f>""</f></c>'],
])("%s is saved with its result and the kind of it", async (formula, expected) => {
  const book = calculatingBook([[50], [60], [70]]);
  write(book, "C1", formula);
  const file = await saveBook(book);
  expect(cellOf(file, SHEET1, "C1")).toBe(expected);
  expect(read(await loadBook(file), "C1")).toBe(read(book, "C1"));
});

describe("the formulas of a file", () => {
  test("stay to the byte while nothing they depend on changes", async () => {
    const book = await openCalculating("excel.xlsx");
    write(book, "J40", "=SUM(B:B)");
    const file = await saveBook(book);
    expect(cellOf(file, SHEET1, "J40")).toContain("<v>");
    for (const address of ["B2", "B3", "B4", "B5", "C3", "D3"]) {
      expect(cellOf(file, SHEET1, address)).toBe(cellOf(fixture("excel.xlsx"), SHEET1, address));
    }
  });

  test("are saved with new results where something changed; arrays keep theirs", async () => {
    const book = await openCalculating("excel.xlsx");
    write(book, "B1", 100);
    const [first, second] = book.sheets;
    const shown = (of: Book): CellValue[] => [
      ...["B2", "B3", "B4", "B5", "C3", "D3"].map((address) => read(of, address, first?.name)), read(of, "A3", second?.name),
    ];
    expect(shown(book)).toEqual([101, 102, 103, 104, "文本", 62, 202]);
    const file = await saveBook(book);
    expect(shown(await loadBook(file))).toEqual(shown(book));
    expect(cellOf(file, SHEET1, "D3")).toBe(cellOf(fixture("excel.xlsx"), SHEET1, "D3"));
    expect(partOf(file, "xl/workbook.xml")).toMatch(/<calcPr[^>]*fullCalcOnLoad="1"/);
  });

  test("an array formula that moves stays one", async () => {
    const book = await openCalculating("excel.xlsx");
    book.active.shift({ axis: "row", at: 0, count: 2, from: 0, to: 16_383 });
    expect(cellOf(await saveBook(book), SHEET1, "D5")).toMatch(/<f t="array" ref="D5:D6">B4:B5\*2<\/f><v>62<\/v>/);
  });
});
