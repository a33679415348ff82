/**
 * Why a file could not be read.
 * - `notXlsx`: no zip container, or one that holds no workbook
 * - `encrypted`: an Office file with an opening password
 * - `legacyXls`: the binary format before 2007 (.xls, also .et of old WPS)
 * - `binaryXlsb`: a workbook in the binary format of 2007 (.xlsb)
 * - `damaged`: cut short, or a part that every workbook needs is missing or malformed
 * - `empty`: no worksheet in it
 * - `tooLarge`: would unpack to more than the limit
 */
export type XlsxErrorCode = "notXlsx" | "encrypted" | "legacyXls" | "binaryXlsb" | "damaged" | "empty" | "tooLarge";

export class XlsxError extends Error {
  override readonly name = "XlsxError";

  /** @param detail for logs, in English; a user reads a sentence made from `code`. */
  constructor(
    readonly code: XlsxErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}
