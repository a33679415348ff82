export { XlsxError, type XlsxErrorCode } from "./errors";
export { loadBook, type LoadOptions } from "./load";
export type { ForeignRule } from "./read/conditional";
export { saveBook, type SaveOptions } from "./save";
