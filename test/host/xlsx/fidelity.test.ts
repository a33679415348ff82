import { unzipSync } from "fflate";

import type { Book } from "../../../src/host/model";
import { loadBook, saveBook } from "../../../src/host/xlsx";
import { parseXml, type XmlElement } from "../../../src/host/xlsx/package/xml";
import { fixture, FIXTURE_WORKBOOKS, openWorkbook } from "../../support/workbooks";
import { asReview, firstSheet, MARK, undoReview } from "./asReview";
import { snapshot } from "./snapshot";

type Parts = Record<string, Uint8Array>;

const text = (parts: Parts, name: string): string => {
  const bytes = parts[name] ?? new Uint8Array();
  return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes).replace(/\r\n/g, "\n");
};

/** The first sheet's part in each fixture. */
const FIRST_SHEET: Readonly<Record<string, string>> = { "prefixed.xlsx": "xl/sheets/data.xml" };
const firstSheetOf = (file: string): string => FIRST_SHEET[file] ?? "xl/worksheets/sheet1.xml";

const sections = (source: string): { name: string; source: string }[] =>
  parseXml(source).children.map(({ name, start, end }) => ({ name, source: source.slice(start, end) }));

const elementsOf = (source: string, name: string): string[] => {
  const found: string[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === name) found.push(source.slice(element.start, element.end));
    for (const child of element.children) visit(child);
  };
  visit(parseXml(source));
  return found;
};

describe.each(FIXTURE_WORKBOOKS)("%s after a review", (file) => {
  let before: Parts;
  let after: Parts;
  let reviewed: Book;
  let saved: Uint8Array;
  beforeAll(async () => {
    before = unzipSync(fixture(file));
    reviewed = await openWorkbook(file);
    asReview(reviewed);
    saved = await saveBook(reviewed);
    after = unzipSync(saved);
  });

  it("has every part it had, and two more sheets", () => {
    const added = Object.keys(after).filter((name) => !(name in before));
    expect(Object.keys(before).filter((name) => !(name in after))).toEqual([]);
    expect(added.filter((name) => !name.endsWith(".rels")).map((name) => name.replace(/\d+/, ""))).toEqual(["xl/worksheets/sheet.xml", "xl/worksheets/sheet.xml"]);
  });

  it("changed only the reviewed sheet, the styles and the list of sheets", () => {
    const changed = Object.keys(before).filter((name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0);
    expect(changed.sort()).toEqual(
      [firstSheetOf(file), "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"].sort(),
    );
  });

  it("changed nothing else inside the reviewed sheet", () => {
    const part = firstSheetOf(file);
    const touched = new Set(["sheetData", "conditionalFormatting", "cols", "dimension"]);
    // The numbers of rules in the extension list go on behind those of the sheet.
    const rest = (source: string): string[] =>
      sections(source).filter(({ name }) => !touched.has(name)).map((section) => section.source.replace(/(<x14:cfRule [^>]*priority=)"\d+"/g, "$1"));
    expect(rest(text(after, part))).toEqual(rest(text(before, part)));

    const cells = new Set(elementsOf(text(after, part), "c").map((cell) => cell.replace(/ r="[A-Z]+\d+"/, "")));
    for (const cell of elementsOf(text(before, part), "c")) expect(cells).toContain(cell.replace(/ r="[A-Z]+\d+"/, ""));
    const rules = elementsOf(text(after, part), "cfRule").map((rule) => rule.replace(/ priority="\d+"/, ""));
    for (const rule of elementsOf(text(before, part), "cfRule")) expect(rules).toContain(rule.replace(/ priority="\d+"/, ""));
    expect(rules).toHaveLength(elementsOf(text(before, part), "cfRule").length + 1);
  });

  it("only added to the styles", () => {
    for (const list of ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"]) {
      const items = (parts: Parts): string[] => {
        const source = text(parts, "xl/styles.xml");
        const section = parseXml(source).children.find(({ name }) => name === list);
        return section?.children.map(({ start, end }) => source.slice(start, end)) ?? [];
      };
      expect(items(after).slice(0, items(before).length)).toEqual(items(before));
    }
  });

  it("changed nothing in the workbook but the list of sheets", () => {
    const rest = (parts: Parts): string[] => sections(text(parts, "xl/workbook.xml")).filter(({ name }) => name !== "sheets" && name !== "calcPr").map((s) => s.source);
    expect(rest(after)).toEqual(rest(before));
    for (const sheet of elementsOf(text(before, "xl/workbook.xml"), "sheet")) expect(elementsOf(text(after, "xl/workbook.xml"), "sheet")).toContain(sheet);
  });

  it("reads back as it was in memory", async () => {
    expect(snapshot(await loadBook(saved))).toEqual(snapshot(reviewed));
  });

  it("has the mark before the user's rules", async () => {
    expect(firstSheet(await loadBook(saved)).conditionalFormats.list[0]?.formula).toBe(MARK);
  });

  it("is as before when the review is taken back", async () => {
    const again = await loadBook(saved);
    undoReview(again);
    const restored = await saveBook(again);
    expect(snapshot(await loadBook(restored))).toEqual(snapshot(await openWorkbook(file)));
    const parts = unzipSync(restored);
    expect(Object.keys(parts).filter((name) => !name.endsWith(".rels")).sort()).toEqual(
      // Excel rebuilds the chain of formulas, which must not outlive a deleted sheet.
      Object.keys(before).filter((name) => !name.endsWith(".rels") && name !== "xl/calcChain.xml").sort(),
    );
  });
});

it.each(FIXTURE_WORKBOOKS)("%s is given back to the byte when nothing changed", async (file) => {
  const book = await openWorkbook(file);
  firstSheet(book);
  expect(Buffer.compare(await saveBook(book), fixture(file))).toBe(0);
});
