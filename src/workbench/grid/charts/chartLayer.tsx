import {
  ICanvasColorService, type IRender, IRenderManagerService, type Scene, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { CSSProperties } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import type { Book, Chart, Sheet } from "../../../host/model";
import type { GridTarget } from "../target";
import { ChartPicture } from "./ChartPicture";
import { type ChartContent, chartContent } from "./content";
import type { Area, Paint } from "./paint";
import { chartArea, type Lines } from "./place";

/** A chart with what it says now. */
interface Drawn {
  readonly chart: Chart;
  readonly content: ChartContent;
}

/** A chart's place on the screen. */
interface Placed extends Drawn {
  /** On the sheet, without zoom. */
  readonly size: Pick<Area, "width" | "height">;
  readonly style: CSSProperties;
}

interface GridLines extends Lines {
  /** How wide and high the headings are. */
  readonly header: { readonly x: number; readonly y: number };
}

/** Of the grid's scrollbars, which its canvas draws. */
const SCROLLBAR = 10;

/**
 * The charts of the sheet that the grid shows, over its cells and under everything else. With each picture that the grid draws of its
 * cells they are brought to where their cells are then; a pointer goes through them to the cells.
 */
export class ChartLayer {
  private readonly layer = document.createElement("div");
  private readonly root: Root = createRoot(this.layer);
  private readonly stops: (() => void)[] = [];
  private drawn: { readonly sheet: Sheet; readonly charts: readonly Drawn[] } | null = null;
  private shownAs: string | null = null;
  private shownDrawn: ChartLayer["drawn"] = null;
  private white = "";
  private paint: Paint = (color) => color;

  constructor(
    private readonly book: Book,
    private readonly target: GridTarget,
  ) {
    Object.assign(this.layer.style, { position: "absolute", overflow: "hidden", pointerEvents: "none" });
    const renders = target.injector.get(IRenderManagerService);
    const watch = (render: IRender): void => {
      const frames = render.engine.endFrame$.subscribe(() => this.follow(render));
      this.stops.push(() => frames.unsubscribe());
    };
    const known = renders.getRenderById(target.unitId);
    // The grid begins to draw a book only after its page has a place for it.
    const created = renders.created$.subscribe((render) => render.unitId === target.unitId && watch(render));
    if (known) watch(known);
    this.stops.push(
      book.onChange(() => void (this.drawn = null)),
      () => created.unsubscribe(),
    );
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.layer.remove();
    // React takes no root down while it renders another one.
    setTimeout(() => this.root.unmount(), 0);
  }

  private follow(render: IRender): void {
    const { engine, scene } = render;
    const sheet = this.book.sheet(this.target.workbook.getActiveSheet().getSheetId());
    const canvas = engine.getCanvasElement();
    const place = canvas.parentElement;
    const lines = sheet && sheet.charts.list.length > 0 ? this.linesOf(sheet, render.with(SheetSkeletonManagerService)) : null;
    if (!sheet || !place || !lines) return this.clear();
    this.usePaint();
    const drawn = this.drawnOf(sheet);
    const placed = drawn.charts.map((item): Placed => {
      const area = chartArea(item.chart.anchor, lines);
      return { ...item, size: { width: area.width, height: area.height }, style: this.styleOf(sheet, area, scene, lines) };
    });
    const box = { left: canvas.offsetLeft, top: canvas.offsetTop, width: canvas.clientWidth - SCROLLBAR, height: canvas.clientHeight - SCROLLBAR };
    const wanted = JSON.stringify([box, this.white, placed.map(({ size, style }) => [size, style])]);
    if (this.layer.parentElement !== place) {
      // As high as the canvas, which it comes after: over that, and under what the grid shows above its cells.
      this.layer.style.zIndex = getComputedStyle(canvas).zIndex;
      place.append(this.layer);
    }
    if (wanted === this.shownAs && drawn === this.shownDrawn) return;
    this.shownAs = wanted;
    this.shownDrawn = drawn;
    Object.assign(this.layer.style, Object.fromEntries(Object.entries(box).map(([side, pixels]) => [side, `${pixels}px`])));
    // At once, so that the charts move together with the cells.
    flushSync(() =>
      this.root.render(
        placed.map(({ chart, content, size, style }) => (
          <div key={chart.id} style={style}>
            {size.width > 0 && size.height > 0 && <ChartPicture chart={chart} content={content} {...size} paint={this.paint} />}
          </div>
        )),
      ),
    );
  }

  private clear(): void {
    if (this.shownAs === null) return;
    this.shownAs = null;
    this.shownDrawn = null;
    this.layer.remove();
    flushSync(() => this.root.render(null));
  }

  private drawnOf(sheet: Sheet): NonNullable<ChartLayer["drawn"]> {
    if (this.drawn?.sheet !== sheet) {
      this.drawn = { sheet, charts: sheet.charts.list.map((chart) => ({ chart, content: chartContent(this.book, chart) })) };
    }
    return this.drawn;
  }

  /** The grid has other colours where it is dark; pictures take the same. */
  private usePaint(): void {
    const colors = this.target.injector.get(ICanvasColorService);
    const white = colors.getRenderColor("#FFFFFF");
    if (white === this.white) return;
    this.white = white;
    this.paint = (color) => colors.getRenderColor(color);
  }

  private linesOf(sheet: Sheet, skeletons: SheetSkeletonManagerService): GridLines | null {
    const skeleton = skeletons.getSkeleton(sheet.id);
    if (!skeleton) return null;
    const { rowHeightAccumulation: rows, columnWidthAccumulation: columns } = skeleton;
    const begin = (ends: readonly number[], index: number): number => (index <= 0 ? 0 : (ends[index - 1] ?? ends.at(-1) ?? 0));
    return {
      row: (index) => begin(rows, index),
      column: (index) => begin(columns, index),
      header: { x: skeleton.rowHeaderWidthAndMarginLeft, y: skeleton.columnHeaderHeightAndMarginTop },
    };
  }

  /** On the canvas; what reaches under the headings or under frozen rows and columns is cut off. */
  private styleOf(sheet: Sheet, area: Area, scene: Scene, lines: GridLines): CSSProperties {
    const freeze = this.target.sheet(sheet.id)?.getFreeze();
    const isLeft = freeze !== undefined && freeze.startColumn > 0 && area.x < lines.column(freeze.startColumn);
    const isTop = freeze !== undefined && freeze.startRow > 0 && area.y < lines.row(freeze.startRow);
    const { VIEW_MAIN, VIEW_MAIN_LEFT, VIEW_MAIN_TOP, VIEW_MAIN_LEFT_TOP } = SHEET_VIEWPORT_KEY;
    const view = scene.getViewport(isLeft ? (isTop ? VIEW_MAIN_LEFT_TOP : VIEW_MAIN_LEFT) : isTop ? VIEW_MAIN_TOP : VIEW_MAIN);
    if (!view) return { display: "none" };
    const { scaleX, scaleY } = scene.getAncestorScale();
    const left = (area.x + lines.header.x - view.viewportScrollX) * scaleX;
    const top = (area.y + lines.header.y - view.viewportScrollY) * scaleY;
    return {
      position: "absolute",
      left,
      top,
      width: area.width * scaleX,
      height: area.height * scaleY,
      clipPath: `inset(${Math.max(0, view.top - top)}px 0 0 ${Math.max(0, view.left - left)}px)`,
    };
  }
}
