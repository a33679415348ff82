/** Tables that between them make the tidying say everything it can say. */
import { createTidyApp } from "../../../src/app/tidyApp";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import type { TidyChoices } from "../../../src/domain/summary/tidy/input";
import type { TidyConflict } from "../../../src/domain/summary/tidy/plan";
import { suggestedIds, type TidyProposal } from "../../../src/domain/summary/tidy/propose";
import { createExcelWorkbook } from "../../../src/office/excelWorkbook";
import { rectOf, type Book, type Sheet } from "../../../src/host/model";
import { openHost, sheetOf } from "../support/books";
import { attachedBook, HEADER, messyBook, ROWS } from "./messyBook";

/** What is done to a workbook that the tidying is to speak of. */
export interface TidyCase {
  readonly name: string;
  readonly book: () => Book;
  readonly choices?: Partial<TidyChoices>;
  /** More than what needs no decision. */
  readonly chosen?: readonly string[];
  /** Between the preview and the write. */
  readonly meanwhile?: (book: Book) => void;
  /** Between the write and taking it back, which is then tried. */
  readonly since?: (book: Book) => void;
}

/** What a case came to, as far as something is said of it. */
export interface TidyRun {
  readonly proposal: TidyProposal;
  /** Of the preview of duplicates that were found to be none; null where none were offered. */
  readonly apart: TidyProposal | null;
  readonly conflicts: readonly TidyConflict[];
  readonly undoConflicts: readonly TidyConflict[];
}

const SETTINGS = { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) };

const table = (book: Book): Sheet => sheetOf(book, "汇总");

function changed(book: Book, change: (sheet: Sheet, book: Book) => void): Book {
  book.silently(() => change(table(book), book));
  return book;
}

const messy = (change: (sheet: Sheet, book: Book) => void) => () => changed(messyBook(), change);
const put = (sheet: Sheet, row: number, column: number, value: string | number): void => sheet.setContent(row, column, { value });
const named = (book: Book, name: string, formula: string): void => void book.names.add({ id: book.nextId(), name, formula, scope: null, comment: "", visible: true });

/** An Excel table that ends two rows before the summary does. */
function list(sheet: Sheet, book: Book): void {
  sheet.unmerge(rectOf(7, 0, 1, 2));
  sheet.autoFilter = null;
  sheet.tables.add({
    id: book.nextId(), name: "推荐", rect: rectOf(3, 0, ROWS.length - 1, HEADER.length), hasHeaders: true, hasTotals: false, style: "TableStyleMedium2",
    bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false, filterButton: true,
  });
}

