import { CancelledError, WorkbookError } from "../app/ports";
import { REFUSALS_ZH, type RefusalCode } from "../app/wording/refusals";
import { ofWorkbook } from "../app/wording/workbook";
import type { Told } from "../domain/wording/told";

/** Codes that Excel's requirement sets name. The type keeps the table of sentences complete. */
type ExcelCode = `${Excel.ErrorCodes}`;

/** Codes of the client itself and of Excel on the web, which no type lists. */
type ClientCode =
  | "ActivityLimitReached"
  | "CannotRegisterEvent"
  | "ConnectionFailure"
  | "HostRestartNeeded"
  | "InvalidObjectPath"
  | "InvalidRequestContext"
  | "PropertyNotLoaded"
  | "RequestPayloadSizeLimitExceeded"
  | "RunMustReturnPromise"
  | "Timeout"
  | "ValueNotLoaded";

/** Every code has its sentence. */
const SENTENCES: Readonly<Record<ExcelCode | ClientCode, string>> = REFUSALS_ZH;

/** After these nothing else would succeed either: no use in trying the rest of the sheets. */
const HOPELESS: ReadonlySet<string> = new Set<ExcelCode | ClientCode>([
  "ActivityLimitReached",
  "ConnectionFailure",
  "HostRestartNeeded",
  "InactiveWorkbook",
  "InvalidOperationInCellEditMode",
  "InvalidRequestContext",
  "PropertyNotLoaded",
  "RunMustReturnPromise",
  "Timeout",
  "ValueNotLoaded",
]);

const TOO_LARGE_CODES: ReadonlySet<string> = new Set<ExcelCode | ClientCode>([
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);

/** The sentence for a code of Excel or its client; an unknown code is named. */
export function sentenceFor(code: string): Told {
  return Object.hasOwn(SENTENCES, code) ? ofWorkbook({ id: "refused", about: { code: code as RefusalCode } }) : ofWorkbook({ id: "refusedSomehow", about: { code } });
}

export function workbookError(code: string, cause?: unknown): WorkbookError {
  return new WorkbookError(code, sentenceFor(code), { cause });
}

/**
 * What Excel threw, as the error that the app knows. Errors of the app pass through; anything without a code of Office.js is a
 * programming error or a broken transport and is not disguised.
 */
export function toAppError(error: unknown): unknown {
  if (error instanceof WorkbookError || error instanceof CancelledError) return error;
  const code = codeOf(error);
  return code === null ? error : workbookError(code, error);
}

/** True where a smaller batch may still succeed. */
export function isWorthHalving(error: unknown): error is WorkbookError {
  return error instanceof WorkbookError && !HOPELESS.has(error.code);
}

export function isTooLarge(error: WorkbookError): boolean {
  return TOO_LARGE_CODES.has(error.code);
}

function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  if ("code" in error && typeof error.code === "string" && "name" in error && error.name === "RichApi.Error") return error.code;
  return null;
}
