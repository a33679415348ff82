import { parseA1, rectToA1, type Rect } from "../../sheet/cellRef";
import type { AttachedChanges, FormatChange, NameChange, RuleRun, ValidationChange } from "./attached";
import type { Line } from "./journal";

const CHANGE = { name: "名称", format: "条件格式", validation: "数据有效性" } as const;
/** In place of a formula or a validation that is none. */
const NONE = "无";

/** Names, formats by condition and validations in the journal's columns. */
export function attachedLines({ names, formats, validations }: AttachedChanges): Line[] {
  return [
    ...names.map(({ name, scope, was, becomes }): Line => ({ change: CHANGE.name, sheet: scope ?? "", from: name, was: [was, "公式", ""], becomes: [becomes, "公式", ""], why: "行移动后，名称仍指向原来的内容" })),
    ...formats.map(({ was, becomes }): Line => ({
      change: CHANGE.format, from: areasText(was.areas), to: areasText(becomes.areas), was: [was.formula ?? NONE, "公式", was.looks], becomes: [becomes.formula ?? NONE, "公式", becomes.looks], why: "随行移动",
    })),
    ...validations.flatMap(({ column, was, becomes }) => [
      ...was.map((run): Line => ({ change: CHANGE.validation, from: rectToA1(rectOf(run, column)), was: [run.text || NONE, "", ""], why: "整理之前" })),
      ...becomes.map((run): Line => ({ change: CHANGE.validation, to: rectToA1(rectOf(run, column)), becomes: [run.text || NONE, "", ""], why: "随行移动" })),
    ]),
  ];
}

/** The inverse of `attachedLines` on the journal's rows; null where one of them cannot be read. */
export function attachedFrom(lines: readonly (readonly string[])[]): AttachedChanges | null {
  const names: NameChange[] = [];
  const formats: FormatChange[] = [];
  const columns = new Map<number, { was: RuleRun[]; becomes: RuleRun[] }>();
  for (const [, , change, sheet = "", from = "", to = "", was = "", , wasLooks = "", becomes = "", , looks = ""] of lines) {
    if (change === CHANGE.name) names.push({ name: from, scope: sheet === "" ? null : sheet, was, becomes });
    else if (change === CHANGE.format) {
      const [before, after] = [areasFrom(from), areasFrom(to)];
      if (!before || !after) return null;
      formats.push({ was: { areas: before, formula: was === NONE ? null : was, looks: wasLooks }, becomes: { areas: after, formula: becomes === NONE ? null : becomes, looks } });
    } else if (change === CHANGE.validation) {
      const rect = parseA1(from || to);
      if (!rect) return null;
      const runs = columns.get(rect.column) ?? { was: [], becomes: [] };
      columns.set(rect.column, runs);
      const text = from === "" ? becomes : was;
      (from === "" ? runs.becomes : runs.was).push({ row: rect.row, rows: rect.rows, text: text === NONE ? "" : text });
    }
  }
  return { names, formats, validations: [...columns].map(([column, runs]): ValidationChange => ({ column, ...runs })) };
}

function rectOf({ row, rows }: RuleRun, column: number): Rect {
  return { row, column, rows, columns: 1 };
}

function areasText(areas: readonly Rect[]): string {
  return areas.map(rectToA1).join(",");
}

function areasFrom(text: string): readonly Rect[] | null {
  const areas = text === "" ? [] : text.split(",").map(parseA1);
  return areas.includes(null) ? null : areas.filter((area) => area !== null);
}
