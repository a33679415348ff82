import type { PolicyProblem } from "../domain/policy/validate";
import { toA1 } from "../domain/sheet/cellRef";

/** One line: where it stands, and what is wrong. */
export function problemLine({ message, at }: PolicyProblem): string {
  return `${at ? `${at.file} ${at.cell.sheet}!${toA1(at.cell)}：` : ""}${message}`;
}
