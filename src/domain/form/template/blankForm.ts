import type { Rect } from "../../sheet/cellRef";
import { fieldSpec, type FieldId } from "../fields";
import { commitmentText, paperLayout, type PaperCell } from "../paperLayout";
import type { BlankArea, BlankCell, BlankName, BlankRole, BlankSheet, Entry } from "./blankSheet";
import { attachmentEntry, entryFor, OPEN_BOX, tickEntry } from "./entries";
import { textHeight } from "./textHeight";
import { versionLine } from "./version";

/** Every column of the paper form becomes two: a narrow one for a tick and the rest. */
const SPLIT = 2;
/** Room for the tick beside the drop-down's button, which some grids draw into the cell. */
const TICK_WIDTH = 6;
const PAPER_WIDTHS = [9, 17, 15, 18, 18, 18, 18, 18];
const COLUMN_WIDTHS = PAPER_WIDTHS.flatMap((width) => [TICK_WIDTH, width - TICK_WIDTH]);
const COLUMNS = COLUMN_WIDTHS.length;

const AWARD_ROWS = 8;
/** The paper form's sign that rows may be added; on a protected sheet none can be. */
const MORE_ROWS = ".....";

/** Columns from one option to the next. */
const OPTION_SPANS: Readonly<Record<string, number>> = { "enterprise.industry": 4, "enterprise.cluster": 4, "network.mode": 3, systems: 2, scenes: 4 };

const HEIGHTS = { title: 64, cover: 40, heading: 30, least: 24, spacer: 36, prose: 190, construction: 380 };

/** The paper form unfolded: the same texts in the same order, with a cell of its own for every value and every option. */
export function blankForm(callYear: number): BlankSheet {
  const layout = paperLayout({ callYear, awardRows: AWARD_ROWS });
  const cells = layout.cells.filter(({ printed }) => printed !== MORE_ROWS);
  const starts = rowStarts(cells, layout.rows);
  const form = new Form(callYear);
  const tableFrom = layout.cells.find(({ role, row }) => role === "heading" && row > 0)?.row ?? 0;
  for (const cell of cells) {
    const row = starts[cell.row] ?? 0;
    const place = { row, column: cell.column * SPLIT, rows: (starts[cell.row + cell.rows] ?? row + 1) - row, columns: cell.columns * SPLIT };
    unfold(form, cell, place, cell.row < tableFrom ? "cover" : "table");
  }
  form.put("version", "table", { row: 0, column: COLUMNS / 2, rows: 1, columns: COLUMNS / 2 }, versionLine(callYear));
  return {
    name: "申报书（填报）",
    cells: form.cells,
    names: form.names,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: rowHeights(form, starts[layout.rows] ?? 0),
    orientation: "Portrait",
    titleRows: { from: 0, to: 0 },
    freezeRows: 1,
    isProtected: true,
  };
}

class Form {
  readonly cells: BlankCell[] = [];
  readonly names: BlankName[] = [];

  constructor(readonly callYear: number) {}

  put(role: BlankRole, area: BlankArea, place: Rect, text: string | number, entry: Entry | null = null): void {
    this.cells.push({ ...place, role, area, text, entry });
  }

  input(field: FieldId, area: BlankArea, place: Rect, entry: Entry = entryFor(field, this.callYear)): void {
    this.put("input", area, place, "", entry);
    this.name(field, place);
  }

  /** The fields of one option list may stand in several blocks: the name covers them all. */
  name(field: FieldId, place: Rect): void {
    const at = this.names.findIndex((name) => name.field === field);
    const before = this.names[at]?.rect;
    if (before) this.names[at] = { field, rect: around(before, place) };
    else this.names.push({ field, rect: rectOf(place) });
  }
}

/** Rows of the blank form before each paper row. */
function rowStarts(cells: readonly PaperCell[], rows: number): readonly number[] {
  const starts: number[] = [];
  let next = 0;
  for (let row = 0; row < rows; row++) {
    starts.push(next);
    const own = cells.filter((cell) => cell.row === row && cell.rows === 1);
    const isSpacer = !cells.some((cell) => cell.row <= row && row < cell.row + cell.rows);
    next += isSpacer ? 1 : Math.max(0, ...own.map(rowsOf));
  }
  return [...starts, next];
}

