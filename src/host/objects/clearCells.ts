import { invalidArgument } from "../hostError";
import { containsRect, GENERAL, intersect, isWholeColumns, isWholeRows, PLAIN, type Rect, type Sheet, subtract } from "../model";
import { checkAllowed, checkUnlocked } from "./guard";

export type ClearApplyTo = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** "All" takes contents, formats, conditional formats, validations, links, notes and merges; the sheet's structure stays. */
export function clearCells(sheet: Sheet, rect: Rect, applyTo: ClearApplyTo): void {
  switch (applyTo) {
    case "Contents":
      checkUnlocked(sheet, rect);
      return clearContents(sheet, rect);
    case "Formats":
      checkAllowed(sheet, "allowFormatCells");
      return clearFormats(sheet, rect);
    case "Hyperlinks":
      checkAllowed(sheet, "allowInsertHyperlinks");
      return clearLinks(sheet, rect);
    case "RemoveHyperlinks":
      checkAllowed(sheet, "allowInsertHyperlinks");
      clearLinks(sheet, rect);
      return clearFormats(sheet, rect);
    case "ResetContents":
      checkUnlocked(sheet, rect);
      return clearContents(sheet, rect);
    case "All":
      checkUnlocked(sheet, rect);
      clearContents(sheet, rect);
      clearFormats(sheet, rect);
      clearLinks(sheet, rect);
      clearAreas(sheet, rect);
      for (const list of [sheet.notes, sheet.comments]) {
        for (const item of [...list.list]) if (containsRect(rect, { ...item, rows: 1, columns: 1 })) list.remove(item.id);
      }
      return;
    default:
      throw invalidArgument();
  }
}

function clearContents(sheet: Sheet, rect: Rect): void {
  for (const { row, column } of sheet.cells.inside(rect)) sheet.setContent(row, column, { value: "" });
}

function clearFormats(sheet: Sheet, rect: Rect): void {
  sheet.unmerge(rect);
  if (isWholeColumns(rect) || isWholeRows(rect)) {
    sheet.restyle(rect, () => PLAIN);
    sheet.reformat(rect, GENERAL);
  } else {
    for (const { row, column } of sheet.cells.inside(rect)) {
      sheet.setStyle(row, column, PLAIN);
      sheet.setNumberFormat(row, column, GENERAL);
    }
  }
  sheet.conditionalFormats.rewrite((format) => withoutArea(format, rect), true);
}

function clearLinks(sheet: Sheet, rect: Rect): void {
  for (const link of sheet.hyperlinks) {
    if (containsRect(rect, { ...link, rows: 1, columns: 1 })) sheet.setHyperlink(link.row, link.column, null);
  }
}

function clearAreas(sheet: Sheet, rect: Rect): void {
  sheet.dataValidations.rewrite((validation) => withoutArea(validation, rect), true);
}

/** The item with the block taken out of its areas; null when nothing is left. */
export function withoutArea<T extends { readonly areas: readonly Rect[] }>(item: T, rect: Rect): T | null {
  if (!item.areas.some((area) => intersect(area, rect))) return item;
  const areas = item.areas.flatMap((area) => subtract(area, rect));
  return areas.length > 0 ? { ...item, areas } : null;
}
