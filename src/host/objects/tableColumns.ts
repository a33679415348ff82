import { invalidArgument } from "../hostError";
import { type Rect } from "../model";
import { enterCell } from "./cellGrid";
import { checkUnlocked } from "./guard";
import { HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import type { TableObject } from "./table";

export class TableColumnCollection extends HostCollection<TableColumn> {
  static override readonly type = "TableColumnCollection";

  constructor(private readonly table: TableObject) {
    super(table.session);
  }

  items(): readonly TableColumn[] {
    return Array.from({ length: this.Count }, (_, index) => new TableColumn(this.table, index));
  }

  get Count(): number {
    return this.table.current.rect.columns;
  }
}

/** The columns' ids are their positions: the host does not add or move columns. */
class TableColumn extends HostObject {
  static override readonly type = "TableColumn";

  constructor(private readonly table: TableObject, private readonly index: number) {
    super(table.session);
  }

  get Id(): number {
    return this.index + 1;
  }

  get Index(): number {
    return this.index;
  }

  get Name(): string {
    const { rect, hasHeaders } = this.table.current;
    return hasHeaders ? String(this.table.sheet.cell(rect.row, rect.column + this.index).value) : `列${this.Id}`;
  }

  set Name(name: string) {
    const { rect, hasHeaders } = this.table.current;
    if (!hasHeaders || typeof name !== "string" || name === "") throw invalidArgument();
    checkUnlocked(this.table.sheet, this.of(rect));
    enterCell(this.table.sheet, rect.row, rect.column + this.index, `'${name}`);
  }

  private of(rect: Rect): Rect {
    return { ...rect, column: rect.column + this.index, columns: 1 };
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    return new Range(this.session, this.table.sheet, this.of(this.table.current.rect));
  }

  GetDataBodyRange(): Range {
    return Range.checked(this.session, this.table.sheet, this.of(this.table.body));
  }

  GetHeaderRowRange(): Range {
    return new Range(this.session, this.table.sheet, this.of(this.table.GetHeaderRowRange().rect));
  }
}
