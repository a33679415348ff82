import type { ColumnProps } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { columnProps, COLUMNS_KEPT } from "../loadSheet";
import type { CellContext } from "../read/cells";
import { type FoundColumns, readColumns } from "../read/layout";
import { attributes, type Document } from "./document";
import type { StyleWriter } from "./styleWriter";

interface Stretch {
  readonly first: number;
  readonly last: number;
  /** Up to the end of its attributes. */
  readonly tag: string;
}

function sameProps(a: ColumnProps, b: ColumnProps): boolean {
  return a.width === b.width && a.hidden === b.hidden && a.style === b.style && a.numberFormat === b.numberFormat;
}

const MODELLED: ReadonlySet<string> = new Set(["min", "max", "width", "customWidth", "bestFit", "hidden", "style"]);

/** Whether the file says something about the columns that the model does not have, such as an outline level. */
function saysMore(found: FoundColumns | undefined): boolean {
  return found !== undefined && Object.keys(found.element.attributes).some((name) => !MODELLED.has(name));
}

/** Splits what the file says about stretches of columns where the sheet says otherwise about one. */
export function patchColumns(document: Document, sheet: Sheet, context: CellContext, styles: StyleWriter): void {
  const before = readColumns(document.root);
  const propsOf = (found: FoundColumns | undefined): ColumnProps =>
    found ? columnProps(found.width, found.hidden, found.format, context) : {};
  const changed = new Map<number, FoundColumns | undefined>();
  const known = new Set(sheet.columnsWithProps.keys());
  for (const { first, last } of before) for (let column = first; column <= Math.min(last, COLUMNS_KEPT - 1); column++) known.add(column);
  for (const column of known) {
    const found = before.find(({ first, last }) => first <= column && column <= last);
    if (!sameProps(propsOf(found), sheet.column(column))) changed.set(column, found);
  }
  if (changed.size === 0) return;

  const stretches: Stretch[] = [];
  for (const found of before) {
    let first = found.first;
    const cut = (last: number): void => {
      if (first <= last) stretches.push({ first, last, tag: document.retag(found.element, { min: first + 1, max: last + 1 }) });
    };
    for (const column of [...changed.keys()].sort((a, b) => a - b)) {
      if (column < first || column > found.last) continue;
      cut(column - 1);
      first = column + 1;
    }
    cut(found.last);
  }
  for (const [column, found] of changed) {
    const after = sheet.column(column);
    if (Object.keys(after).length === 0 && !saysMore(found)) continue;
    const base = found?.format ?? 0;
    const { style = context.formats[0]?.style ?? {}, numberFormat = "General" } = after;
    const format = styles.cellFormat(base, { style, numberFormat, quotePrefix: false });
    const changes = {
      min: column + 1,
      max: column + 1,
      width: after.width ?? sheet.defaultColumnWidth,
      customWidth: after.width === undefined ? undefined : true,
      style: format === 0 ? undefined : format,
      hidden: after.hidden || undefined,
    };
    stretches.push({ first: column, last: column, tag: found ? document.retag(found.element, changes) : document.spell(`<col${attributes(changes)}`) });
  }
  const { prefix } = document.root;
  const text = stretches.sort((a, b) => a.first - b.first).map(({ tag }) => `${tag}/>`).join("");
  const cols = document.section("cols");
  if (text === "") document.setSection("cols", "");
  else if (cols) document.edits.replace(cols.innerStart, cols.innerEnd, text);
  else document.insertSpelled("cols", `<${prefix}cols>${text}</${prefix}cols>`);
}
