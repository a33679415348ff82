import { HostError, invalidArgument } from "../hostError";
import { intersect } from "../model";
import type { Session } from "../session";
import { withoutArea } from "./clearCells";
import { ConditionalFormatObject } from "./conditionalFormat";
import { checkAllowed } from "./guard";
import { HostCollection } from "./hostObject";
import type { CellsObject } from "./target";

const TYPES = [
  "Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue",
];

/** The conditional formats that touch the cells, the most important first. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormatObject> {
  static override readonly type = "ConditionalFormatCollection";

  constructor(session: Session, private readonly target: CellsObject) {
    super(session);
  }

  items(): readonly ConditionalFormatObject[] {
    const { sheet, rects } = this.target;
    return sheet.conditionalFormats.list
      .filter(({ areas }) => areas.some((area) => rects.some((rect) => intersect(area, rect))))
      .map(({ id }) => new ConditionalFormatObject(this.session, sheet, id));
  }

  /** A new format goes before all others. */
  Add(type: string): ConditionalFormatObject {
    if (!TYPES.includes(type)) throw invalidArgument();
    if (type !== "Custom") throw new HostError("NotImplemented", `Host adds custom conditional formats only, not ${type}`);
    const { sheet, rects } = this.target;
    checkAllowed(sheet, "allowFormatCells");
    const id = this.session.book.nextId();
    sheet.conditionalFormats.add({ id, areas: rects, type, format: {}, stopIfTrue: false }, 0);
    return new ConditionalFormatObject(this.session, sheet, id);
  }

  ClearAll(): void {
    const { sheet, rects } = this.target;
    checkAllowed(sheet, "allowFormatCells");
    for (const rect of rects) sheet.conditionalFormats.rewrite((format) => withoutArea(format, rect), true);
  }
}
