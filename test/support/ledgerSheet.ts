import { AWARD_COLUMNS, awardFieldId, FIELDS, fieldSpec, FINANCE_ROWS, financeFieldId, financeYears, type FieldId, type FinanceRow, type SingleFieldId } from "../../src/domain/form/fields";
import type { Rect } from "../../src/domain/sheet/cellRef";
import type { CellValue, SheetData } from "../../src/domain/sheet/snapshot";
import { CLEAN_FACTS, PRINTED, type AsWritten, type FormFacts, type Notation } from "./paperForm";

export interface LedgerOptions {
  readonly top?: number;
  readonly left?: number;
  readonly name?: string;
  readonly title?: string;
  readonly callYear?: number;
  readonly awardRows?: number;
  /** Columns by their position among those of `ledgerColumns`; all in form order where absent. */
  readonly order?: readonly number[];
  /** Groups (财务情况, 2019 年, 建设要素) in a row of their own above. */
  readonly groups?: boolean;
  /** False: the host could not tell the merged areas. */
  readonly merges?: boolean;
  /** Scenes and systems: a list in one cell, or one column per option with this tick. */
  readonly options?: "list" | { readonly yes: CellValue; readonly no: CellValue };
  readonly awards?: "columns" | "text";
  readonly notation?: Partial<Notation>;
  /** Fields that the ledger has no column for. */
  readonly without?: (id: FieldId) => boolean;
  readonly tail?: readonly (readonly CellValue[])[];
}

interface Column {
  readonly group: string;
  readonly header: string;
  readonly ids: readonly FieldId[];
  readonly write: (facts: Partial<FormFacts>, notation: Notation) => AsWritten;
}

const GROUPS: Readonly<Record<string, string>> = {
  cover: "封面",
  credit: "信用承诺书",
  enterprise: "企业基本信息",
  contact: "联系人信息",
  project: "项目信息",
  elements: "建设要素",
  narrative: "建设情况",
  attachment: "相关附件",
};
/** Labels that say nothing outside their part of the form. */
const ALONE: Partial<Record<FieldId, string>> = { "credit.signDate": "承诺日期", "credit.text": "承诺正文", "attachment.other": "其他附件" };
const TICKED_ONE_BY_ONE: readonly FieldId[] = ["systems", "scenes"];

/** A ledger: one row per enterprise, as a system exports it. Facts that are not given are those of `CLEAN_FACTS`. */
export function ledgerSheet(enterprises: readonly Partial<FormFacts>[], options: LedgerOptions = {}): SheetData {
  const { top = 0, left = 0, name = "台账", title = "5G 全连接工厂申报情况一览表", merges = true, tail = [] } = options;
  const all = ledgerColumns(options);
  const columns = (options.order ?? all.map((_, index) => index)).flatMap((index) => all[index] ?? []);
  const notation = { ...PRINTED, ...options.notation };
  const groups = options.groups === true;
  const rows = enterprises.map((facts) => columns.map((column) => column.write({ ...CLEAN_FACTS, ...facts }, notation)));
  const line = (cells: readonly CellValue[]): CellValue[] => ["", ...columns].map((_, index) => cells[index] ?? "");
  const groupRow = columns.map(({ group }, index) => (group !== "" && (index === 0 || columns[index - 1]?.group !== group) ? group : group === "" ? (columns[index]?.header ?? "") : ""));
  const headerRow = columns.map(({ group, header }) => (groups && group === "" ? "" : notation.label(header)));
  const values: CellValue[][] = [
    line([title]),
    ...(groups ? [line(["序号", ...groupRow])] : []),
    line([groups ? "" : "序号", ...headerRow]),
    ...rows.map((row, index) => line([index + 1, ...row.map(({ value }) => value)])),
    ...tail.map(line),
  ];
  const first = values.length - tail.length - rows.length;
  const numberFormats = values.map((row, index) => row.map((_, column) => rows[index - first]?.[column - 1]?.format ?? "General"));
  const areas = [{ row: 0, column: 0, rows: 1, columns: columns.length + 1 }, ...(groups ? groupAreas(columns) : [])];
  return {
    name,
    top,
    left,
    values,
    numberFormats,
    formulas: values,
    merges: merges ? areas.map((area) => ({ ...area, row: area.row + top, column: area.column + left })) : [],
    visible: true,
  };
}

