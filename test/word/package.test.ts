/** What is refused, and why. */
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { parseXml } from "../../src/cli/parseXml";
import { WordError, type WordErrorCode } from "../../src/word/errors";
import { openPackage } from "../../src/word/package";
import { readWordFile } from "../../src/word/readWordFile";
import type { ParseXml } from "../../src/word/xml";
import { docx, p, r, tbl, tc, textOf, tr } from "./support/docx";

const bytes = (text: string): Uint8Array => strToU8(text, true);
const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const utf16 = (text: string): string => [...text].map((character) => `${character}\0`).join("");
const GOOD = docx(p(r("申报书")));
const PICTURE = '<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>';
const deep = (depth: number, content: string): string => (depth === 0 ? content : tbl(tr(tc(deep(depth - 1, content)))));

function codeOf(file: Uint8Array, parse: ParseXml = parseXml): WordErrorCode | null {
  try {
    readWordFile(file, "a.docx", parse);
    return null;
  } catch (error) {
    if (error instanceof WordError) return error.code;
    throw error;
  }
}

test.each<[string, Uint8Array, WordErrorCode | null]>([
  ["a document", GOOD, null],
  ["nothing", new Uint8Array(), "notDocx"],
  ["a picture", bytes("\x89PNG\r\n"), "notDocx"],
  ["another zip", zipSync({ "content.xml": bytes("<a/>") }), "notDocx"],
  ["a workbook", docx("", { parts: { "word/document.xml": "<workbook/>" } }), "notDocx"],
  ["a PDF", bytes("%PDF-1.7\n"), "pdf"],
  ["an old .doc", bytes(`${OLE}${"\0".repeat(600)}${utf16("WordDocument")}`), "legacyDoc"],
  ["a file with a password", bytes(`${OLE}${"\0".repeat(600)}${utf16("EncryptedPackage")}`), "encrypted"],
  ["rich text called .doc", bytes("{\\rtf1\\ansi"), "legacyDoc"],
  ["a web page called .doc", bytes("\xef\xbb\xbf<html>"), "legacyDoc"],
  ["cut short", GOOD.slice(0, GOOD.length - 40), "damaged"],
  ["malformed XML", docx("<w:p>"), "damaged"],
  ["no main part", docx("", { parts: { "_rels/.rels": '<Relationships><Relationship Type="x/officeDocument" Target="word/lost.xml"/></Relationships>' } }), "damaged"],
  ["entities that unfold", docx("", { parts: { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "b">]><w:document xmlns:w="w"/>' } }), "damaged"],
  ["tables nested without end", docx(deep(40, p(r("甲")))), "damaged"],
  ["controls nested without end", docx(p("<w:smartTag>".repeat(3000) + r("甲") + "</w:smartTag>".repeat(3000))), "damaged"],
  ["pictures only", docx(PICTURE + p()), "scanned"],
  ["an empty document", docx(p()), "empty"],
  ["too many cells", docx(tbl(tr(...Array<string>(60).fill(tc(p())))) + p(r("甲")).repeat(9000)), "tooLarge"],
])("%s", (_, file, expected) => {
  expect(codeOf(file)).toBe(expected);
});

test("what would unpack to more than the limit is not unpacked, whatever else is in the file", () => {
  const big = docx(p(r("甲".repeat(20_000))), { parts: { "word/media/image1.emf": "0".repeat(1_000_000) } });
  expect(() => openPackage(big, parseXml, 50_000)).toThrow(expect.objectContaining({ code: "tooLarge" }) as Error);
  expect(() => openPackage(big, parseXml, 70_000)).not.toThrow();
});

test("whatever was damaged on the way, the answer is a document or a WordError", () => {
  const form = docx(p(r("申报书")) + tbl(tr(tc(p(r("企业名称"))), tc(p(r("某某公司")))).repeat(3)));
  fc.assert(
    fc.property(fc.nat(form.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const broken = cut ? form.slice(0, at) : form.map((old, index) => (index === at ? byte : old));
      codeOf(broken);
    }),
    { numRuns: 200 },
  );
});

test("a parser that answers with an error document, as browsers do", () => {
  expect(codeOf(GOOD, () => parseXml("<parsererror/>"))).toBe("damaged");
  expect(codeOf(GOOD, () => parseXml("<w:document xmlns:w='w'><parsererror/></w:document>"))).toBe("damaged");
});

test("strict documents, other prefixes and other names of the main part", () => {
  const strict = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>';
  const rels = '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/Document2.xml"/></Relationships>';
  expect(textOf("", { parts: { "_rels/.rels": rels, "word\\document2.xml": strict } })).toBe("甲");
});
