import { SHEET_ROWS, type Attached, type AttachedName, type ColumnRules, type PlacedFormat, type ValidationRule } from "../domain/summary/tidy/attached";
import { columnIndex, parseA1, type Rect } from "../domain/sheet/cellRef";
import { inBatches } from "./batches";
import { looksText, LOOKS_MEMBERS } from "./formatLooks";
import type { Session } from "./session";
import { ruleText } from "./validations";

/** JSON of one question about a format, or about the validation of some cells, about. */
const BYTES_PER_FORMAT = 2_500;
const BYTES_PER_RULE = 900;

/** Names of the workbook and of the sheet, its formats by condition, and the validations of columns in which rows differ. */
export async function readAttached(session: Session, sheet: Excel.Worksheet, sheetName: string, body: Rect): Promise<Attached> {
  const { workbook } = session.context;
  const named = [{ scope: null, items: workbook.names }, { scope: sheetName, items: sheet.names }];
  for (const { items } of named) items.load("items/name,items/formula,items/visible");
  await session.sync();
  const names = named.flatMap(({ scope, items }) =>
    items.items.map(({ name, formula, visible }): AttachedName => ({ name, scope, formula: String(formula), visible })),
  );
  return { names, formats: (await readFormats(session, sheet)).map(({ placed }) => placed), validations: await readValidations(session, sheet, body) };
}

/** A format by condition with the id by which Excel knows it for now. */
export interface KnownFormat {
  readonly id: string;
  readonly placed: PlacedFormat;
}

export async function readFormats(session: Session, sheet: Excel.Worksheet): Promise<readonly KnownFormat[]> {
  const formats = formatsOf(sheet);
  formats.load("items/id,items/type,items/priority,items/stopIfTrue");
  await session.sync();
  const known: KnownFormat[] = [];
  for (const batch of inBatches(formats.items, () => BYTES_PER_FORMAT, session.settings.requestBudget)) {
    const asked = batch.map(({ id, type, priority, stopIfTrue }) => {
      const areas = formatsOf(sheet).getItem(id).getRanges();
      areas.load("address");
      areas.untrack();
      return { id, areas, custom: type === "Custom" ? queueCustom(formatsOf(sheet), id) : null, rank: { priority, stopIfTrue } };
    });
    await session.sync();
    for (const { id, areas, custom, rank } of asked) {
      known.push({ id, placed: { areas: areasOf(areas.address), formula: custom && custom.rule.formula, looks: custom ? looksText(custom.format, rank) : "" } });
    }
  }
  return known;
}

function queueCustom(formats: Excel.ConditionalFormatCollection, id: string): Pick<Excel.CustomConditionalFormat, "rule" | "format"> {
  const { rule, format } = formats.getItem(id).custom;
  rule.load("formula");
  format.load(LOOKS_MEMBERS);
  return { rule, format };
}

const MAX_COLUMNS = 16_384;
const AREA = /(?:'(?:[^']|'')*'|[^',!]+)!([^,]+)/gu;
const WHOLE = /^\$?([A-Z]+|\d+):\$?([A-Z]+|\d+)$/u;

/** "汇总!H7,汇总!A:C,汇总!9:9" as rectangles. */
function areasOf(address: string): Rect[] {
  return [...address.matchAll(AREA)].flatMap(([, text = ""]) => parseA1(text) ?? wholeArea(text) ?? []);
}

function wholeArea(text: string): Rect | null {
  const [, first, last] = WHOLE.exec(text.trim()) ?? [];
  if (first === undefined || last === undefined) return null;
  if (/\d/u.test(first)) return { row: Number(first) - 1, column: 0, rows: Number(last) - Number(first) + 1, columns: MAX_COLUMNS };
  return { row: 0, column: columnIndex(first), rows: SHEET_ROWS, columns: columnIndex(last) - columnIndex(first) + 1 };
}

export function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return formatsIn(sheet.getRange());
}

function formatsIn(range: Excel.Range): Excel.ConditionalFormatCollection {
  const formats = range.conditionalFormats;
  range.untrack();
  return formats;
}

interface Part {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
}

/** Halves a column's cells until each part has one validation: a few round trips, and none for columns that have one throughout. */
async function readValidations(session: Session, sheet: Excel.Worksheet, body: Rect): Promise<readonly ColumnRules[]> {
  const rules = new Map<number, ValidationRule[]>();
  let open: readonly Part[] = Array.from({ length: body.columns }, (_, index) => ({ column: body.column + index, row: body.row, rows: body.rows }));
  while (open.length > 0) {
    const mixed: Part[] = [];
    for (const { part, validation } of await askRules(session, sheet, open)) {
      if (isMixed(validation) && part.rows > 1) {
        const half = Math.ceil(part.rows / 2);
        mixed.push({ ...part, rows: half }, { ...part, row: part.row + half, rows: part.rows - half });
        if (!rules.has(part.column)) rules.set(part.column, []);
        continue;
      }
      const own = rules.get(part.column);
      const rule = ruleText(validation);
      for (let row = 0; own && row < part.rows; row++) own[part.row - body.row + row] = rule;
    }
    open = mixed;
  }
  return [...rules].map(([column, each]) => ({ column, rules: each }));
}

async function askRules(session: Session, sheet: Excel.Worksheet, parts: readonly Part[]): Promise<readonly { readonly part: Part; readonly validation: Excel.DataValidation }[]> {
  const answers: { part: Part; validation: Excel.DataValidation }[] = [];
  for (const batch of inBatches(parts, () => BYTES_PER_RULE, session.settings.requestBudget)) {
    const asked = batch.map((part) => {
      const range = sheet.getRangeByIndexes(part.row, part.column, part.rows, 1);
      const { dataValidation: validation } = range;
      validation.load("type,rule,ignoreBlanks,prompt,errorAlert");
      range.untrack();
      return { part, validation };
    });
    await session.sync();
    answers.push(...asked);
  }
  return answers;
}

function isMixed({ type }: Excel.DataValidation): boolean {
  return type === "Inconsistent" || type === "MixedCriteria";
}
