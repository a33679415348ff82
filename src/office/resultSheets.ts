import type { NameOfOwn } from "../app/formula";
import type { ResultSheet, RunOptions, SheetProblem } from "../app/ports";
import { ofWorkbook } from "../app/wording/workbook";
import type { Told } from "../domain/wording/told";
import { queuePaper } from "./addSheets";
import { blockParts, queueBlock } from "./blocks";
import { ownCellInput } from "./cellInput";
import { drawCharts } from "./charts";
import { queueColumnWidths } from "./columnWidths";
import { isWorthHalving } from "./errors";
import { queueInputs } from "./inputs";
import { findOwn, titlesOf } from "./ownSheets";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";
import { freeName, listSheets, PROTECTED_REASON, type SheetInfo } from "./sheets";

/** Builds each sheet anew in its place, or adds it. One that cannot be built is reported and the rest goes on. */
export function writeResultSheets(settings: ExcelSettings, wanted: readonly ResultSheet[], options: RunOptions): Promise<SheetProblem[]> {
  return withExcel(settings, options, async (session) => {
    const problems: SheetProblem[] = [];
    const sheets = await listSheets(session);
    const titles = await titlesOf(session, sheets);
    const names = sheets.map(({ name }) => name);
    const built: string[] = [];
    /** What the sheets of this run are called, by title. */
    const namesByTitle = new Map<string, string>();
    for (const result of wanted) {
      session.stopIfCancelled(built.length === 0 ? { id: "resultsNotWritten" } : { id: "onlyUpdated", about: { sheets: built } });
      options.onProgress?.({ step: "writing", done: built.length, total: wanted.length, sheet: result.name });
      const found = findOwn(result, titles);
      const refusal = found && (await refusalOf(session, result, found));
      if (found && refusal) {
        problems.push({ sheet: found.name, reason: refusal });
        continue;
      }
      const name = found?.name ?? freeName(result.name, names);
      if ([...titlesIn(result)].some((title) => !namesByTitle.has(title))) {
        problems.push({ sheet: name, reason: UNCOUNTABLE_REASON });
        continue;
      }
      try {
        const sheet = await build(session, result, found ?? name, (title) => namesByTitle.get(title) ?? title);
        const chartRefusal = result.charts && (await drawCharts(session, sheet, result.charts));
        if (chartRefusal) problems.push({ sheet: name, reason: chartRefusal });
        names.push(name);
        built.push(name);
        namesByTitle.set(result.title, name);
      } catch (error) {
        if (!isWorthHalving(error)) throw error;
        problems.push({ sheet: name, reason: error.told });
      }
    }
    return problems;
  });
}

const UNCOUNTABLE_REASON = ofWorkbook({ id: "uncountable" });
const CHANGED_REASON = ofWorkbook({ id: "sheetChanged" });

/** Why a sheet of ours must stay as it is; null where it may be built anew. */
async function refusalOf(session: Session, { isProtected = false, seen = [] }: ResultSheet, found: SheetInfo): Promise<Told | null> {
  if (found.protected && !isProtected) return PROTECTED_REASON;
  if (seen.length === 0) return null;
  const asked = seen.map(({ row, column, values }) => {
    const range = found.proxy.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 1);
    range.load("values");
    range.untrack();
    return { range, values };
  });
  await session.sync();
  const same = asked.every(({ range, values }) => values.every((cells, row) => cells.every((value, column) => range.values[row]?.[column] === value)));
  return same ? null : CHANGED_REASON;
}

/** Titles of the sheets that its formulas refer to. */
function titlesIn({ block }: ResultSheet): ReadonlySet<string> {
  return new Set(block.cells.flatMap((row) => row.flatMap((cell) => (cell?.kind === "formula" ? cell.formula.titles : []))));
}

async function build(session: Session, result: ResultSheet, place: SheetInfo | string, nameOf: NameOfOwn): Promise<SheetInfo> {
  const sheet = typeof place === "string" ? queueNewSheet(session, place) : place;
  if (sheet === place) {
    if (sheet.protected) sheet.proxy.protection.unprotect();
    const whole = sheet.proxy.getRange();
    whole.clear();
    whole.dataValidation.clear();
    whole.untrack();
  } else if (result.isPrinted) {
    queuePaper(sheet.proxy, "Landscape");
    sheet.proxy.showGridlines = false;
  }
  queueLayout(sheet, result);
  for (const part of blockParts(sheet, result.block, session.settings.requestBudget, (cell) => ownCellInput(cell, nameOf))) {
    queueBlock(part, session.settings.addressLimit);
    await session.sync();
  }
  queueInputs(sheet.proxy, result, session.settings.addressLimit);
  await session.sync();
  return sheet;
}

function queueNewSheet(session: Session, name: string): SheetInfo {
  return { proxy: session.context.workbook.worksheets.add(name), name, visible: true, protected: false, canPaint: true, canAnnotate: true };
}

function queueLayout(sheet: SheetInfo, result: ResultSheet): void {
  queueColumnWidths(sheet, 0, result.columnWidths);
  sheet.proxy.freezePanes.unfreeze();
  if (result.freezeRows > 0) sheet.proxy.freezePanes.freezeRows(result.freezeRows);
}
