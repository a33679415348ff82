import { strToU8, unzipSync, zipSync } from "fflate";

import { loadBook, type XlsxErrorCode } from "../../../src/host/xlsx";
import { fixture } from "../../support/workbooks";

const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((c, i) => (bytes[1024 + 2 * i] = c.charCodeAt(0)));
  return bytes;
};

const edited = (change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(fixture("excel.xlsx"));
  change(parts);
  return zipSync(parts);
};

const withText = (part: string, change: (text: string) => string): Uint8Array =>
  edited((parts) => (parts[part] = strToU8(change(new TextDecoder().decode(parts[part])))));

it.each<[string, () => Uint8Array, XlsxErrorCode]>([
  ["nothing", () => new Uint8Array(), "notXlsx"],
  ["a text", () => strToU8("企业名称,投资额\n"), "notXlsx"],
  ["a zip of something else", () => zipSync({ "a.txt": strToU8("a") }), "notXlsx"],
  ["a text document", () => withText("xl/workbook.xml", () => "<w:document xmlns:w='w'/>"), "notXlsx"],
  ["a workbook with an opening password", () => ole("EncryptedPackage"), "encrypted"],
  ["a workbook of Excel 97", () => ole("Workbook"), "legacyXls"],
  ["a binary workbook", () => withText("_rels/.rels", (text) => text.replace("workbook.xml", "workbook.bin")), "binaryXlsb"],
  ["a file cut short", () => fixture("excel.xlsx").slice(0, 9000), "damaged"],
  ["a sheet cut short", () => withText("xl/worksheets/sheet2.xml", (text) => text.slice(0, 600)), "damaged"],
  ["a sheet that is missing", () => edited((parts) => delete parts["xl/worksheets/sheet2.xml"]), "damaged"],
  ["only a chart sheet", () => withText("xl/workbook.xml", (text) => text.replace(/<sheet [^>]*rId[13]"\/>/g, "")), "empty"],
])("%s is refused", async (_, bytes, code) => {
  await expect(loadBook(bytes())).rejects.toMatchObject({ name: "XlsxError", code });
});

it("refuses what would unpack to too much", async () => {
  await expect(loadBook(fixture("excel.xlsx"), { maxUnpackedBytes: 1000 })).rejects.toMatchObject({ code: "tooLarge" });
});
