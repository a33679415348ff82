import {
  AddRangeProtectionCommand, AddWorksheetProtectionCommand, CopySheetCommand, DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand,
  InsertDefinedNameCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, MoveColsCommand, MoveRowsCommand, RemoveDefinedNameCommand,
  SetDefinedNameCommand, SetWorksheetRightToLeftCommand, SplitTextToColumnsCommand,
} from "@univerjs/preset-sheets-core";
import { AddCfCommand, ClearRangeCfCommand, ClearWorksheetCfCommand, MoveCfCommand, SetCfCommand } from "@univerjs/preset-sheets-conditional-formatting";
import {
  AddSheetDataValidationCommand, ClearRangeDataValidationCommand, RemoveSheetAllDataValidationCommand, RemoveSheetDataValidationCommand,
  UpdateSheetDataValidationOptionsCommand, UpdateSheetDataValidationSettingCommand,
} from "@univerjs/preset-sheets-data-validation";

/** What the grid offers and the book could not follow: refused rather than lost on saving. */
export const REFUSED: ReadonlySet<string> = new Set(
  [
    CopySheetCommand, MoveRowsCommand, MoveColsCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, DeleteRangeMoveLeftCommand,
    DeleteRangeMoveUpCommand, SplitTextToColumnsCommand, SetWorksheetRightToLeftCommand, InsertDefinedNameCommand, SetDefinedNameCommand,
    RemoveDefinedNameCommand, AddRangeProtectionCommand, AddWorksheetProtectionCommand, AddCfCommand, SetCfCommand, MoveCfCommand,
    ClearRangeCfCommand, ClearWorksheetCfCommand, AddSheetDataValidationCommand, UpdateSheetDataValidationSettingCommand,
    UpdateSheetDataValidationOptionsCommand, RemoveSheetDataValidationCommand, RemoveSheetAllDataValidationCommand, ClearRangeDataValidationCommand,
  ].map(({ id }) => id),
);
