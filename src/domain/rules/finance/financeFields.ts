import { readingOf, type Application, type ReadingOf } from "../../form/application";
import { FINANCE_ROWS, financeFieldId, type FinanceFieldId, type FinanceRow } from "../../form/fields";
import { financeYearsOf } from "../../review/facts";

const ROWS = Object.keys(FINANCE_ROWS) as readonly FinanceRow[];

/** Every cell of 财务情况 that the form asks of this enterprise, in paper order. */
export function financeFields(application: Application, callYear: number): readonly FinanceFieldId[] {
  const years = financeYearsOf(application, callYear);
  return ROWS.flatMap((row) => years.map((year) => financeFieldId(row, year)));
}

export interface YearFigure {
  readonly year: number;
  readonly id: FinanceFieldId;
  readonly reading: ReadingOf<FinanceFieldId>;
  readonly value: number;
}

/** The readable figures of one row, year by year. */
export function figuresOf(application: Application, row: FinanceRow, callYear: number): readonly YearFigure[] {
  return financeYearsOf(application, callYear).flatMap((year) => {
    const id = financeFieldId(row, year);
    const reading = readingOf(application, id);
    return reading.value === null ? [] : [{ year, id, reading, value: reading.value }];
  });
}
