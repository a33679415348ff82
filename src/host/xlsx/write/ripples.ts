import type { Change, Shift } from "../../model/change";
import { dropSheetFromFormula, renameInFormula, shiftFormula } from "../../model/formula";
import type { Sheet } from "../../model/sheet";

type Step =
  | { readonly kind: "shift"; readonly sheet: Sheet; readonly name: string; readonly shift: Shift }
  | { readonly kind: "renamed"; readonly before: string; readonly after: string }
  | { readonly kind: "deleted"; readonly name: string };

/** The changes of a journal that move what references speak of, for the parts of the file that the book does not know. */
export class Ripples {
  private readonly steps: readonly Step[];

  constructor(journal: readonly Change[]) {
    const names = new Map<Sheet, string>();
    for (const change of journal) if (change.kind === "renamed" && !names.has(change.sheet)) names.set(change.sheet, change.before);
    const nameOf = (sheet: Sheet): string => names.get(sheet) ?? sheet.name;
    this.steps = journal.flatMap((change): Step[] => {
      if (change.kind === "shift") return [{ kind: "shift", sheet: change.sheet, name: nameOf(change.sheet), shift: change.shift }];
      if (change.kind === "sheetDeleted") return [{ kind: "deleted", name: nameOf(change.sheet) }];
      if (change.kind !== "renamed") return [];
      names.set(change.sheet, change.after);
      return [{ kind: "renamed", before: change.before, after: change.after }];
    });
  }

  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  shiftsOf(sheet: Sheet): Shift[] {
    return this.steps.flatMap((step) => (step.kind === "shift" && step.sheet === sheet ? [step.shift] : []));
  }

  /**
   * A formula as a file writes it, without "=", after everything that happened.
   * @param home name in the file of the sheet it stands on; null where it names every sheet itself
   */
  follow(formula: string, home: string | null): string {
    let text = `=${formula}`;
    let at = home;
    for (const step of this.steps) {
      if (step.kind === "shift") text = shiftFormula(text, at, step.name, step.shift);
      else if (step.kind === "deleted") text = dropSheetFromFormula(text, step.name);
      else {
        text = renameInFormula(text, step.before, step.after);
        if (at === step.before) at = step.after;
      }
    }
    return text.slice(1);
  }
}
