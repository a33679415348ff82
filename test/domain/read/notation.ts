import type { RawValue, Read } from "../../../src/domain/read/reading";
import type { CellValue } from "../../../src/domain/sheet/snapshot";

export const cell = (value: CellValue, format = "General"): RawValue => ({ value, format });

/** A read as one line of a table: the value where it is ok, else the status; then what was remarked. */
export const outcome = <V>(read: Read<V>): readonly [V | string, ...string[]] => [
  read.status === "ok" ? (read.value as V) : read.status,
  ...read.remarks.map(({ code }) => code),
];