const PROMISES = 3;
const SIGNATURE_ROWS = 2;

function rowsOf(cell: PaperCell): number {
  switch (formOf(cell)) {
    case "printed":
    case "single":
      return 1;
    case "commitment":
      return PROMISES + SIGNATURE_ROWS;
    case "options":
      return optionRows(cell) + (cell.fields.includes("systems.other") ? 1 : 0);
    case "blanks":
      return cell.fields.length;
  }
}

function formOf({ role, fields, options }: PaperCell): "printed" | "single" | "commitment" | "options" | "blanks" {
  const [first] = fields;
  if (role !== "value" || first === undefined) return "printed";
  if (first === "credit.text") return "commitment";
  const { kind, standing } = fieldSpec(first);
  if (kind === "many" && options.length > 0) return "options";
  return standing === "within" ? "blanks" : "single";
}

function optionSpan({ fields }: PaperCell): number {
  return OPTION_SPANS[fields[0] ?? ""] ?? SPLIT;
}

function optionsPerRow(cell: PaperCell): number {
  return Math.floor((cell.columns * SPLIT) / optionSpan(cell));
}

function optionRows(cell: PaperCell): number {
  return Math.ceil(cell.options.length / optionsPerRow(cell));
}

function unfold(form: Form, cell: PaperCell, place: Rect, area: BlankArea): void {
  switch (formOf(cell)) {
    case "printed":
      printed(form, cell, place, area);
      break;
    case "single":
      single(form, cell, place, area);
      break;
    case "commitment":
      commitment(form, place.row);
      break;
    case "options":
      options(form, cell, place);
      break;
    case "blanks":
      blanks(form, cell, place);
      break;
  }
}

function printed(form: Form, cell: PaperCell, place: Rect, area: BlankArea): void {
  const isWide = place.columns === COLUMNS;
  if (cell.row === 0) form.put("note", area, { ...place, columns: COLUMNS / 2 }, cell.printed);
  else if (cell.role === "title") form.put("title", area, place, cell.printed);
  else if (cell.role === "heading" && isWide) form.put("heading", area, place, cell.printed);
  else if (cell.role === "note" && isWide) form.put("note", area, place, cell.printed);
  else if (cell.role === "note" && cell.columns > 1) form.put("text", area, place, cell.printed);
  else form.put("label", area, place, numberIn(cell.printed));
}

function numberIn(printed: string): string | number {
  return /^\d+$/u.test(printed) ? Number(printed) : printed;
}

/** One value, with its unit in the last column. Attachments are chosen, not described. */
function single(form: Form, cell: PaperCell, place: Rect, area: BlankArea): void {
  const [field] = cell.fields;
  if (field === undefined) return;
  const { kind, unit, part } = fieldSpec(field);
  if (part === "attachment") form.input(field, area, place, attachmentEntry(field));
  else if (unit !== undefined && kind !== "percent") withUnit(form, field, place, unit);
  else form.input(field, kind === "prose" ? "prose" : area, place);
}

function withUnit(form: Form, field: FieldId, place: Rect, unit: string): void {
  form.input(field, "table", { ...place, columns: place.columns - 1 });
  form.put("unit", "table", { ...place, column: place.column + place.columns - 1, columns: 1 }, unit);
}

/** The blanks of running text, one below the other: words, value, unit. */
const BLANK_VALUE_COLUMNS = 4;

function blanks(form: Form, cell: PaperCell, place: Rect): void {
  cell.fields.forEach((field, index) => {
    const { kind, unit, label } = fieldSpec(field);
    const row = { ...place, row: place.row + index, rows: 1 };
    const words = row.columns - BLANK_VALUE_COLUMNS;
    form.put("text", "table", { ...row, columns: words }, label);
    const value = { ...row, column: row.column + words, columns: BLANK_VALUE_COLUMNS };
    if (unit === undefined || kind === "percent") form.input(field, "table", value);
    else withUnit(form, field, value, unit);
  });
}

