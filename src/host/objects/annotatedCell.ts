import { invalidArgument } from "../hostError";
import type { Sheet } from "../model";
import type { Session } from "../session";
import { Range } from "./range";
import { resolveAddress } from "./resolve";

/** The one cell that a comment or note is to hang on. */
export function annotatedCell(session: Session, place: Range | string, home: Sheet): { sheet: Sheet; row: number; column: number } {
  const { sheet, rect } = place instanceof Range ? place : resolveAddress(session, place, home);
  if (rect.rows !== 1 || rect.columns !== 1) throw invalidArgument();
  return { sheet, row: rect.row, column: rect.column };
}

/** Who writes comments and notes through the host. */
export const AUTHOR = "工作台";
