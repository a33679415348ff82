import { invalidArgument } from "../hostError";
import type { Style } from "../model";
import type { Session } from "../session";
import { autofitWidth } from "./autofit";
import { FormatProtection } from "./formatProtection";
import { checkAllowed } from "./guard";
import { HostObject } from "./hostObject";
import { pointsOfWidth, widthOfPoints } from "./measures";
import { RangeBorderCollection } from "./rangeBorders";
import { RangeFill } from "./rangeFill";
import { RangeFont } from "./rangeFont";
import { patchStyle, readStyle } from "./styleTarget";
import type { CellsObject } from "./target";

const MAX_COLUMN_POINTS = 255 * 7 * 0.75 + 3.75;
const MAX_ROW_POINTS = 409.5;
const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** What the cells of a range look like. A getter answers null where they differ. */
export class RangeFormat extends HostObject {
  static override readonly type = "RangeFormat";
  static override readonly navigation = ["Borders", "Fill", "Font", "Protection"];

  constructor(session: Session, private readonly target: CellsObject) {
    super(session);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.session, this.target);
  }

  get Fill(): RangeFill {
    return new RangeFill(this.session, this.target);
  }

  get Font(): RangeFont {
    return new RangeFont(this.session, this.target);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.session, this.target);
  }

  get HorizontalAlignment(): string | null {
    return readStyle(this.target, (style) => style.horizontal ?? "General");
  }

  set HorizontalAlignment(wanted: string) {
    const horizontal = HORIZONTAL.find((known) => known === wanted);
    if (!horizontal) throw invalidArgument();
    patchStyle(this.target, { horizontal: horizontal === "General" ? undefined : horizontal });
  }

  get VerticalAlignment(): string | null {
    return readStyle(this.target, (style) => style.vertical ?? "Bottom");
  }

  set VerticalAlignment(wanted: string) {
    const vertical: Style["vertical"] = VERTICAL.find((known) => known === wanted);
    if (!vertical) throw invalidArgument();
    patchStyle(this.target, { vertical: vertical === "Bottom" ? undefined : vertical });
  }

  get WrapText(): boolean | null {
    return readStyle(this.target, (style) => style.wrap ?? false);
  }

  set WrapText(wrap: boolean) {
    patchStyle(this.target, { wrap: wrap || undefined });
  }

  get ShrinkToFit(): boolean | null {
    return readStyle(this.target, (style) => style.shrinkToFit ?? false);
  }

  set ShrinkToFit(shrinkToFit: boolean) {
    patchStyle(this.target, { shrinkToFit: shrinkToFit || undefined });
  }

  get IndentLevel(): number | null {
    return readStyle(this.target, (style) => style.indent ?? 0);
  }

  set IndentLevel(indent: number) {
    if (!Number.isInteger(indent) || indent < 0 || indent > 250) throw invalidArgument();
    patchStyle(this.target, { indent: indent || undefined });
  }

  get TextOrientation(): number | null {
    return readStyle(this.target, (style) => style.rotation ?? 0);
  }

  set TextOrientation(rotation: number) {
    if (!(Math.abs(rotation) <= 90 || rotation === 180)) throw invalidArgument();
    patchStyle(this.target, { rotation: rotation || undefined });
  }

  /** Points. */
  get ColumnWidth(): number | null {
    const { sheet } = this.target;
    return shared(this.columns(), (column) => pointsOfWidth(sheet.column(column).width ?? sheet.defaultColumnWidth));
  }

  set ColumnWidth(points: number) {
    if (typeof points !== "number" || points < 0 || points > MAX_COLUMN_POINTS) throw invalidArgument();
    checkAllowed(this.target.sheet, "allowFormatColumns");
    for (const column of this.columns()) this.target.sheet.setColumn(column, { width: widthOfPoints(points), hidden: undefined });
  }

  /** Points. */
  get RowHeight(): number | null {
    const { sheet } = this.target;
    return shared(this.rows(), (row) => sheet.row(row).height ?? sheet.defaultRowHeight);
  }

  set RowHeight(points: number) {
    if (typeof points !== "number" || points < 0 || points > MAX_ROW_POINTS) throw invalidArgument();
    checkAllowed(this.target.sheet, "allowFormatRows");
    for (const row of this.rows()) this.target.sheet.setRow(row, { height: points });
  }

  get UseStandardWidth(): boolean | null {
    return shared(this.columns(), (column) => this.target.sheet.column(column).width === undefined);
  }

  set UseStandardWidth(standard: boolean) {
    checkAllowed(this.target.sheet, "allowFormatColumns");
    if (standard) for (const column of this.columns()) this.target.sheet.setColumn(column, { width: undefined });
  }

  get UseStandardHeight(): boolean | null {
    return shared(this.rows(), (row) => this.target.sheet.row(row).height === undefined);
  }

  set UseStandardHeight(standard: boolean) {
    checkAllowed(this.target.sheet, "allowFormatRows");
    if (standard) for (const row of this.rows()) this.target.sheet.setRow(row, { height: undefined });
  }

  AutofitColumns(): void {
    checkAllowed(this.target.sheet, "allowFormatColumns");
    for (const rect of this.target.rects) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const width = autofitWidth(this.target.sheet, { ...rect, column, columns: 1 });
        if (width !== null) this.target.sheet.setColumn(column, { width });
      }
    }
  }

  AutofitRows(): void {
    checkAllowed(this.target.sheet, "allowFormatRows");
    const { sheet } = this.target;
    for (const row of this.rows()) if (sheet.row(row).height !== undefined) sheet.setRow(row, { height: undefined });
  }

  private *columns(): Iterable<number> {
    for (const rect of this.target.rects) for (let i = 0; i < rect.columns; i++) yield rect.column + i;
  }

  private *rows(): Iterable<number> {
    for (const rect of this.target.rects) for (let i = 0; i < rect.rows; i++) yield rect.row + i;
  }
}

function shared<T>(indexes: Iterable<number>, read: (index: number) => T): T | null {
  let first: T | undefined;
  for (const index of indexes) {
    const value = read(index);
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}
