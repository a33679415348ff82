import { readText } from "../../read/plainText";
import { blank, type RawValue, type Read } from "../../read/reading";
import { NO_DATA } from "../../summary/readSummary";
import type { Application, FieldReading } from "../application";
import { applicationFieldIds } from "../buildApplication";
import { AWARD_COLUMNS, awardFieldId, fieldSpec, financeFieldId, type AwardColumn, type FieldId } from "../fields";
import { cellOf, fieldReading, missing, rawOf, readAs, readAt, shownText, textValue, type ReadingScope } from "../located";
import { OPTION_FIELDS, type OptionField } from "../locateOptions";
import { bottomEdge, type Slot } from "../sheetIndex";
import { splitAwards } from "./awardText";
import type { LedgerColumn, LedgerHeader } from "./header";
import { otherNames, readOptionColumns, readOptionList } from "./optionColumns";

/** A row with fewer filled columns and no name is a remark below the table. */
const ENOUGH_IN_ROW = 3;
const TITLE_UNIT = /单位:?([亿千百十]?万?元)/u;

/** One application per enterprise below the header. A field without a column is missing, with `noColumn`. */
export function readLedger(header: LedgerHeader, file: string, date1904: boolean, callYear: number): readonly Application[] {
  const ledger = new LedgerColumns(header, date1904);
  return enterpriseRows(header, ledger).map((rows): Application => {
    const readings = new Map(readEnterprise(ledger, rows).map((reading) => [reading.id, reading]));
    const anchor = ledger.anchor(rows[0] ?? header.bottom);
    const awards = [...readings.keys()].filter((id) => id.startsWith("award.")).length / Object.keys(AWARD_COLUMNS).length;
    const fields = applicationFieldIds(callYear, Math.max(1, awards)).map((id): [FieldId, FieldReading<unknown>] => [id, readings.get(id) ?? withoutColumn(ledger.scope, id, anchor)]);
    return {
      file,
      sheet: header.index.sheet.name,
      shape: "ledger",
      rows: { first: rows[0] ?? header.bottom, last: rows.at(-1) ?? header.bottom },
      fields: new Map([...fields, ...readings]),
    };
  });
}

function withoutColumn(scope: ReadingScope, id: FieldId, anchor: Slot): FieldReading<unknown> {
  return { ...missing(id, [cellOf(scope, anchor)]), remarks: [{ code: "noColumn", detail: "" }] };
}

/** The columns of a ledger by what they hold. */
class LedgerColumns {
  readonly scope: ReadingScope;
  readonly fields = new Map<FieldId, LedgerColumn[]>();
  readonly options = new Map<OptionField, LedgerColumn[]>();
  readonly awards: readonly LedgerColumn[];
  private readonly titleUnit: string | null;

  constructor(
    readonly header: LedgerHeader,
    date1904: boolean,
  ) {
    this.scope = { index: header.index, date1904, valueColumns: new Set() };
    const awards: LedgerColumn[] = [];
    for (const column of header.columns) {
      const { target } = column;
      switch (target.kind) {
        case "field":
          push(this.fields, target.id, column);
          break;
        case "finance":
          push(this.fields, financeFieldId(target.row, target.year), column);
          break;
        case "option":
          push(this.options, target.id, column);
          break;
        case "award":
        case "awards":
          awards.push(column);
          break;
      }
    }
    this.awards = awards;
    const title = header.index.slots.filter((slot) => slot.rect.row < header.row).map((slot) => TITLE_UNIT.exec(slot.key)?.[1]);
    this.titleUnit = title.find((unit) => unit !== undefined) ?? null;
  }

  at(row: number, { column }: LedgerColumn): Slot {
    return this.scope.index.at(row, column);
  }

  /** The cell that stands for an enterprise: its name's, else its row's first. */
  anchor(row: number): Slot {
    const column = this.fields.get("enterprise.name")?.[0] ?? this.fields.get("enterprise.uscc")?.[0] ?? this.header.columns[0];
    return this.scope.index.at(row, column?.column ?? this.scope.index.sheet.left);
  }

  unitOf(id: FieldId, column: LedgerColumn): string | null {
    return column.unit ?? (fieldSpec(id).kind === "money" ? this.titleUnit : null);
  }
}

