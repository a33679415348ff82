import type { RunOptions, SheetProblem } from "../app/ports";
import type { SheetChange, StateAt } from "../app/sheetChanges";
import type { Rect } from "../domain/sheet/cellRef";
import type { ColumnWidth } from "../domain/summary/tidy/edit";
import { shownContent, type CellState } from "../domain/summary/tidy/content";
import { sentenceFor, workbookError } from "./errors";
import { utf8Bytes } from "./jsonSize";
import { addFormats, dropFormats } from "./moveFormats";
import { toRectangles } from "./rectangles";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets, PROTECTED_REASON } from "./sheets";
import { queueValidations } from "./validations";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** JSON of one action, about. */
const BYTES_PER_ACTION = 700;

/** See `SheetChangePort.changeSheets`. */
export function changeSheets(settings: ExcelSettings, changes: readonly SheetChange[], options: RunOptions): Promise<SheetProblem[]> {
  return withExcel(settings, options, async (session) => {
    const sheets = new Map((await listSheets(session)).map((sheet) => [sheet.name, sheet]));
    const added = new Set(changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : change.kind === "rename" ? [change.to] : [])));
    const sheetsOf = (some: readonly SheetChange[]) => new Set(some.flatMap((change) => (change.kind === "copy" ? [change.sheet, change.to.sheet] : [change.sheet])));
    // Protection keeps cells and not the sheet: it can be renamed and deleted all the same.
    const written = sheetsOf(changes.filter(({ kind }) => kind !== "rename" && kind !== "deleteSheet"));
    const problems = [...sheetsOf(changes)].filter((name) => !added.has(name)).flatMap((name): SheetProblem[] => {
      const sheet = sheets.get(name);
      if (!sheet) return [{ sheet: name, reason: sentenceFor("ItemNotFound") }];
      return sheet.protected && written.has(name) ? [{ sheet: name, reason: PROTECTED_REASON }] : [];
    });
    if (problems.length > 0) return problems;
    session.stopIfCancelled({ id: "nothingChanged" });

    const proxies = new Map([...sheets].map(([name, { proxy }]) => [name, proxy]));
    const proxyOf = (name: string): Excel.Worksheet => {
      const proxy = proxies.get(name);
      if (!proxy) throw workbookError("ItemNotFound");
      return proxy;
    };
    const isMarked = changes.some(({ kind }) => kind === "mark");
    let queued = 0;
    const send = async (): Promise<void> => {
      await session.sync();
      queued = 0;
      if (isMarked) session.stopIfCancelled({ id: "partlyDone" });
    };
    for (const [index, change] of changes.entries()) {
      options.onProgress?.({ step: "writing", done: index, total: changes.length, sheet: change.sheet });
      const bytes = bytesOf(change);
      const asks = change.kind === "formulas" || change.kind === "heights" || change.kind === "dropFormats" || change.kind === "addFormats";
      if (queued > 0 && change.kind !== "mark" && (asks || queued + bytes > settings.requestBudget)) await send();
      queued += bytes;
      if (change.kind === "addSheet") proxies.set(change.sheet, session.context.workbook.worksheets.add(change.sheet));
      await queue(session, proxyOf, change);
      if (change.kind === "rename") proxies.set(change.to, proxyOf(change.sheet));
    }
    await session.sync();
    return [];
  });
}

function bytesOf(change: SheetChange): number {
  if (change.kind === "write") return change.cells.reduce((bytes, { state }) => bytes + BYTES_PER_ACTION + utf8Bytes(shownContent(state.content)), 0);
  if (change.kind === "sort") return BYTES_PER_ACTION * 3 + change.ranks.length * 10;
  if (change.kind === "formulas") return BYTES_PER_ACTION * change.cells.length;
  if (change.kind === "heights") return BYTES_PER_ACTION * change.heights.length;
  if (change.kind === "merge" || change.kind === "unmerge") return BYTES_PER_ACTION * change.rects.length;
  return BYTES_PER_ACTION;
}

