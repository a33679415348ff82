import { XlsxError } from "../errors";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((b, i) => bytes[i] === b);

/** Whether the bytes hold an ASCII text in UTF-16LE, as names of streams stand in an OLE container. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < text.length && bytes[at + 2 * i] === text.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === text.length) return true;
  }
  return false;
}

/**
 * Tells by its first bytes that this is no zip.
 * @throws XlsxError `encrypted` (MS-OFFCRYPTO 1.3.2: an OLE container with a stream EncryptedPackage), `legacyXls`, `notXlsx`
 */
export function requireZip(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (!startsWith(bytes, OLE)) throw new XlsxError("notXlsx", bytes.length === 0 ? "no bytes" : "neither zip nor OLE container");
  if (holdsUtf16(bytes, "EncryptedPackage")) throw new XlsxError("encrypted", "OLE container with EncryptedPackage");
  throw new XlsxError("legacyXls", "OLE container without EncryptedPackage");
}