/** Words before the value of "其他＿＿"; columns they take. */
const OTHER = "其他（请填写）";
const OTHER_COLUMNS = 2;

function options(form: Form, cell: PaperCell, place: Rect): void {
  const [field] = cell.fields;
  if (field === undefined) return;
  const span = optionSpan(cell);
  const perRow = optionsPerRow(cell);
  const entry = tickEntry(field);
  cell.options.forEach((option, index) => {
    const position = index % perRow;
    const column = place.column + position * span;
    const row = place.row + Math.floor(index / perRow);
    const isLast = position === perRow - 1 || index === cell.options.length - 1;
    const end = isLast ? place.column + place.columns : column + span;
    form.put("tick", "table", { row, column, rows: 1, columns: 1 }, OPEN_BOX, entry);
    form.put("option", "table", { row, column: column + 1, rows: 1, columns: end - column - 1 }, option);
  });
  form.name(field, { ...place, rows: optionRows(cell) });
  if (!cell.fields.includes("systems.other")) return;
  const row = { ...place, row: place.row + optionRows(cell), rows: 1 };
  form.put("text", "table", { ...row, columns: OTHER_COLUMNS }, OTHER);
  form.input("systems.other", "table", { ...row, column: row.column + OTHER_COLUMNS, columns: row.columns - OTHER_COLUMNS });
}

/** The three promises word for word, the first one's blank in a cell of its own, and the signatures below. */
function commitment(form: Form, top: number): void {
  const [heading = "", first = "", second = "", third = "", ...signatures] = commitmentText(form.callYear).split("\n");
  const [before = "", after = ""] = first.split(`${form.callYear} 年 月 日`);
  const at = (line: number, column: number, columns: number, rows = 1): Rect => ({ row: top + line, column: column * SPLIT, rows, columns: columns * SPLIT });
  form.put("label", "table", at(0, 0, 2, PROMISES), heading);
  form.put("text", "table", at(0, 2, 2), before);
  form.input("credit.periodEnd", "table", at(0, 4, 1));
  form.put("text", "table", at(0, 5, 3), after);
  form.put("text", "table", at(1, 2, 6), second);
  form.put("text", "table", at(2, 2, 6), third);
  form.name("credit.text", at(0, 2, 6, PROMISES));
  const [responsible = "", legal = "", date = ""] = signatures;
  form.put("label", "table", at(PROMISES, 0, 2), responsible);
  form.input("credit.signedResponsible", "table", at(PROMISES, 2, 2));
  form.put("label", "table", at(PROMISES, 4, 2), legal);
  form.input("credit.signedLegal", "table", at(PROMISES, 6, 2));
  form.put("label", "table", at(PROMISES + 1, 0, 2), date);
  form.input("credit.signDate", "table", at(PROMISES + 1, 2, 6));
}

function rectOf({ row, column, rows, columns }: Rect): Rect {
  return { row, column, rows, columns };
}

function around(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** Tall enough for what is printed; a text merged over several rows stretches the last of them. */
function rowHeights({ cells, names }: Form, rows: number): readonly number[] {
  const heights = Array<number>(rows).fill(0);
  for (const { field, rect } of names) if (field === "narrative.construction") heights[rect.row] = HEIGHTS.construction;
  for (const cell of [...cells].sort((a, b) => a.rows - b.rows)) {
    const last = cell.row + cell.rows - 1;
    const above = heights.slice(cell.row, last).reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last] ?? 0, heightOf(cell) - above);
  }
  return heights.map((height) => (height === 0 ? HEIGHTS.spacer : height));
}

function heightOf({ role, area, text, column, columns, row }: BlankCell): number {
  if (role === "title") return HEIGHTS.title;
  if (role === "heading") return Math.max(HEIGHTS.heading, needed());
  if (area === "prose") return HEIGHTS.prose;
  if (area === "cover" && row > 0) return HEIGHTS.cover;
  return Math.max(HEIGHTS.least, needed());

  function needed(): number {
    return textHeight(String(text), COLUMN_WIDTHS.slice(column, column + columns).reduce((sum, width) => sum + width, 0));
  }
}
