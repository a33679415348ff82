import { isCellError } from "../read/reading";
import type { SheetCell } from "../sheet/cellRef";
import { externalFile } from "../sheet/externalLink";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { SheetState } from "./application";
import { cellOf, type ReadingScope } from "./located";

/** What is to be seen on one form's sheet besides its fields. */
export function readSheetState(scope: ReadingScope): SheetState {
  const { sheet, slots } = scope.index;
  const first = [{ sheet: sheet.name, row: sheet.top, column: sheet.left }];
  return {
    hidden: sheet.visible ? [] : first,
    hiddenRows: sheet.hiddenRows ? first : [],
    hiddenColumns: sheet.hiddenColumns ? first : [],
    errors: slots.filter(({ key }) => isCellError(key)).map((slot) => ({ cell: cellOf(scope, slot), text: slot.key })),
    links: linksOf(sheet),
  };
}

/** The states of the sheets that one form is spread over. */
export function joinSheetStates(states: readonly SheetState[]): SheetState {
  return {
    hidden: states.flatMap(({ hidden }) => hidden),
    hiddenRows: states.flatMap(({ hiddenRows }) => hiddenRows),
    hiddenColumns: states.flatMap(({ hiddenColumns }) => hiddenColumns),
    errors: states.flatMap(({ errors }) => errors),
    links: states.flatMap(({ links }) => links),
  };
}

function linksOf(sheet: SheetSnapshot): SheetState["links"] {
  const links: { cell: SheetCell; file: string }[] = [];
  for (let row = sheet.top; row < sheet.bottom; row++) {
    for (let column = sheet.left; column < sheet.right; column++) {
      const formula = sheet.formula(row, column);
      if (typeof formula !== "string" || !formula.startsWith("=")) continue;
      const file = externalFile(formula);
      if (file !== null) links.push({ cell: { sheet: sheet.name, row, column }, file });
    }
  }
  return links;
}
