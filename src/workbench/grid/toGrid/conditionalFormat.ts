import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { ConditionalFormat, ConditionalStyle } from "../../../host/model";
import { BY_FORMULA, HIGHLIGHT_CELL } from "./cfKinds";
import { gridRange } from "./range";
import { gridBorders } from "./style";

function gridConditionalStyle({ fill, fontColor, bold, italic, underline, strikethrough, borders, numberFormat }: ConditionalStyle): IStyleBase {
  return {
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(borders && { bd: gridBorders(borders) }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  };
}

/** Only formula rules are drawn; the file keeps the other kinds all the same. */
export function gridConditionalFormat(item: ConditionalFormat): IConditionFormattingRule | null {
  if (item.formula === undefined) return null;
  return {
    cfId: item.id,
    ranges: item.areas.map(gridRange),
    stopIfTrue: item.stopIfTrue,
    rule: {
      type: HIGHLIGHT_CELL,
      subType: BY_FORMULA,
      value: item.formula,
      style: gridConditionalStyle(item.format),
    },
  };
}
