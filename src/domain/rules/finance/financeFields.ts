import { readingOf, type Application, type ReadingOf } from "../../form/application";
import { FINANCE_ROWS, financeFieldId, type FinanceFieldId, type FinanceRow } from "../../form/fields";
import type { PolicyValues } from "../../policy/keys";
import { financeYearsOf } from "../../review/facts";

const ROWS = Object.keys(FINANCE_ROWS) as readonly FinanceRow[];

/** Years whose whole column is missing from the form: the header was changed or cut. */
export function missingYears(application: Application, callYear: number): readonly number[] {
  return financeYearsOf(application, callYear).filter((year) =>
    ROWS.every((row) => readingOf(application, financeFieldId(row, year)).status === "missing"),
  );
}

/** Every cell of 财务情况 that the form asks of this enterprise, in paper order; missing columns are F02's. */
export function financeFields(application: Application, callYear: number): readonly FinanceFieldId[] {
  const absent = missingYears(application, callYear);
  const years = financeYearsOf(application, callYear).filter((year) => !absent.includes(year));
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

/** Whether two amounts of 万元 differ by about the factor between 元 and 万元. */
export function looksLikeUnitSlip(a: number, b: number, factor: number): boolean {
  const [less, more] = [Math.abs(a), Math.abs(b)].sort((x, y) => x - y) as [number, number];
  return less > 0 && more / less >= factor / UNIT_SPREAD && more / less <= factor * UNIT_SPREAD;
}

/** Whether F08 doubts the unit of a figure of this row: figures so far apart judge nothing else. */
export function unitInDoubt(application: Application, row: "assets" | "revenue", policy: UnitPolicy): boolean {
  const { "call.year": callYear, "finance.unitFactor": factor } = policy;
  const own = figuresOf(application, row, callYear);
  const other = figuresOf(application, row === "assets" ? "revenue" : "assets", callYear);
  const apart = own.some((figure) => own.some(({ value }) => looksLikeUnitSlip(figure.value, value, factor)));
  const across = own.some(({ year, value }) =>
    other.some((figure) => figure.year === year && looksLikeUnitSlip(value, figure.value, factor)),
  );
  return apart || across || (row === "revenue" && own.some(({ value }) => value >= policy["finance.revenue.suspicious"]));
}

export type UnitPolicy = Pick<PolicyValues, "call.year" | "finance.unitFactor" | "finance.revenue.suspicious">;

/** How far a ratio may lie from the factor and still be explained by the unit alone: the two amounts are not equal. */
const UNIT_SPREAD = 5;
