import { BooleanNumber } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { ConditionalFormat } from "../../../host/model";
import { BY_FORMULA, HIGHLIGHT_CELL } from "../toGrid/cfKinds";
import { hostRect } from "../toGrid/range";
import { hostColor } from "./style";

/** A rule that the user made by copying cells; null for the kinds that the grid does not offer. */
export function hostConditionalFormat({ cfId, ranges, stopIfTrue, rule }: IConditionFormattingRule): ConditionalFormat | null {
  if (rule.type !== HIGHLIGHT_CELL || !("subType" in rule) || rule.subType !== BY_FORMULA) return null;
  const { style, value } = rule;
  const fill = hostColor(style.bg);
  const fontColor = hostColor(style.cl);
  return {
    id: cfId,
    areas: ranges.map(hostRect),
    type: "Custom",
    formula: value,
    format: {
      ...(fill !== undefined && { fill }),
      ...(fontColor !== undefined && { fontColor }),
      ...(style.bl === BooleanNumber.TRUE && { bold: true }),
      ...(style.it === BooleanNumber.TRUE && { italic: true }),
    },
    stopIfTrue,
  };
}
