import { columnIndex, columnName, parseA1, rectToA1 } from "../../sheet/cellRef";
import type { ColumnWidth, LayoutChange, RowSpan, Zoom } from "./edit";

const NAMES: Readonly<Record<LayoutChange["what"], string>> = {
  titleRows: "打印标题行",
  orientation: "纸张方向",
  paper: "纸张",
  zoom: "缩放",
  columnWidth: "列宽",
  borders: "边框",
  font: "字体",
};

export function layoutName({ what }: LayoutChange): string {
  return NAMES[what];
}

interface LayoutTexts {
  readonly from?: string;
  readonly was: readonly [string, string, string];
  readonly becomes: readonly [string, string, string];
}

const texts = (was: string, becomes: string, from?: string): LayoutTexts => ({ ...(from !== undefined && { from }), was: [was, "", ""], becomes: [becomes, "", ""] });

/** A change of the layout in the journal's columns. */
export function layoutTexts(change: LayoutChange): LayoutTexts {
  switch (change.what) {
    case "titleRows":
      return texts(spanText(change.was), spanText(change.becomes));
    case "orientation":
    case "paper":
      return texts(change.was, change.becomes);
    case "zoom":
      return texts(zoomText(change.was), zoomText(change.becomes));
    case "columnWidth":
      return texts(widthText(change.was), widthText(change.becomes), columnName(change.column));
    case "borders":
      return texts("见格式备份", "细线", rectToA1(change.rect));
    case "font":
      return texts("见格式备份", change.name, rectToA1(change.rect));
  }
}

/** The inverse of `layoutTexts`; null where the texts are none. */
export function layoutFrom(name: string, from: string, was: string, becomes: string): LayoutChange | null {
  const what = (Object.keys(NAMES) as LayoutChange["what"][]).find((each) => NAMES[each] === name);
  switch (what) {
    case undefined:
      return null;
    case "titleRows":
      return { what, was: spanFrom(was), becomes: spanFrom(becomes) };
    case "orientation":
    case "paper":
      return { what, was, becomes };
    case "zoom": {
      const [before, after] = [zoomFrom(was), zoomFrom(becomes)];
      return before && after && { what, was: before, becomes: after };
    }
    case "columnWidth":
      return { what, column: columnIndex(from), was: widthFrom(was), becomes: widthFrom(becomes) };
    case "borders":
    case "font": {
      const rect = parseA1(from);
      if (!rect) return null;
      return what === "borders" ? { what, rect } : { what, rect, name: becomes };
    }
  }
}

const STANDARD = "（标准）";

function widthText({ points, isStandard }: ColumnWidth): string {
  return `${points}${isStandard ? STANDARD : ""}`;
}

function widthFrom(text: string): ColumnWidth {
  return { points: Number(text.replace(STANDARD, "")), isStandard: text.endsWith(STANDARD) };
}

function spanText(span: RowSpan | null): string {
  return span === null ? "无" : `${span.row + 1}:${span.row + span.rows}`;
}

function spanFrom(text: string): RowSpan | null {
  const match = /^(\d+):(\d+)$/u.exec(text);
  return match ? { row: Number(match[1]) - 1, rows: Number(match[2]) - Number(match[1]) + 1 } : null;
}

function zoomText({ scale, pagesWide, pagesTall }: Zoom): string {
  return [scale, pagesWide, pagesTall].map((part) => part ?? "-").join("/");
}

function zoomFrom(text: string): Zoom | null {
  const parts = text.split("/").map((part) => (part === "-" ? null : Number(part)));
  const [scale, pagesWide, pagesTall] = parts;
  if (parts.length !== 3 || parts.some((part) => part !== null && !Number.isFinite(part))) return null;
  return { scale: scale ?? null, pagesWide: pagesWide ?? null, pagesTall: pagesTall ?? null };
}
