import { valueOf, type Application, type SummaryRowFieldId, type SummaryTable } from "../../form/application";
import type { CellRef } from "../../sheet/cellRef";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { matchRows } from "../match";
import { BLANK, textState, type CellState } from "../tidy/content";
import { cleanCell, cleanCompany } from "../tidy/names";
import { phoneText } from "../tidy/phoneText";
import { enterpriseOf } from "./returnUnits";

/** Rows to put into a summary table. */
export interface MissingRows {
  readonly sheet: string;
  /** Sheet row in front of which as many rows are inserted; 0 inserted when the table is empty and its first row is used. */
  readonly row: number;
  readonly inserted: number;
  readonly cells: readonly (CellRef & { readonly state: CellState })[];
  readonly enterprises: readonly string[];
}

/**
 * The rows that the summary lacks for these applications; null when it lacks none. They go in front of its last row, so that totals and
 * other ranges over the table take them in; tidying puts them in order.
 */
export function missingRows(summary: SummaryTable, sheet: SheetSnapshot, all: readonly Application[], imported: ReadonlySet<Application>): MissingRows | null {
  const { rowOf } = matchRows(all, summary);
  const listed = new Set<string>();
  const lacking = all.filter((application) => {
    const name = enterpriseOf(application);
    if (rowOf.has(application) || !imported.has(application) || name === "" || listed.has(name)) return false;
    listed.add(name);
    return true;
  });
  if (lacking.length === 0) return null;
  const { layout } = summary;
  const isEmpty = layout.lastRow < layout.firstRow;
  const isSingle = layout.lastRow === layout.firstRow;
  const row = isEmpty ? layout.firstRow : isSingle ? layout.lastRow + 1 : layout.lastRow;
  const inserted = isEmpty ? lacking.length - 1 : lacking.length;
  const cells = lacking.flatMap((application, index) => cellsOf(application, row + index, summary, summary.rows.length + index + 1));
  return { sheet: sheet.name, row: isEmpty ? row + 1 : row, inserted, cells, enterprises: lacking.map(enterpriseOf) };
}

function cellsOf(application: Application, row: number, { layout }: SummaryTable, number: number): (CellRef & { readonly state: CellState })[] {
  const phone = valueOf(application, "contact.mobile") ?? valueOf(application, "credit.phone") ?? "";
  const states: readonly (readonly [SummaryRowFieldId, CellState])[] = [
    ["summary.row.seq", { content: { kind: "number", value: number }, numberFormat: "General" }],
    ["summary.row.enterprise", textState(cleanCompany(enterpriseOf(application)), "General")],
    ["summary.row.project", textState(cleanCell(valueOf(application, "project.name") ?? ""), "General")],
    ["summary.row.contact", textState(cleanCell(valueOf(application, "contact.name") ?? ""), "General")],
    ["summary.row.phone", textState(phoneText(phone, "@") ?? phone, "@")],
  ];
  return states.flatMap(([id, state]) => {
    const column = layout.columns.get(id);
    return column === undefined || state.content === BLANK ? [] : [{ row, column, state }];
  });
}
