import type { Application, SheetState } from "../../form/application";
import type { MessageData } from "../../review/report";
import { toA1, toQualifiedA1, type SheetCell } from "../../sheet/cellRef";
import { listOf, placeOf, quoted, type MessageValue } from "../../wording/value";
import { defineRule, type Issue } from "../defineRule";

const HIDDEN = ["hidden", "hiddenRows", "hiddenColumns"] as const;
type Hidden = (typeof HIDDEN)[number];
type Found = "error" | "link" | Hidden | `${Hidden}Several`;

/** Fields that no rule asks for: an error there is nobody else's to tell. */
const ASKED_BY_NOBODY = /^(attachment\..+|award\.\d+\.(level|name)|systems\.other|credit\.sign.+)$/;

const CELL = { sheet: "企业1", row: 11, column: 5 };
const CELLS = [1, 2, 3, 4].map((number) => ({ ...CELL, sheet: `企业${number}` }));

/** 表样: no formula errors outside the fields that other rules ask for, no links to other workbooks, nothing hidden. A label that is gone is told by its field's owner. */
export const N10 = defineRule({
  id: "N10",
  part: "attachment",
  severity: "error",
  clause: "附件2 申报书",
  title: "表样完整",
  reads: [],
  policy: [],
  messages: {
    error: { text: "{cells}显示公式错误 {errors}", remedy: "改正公式，或直接填写内容。" },
    link: {
      text: "{cells}的公式引用了其他工作簿（{files}）：可能是从企业自己的台账取数，报送后无法更新和核实，请改为直接填写",
      severity: "warning",
      remedy: "把引用其他工作簿的公式改为数值后重新报送。",
    },
    hidden: { text: "工作表“{sheet}”是隐藏的，已照常核验：可能是整理时隐藏，也可能是不再报送的旧表，请核实", severity: "warning" },
    hiddenSeveral: { text: "{sheets}是隐藏的，已照常核验：可能是整理时隐藏，也可能是不再报送的旧表，请核实", severity: "warning" },
    hiddenRows: { text: "工作表“{sheet}”中有隐藏的行：可能是为打印或筛选而隐藏，请取消隐藏后核对其中内容", severity: "warning" },
    hiddenRowsSeveral: { text: "{sheets}中有隐藏的行：可能是为打印或筛选而隐藏，请取消隐藏后核对其中内容", severity: "warning" },
    hiddenColumns: { text: "工作表“{sheet}”中有隐藏的列：可能是为打印而隐藏，请取消隐藏后核对其中内容", severity: "warning" },
    hiddenColumnsSeveral: { text: "{sheets}中有隐藏的列：可能是为打印而隐藏，请取消隐藏后核对其中内容", severity: "warning" },
  },
  remedy: "取消隐藏，不报送的表删除，按下发的申报书表样报送。",
  examples: [
    { given: {}, sheetState: {}, expect: "pass" },
    { given: {}, expect: "notApplicable" },
    { given: {}, sheetState: { errors: [{ cell: CELL, text: "#REF!" }] }, expect: "error" },
    { given: {}, sheetState: { links: [{ cell: CELL, file: "台账.xlsx" }] }, expect: "link" },
    { given: {}, sheetState: { hidden: [CELL] }, expect: "hidden" },
    { given: {}, sheetState: { hiddenRows: [CELL], hiddenColumns: [CELL] }, expect: ["hiddenRows", "hiddenColumns"] },
    {
      given: {},
      sheetState: { hidden: CELLS, hiddenRows: CELLS, hiddenColumns: CELLS },
      expect: ["hiddenSeveral", "hiddenRowsSeveral", "hiddenColumnsSeveral"],
    },
  ],
  check: (_values, { application: { sheetState, fields } }) => {
    if (sheetState === undefined) return "notApplicable";
    const { links } = sheetState;
    const errors = untold(sheetState.errors, fields);
    const issues: Issue<Found>[] = [];
    const add = (message: Found, cells: readonly SheetCell[], data: MessageData) => {
      if (cells.length > 0) issues.push({ message, cells, data });
    };
    const wrong = errors.map(({ cell }) => cell);
    const linked = links.map(({ cell }) => cell);
    add("error", wrong, { cells: cellsOf(wrong), errors: listOf([...new Set(errors.map(({ text }) => text))]) });
    add("link", linked, { cells: cellsOf(linked), files: listOf([...new Set(links.map(({ file }) => file))].map(quoted), 3, "个") });
    for (const state of HIDDEN) {
      const cells = sheetState[state];
      const [first, ...others] = cells;
      if (first !== undefined && others.length === 0) add(state, cells, { sheet: first.sheet });
      else add(`${state}Several`, cells, { sheets: sheetsOf(cells) });
    }
    return issues.length > 0 ? issues : "pass";
  },
});

function untold(errors: SheetState["errors"], fields: Application["fields"]): SheetState["errors"] {
  const owned = [...fields.values()].filter(({ id, status }) => status === "unreadable" && !ASKED_BY_NOBODY.test(id));
  const told = new Set(owned.flatMap(({ cells }) => cells.map((cell) => toQualifiedA1(cell))));
  return errors.filter(({ cell }) => !told.has(toQualifiedA1(cell)));
}

function cellsOf(cells: readonly SheetCell[]): MessageValue {
  const onOneSheet = new Set(cells.map(({ sheet }) => sheet)).size === 1;
  return listOf(cells.map((cell) => (onOneSheet ? toA1(cell) : toQualifiedA1(cell))), 6, "格");
}

function sheetsOf(cells: readonly SheetCell[]): MessageValue {
  return listOf(cells.map(({ sheet }) => placeOf({ sheet })), 3, "张表");
}
