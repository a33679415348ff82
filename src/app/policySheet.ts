import type { Entry } from "../domain/form/template/blankSheet";
import { POLICY_GROUPS, POLICY_KEYS, type KeySpec, type Policy, type PolicyKey } from "../domain/policy/keys";
import { writtenValue } from "../domain/policy/notation";
import { GATES_TITLE, POLICY_HEADERS, VERSION_KEY } from "../domain/policy/policySheet";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { OFFICIAL_GATES } from "../domain/review/gates";
import { POLICY_SHEET_NAME, RESULT_TITLES } from "../domain/review/resultTitles";
import type { CellRef } from "../domain/sheet/cellRef";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { text } from "./cells";
import type { BlockCell, BlockStyle, InputCells, ResultSheet } from "./ports";

const WIDTHS = [34, 40, 9, 34, 52, 40];
const VALUE_COLUMN = 1;

const NOTE =
  "只有“值”一列可以修改，改后下次核验即按新值；百分比写作 30%，是否写作“是”“否”，多项以“、”分隔，分档写作“30%→6；70%→12”。删去本表即恢复出厂规则。";

/** A row of the sheet; a `key` marks one whose value can be edited. */
interface Row {
  readonly cells: readonly BlockCell[];
  readonly style: BlockStyle;
  readonly key?: PolicyKey | typeof VERSION_KEY;
}

/** 评审规则: a row per key with its value, unit, clause, note and shipped default; the gates below, which nobody edits. */
export function policySheet(policy: Policy, given: ReadonlyMap<string, unknown>): ResultSheet {
  const rows: readonly Row[] = [
    wide(RESULT_TITLES.policy, "title"),
    wide(NOTE, "note"),
    { cells: POLICY_HEADERS.map(text), style: "header" },
    {
      key: VERSION_KEY,
      style: "body",
      cells: [text(VERSION_KEY), text(policy.version), text(""), text("政策项"), text("规则版本，写入核验报告；改动规则后宜另起版本"), text(SHIPPED_POLICY.version)],
    },
    ...POLICY_GROUPS.flatMap(({ title, keys }) => [wide(title, "header"), ...(Object.keys(keys) as PolicyKey[]).map((key) => keyRow(key, policy, given))]),
    wide(GATES_TITLE, "header"),
    ...OFFICIAL_GATES.map(({ id, title, required, clause }): Row => ({ cells: [id, required, "", clause, title, required].map(text), style: "body" })),
  ];
  return {
    name: POLICY_SHEET_NAME,
    title: RESULT_TITLES.policy,
    block: { row: 0, column: 0, cells: rows.map(({ cells }) => cells), rowStyles: rows.map(({ style }) => style) },
    columnWidths: WIDTHS,
    freezeRows: 3,
    inputs: inputsOf(rows),
    isProtected: true,
  };
}

function wide(content: string, style: BlockStyle): Row {
  return { cells: POLICY_HEADERS.map((_, index) => (index === 0 ? text(content) : style === "header" ? text("") : null)), style };
}

function keyRow(key: PolicyKey, policy: Policy, given: ReadonlyMap<string, unknown>): Row {
  const { unit, clause, note }: KeySpec = POLICY_KEYS[key];
  const value = given.get(key) ?? policy.values[key];
  return { key, style: "body", cells: [text(key), writtenValue(key, value), text(unit), text(clause), text(note), writtenValue(key, SHIPPED_POLICY.values[key])] };
}

/** Where values are entered on a 评审规则 that stands there. */
export function policyInputsIn(sheet: SheetSnapshot): readonly InputCells[] {
  return inputsOf(
    Array.from({ length: sheet.bottom }, (_, row) => {
      const key = String(sheet.value(row, 0)).trim();
      return isEdited(key) ? { key } : {};
    }),
  );
}

function isEdited(key: string): key is NonNullable<Row["key"]> {
  return key === VERSION_KEY || Object.hasOwn(POLICY_KEYS, key);
}

/** Flags get a drop-down; every other value is checked at the next review, which says what is wrong with it. */
function inputsOf(rows: readonly Pick<Row, "key">[]): readonly InputCells[] {
  const flags: CellRef[] = [];
  const others: CellRef[] = [];
  rows.forEach(({ key }, row) => {
    if (key === undefined) return;
    const isFlag = key !== VERSION_KEY && POLICY_KEYS[key].type === "flag";
    (isFlag ? flags : others).push({ row, column: VALUE_COLUMN });
  });
  return [
    { cells: flags, entry: FLAG },
    { cells: others, entry: null },
  ];
}

const FLAG: Entry = {
  format: "General",
  rule: { kind: "list", options: ["是", "否"] },
  lenient: false,
  prompt: { title: "是或否", message: "请从下拉列表中选择。" },
  error: { title: "请选“是”或“否”", message: "这一项只能填“是”或“否”。" },
};
