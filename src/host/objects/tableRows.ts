import { invalidArgument } from "../hostError";
import { rectOf } from "../model";
import { enterGrid } from "./cellGrid";
import { checkUnlocked } from "./guard";
import { HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import type { TableObject } from "./table";

export class TableRowCollection extends HostCollection<TableRow> {
  static override readonly type = "TableRowCollection";

  constructor(private readonly table: TableObject) {
    super(table.session);
  }

  items(): readonly TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.table, index));
  }

  get Count(): number {
    return this.table.body.rows;
  }

  /** Cells below the table move down. The only row of an empty table is filled first. */
  Add(index?: number, values?: readonly (readonly unknown[])[] | string | number | boolean): TableRow {
    const { sheet, body } = this.table;
    const given = Array.isArray(values) ? (values as readonly unknown[]) : null;
    const lines: readonly unknown[] = given ? (Array.isArray(given[0]) ? given : [given]) : [new Array(body.columns).fill(values ?? "")];
    if (lines.some((line) => !Array.isArray(line) || line.length !== body.columns)) throw invalidArgument();
    const at = index === undefined || index < 0 ? body.rows : index;
    if (at > body.rows) throw invalidArgument();
    checkUnlocked(sheet, body);
    const blank = body.rows === 1 && sheet.usedRect(true, body) === null && at === 1;
    const inserted = blank ? lines.length - 1 : lines.length;
    const first = blank ? 0 : at;
    const { rect } = this.table.current;
    if (inserted > 0) {
      sheet.shift({ axis: "row", at: body.row + at, count: inserted, from: body.column, to: body.column + body.columns - 1 });
      this.table.change({ rect: { ...rect, rows: rect.rows + inserted } });
    }
    enterGrid(sheet, rectOf(body.row + first, body.column, lines.length, body.columns), lines);
    return new TableRow(this.table, first);
  }

  DeleteRowsAt(index: number, count = 1): void {
    for (let n = 0; n < count; n++) this.GetItemAt(index).Delete();
  }
}

class TableRow extends HostObject {
  static override readonly type = "TableRow";

  constructor(private readonly table: TableObject, private readonly index: number) {
    super(table.session);
  }

  get Index(): number {
    return this.index;
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    const { body } = this.table;
    return new Range(this.session, this.table.sheet, { ...body, row: body.row + this.index, rows: 1 });
  }

  Delete(): void {
    const { sheet, body } = this.table;
    checkUnlocked(sheet, body);
    // A table keeps one row.
    if (body.rows === 1) enterGrid(sheet, body, "");
    else sheet.shift({ axis: "row", at: body.row + this.index, count: -1, from: body.column, to: body.column + body.columns - 1 });
  }
}
