import { invalidArgument } from "../hostError";
import { type PageLayout as PageLayoutModel, type Rect, type Sheet } from "../model";
import type { Session } from "../session";
import { HostObject } from "./hostObject";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { resolveAddress } from "./resolve";
import { CellsObject } from "./target";

const POINTS_PER_INCH = 72;
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: POINTS_PER_INCH, Centimeters: POINTS_PER_INCH / 2.54 };
const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };
type Side = keyof typeof DEFAULT_MARGINS;

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

export class PageLayout extends HostObject {
  static override readonly type = "PageLayout";

  constructor(session: Session, private readonly sheet: Sheet) {
    super(session);
  }

  private get layout(): PageLayoutModel {
    return this.sheet.pageLayout;
  }

  get Orientation(): string {
    return this.layout.orientation ?? "Portrait";
  }

  set Orientation(orientation: string) {
    if (orientation !== "Portrait" && orientation !== "Landscape") throw invalidArgument();
    this.sheet.setPageLayout({ orientation });
  }

  get PaperSize(): string {
    return this.layout.paperSize ?? "A4";
  }

  set PaperSize(paperSize: string) {
    if (typeof paperSize !== "string" || !/^[A-Z][A-Za-z0-9]*$/.test(paperSize)) throw invalidArgument();
    this.sheet.setPageLayout({ paperSize });
  }

  get Zoom(): Zoom {
    const { scale, fitToWidth, fitToHeight } = this.layout;
    if (fitToWidth === undefined && fitToHeight === undefined) return { scale: scale ?? 100 };
    return { horizontalFitToPages: fitToWidth ?? null, verticalFitToPages: fitToHeight ?? null };
  }

  /** Either a scale in percent or numbers of pages. */
  set Zoom(zoom: Zoom) {
    const { scale, horizontalFitToPages, verticalFitToPages } = zoom ?? {};
    if (scale != null && (scale < 10 || scale > 400)) throw invalidArgument();
    const fits = horizontalFitToPages != null || verticalFitToPages != null;
    this.sheet.setPageLayout({
      scale: fits ? undefined : (scale ?? undefined),
      fitToWidth: horizontalFitToPages ?? undefined,
      fitToHeight: verticalFitToPages ?? undefined,
    });
  }

  get CenterHorizontally(): boolean {
    return this.layout.centerHorizontally ?? false;
  }

  set CenterHorizontally(centerHorizontally: boolean) {
    this.sheet.setPageLayout({ centerHorizontally });
  }

  get CenterVertically(): boolean {
    return this.layout.centerVertically ?? false;
  }

  set CenterVertically(centerVertically: boolean) {
    this.sheet.setPageLayout({ centerVertically });
  }

  get LeftMargin(): number {
    return this.margin("left");
  }

  set LeftMargin(points: number) {
    this.setMargin("left", points);
  }

  get RightMargin(): number {
    return this.margin("right");
  }

  set RightMargin(points: number) {
    this.setMargin("right", points);
  }

  get TopMargin(): number {
    return this.margin("top");
  }

  set TopMargin(points: number) {
    this.setMargin("top", points);
  }

  get BottomMargin(): number {
    return this.margin("bottom");
  }

  set BottomMargin(points: number) {
    this.setMargin("bottom", points);
  }

  private margin(side: Side): number {
    return (this.layout.margins ?? DEFAULT_MARGINS)[side] * POINTS_PER_INCH;
  }

  private setMargin(side: Side, points: number): void {
    if (!(points >= 0)) throw invalidArgument();
    this.sheet.setPageLayout({ margins: { ...DEFAULT_MARGINS, ...this.layout.margins, [side]: points / POINTS_PER_INCH } });
  }

  SetPrintMargins(unit: string, margins: Readonly<Record<string, number | undefined>>): void {
    const points = POINTS[unit];
    if (points === undefined) throw invalidArgument();
    for (const side of ["left", "right", "top", "bottom"] as const) {
      const value = margins[side];
      if (value !== undefined) this.setMargin(side, value * points);
    }
  }

  SetPrintArea(area: Range | RangeAreas | string): void {
    this.sheet.setPageLayout({ printArea: this.rectsOf(area) });
  }

  /** An empty address takes them away. */
  SetPrintTitleRows(rows: Range | string): void {
    const [titleRows] = rows === "" ? [] : this.rectsOf(rows);
    this.sheet.setPageLayout({ titleRows });
  }

  SetPrintTitleColumns(columns: Range | string): void {
    const [titleColumns] = this.rectsOf(columns);
    this.sheet.setPageLayout({ titleColumns });
  }

  private rectsOf(place: Range | RangeAreas | string): readonly Rect[] {
    return place instanceof CellsObject ? place.rects : [resolveAddress(this.session, place, this.sheet).rect];
  }

  GetPrintAreaOrNullObject(): RangeAreas | null {
    const { printArea } = this.layout;
    return printArea ? new RangeAreas(this.session, this.sheet, printArea) : null;
  }

  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.rangeOf(this.layout.titleRows);
  }

  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.rangeOf(this.layout.titleColumns);
  }

  private rangeOf(rect: Rect | undefined): Range | null {
    return rect ? new Range(this.session, this.sheet, rect) : null;
  }
}