async function queue(session: Session, proxyOf: (name: string) => Excel.Worksheet, change: SheetChange): Promise<void> {
  const sheet = proxyOf(change.sheet);
  switch (change.kind) {
    case "write":
      return queueStates(sheet, change.cells);
    case "formulas":
      return writeFormulas(session, sheet, change.cells);
    case "merge":
      return change.rects.forEach((rect) => at(sheet, rect).merge(false));
    case "unmerge":
      return change.rects.forEach((rect) => at(sheet, rect).unmerge());
    case "sort":
      return queueSort(sheet, change);
    case "deleteRows":
      return rowsOf(sheet, change.row, change.rows).delete("Up");
    case "insertRows":
      rowsOf(sheet, change.row, change.rows).insert("Down");
      return;
    case "copy": {
      const target = at(proxyOf(change.to.sheet), { ...change.rect, row: change.to.row, column: change.to.column });
      target.copyFrom(at(sheet, change.rect), change.what === "all" ? "All" : "Formats");
      return;
    }
    case "heights":
      return setHeights(session, sheet, change.row, change.heights);
    case "width":
      return queueWidth(at(sheet, { row: 0, column: change.column, rows: 1, columns: 1 }).format, change.width);
    case "titleRows":
      sheet.pageLayout.setPrintTitleRows(change.rows === null ? "" : `${change.rows.row + 1}:${change.rows.row + change.rows.rows}`);
      return;
    case "orientation":
      sheet.pageLayout.orientation = change.value === "Landscape" ? "Landscape" : "Portrait";
      return;
    case "paper":
      sheet.pageLayout.paperSize = change.value as Excel.PaperType;
      return;
    case "zoom": {
      const { scale, pagesWide, pagesTall } = change.zoom;
      sheet.pageLayout.zoom =
        scale !== null
          ? { scale }
          : { ...(pagesWide !== null && { horizontalFitToPages: pagesWide }), ...(pagesTall !== null && { verticalFitToPages: pagesTall }) };
      return;
    }
    case "borders":
      return queueBorders(at(sheet, change.rect));
    case "font":
      at(sheet, change.rect).format.font.name = change.name;
      return;
    case "deleteSheet":
      return sheet.delete();
    case "addSheet":
      if (change.first) sheet.position = 0;
      return;
    case "rename":
      sheet.name = change.to;
      return;
    case "clear": {
      const whole = sheet.getRange();
      whole.untrack();
      return whole.clear();
    }
    case "bold":
      at(sheet, change.rect).format.font.bold = true;
      return;
    case "name":
      (change.scope === null ? session.context.workbook : proxyOf(change.scope)).names.getItem(change.name).formula = change.formula;
      return;
    case "dropFormats":
      return dropFormats(session, sheet, change.formats);
    case "addFormats":
      return addFormats(session, sheet, change.formats);
    case "validations":
      return queueValidations(sheet, change.column, change.runs);
    case "mark":
      at(sheet, { ...change.at, rows: 1, columns: 1 }).values = [[change.text]];
      return;
  }
}

function at(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.untrack();
  return range;
}

function rowsOf(sheet: Excel.Worksheet, row: number, rows: number): Excel.Range {
  const range = sheet.getRange(`${row + 1}:${row + rows}`);
  range.untrack();
  return range;
}

/** Cells in blocks. A text goes into a cell of format "@", where nothing is made of it, and the cell then gets its own format. */
function queueStates(sheet: Excel.Worksheet, cells: readonly StateAt[]): void {
  const states = new Map(cells.map(({ row, column, state }) => [`${row},${column}`, state]));
  for (const rect of toRectangles(cells)) {
    const range = at(sheet, rect);
    const each = <T>(of: (state: CellState) => T): T[][] =>
      Array.from({ length: rect.rows }, (_, row) =>
        Array.from({ length: rect.columns }, (__, column) => of(states.get(`${rect.row + row},${rect.column + column}`) ?? { content: { kind: "blank" }, numberFormat: "General" })),
      );
    range.numberFormat = each(({ content, numberFormat }) => (content.kind === "text" ? "@" : numberFormat === "@" ? "General" : numberFormat));
    range.formulas = each(({ content }) => inputOf(content));
    range.numberFormat = each(({ numberFormat }) => numberFormat);
  }
}

function inputOf(content: CellState["content"]): string | number | boolean {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text.startsWith("'") ? `'${content.text}` : content.text;
    case "number":
    case "boolean":
      return content.value;
    case "formula":
      return content.formula;
  }
}

/** Only those that Excel has not brought to the wanted text by itself. */
async function writeFormulas(session: Session, sheet: Excel.Worksheet, cells: readonly { readonly row: number; readonly column: number; readonly formula: string }[]): Promise<void> {
  const asked = cells.map((cell) => {
    const range = at(sheet, { ...cell, rows: 1, columns: 1 });
    range.load("formulas");
    return { cell, range };
  });
  await session.sync();
  for (const { cell, range } of asked) {
    if (range.formulas[0]?.[0] !== cell.formula) at(sheet, { ...cell, rows: 1, columns: 1 }).formulas = [[cell.formula]];
  }
}

function queueSort(sheet: Excel.Worksheet, { rect, key, ranks }: Extract<SheetChange, { readonly kind: "sort" }>): void {
  const keys = at(sheet, { ...rect, column: key, columns: 1 });
  keys.numberFormat = ranks.map(() => ["General"]);
  keys.values = ranks.map((rank) => [rank]);
  at(sheet, rect).sort.apply([{ key: key - rect.column, ascending: true }], false, false, "Rows");
}

async function setHeights(session: Session, sheet: Excel.Worksheet, first: number, heights: readonly number[]): Promise<void> {
  sheet.load("standardHeight");
  const asked = heights.map((wanted, index) => {
    const place = { row: first + index, column: 0, rows: 1, columns: 1 };
    const now = at(sheet, place).format;
    now.load("rowHeight");
    return { wanted, now, place };
  });
  await session.sync();
  for (const { wanted, now, place } of asked) {
    if (now.rowHeight === wanted) continue;
    const { format } = at(sheet, place);
    if (wanted === sheet.standardHeight) format.useStandardHeight = true;
    else format.rowHeight = wanted;
  }
}

function queueWidth(format: Excel.RangeFormat, { points, isStandard }: ColumnWidth): void {
  if (isStandard) format.useStandardWidth = true;
  else format.columnWidth = points;
}

function queueBorders(range: Excel.Range): void {
  for (const edge of EDGES) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#000000";
  }
}