function groupAreas(columns: readonly Column[]): Rect[] {
  const areas: Rect[] = [{ row: 1, column: 0, rows: 2, columns: 1 }];
  columns.forEach(({ group }, index) => {
    if (group === "") areas.push({ row: 1, column: index + 1, rows: 2, columns: 1 });
    else if (index === 0 || columns[index - 1]?.group !== group) {
      let width = 1;
      while (columns[index + width]?.group === group) width++;
      if (width > 1) areas.push({ row: 1, column: index + 1, rows: 1, columns: width });
    }
  });
  return areas;
}

/** The ledger's columns in form order. Summary fields and what the options leave out are none. */
export function ledgerColumns({ callYear = 2022, awardRows = 2, groups = false, options = "list", awards = "columns", without = () => false }: LedgerOptions = {}): readonly Column[] {
  const single = (Object.keys(FIELDS) as SingleFieldId[]).filter((id) => FIELDS[id].part !== "summary");
  const columns: Column[] = single.flatMap((id): Column[] => {
    const { label, part, options: choices, unit } = fieldSpec(id);
    if (choices && options !== "list" && TICKED_ONE_BY_ONE.includes(id)) {
      return choices.map((choice) => ({
        group: groups ? label : "",
        header: choice,
        ids: [id],
        write: (facts) => ({ value: (facts[id] as readonly string[] | null)?.includes(choice) ? options.yes : options.no }),
      }));
    }
    const alone = ALONE[id];
    if (!groups && alone !== undefined) return [{ group: "", header: alone, ids: [id], write: (facts, notation) => cellOf(id, facts, notation) }];
    const named = part === "credit" || part === "cover" ? label : unit !== undefined && !label.includes(unit) ? `${label}（${unit}）` : label;
    return [{ group: groups ? (GROUPS[part] ?? "") : "", header: named, ids: [id], write: (facts, notation) => cellOf(id, facts, notation) }];
  });
  const finance = financeYears(callYear).flatMap((year) =>
    (Object.keys(FINANCE_ROWS) as FinanceRow[]).map((row): Column => ({
      group: groups ? `${year} 年` : "",
      header: groups ? FINANCE_ROWS[row].label : `${year}年${FINANCE_ROWS[row].label}`,
      ids: [financeFieldId(row, year)],
      write: (facts, notation) => cellOf(financeFieldId(row, year), facts, notation),
    })),
  );
  const won = Array.from({ length: awardRows }, (_, index) => index + 1);
  const awardColumns =
    awards === "text"
      ? [{ group: "", header: "获奖情况", ids: [], write: (facts: Partial<FormFacts>) => ({ value: won.map((n) => awardText(facts, n)).filter((text) => text !== "").join("；") }) }]
      : won.flatMap((n) =>
          (Object.keys(AWARD_COLUMNS) as (keyof typeof AWARD_COLUMNS)[]).map((column): Column => ({
            group: groups ? `获奖情况 ${n}` : "",
            header: groups ? AWARD_COLUMNS[column].label : `获奖${n}${AWARD_COLUMNS[column].label}`,
            ids: [awardFieldId(n, column)],
            write: (facts, notation) => cellOf(awardFieldId(n, column), facts, notation),
          })),
        );
  return [...columns, ...finance, ...awardColumns].filter(({ ids }) => !ids.some(without));
}

function awardText(facts: Partial<FormFacts>, n: number): string {
  const [level, name, date] = (["level", "name", "date"] as const).map((column) => facts[awardFieldId(n, column)]);
  return typeof name === "string" && typeof level === "string" && typeof date === "string" ? `${level} ${name}（${date}）` : "";
}

function cellOf(id: FieldId, facts: Partial<FormFacts>, notation: Notation): AsWritten {
  const fact = facts[id] ?? null;
  if (fact === null) return { value: "" };
  if (typeof fact === "object" && "value" in fact) return fact;
  if (typeof fact === "object") return { value: fact.join("、"), format: "@" };
  if (typeof fact === "string") return { value: fact, format: "@" };
  const { kind } = fieldSpec(id);
  if (kind === "percent") return notation.percent(fact);
  return kind === "money" ? notation.money(fact) : { value: fact };
}
