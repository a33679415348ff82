import type { FileProblem } from "./fileProblems";

/** A file as the pane or the command line got it. */
export interface ReturnFile {
  /** With extension, without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Base64 of a larger file would not go through in one request: Excel on the web refuses above 5 MB. */
const LARGEST = 3_600_000;

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** A stream of this name (UTF-16) holds a workbook or document that was locked with a password. */
const ENCRYPTED = [..."EncryptedPackage"].flatMap((character) => [character.charCodeAt(0), 0]);

/** Why a file cannot even be handed to Excel; null where it can be tried. */
export function problemOf({ name, bytes }: ReturnFile): FileProblem | null {
  if (startsWith(bytes, OLE)) return contains(bytes, ENCRYPTED) ? "encrypted" : "legacyXls";
  if (!startsWith(bytes, ZIP)) return "notXlsx";
  if (/\.xlsb$/iu.test(name)) return "binaryXlsb";
  return bytes.length > LARGEST ? "tooLarge" : null;
}

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_766) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 32_766))));
  return parts.join("");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function contains(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (part.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