function push<K>(map: Map<K, LedgerColumn[]>, key: K, column: LedgerColumn): void {
  const list = map.get(key);
  if (list) list.push(column);
  else map.set(key, [column]);
}

/** The rows of each enterprise: several where its name is merged over them. */
function enterpriseRows(header: LedgerHeader, ledger: LedgerColumns): readonly (readonly number[])[] {
  const { index } = header;
  const groups: number[][] = [];
  let until = 0;
  for (let row = header.bottom; row < index.sheet.bottom; row++) {
    const group = groups.at(-1);
    if (group && row < until) {
      group.push(row);
      continue;
    }
    if (!isEnterprise(header, ledger, row)) continue;
    groups.push([row]);
    until = bottomEdge(ledger.anchor(row).rect);
  }
  return groups;
}

const NO_NAME = /^(\(?\d{1,3}\)?|文本|必填|选填|示例|填写说明|企业名称)$/u;

function isEnterprise(header: LedgerHeader, ledger: LedgerColumns, row: number): boolean {
  const [first] = header.index.inRow(row);
  if (!first || NO_DATA.test(first.key)) return false;
  const name = ledger.anchor(row);
  if (NO_NAME.test(name.key) || repeatsHeader(header, row)) return false;
  return name.key !== "" || header.columns.filter(({ column }) => header.index.at(row, column).key !== "").length >= ENOUGH_IN_ROW;
}

/** The header printed again on the next page. */
function repeatsHeader({ index, row: top, bottom, columns }: LedgerHeader, row: number): boolean {
  const same = columns.filter(({ column }) => {
    const { key } = index.at(row, column);
    return key !== "" && Array.from({ length: bottom - top }, (_, level) => index.at(top + level, column).key).includes(key);
  });
  return same.length * 2 > columns.length;
}

function readEnterprise(ledger: LedgerColumns, rows: readonly number[]): readonly FieldReading<unknown>[] {
  const [row = 0] = rows;
  const plain = [...ledger.fields].filter(([id]) => !isOptionField(id)).map(([id, columns]) => readColumns(ledger, id, columns, row));
  const options = OPTION_FIELDS.flatMap((id) => readChoice(ledger, id, row) ?? []);
  return [...plain, ...options, ...readOtherSystems(ledger, row), ...readAwards(ledger, rows)];
}

function isOptionField(id: FieldId): id is OptionField {
  return (OPTION_FIELDS as readonly string[]).includes(id);
}

/** A field from its column; where two columns make it up, from both. */
function readColumns(ledger: LedgerColumns, id: FieldId, columns: readonly LedgerColumn[], row: number): FieldReading<unknown> {
  const { scope } = ledger;
  const halves = columns.filter(({ target }) => target.kind === "field" && target.half !== undefined);
  const whole = columns.find((column) => !halves.includes(column));
  const [first] = columns;
  if (whole || halves.length < 2) return readCell(ledger, id, whole ?? first, row);
  const slots = [...halves].sort((a, b) => order(a) - order(b)).map((column) => ledger.at(row, column)).filter((slot) => slot.key !== "");
  if (slots.length === 0) return readCell(ledger, id, first, row);
  const texts = slots.map((slot) => shownText(rawOf(scope, slot), scope.date1904));
  const read = readAs(scope, id, textValue(texts.join(id === "project.period" ? "至" : "")));
  return fieldReading(id, read, texts.join("\n"), slots.map((slot) => cellOf(scope, slot)));
}

function order({ target }: LedgerColumn): number {
  return target.kind === "field" && target.half === "second" ? 1 : 0;
}

function readCell(ledger: LedgerColumns, id: FieldId, column: LedgerColumn | undefined, row: number): FieldReading<unknown> {
  if (!column) throw new Error(`no column of ${id}`);
  const { scope } = ledger;
  const slot = ledger.at(row, column);
  const raw = rawOf(scope, slot);
  const { kind, unit: asked } = fieldSpec(id);
  const unit = ledger.unitOf(id, column);
  if (kind === "money") return readAt(scope, id, slot, raw, unit === null || unit === "万元" ? undefined : unit);
  if (kind !== "measure" && kind !== "count") return readAt(scope, id, slot, raw);
  return { ...readAt(scope, id, slot, withUnit(raw, unit, asked), asked), raw: shownText(raw, scope.date1904) };
}

