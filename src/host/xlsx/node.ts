import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type { Book } from "../model/book";
import type { EngineSource } from "./engine";
import { saveBookWith } from "./save";

export { loadBook, type LoadOptions, XlsxError, type XlsxErrorCode } from "./index";

/** The engine as npm installed it. */
const installedEngine: EngineSource = async () => {
  const entry = createRequire(import.meta.url).resolve("excelize-wasm");
  return readFile(new URL("excelize.wasm.gz", `file://${entry}`));
};

/** @throws XlsxError `engine` */
export function saveBook(book: Book): Promise<Uint8Array> {
  return saveBookWith(book, installedEngine);
}
