import type { FieldStatus, Remark } from "../form/application";

/** The state of a field in a rule's example, where a plain typed value does not say enough. */
export interface ExampleReading {
  readonly exampleReading: true;
  readonly status: FieldStatus;
  readonly raw: string;
  readonly value: unknown;
  readonly remarks: readonly Remark[];
}

/** The place was found and is empty. */
export const blank: ExampleReading = { exampleReading: true, status: "blank", raw: "", value: null, remarks: [] };

/** The form has no such label. */
export const missing: ExampleReading = { exampleReading: true, status: "missing", raw: "", value: null, remarks: [] };

/** Something stands there that is no value. */
export function unreadable(raw: string, ...remarks: Remark[]): ExampleReading {
  return { exampleReading: true, status: "unreadable", raw, value: null, remarks };
}

/** A reading told in full; "ok" and without remarks unless said otherwise. */
export function seen(reading: {
  readonly raw: string;
  readonly value: unknown;
  readonly status?: FieldStatus;
  readonly remarks?: readonly Remark[];
}): ExampleReading {
  return { exampleReading: true, status: "ok", remarks: [], ...reading };
}

export function isExampleReading(field: unknown): field is ExampleReading {
  return typeof field === "object" && field !== null && "exampleReading" in field;
}
