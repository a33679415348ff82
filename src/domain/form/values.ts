/** Typed values that readers produce. Money is 万元, percents are fractions (0.45), each documented where a field says otherwise. */

/** A date as precise as it was written: `month` and `day` are null when the form did not give them. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Start and end of a project; `end` is null for 至今 / 在建 (`open` is then true). */
export interface Period {
  readonly start: PartialDate;
  readonly end: PartialDate | null;
  readonly open: boolean;
}

/** 所属地区 as written, split into 设区市 and 区县市 where recognised. */
export interface Region {
  readonly city: string | null;
  readonly district: string | null;
  /** A functional zone (苏州工业园区) that is no GB/T 2260 division. */
  readonly zone: string | null;
}

/** What the value type of each field kind is. `one` keeps every ticked option so that rules can count them. */
export interface KindValues {
  text: string;
  code: string;
  phone: string;
  email: string;
  region: Region;
  money: number;
  percent: number;
  count: number;
  measure: number;
  date: PartialDate;
  period: Period;
  one: readonly string[];
  many: readonly string[];
  prose: string;
}
export type FieldKind = keyof KindValues;
