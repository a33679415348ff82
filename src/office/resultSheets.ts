import type { ResultSheet, RunOptions, SheetProblem } from "../app/ports";
import { inBatches } from "./batches";
import { blockParts, queueBlock } from "./blocks";
import { queueColumnWidths } from "./columnWidths";
import { isWorthHalving } from "./errors";
import { withExcel, type Session } from "./session";
import type { ExcelSettings } from "./settings";
import { freeName, listSheets, PROTECTED_REASON, type SheetInfo } from "./sheets";

/** Builds each sheet anew in its place, or adds it. One that cannot be built is reported and the rest goes on. */
export function writeResultSheets(settings: ExcelSettings, wanted: readonly ResultSheet[], options: RunOptions): Promise<SheetProblem[]> {
  return withExcel(settings, options, async (session) => {
    const problems: SheetProblem[] = [];
    const sheets = await listSheets(session);
    const titles = await firstCells(session, sheets);
    const names = sheets.map(({ name }) => name);
    const built: string[] = [];
    for (const result of wanted) {
      session.stopIfCancelled(built.length === 0 ? "已取消：结果表没有改写。" : `已取消：只更新了${built.join("、")}。`);
      options.onProgress?.({ step: "writing", done: built.length, total: wanted.length, sheet: result.name });
      const found = findOwn(result, sheets, titles);
      if (found?.protected) {
        problems.push({ sheet: found.name, reason: PROTECTED_REASON });
        continue;
      }
      const name = found?.name ?? freeName(result.name, names);
      try {
        await build(session, result, found ?? name);
        names.push(name);
        built.push(name);
      } catch (error) {
        if (!isWorthHalving(error)) throw error;
        problems.push({ sheet: name, reason: error.message });
      }
    }
    return problems;
  });
}

/** JSON of one question about a cell, about. */
const BYTES_PER_QUESTION = 500;

async function firstCells(session: Session, sheets: readonly SheetInfo[]): Promise<ReadonlyMap<SheetInfo, unknown>> {
  const cells = new Map<SheetInfo, unknown>();
  for (const batch of inBatches(sheets, () => BYTES_PER_QUESTION, session.settings.requestBudget)) {
    const asked = batch.map((sheet) => {
      const cell = sheet.proxy.getRange("A1");
      cell.load("values");
      cell.untrack();
      return { sheet, cell };
    });
    await session.sync();
    for (const { sheet, cell } of asked) cells.set(sheet, cell.values[0]?.[0]);
  }
  return cells;
}

/** Ours by its title; where someone copied the sheet, the one that kept the name. */
function findOwn(result: ResultSheet, sheets: readonly SheetInfo[], titles: ReadonlyMap<SheetInfo, unknown>): SheetInfo | undefined {
  const own = sheets.filter((sheet) => titles.get(sheet) === result.title);
  return own.find(({ name }) => name === result.name) ?? own[0];
}

async function build(session: Session, result: ResultSheet, place: SheetInfo | string): Promise<void> {
  const sheet = typeof place === "string" ? queueNewSheet(session, place) : place;
  if (sheet === place) {
    const whole = sheet.proxy.getRange();
    whole.clear();
    whole.untrack();
  }
  queueLayout(sheet, result);
  for (const part of blockParts(sheet, result.block, session.settings.requestBudget)) {
    queueBlock(part, session.settings.addressLimit);
    await session.sync();
  }
}

function queueNewSheet(session: Session, name: string): SheetInfo {
  return { proxy: session.context.workbook.worksheets.add(name), name, visible: true, protected: false, canPaint: true, canAnnotate: true };
}

function queueLayout(sheet: SheetInfo, result: ResultSheet): void {
  queueColumnWidths(sheet, 0, result.columnWidths);
  sheet.proxy.freezePanes.unfreeze();
  if (result.freezeRows > 0) sheet.proxy.freezePanes.freezeRows(result.freezeRows);
}
