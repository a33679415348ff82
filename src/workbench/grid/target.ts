import { ICommandService, type Injector, IUniverInstanceService, type Nullable, UniverInstanceType, type Workbook, type Worksheet } from "@univerjs/core";

/** The grid's copy of one book. */
export class GridTarget {
  constructor(
    readonly injector: Injector,
    readonly unitId: string,
  ) {}

  /** Changes the grid's copy as somebody else's work: not undone there, and without following it with the eyes. */
  run<P extends object>(command: { readonly id: string }, params: P): void {
    this.injector.get(ICommandService).syncExecuteCommand(command.id, params, { fromCollab: true });
  }

  /** The same for what formulas come to: the grid does not work them out anew for that. */
  runResults<P extends object>(command: { readonly id: string }, params: P): void {
    this.injector.get(ICommandService).syncExecuteCommand(command.id, params, { fromCollab: true, onlyLocal: true });
  }

  /** Does what the user could do: choose a sheet, select. */
  act<P extends object>(command: { readonly id: string }, params: P): void {
    this.injector.get(ICommandService).syncExecuteCommand(command.id, params);
  }

  get workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error(`the grid shows no ${this.unitId}`);
    return workbook;
  }

  sheet(id: string): Nullable<Worksheet> {
    return this.workbook.getSheetBySheetId(id);
  }
}
