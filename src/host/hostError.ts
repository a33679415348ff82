const TEXTS: Readonly<Record<string, string>> = {
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

/** What Excel would answer instead of a result. `code` is one of Excel's error codes. */
export class HostError extends Error {
  override readonly name = "HostError";
  /** "Range.values": filled in by the dispatcher. */
  location: string | undefined;

  constructor(
    readonly code: string,
    message?: string,
    readonly status: number = 400,
  ) {
    super(message ?? TEXTS[code] ?? code);
  }
}

export function invalidArgument(message?: string): HostError {
  return new HostError("InvalidArgument", message);
}
