import { findOwnSheet } from "../../domain/review/resultTitles";
import type { SheetSnapshot } from "../../domain/sheet/snapshot";
import { stateAt } from "../../domain/summary/tidy/content";
import type { BlockLook, RunOptions, SheetProblem, WorkbookPort } from "../ports";
import type { SheetChangePort } from "../sheetChanges";
import { ofUndo } from "../wording/undo";
import { isAsWritten, valuesFromA1, type WrittenSheet } from "../writtenResults";
import { takeAddedBack, weightOf, type AddedSheet } from "./addedSheetsStep";
import type { DoneStep } from "./history";
import { ownSheetBefore, type OwnSheet } from "./ownSheets";
import { wayBack, type WayBack } from "./sheetDifference";
import { takeSheetsBack } from "./sheetsStep";
import type { Undoable } from "./undoable";

type Port = WorkbookPort & SheetChangePort;

/** The workbook before a tool changes it, as far as the tool may change it. */
export interface Before {
  /** Of all sheets, empty ones included. */
  readonly names: readonly string[];
  readonly sheets: readonly SheetSnapshot[];
  /** Looks of sheets that the tool builds anew, by name. */
  readonly looks: ReadonlyMap<string, BlockLook>;
  /** The sheet of ours on which the tool keeps its record, and the widths of its columns. */
  readonly record: OwnSheet;
  readonly recordLook: BlockLook | null;
}

/** Cells of which the looks are kept for one step. Of a sheet beyond that, only contents and merged areas come back. */
const MOST_LOOKS = 20_000;

/** What a tool may change besides adding sheets and its record. */
export interface BeforeScope {
  /** Any sheet; otherwise none. */
  readonly all: boolean;
  /** Names of sheets that may be built anew. */
  readonly rebuilt: readonly string[];
}

export async function readBefore(port: Port, record: OwnSheet, { all, rebuilt }: BeforeScope, options: RunOptions): Promise<Before> {
  const names = await port.sheetNames(options);
  const { sheets } = all ? await port.readWorkbook(options) : await port.readOwnSheets([record], options);
  const own = findOwnSheet(sheets, record.title, record.name);
  let room = MOST_LOOKS;
  const looked = sheets.filter((sheet) => {
    const size = sheet.bottom * sheet.right;
    if (!rebuilt.includes(sheet.name) || size > room) return false;
    room -= size;
    return true;
  });
  const places = [
    ...looked.map(({ name, bottom, right }) => ({ sheet: name, row: 0, column: 0, rows: bottom, columns: right, cells: "used" as const })),
    ...(own ? [{ sheet: own.name, row: 0, column: 0, rows: 1, columns: own.right, cells: "none" as const }] : []),
  ];
  const looks = places.length === 0 ? [] : await port.readLooks(places, options);
  return {
    names,
    sheets,
    looks: new Map(looked.flatMap(({ name }, index) => (looks[index] ? [[name, looks[index]] as const] : []))),
    record,
    recordLook: own ? (looks.at(-1) ?? null) : null,
  };
}

interface Changed {
  readonly after: SheetSnapshot;
  readonly back: WayBack;
  readonly look: BlockLook | null;
}

/** What the tool did since, as a step; null where it did nothing. */
export async function stepSince(port: Port, before: Before, undoable: Undoable, options: RunOptions): Promise<DoneStep | null> {
  const names = await port.sheetNames(options);
  const added = names.filter((name) => !before.names.includes(name));
  const own = findOwnSheet(before.sheets, before.record.title, before.record.name);
  const others = before.sheets.filter((sheet) => sheet !== own && names.includes(sheet.name));
  const { sheets } = await port.readSheets([...added, ...others.map(({ name }) => name)].map((name) => ({ name, merges: null })), options);
  const after = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const changed = others.flatMap((sheet): Changed[] => {
    const now = after.get(sheet.name);
    const back = now ? wayBack(sheet, now) : null;
    return now && back ? [{ after: now, back, look: before.looks.get(sheet.name) ?? null }] : [];
  });
  const record = await recordSince(port, before, options);
  const recordName = record?.before === null ? record.name : null;
  const addedSheets = added.filter((name) => name !== recordName).map((name): AddedSheet => ({ name, values: valuesOf(after.get(name)) }));
  if (addedSheets.length + changed.length === 0 && record === null) return null;
  return toolStep(port, undoable, { added: addedSheets, changed, record });
}

/** Formulas may come to something else without anyone's doing. */
function valuesOf(sheet: SheetSnapshot | undefined): AddedSheet["values"] {
  if (!sheet) return [];
  return valuesFromA1(sheet).map((line, row) => line.map((value, column) => (stateAt(sheet, row, column).content.kind === "formula" ? null : value)));
}

/** The record where it was written since. */
async function recordSince(port: Port, { sheets, record, recordLook }: Before, options: RunOptions): Promise<WrittenSheet | null> {
  const { sheets: now } = await port.readOwnSheets([record], options);
  const stands = findOwnSheet(now, record.title, record.name);
  const before = ownSheetBefore(sheets, record, recordLook?.columnWidths ?? []);
  if (!stands || (before && isAsWritten(stands, valuesFromA1(before.sheet)))) return null;
  return { name: stands.name, title: record.title, values: valuesFromA1(stands), before, isTouched: false };
}

const CHANGED_REASON = ofUndo({ id: "sheetChanged" });
const GONE_REASON = ofUndo({ id: "sheetGone" });
const PLAIN_REASON = ofUndo({ id: "looksLost" });

interface Did {
  readonly added: readonly AddedSheet[];
  readonly changed: readonly Changed[];
  readonly record: WrittenSheet | null;
}

function toolStep(port: Port, undoable: Undoable, { added, changed, record }: Did): DoneStep {
  const kept = changed.reduce((sum, { after, look }) => sum + 2 * after.rowCount * after.columnCount + (look?.cells.length ?? 0), 0);
  return {
    undoable,
    weight: weightOf(added) + kept + (record ? record.values.length * (record.values[0]?.length ?? 0) : 0),
    async undo(options, nameNow) {
      const { removed, problems: left } = await takeAddedBack(port, added, options, nameNow);
      const problems: SheetProblem[] = [...left];
      const { sheets } = await port.readSheets(changed.map(({ after }) => ({ name: nameNow(after.name), merges: null })), options);
      const edited: string[] = [];
      for (const { after, back, look } of changed) {
        const name = nameNow(after.name);
        const now = sheets.find((sheet) => sheet.name === name);
        if (!now) problems.push({ sheet: name, reason: GONE_REASON });
        else if (wayBack(after, now) !== null) problems.push({ sheet: name, reason: CHANGED_REASON });
        else {
          const refused = await port.changeSheets(back.changes(name), options);
          problems.push(...refused);
          if (refused.length > 0) continue;
          edited.push(name);
          if (back.isRebuilt && look) await port.putLooks([{ sheet: name, row: 0, column: 0, look }], options);
          else if (back.isRebuilt) problems.push({ sheet: name, reason: PLAIN_REASON });
        }
      }
      if (record) problems.push(...(await takeSheetsBack(port, [record], options)));
      return { undone: true, problems, edited, deleted: removed };
    },
  };
}
