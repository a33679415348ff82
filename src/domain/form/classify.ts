import { RESULT_TITLES } from "../review/resultTitles";
import type { SheetSnapshot } from "../sheet/snapshot";
import { findSummaryHeader, type SummaryHeader } from "../summary/header";
import { indexForm, type FormSheet } from "./readApplication";

/** What a sheet is, by its content: the tab's name and position never count. */
export type SheetKind =
  | { readonly kind: "result" }
  | { readonly kind: "summary"; readonly header: SummaryHeader }
  | { readonly kind: "form"; readonly form: FormSheet }
  | { readonly kind: "other" };

/** A sheet with this many different labels of the form, in this many rows, is one, however much of it is lost. */
const ENOUGH_LABELS = 6;
const ENOUGH_ROWS = 4;

export function classifySheet(sheet: SheetSnapshot, date1904: boolean): SheetKind {
  if (isResultSheet(sheet)) return { kind: "result" };
  const form = indexForm(sheet, date1904);
  if (isForm(form)) return { kind: "form", form };
  const header = findSummaryHeader(form.scope.index);
  return header ? { kind: "summary", header } : { kind: "other" };
}

/** The review's own sheets, from an earlier run. */
export function isResultSheet(sheet: SheetSnapshot): boolean {
  const title = String(sheet.value(0, 0));
  return Object.values(RESULT_TITLES).some((known) => title.startsWith(known));
}

/** Labels in one or two rows are a table's header: a form has them row after row. */
function isForm({ hits, zones }: FormSheet): boolean {
  const firstRows = new Map<string, number>();
  for (const { target, slot } of hits) {
    const label = JSON.stringify(target);
    if (!firstRows.has(label)) firstRows.set(label, slot.rect.row);
  }
  const labels = firstRows.size;
  const rows = new Set(firstRows.values()).size;
  const headed = zones.headings.has("cover") || zones.headings.has("table") || zones.headings.has("credit");
  return labels >= (headed ? ENOUGH_LABELS / 2 : ENOUGH_LABELS) && rows >= (headed ? ENOUGH_ROWS / 2 : ENOUGH_ROWS);
}
