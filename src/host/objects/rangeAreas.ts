import { HostError, invalidArgument } from "../hostError";
import {
  cellCount, formatAddress, intersect, isWholeColumns, isWholeRows, quoteSheet, type Rect, type Sheet, type Shift,
} from "../model";
import { shiftRects } from "../model/shift";
import type { Follower, Session } from "../session";
import { clearCells, type ClearApplyTo } from "./clearCells";
import { ConditionalFormatCollection } from "./conditionalFormatCollection";
import { DataValidationObject } from "./dataValidation";
import { HostCollection } from "./hostObject";
import { Range } from "./range";
import { RangeFormat } from "./rangeFormat";
import { CellsObject } from "./target";
import { Worksheet } from "./worksheet";

/** Several blocks of one sheet, treated as one. */
export class RangeAreas extends CellsObject implements Follower {
  static override readonly type = "RangeAreas";
  static override readonly tracked = true;
  static override readonly navigation = ["Areas", "ConditionalFormats", "DataValidation", "Format", "Worksheet"];

  constructor(session: Session, private readonly home: Sheet, private places: readonly Rect[]) {
    super(session);
    session.track(this);
  }

  follow(sheet: Sheet, shift: Shift): void {
    if (sheet === this.home) this.places = shiftRects(this.places, shift);
  }

  get sheet(): Sheet {
    if (!this.session.book.has(this.home)) throw new HostError("ItemNotFound", undefined, 404);
    return this.home;
  }

  get rects(): readonly Rect[] {
    if (this.places.length === 0) throw new HostError("InvalidReference");
    return this.places;
  }

  get Address(): string {
    const prefix = `${quoteSheet(this.sheet.name)}!`;
    return this.rects.map((rect) => prefix + formatAddress(rect)).join(",");
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get AreaCount(): number {
    return this.rects.length;
  }

  get CellCount(): number {
    const count = this.rects.reduce((sum, rect) => sum + cellCount(rect), 0);
    return count > 0x7fffffff ? -1 : count;
  }

  get IsEntireRow(): boolean {
    return this.rects.every(isWholeRows);
  }

  get IsEntireColumn(): boolean {
    return this.rects.every(isWholeColumns);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.session, this.sheet, this.rects);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session, this);
  }

  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.session, this);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.session, this);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  Clear(applyTo?: ClearApplyTo): void {
    for (const rect of this.rects) clearCells(this.sheet, rect, applyTo ?? "All");
  }

  GetIntersection(other: Range | RangeAreas): RangeAreas {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw new HostError("ItemNotFound", undefined, 404);
    return common;
  }

  GetIntersectionOrNullObject(other: Range | RangeAreas): RangeAreas | null {
    if (!(other instanceof CellsObject)) throw invalidArgument();
    if (other.sheet !== this.sheet) return null;
    const common = this.rects.flatMap((rect) => other.rects.flatMap((theirs) => intersect(rect, theirs) ?? []));
    return common.length > 0 ? new RangeAreas(this.session, this.sheet, common) : null;
  }

  GetUsedRangeAreasOrNullObject(valuesOnly?: boolean): RangeAreas | null {
    const used = this.rects.flatMap((rect) => this.sheet.usedRect(valuesOnly, rect) ?? []);
    return used.length > 0 ? new RangeAreas(this.session, this.sheet, used) : null;
  }

  Calculate(): void {
    return;
  }
}

class RangeCollection extends HostCollection<Range> {
  static override readonly type = "RangeCollection";

  constructor(session: Session, private readonly sheet: Sheet, private readonly rects: readonly Rect[]) {
    super(session);
  }

  items(): readonly Range[] {
    return this.rects.map((rect) => new Range(this.session, this.sheet, rect));
  }
}
