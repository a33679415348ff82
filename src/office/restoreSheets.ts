import type { RunOptions, SheetBefore, SheetProblem } from "../app/ports";
import { ofWorkbook } from "../app/wording/workbook";
import type { CellRef } from "../domain/sheet/cellRef";
import { stateAt } from "../domain/summary/tidy/content";
import { inBatches } from "./batches";
import { queueLinkLook, queueStyles } from "./blocks";
import { queueWidthsBack } from "./cellLooks";
import { stateInput, type CellInput } from "./cellInput";
import { drawCharts, isOwnChart } from "./charts";
import { sentenceFor } from "./errors";
import { queueInputs } from "./inputs";
import { utf8Bytes } from "./jsonSize";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";
import { listSheets, PROTECTED_REASON, type SheetInfo } from "./sheets";

/** Builds sheets of ours as they stood before, in their places. */
export function restoreSheets(settings: ExcelSettings, wanted: readonly { readonly name: string; readonly before: SheetBefore }[], options: RunOptions): Promise<SheetProblem[]> {
  return withExcel(settings, options, async (session) => {
    const sheets = new Map((await listSheets(session)).map((sheet) => [sheet.name, sheet]));
    const problems: SheetProblem[] = [];
    for (const { name, before } of wanted) {
      const sheet = sheets.get(name);
      if (!sheet) problems.push({ sheet: name, reason: sentenceFor("ItemNotFound") });
      else if (sheet.protected && !before.isProtected) problems.push({ sheet: name, reason: PROTECTED_REASON });
      else {
        await restore(session, sheet, before);
        const refusal = before.charts && (await drawCharts(session, sheet, before.charts));
        if (refusal) problems.push({ sheet: name, reason: refusal });
      }
    }
    return problems;
  });
}

const DRAWN_ON_REASON = ofWorkbook({ id: "drawnOn" });

/** Deletes sheets by their names, except those on which the user has put charts. */
export function removeSheets(settings: ExcelSettings, names: readonly string[], options: RunOptions): Promise<SheetProblem[]> {
  return withExcel(settings, options, async (session) => {
    const found = (await listSheets(session)).filter(({ name }) => names.includes(name));
    for (const { proxy } of found) proxy.charts.load("items/name");
    await session.sync();
    const kept = found.filter(({ proxy }) => proxy.charts.items.some((chart) => !isOwnChart(chart.name)));
    for (const sheet of found) if (!kept.includes(sheet)) sheet.proxy.delete();
    await session.sync();
    return kept.map(({ name }) => ({ sheet: name, reason: DRAWN_ON_REASON }));
  });
}

interface Row {
  readonly inputs: readonly CellInput[];
  readonly formats: readonly string[];
  readonly bytes: number;
}

async function restore(session: Session, sheet: SheetInfo, before: SheetBefore): Promise<void> {
  const { settings } = session;
  const { sheet: was, rows: looks } = before;
  const { proxy } = sheet;
  if (sheet.protected) proxy.protection.unprotect();
  const whole = proxy.getRange();
  whole.clear();
  whole.dataValidation.clear();
  whole.untrack();
  queueWidthsBack(proxy, 0, before.columnWidths);
  proxy.freezePanes.unfreeze();
  if (before.freezeRows > 0) proxy.freezePanes.freezeRows(before.freezeRows);
  const links: CellRef[] = [];
  const rows = Array.from({ length: was.rowCount }, (_, index): Row => {
    const row = was.top + index;
    const states = Array.from({ length: was.columnCount }, (__, column) => stateAt(was, row, was.left + column));
    states.forEach(({ content }, column) => {
      if (content.kind === "formula" && content.formula.startsWith("=HYPERLINK(")) links.push({ row, column: was.left + column });
    });
    const inputs = states.map(stateInput);
    return {
      inputs,
      formats: states.map(({ numberFormat }) => numberFormat),
      bytes: inputs.reduce<number>((bytes, input) => bytes + 30 + (typeof input === "string" ? utf8Bytes(input) : 20), 0),
    };
  });
  let row = was.top;
  for (const part of inBatches(rows, ({ bytes }) => bytes, settings.requestBudget)) {
    const range = proxy.getRangeByIndexes(row, was.left, part.length, was.columnCount);
    range.numberFormat = part.map(({ formats }) => [...formats]);
    range.formulas = part.map(({ inputs }) => [...inputs]);
    range.untrack();
    row += part.length;
    await session.sync();
  }
  queueStyles(sheet, { row: 0, column: 0, rowStyles: looks.map(({ style }) => style), styledColumns: looks.map(({ columns }) => columns) });
  queueLinkLook(sheet, links, settings.addressLimit);
  for (const { row: first, column, rows: height, columns } of was.merges) {
    const merged = proxy.getRangeByIndexes(first, column, height, columns);
    merged.merge();
    merged.untrack();
  }
  queueInputs(proxy, before, settings.addressLimit);
  await session.sync();
}
