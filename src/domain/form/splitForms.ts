import { indexForm, type FormSheet } from "./readApplication";
import { headingZone } from "./zones";

/** So many labels that come again make a second form; a page's head that is printed again has fewer. */
const ENOUGH_AGAIN = 6;

/** The forms of a sheet that holds several, one below the other; the whole sheet where it holds one. `isForm` tells a piece that is a form. */
export function splitForms(form: FormSheet, isForm: (piece: FormSheet) => boolean): readonly FormSheet[] {
  const starts = formStarts(form);
  if (starts.length < 2) return [form];
  const { sheet } = form.scope.index;
  const pieces = starts.map((start, position) => indexForm(sheet.slice(position === 0 ? sheet.top : start, starts[position + 1] ?? sheet.bottom), form.scope.date1904));
  return pieces.every(isForm) ? pieces : [form];
}

/** First rows of the forms: where the labels that all forms have begin anew, with the headings above them. */
function formStarts({ hits, scope }: FormSheet): readonly number[] {
  const rowsOf = new Map<string, Set<number>>();
  for (const { target, slot } of hits) {
    if (target.kind === "host") continue;
    const label = JSON.stringify(target);
    rowsOf.set(label, (rowsOf.get(label) ?? new Set()).add(slot.rect.row));
  }
  const again = [...rowsOf.values()].filter((rows) => rows.size > 1).map((rows) => [...rows].sort((a, b) => a - b));
  if (again.length < ENOUGH_AGAIN) return [];
  const forms = mostCommon(again.map((rows) => rows.length));
  const telling = again.filter((rows) => rows.length === forms);
  const labelRows = [...new Set(hits.map(({ slot }) => slot.rect.row))].sort((a, b) => a - b);
  return Array.from({ length: forms }, (_, number) => {
    const first = Math.min(...telling.map((rows) => rows[number] ?? Infinity));
    const before = labelRows.filter((row) => row < first).at(-1) ?? scope.index.sheet.top;
    for (let row = before + 1; row < first; row++) if (scope.index.inRow(row).some(({ key }) => beginsForm(key))) return row;
    return first;
  });
}

function beginsForm(key: string): boolean {
  const zone = headingZone(key);
  return zone === "cover" || zone === "credit" || zone === "table";
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as [number, number])[0];
}
