import { RESULT_TITLES } from "../review/resultTitles";
import type { SheetSnapshot } from "../sheet/snapshot";
import { findSummaryHeader, type SummaryHeader } from "../summary/header";
import { partsOn } from "./formParts";
import { findLedgerHeader, type LedgerHeader } from "./ledger/header";
import { indexForm, type FormSheet } from "./readApplication";
import { SheetIndex } from "./sheetIndex";
import { splitForms } from "./splitForms";

/** What a sheet is, by its content: the tab's name and position never count. */
export type SheetKind =
  | { readonly kind: "result" }
  | { readonly kind: "summary"; readonly header: SummaryHeader }
  | { readonly kind: "ledger"; readonly header: LedgerHeader }
  /** One form, or several below one another. */
  | { readonly kind: "forms"; readonly forms: readonly FormSheet[] }
  /** Narratives or attachments of a form whose other parts stand elsewhere. */
  | { readonly kind: "supplement"; readonly form: FormSheet }
  | { readonly kind: "other" };

/** A sheet with this many different labels of the form, in this many rows, is one, however much of it is lost. */
const ENOUGH_LABELS = 6;
const ENOUGH_ROWS = 4;
/** A recommendation table with columns of the city's own stays one until it asks for so much of the form. */
const NO_SUMMARY_ANY_MORE = 25;

export function classifySheet(sheet: SheetSnapshot, date1904: boolean): SheetKind {
  if (isResultSheet(sheet)) return { kind: "result" };
  const index = new SheetIndex(sheet);
  const ledger = findLedgerHeader(index);
  const summary = ledger && ledger.breadth < NO_SUMMARY_ANY_MORE && isRecommendation(index) ? findSummaryHeader(index) : null;
  if (summary) return { kind: "summary", header: summary };
  if (ledger) return { kind: "ledger", header: ledger };
  const form = indexForm(sheet, date1904, index);
  if (isForm(form)) return { kind: "forms", forms: splitForms(form, isForm) };
  const header = findSummaryHeader(index);
  if (header) return { kind: "summary", header };
  return isSupplement(form) ? { kind: "supplement", form } : { kind: "other" };
}

/** The review's own sheets, from an earlier run. */
export function isResultSheet(sheet: SheetSnapshot): boolean {
  const title = String(sheet.value(0, 0));
  return Object.values(RESULT_TITLES).some((known) => title.startsWith(known));
}

/** The title of 附件 3, or the line that names who recommends. */
function isRecommendation(index: SheetIndex): boolean {
  return index.slots.some(({ key }) => /推荐(项目)?汇总表/u.test(key) || /^推荐单位(\(盖章\))?:/u.test(key));
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

function isSupplement(form: FormSheet): boolean {
  const parts = partsOn(form);
  return parts.has("narrative") || parts.has("attachment");
}