export const TIDY_CASES: readonly TidyCase[] = [
  { name: "a messy table", book: messyBook },
  { name: "numbers per recommender", book: messyBook, choices: { numbering: "perRecommender" } },
  {
    name: "texts and phones of every kind",
    book: messy((sheet) => {
      put(sheet, 8, 1, "\u200B苏州丙电子\u3000有限公司");
      put(sheet, 4, 4, " 0513 88888888");
      put(sheet, 6, 4, "+86 13912345678");
      put(sheet, 8, 4, "（0512）65123456");
      sheet.setContent(6, 3, { value: "" });
      put(sheet, 4, 2, "乙５Ｇ工厂");
      put(sheet, 8, 0, "第二");
    }),
  },
  {
    name: "blanks filled from the forms",
    book: messy((sheet) => {
      sheet.setContent(4, 3, { value: "" });
      sheet.setContent(4, 4, { value: "" });
    }),
  },
  { name: "an enterprise's name as on its form", book: messy((sheet) => put(sheet, 6, 2, "甲精密 5g 全连接工厂")) },
  {
    name: "duplicates",
    book: messy((sheet, book) => {
      put(sheet, 8, 1, "南通乙装备有限公司");
      book.deleteSheet(sheetOf(book, "测算"));
    }),
    chosen: ["T08:drop:5", "T08:drop:9"],
  },
  { name: "duplicates by a character", book: messy((sheet) => put(sheet, 8, 1, "南通乙装备有限公可")) },
  { name: "duplicates that a formula speaks of", book: messy((sheet) => put(sheet, 8, 1, "南通乙装备有限公司")), chosen: ["T08:drop:9"] },
  {
    name: "duplicates by code",
    book: messy((sheet) => {
      put(sheet, 3, 6, "统一社会信用代码");
      for (const row of [4, 8]) put(sheet, row, 6, "91320600MA1MKTUJ4U");
    }),
  },
  {
    name: "duplicates beside hidden rows",
    book: messy((sheet) => {
      put(sheet, 8, 1, "南通乙装备有限公司");
      sheet.setRow(8, { hidden: true });
    }),
  },
  { name: "a merged area over rows", book: messy((sheet) => sheet.merge(rectOf(4, 6, 2, 1))) },
  { name: "an Excel table over some of the rows", book: messy(list) },
  { name: "something beside the table", book: messy((sheet) => put(sheet, 6, 11, "旁注")) },
  { name: "numbers by formulas", book: messy((sheet) => sheet.setContent(4, 0, { value: 1, formula: "=ROW()-4" })) },
  { name: "a formula over some of the rows", book: messy((_, book) => sheetOf(book, "测算").setContent(3, 1, { value: 800, formula: "=SUM(汇总!H5:H7)" })) },
  {
    name: "names that would scatter, or that are relative",
    book: messy((_, book) => {
      named(book, "前三行", "=汇总!$H$5:$H$7");
      named(book, "上一格", "=汇总!B7");
    }),
  },
  { name: "a page set up otherwise", book: messy((sheet) => sheet.setPageLayout({ titleRows: rectOf(0, 0, 2, 9), paperSize: "A3", fitToWidth: 2 })) },
  {
    name: "formats and validations that cannot follow",
    book: () => changed(attachedBook(), (sheet, book) => {
      sheet.conditionalFormats.add({ id: book.nextId(), areas: [rectOf(4, 3, 2, 1), rectOf(8, 3, 1, 1)], type: "Custom", formula: "=$H5>1", format: {}, stopIfTrue: false });
      sheet.dataValidations.add({ id: book.nextId(), areas: [rectOf(6, 2)], type: "Custom", formula1: "=LEN($B7)>0", inCellDropDown: true, ignoreBlanks: true });
    }),
  },
  { name: "a cell changed since the preview", book: messyBook, meanwhile: (book) => put(table(book), 2, 0, "推荐单位：另一家") },
  { name: "a row changed since the preview", book: messyBook, meanwhile: (book) => put(table(book), 4, 1, "另一家有限公司") },
  { name: "the sheet gone since the preview", book: messyBook, meanwhile: (book) => book.deleteSheet(table(book)) },
  { name: "a cell changed since the tidy", book: messyBook, since: (book) => put(table(book), 4, 4, "13700000000") },
  { name: "rows moved since the tidy", book: messyBook, since: (book) => put(table(book), 4, 1, "苏州丙电子有限公司") },
  { name: "rows hidden since the tidy", book: messyBook, since: (book) => table(book).setRow(5, { hidden: true }) },
  { name: "a name changed since the tidy", book: attachedBook, since: (book) => book.names.update(book.names.list.find(({ name }) => name === "重点项目")?.id ?? "", { formula: "=汇总!$H$8" }) },
  { name: "the sheet gone since the tidy", book: messyBook, since: (book) => book.deleteSheet(table(book)) },
];

/** Goes through preview, decision on duplicates, write and undo. */
export async function runOf({ book: make, choices, chosen = [], meanwhile, since }: TidyCase): Promise<TidyRun> {
  const book = make();
  openHost(book);
  const app = createTidyApp(createExcelWorkbook(), SETTINGS);
  const proposal = await app.propose({ order: "recommender", numbering: "through", ...choices }, {});
  if (!proposal) throw new Error("no summary table");
  const duplicate = proposal.edits.find((edit) => edit.kind === "drop" && edit.beside.length > 0);
  const apart = duplicate?.kind === "drop" && chosen.length === 0 ? (await app.keepApart(proposal, duplicate, {})).proposal : null;
  meanwhile?.(book);
  const { conflicts } = await app.apply(proposal, new Set([...suggestedIds(proposal), ...chosen]), {});
  since?.(book);
  const undoConflicts = since ? (await app.undo({})).conflicts : [];
  return { proposal, apart, conflicts, undoConflicts };
}
