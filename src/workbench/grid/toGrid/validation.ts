import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import type { DataValidation, ValidationOperator, ValidationType } from "../../../host/model";
import { gridRange } from "./range";

const TYPES: Readonly<Record<Exclude<ValidationType, "None">, DataValidationType>> = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  List: DataValidationType.LIST,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
  TextLength: DataValidationType.TEXT_LENGTH,
  Custom: DataValidationType.CUSTOM,
};

const OPERATORS: Readonly<Record<ValidationOperator, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ERROR_STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

export function gridValidation(item: DataValidation): ISheetDataValidationRule | null {
  if (item.type === "None") return null;
  return {
    uid: item.id,
    ranges: item.areas.map(gridRange),
    type: TYPES[item.type],
    allowBlank: item.ignoreBlanks,
    showDropDown: item.inCellDropDown,
    ...(item.operator && { operator: OPERATORS[item.operator] }),
    ...(item.formula1 !== undefined && { formula1: item.formula1 }),
    ...(item.formula2 !== undefined && { formula2: item.formula2 }),
    ...(item.prompt && { showInputMessage: true, promptTitle: item.prompt.title, prompt: item.prompt.message }),
    ...(item.error && {
      showErrorMessage: true,
      errorStyle: ERROR_STYLES[item.error.style],
      errorTitle: item.error.title,
      error: item.error.message,
    }),
  };
}
