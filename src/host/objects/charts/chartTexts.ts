import { invalidArgument } from "../../hostError";
import type { ChartLegend, ChartLooks, ChartTitle, LegendPosition, Patch } from "../../model";
import { referencedBlock, referenceTo } from "../../model/reference";
import type { Session } from "../../session";
import { HostObject } from "../hostObject";
import { displayText } from "../numberText";
import { ChartAxisTitleFormat, ChartLegendFormat, ChartTitleFormat } from "./chartFormat";
import { HIDDEN_LEGEND, HIDDEN_TITLE, LEGEND } from "./newChart";
import type { Slot } from "./slot";

/** What a chart shows of the cell that a formula names; "" where it names none. */
export function referencedText(session: Session, formula: string): string {
  const block = referencedBlock(session.book, formula);
  return block ? displayText(block.sheet.cell(block.rect.row, block.rect.column), session.book.date1904) : "";
}

/** "=甲!A1" with "$", as charts keep their references. */
export function checkedReference(session: Session, formula: unknown): string {
  const block = typeof formula === "string" ? referencedBlock(session.book, formula) : null;
  if (!block) throw invalidArgument();
  return referenceTo(block);
}

const NO_LOOKS: Patch<ChartLooks> = { font: undefined, fill: undefined, line: undefined };

abstract class TitleObject extends HostObject {
  static override readonly navigation = ["Format"];

  /** @param fresh what a title is like that is shown anew; @param ownText what shows without a text of its own */
  constructor(
    session: Session,
    protected readonly title: Slot<ChartTitle>,
    private readonly fresh: ChartTitle,
    private readonly ownText: () => string,
  ) {
    super(session);
  }

  /** A title that has to be shown first is. */
  private setText(changes: Pick<ChartTitle, "text"> | Pick<ChartTitle, "formula">): void {
    const shown = this.title.read().visible ? {} : this.fresh;
    this.title.change({ ...shown, text: undefined, formula: undefined, ...changes });
  }

  get Visible(): boolean {
    return this.title.read().visible;
  }

  set Visible(visible: boolean) {
    if (visible === this.Visible) return;
    this.title.change({ text: undefined, formula: undefined, ...NO_LOOKS, ...(visible ? this.fresh : HIDDEN_TITLE) });
  }

  get Text(): string {
    const { visible, text, formula } = this.title.read();
    if (!visible) return "";
    return formula === undefined ? (text ?? this.ownText()) : referencedText(this.session, formula);
  }

  set Text(text: string) {
    this.setText({ text: String(text) });
  }

  SetFormula(formula: string): void {
    this.setText({ formula: checkedReference(this.session, formula) });
  }
}

export class ChartTitleObject extends TitleObject {
  static override readonly type = "ChartTitle";

  get Overlay(): boolean {
    return this.title.read().overlay;
  }

  set Overlay(overlay: boolean) {
    this.title.change({ overlay });
  }

  get Format(): ChartTitleFormat {
    return new ChartTitleFormat(this.session, this.title);
  }
}

export class ChartAxisTitle extends TitleObject {
  static override readonly type = "ChartAxisTitle";

  get Format(): ChartAxisTitleFormat {
    return new ChartAxisTitleFormat(this.session, this.title);
  }
}

const LEGEND_POSITIONS: readonly LegendPosition[] = ["Top", "Bottom", "Left", "Right", "Corner"];

export class ChartLegendObject extends HostObject {
  static override readonly type = "ChartLegend";
  static override readonly navigation = ["Format"];

  constructor(session: Session, private readonly legend: Slot<ChartLegend>) {
    super(session);
  }

  get Visible(): boolean {
    return this.legend.read().visible;
  }

  set Visible(visible: boolean) {
    if (visible === this.Visible) return;
    this.legend.change({ ...NO_LOOKS, ...(visible ? LEGEND : HIDDEN_LEGEND) });
  }

  get Position(): LegendPosition {
    return this.legend.read().position;
  }

  /** Shows a hidden legend. */
  set Position(wanted: string) {
    const position = LEGEND_POSITIONS.find((known) => known === wanted);
    if (!position) throw invalidArgument();
    this.Visible = true;
    this.legend.change({ position });
  }

  get Overlay(): boolean {
    return this.legend.read().overlay;
  }

  set Overlay(overlay: boolean) {
    this.legend.change({ overlay });
  }

  get Format(): ChartLegendFormat {
    return new ChartLegendFormat(this.session, this.legend);
  }
}