/** A bare number under a header with another unit than the form's is a number of that unit. */
function withUnit(raw: RawValue, unit: string | null, asked: string | undefined): RawValue {
  const bare = typeof raw.value === "number" || (typeof raw.value === "string" && /^\s*[\d.,]+\s*$/u.test(raw.value));
  return bare && unit !== null && unit.toLowerCase() !== asked?.toLowerCase() ? textValue(`${String(raw.value)}${unit}`) : raw;
}

/** A list in one column, ticks in a column per option, or both. */
function readChoice(ledger: LedgerColumns, id: OptionField, row: number): FieldReading<unknown> | null {
  const { scope } = ledger;
  const list = ledger.fields.get(id)?.[0];
  const columns = ledger.options.get(id) ?? [];
  const slot = list && ledger.at(row, list);
  if (slot && (slot.key !== "" || columns.length === 0)) {
    return fieldReading(id, readOptionList(rawOf(scope, slot), id), shownText(rawOf(scope, slot), scope.date1904), [cellOf(scope, slot)]);
  }
  if (columns.length === 0) return null;
  const answers = columns.flatMap((column) => (column.target.kind === "option" ? [{ option: column.target.option, slot: ledger.at(row, column) }] : []));
  const read = readOptionColumns(answers.map(({ option, slot: { value } }) => ({ option, value })), id);
  const told = answers.filter(({ option }) => read.value?.includes(option) === true || read.remarks.some(({ detail }) => detail === option));
  const filled = answers.filter((answer) => answer.slot.key !== "");
  const raw = filled.map((answer) => `${answer.option}：${shownText(rawOf(scope, answer.slot), scope.date1904)}`).join("\n");
  const cells = told.length > 0 ? told : answers.slice(0, 1);
  return fieldReading(id, read, raw, cells.map((answer) => cellOf(scope, answer.slot)));
}

/** Systems that the form does not print, from their own column, else from among the list. */
function readOtherSystems(ledger: LedgerColumns, row: number): readonly FieldReading<unknown>[] {
  const list = ledger.fields.get("systems")?.[0] ?? ledger.options.get("systems")?.[0];
  if (ledger.fields.has("systems.other") || !list) return [];
  const slot = ledger.at(row, list);
  const names = list.target.kind === "field" && typeof slot.value === "string" ? otherNames(slot.value) : "";
  const read: Read<string> = names === "" ? blank() : readText(textValue(names));
  return [fieldReading("systems.other", read, names, [cellOf(ledger.scope, slot)])];
}

function readAwards(ledger: LedgerColumns, rows: readonly number[]): readonly FieldReading<unknown>[] {
  const text = ledger.awards.find(({ target }) => target.kind === "awards");
  const numbered = ledger.awards.flatMap((column) => (column.target.kind === "award" ? [{ column, name: column.target.column, number: column.target.number ?? 1 }] : []));
  if (numbered.length === 0) return text ? awardsOfText(ledger, text, rows) : [];
  const width = Math.max(...numbered.map(({ number }) => number));
  return rows.flatMap((row, offset) => {
    const filled = offset === 0 || numbered.some(({ column }) => ledger.scope.index.at(row, column.column).rect.row === row && ledger.at(row, column).key !== "");
    return filled ? numbered.map(({ column, name, number }) => readCell(ledger, awardFieldId(offset * width + number, name), column, row)) : [];
  });
}

function awardsOfText(ledger: LedgerColumns, column: LedgerColumn, rows: readonly number[]): readonly FieldReading<unknown>[] {
  const { scope } = ledger;
  const found = rows.flatMap((row) => {
    const slot = ledger.at(row, column);
    return slot.rect.row === row ? splitAwards(shownText(rawOf(scope, slot), scope.date1904)).map((award) => ({ slot, award })) : [];
  });
  const [first] = rows;
  if (found.length === 0) return (Object.keys(AWARD_COLUMNS) as AwardColumn[]).map((name) => readCell(ledger, awardFieldId(1, name), column, first ?? 0));
  return found.flatMap(({ slot, award }, index) =>
    (Object.keys(AWARD_COLUMNS) as AwardColumn[]).map((name) => readAt(scope, awardFieldId(index + 1, name), slot, textValue(award[name]))),
  );
}
