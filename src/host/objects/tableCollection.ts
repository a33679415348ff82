import { invalidArgument } from "../hostError";
import { containsRect, intersect, type Rect, rectOf, type Sheet, type Table } from "../model";
import type { Session } from "../session";
import { enterCell } from "./cellGrid";
import { checkAllowed } from "./guard";
import { HostCollection } from "./hostObject";
import { Range } from "./range";
import { resolveAddress } from "./resolve";
import { TableObject } from "./table";

/** The tables of the workbook, of a sheet, or of a range. */
export class TableCollection extends HostCollection<TableObject> {
  static override readonly type = "TableCollection";

  constructor(
    session: Session,
    private readonly sheet: Sheet | null,
    private readonly within: Range | null = null,
    private readonly fullyContained = false,
  ) {
    super(session);
  }

  items(): readonly TableObject[] {
    const sheets = this.sheet ? [this.sheet] : this.session.book.sheets;
    return sheets.flatMap((sheet) =>
      sheet.tables.list.filter(({ rect }) => this.isWithin(rect)).map(({ id }) => new TableObject(this.session, sheet, id)));
  }

  private isWithin(rect: Rect): boolean {
    if (!this.within) return true;
    return this.fullyContained ? containsRect(this.within.rect, rect) : intersect(this.within.rect, rect) !== null;
  }

  get Count(): number {
    return this.items().length;
  }

  /** Without headers a header row is put in above the data. */
  Add(address: Range | string, hasHeaders: boolean): TableObject {
    const home = this.sheet ?? this.session.book.active;
    const { sheet, rect: given } = address instanceof Range ? address : resolveAddress(this.session, address, home);
    checkAllowed(sheet);
    if (sheet.tables.list.some(({ rect }) => intersect(rect, given))) throw invalidArgument("A table can't overlap another table.");
    if (sheet.merges.some((merge) => intersect(merge, given))) sheet.unmerge(given);
    let rect = given;
    if (!hasHeaders) {
      sheet.shift({ axis: "row", at: given.row, count: 1, from: given.column, to: given.column + given.columns - 1 });
      rect = { ...given, rows: given.rows + 1 };
    } else if (given.rows === 1) {
      rect = { ...given, rows: 2 };
    }
    nameHeaders(sheet, rect);
    const id = this.session.book.nextId();
    sheet.tables.add({ ...NEW_TABLE, id, name: freeTableName(this.session), rect });
    return new TableObject(this.session, sheet, id);
  }
}

const NEW_TABLE: Omit<Table, "id" | "name" | "rect"> = {
  hasHeaders: true, hasTotals: false, style: "TableStyleMedium2", bandedRows: true, bandedColumns: false, firstColumn: false,
  lastColumn: false, filterButton: true,
};

function freeTableName(session: Session): string {
  const taken = new Set(session.book.sheets.flatMap((sheet) => sheet.tables.list.map(({ name }) => name.toUpperCase())));
  let n = taken.size + 1;
  while (taken.has(`表${n}`)) n++;
  return `表${n}`;
}

/** Headers are texts, none blank, none twice. */
function nameHeaders(sheet: Sheet, rect: Rect): void {
  const taken = new Set<string>();
  for (let j = 0; j < rect.columns; j++) {
    const { row, column } = rectOf(rect.row, rect.column + j);
    const given = String(sheet.cell(row, column).value);
    const base = given === "" ? `列${j + 1}` : given;
    let name = base;
    for (let n = 2; taken.has(name.toUpperCase()); n++) name = `${base}${n}`;
    taken.add(name.toUpperCase());
    if (name !== sheet.cell(row, column).value) enterCell(sheet, row, column, `'${name}`);
  }
}

