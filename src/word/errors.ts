/**
 * Why a file could not be read as a Word document.
 * - `notDocx`: no zip container, or one that holds no document
 * - `legacyDoc`: an older or foreign format that Word opens (.doc, .wps, RTF, a web page, Word XML)
 * - `pdf`: a PDF
 * - `encrypted`: an Office file with an opening password
 * - `damaged`: cut short, or a part that every document needs is missing or malformed
 * - `tooLarge`: would unpack to more than the limits
 * - `scanned`: pictures and no text
 * - `empty`: neither text nor pictures
 */
export type WordErrorCode = "notDocx" | "legacyDoc" | "pdf" | "encrypted" | "damaged" | "tooLarge" | "scanned" | "empty";

export class WordError extends Error {
  override readonly name = "WordError";

  /** @param detail for logs, in English; a user reads a sentence made from `code`. */
  constructor(
    readonly code: WordErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}
