import type { AnchorCorner, Chart, ChartAnchor } from "../../model/chart";
import type { Sheet } from "../../model/sheet";
import { findPart, type Parts, partText, setText } from "../package/package";
import { attribute, escapeAttribute, numberOf, type XmlElement } from "../package/xml";
import type { ChartShape } from "../read/chart";
import { type ChartDetails, drawingOf, type FoundChart, readCharts } from "../read/drawing";
import { DRAWING_NAMESPACE } from "./branch";
import { newChart, patchChart } from "./chart";
import { ChartData } from "./chartData";
import { emu } from "./chartLooks";
import { textOf } from "./conditional";
import { addContentType } from "./contentTypes";
import { attributes, Document } from "./document";
import { addRelationship, dropRelationships } from "./relations";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const EMPTY_DRAWING =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_NAMESPACE}"></xdr:wsDr>`;

const shapeOf = (chart: Chart): ChartShape => {
  const { id, name, anchor, details, ...shape } = chart;
  void [id, name, anchor, details];
  return shape;
};

function cornerText(name: "from" | "to", { row, column, down, right }: AnchorCorner): string {
  return `<${name}><col>${column}</col><colOff>${emu(right)}</colOff><row>${row}</row><rowOff>${emu(down)}</rowOff></${name}>`;
}

/** Opening tag, place, and the name of the closing tag. */
function anchorText(anchor: ChartAnchor): { readonly name: string; readonly tag: string; readonly place: string } {
  switch (anchor.kind) {
    case "twoCell": {
      const editAs = anchor.editAs === "twoCell" ? undefined : anchor.editAs;
      return { name: "twoCellAnchor", tag: `<twoCellAnchor${attributes({ editAs })}>`, place: cornerText("from", anchor.from) + cornerText("to", anchor.to) };
    }
    case "oneCell":
      return { name: "oneCellAnchor", tag: "<oneCellAnchor>", place: cornerText("from", anchor.from) + sizeText(anchor) };
    case "absolute":
      return { name: "absoluteAnchor", tag: "<absoluteAnchor>", place: `<pos x="${emu(anchor.left)}" y="${emu(anchor.top)}"/>${sizeText(anchor)}` };
  }
}

const sizeText = ({ width, height }: { readonly width: number; readonly height: number }): string => `<ext cx="${emu(width)}" cy="${emu(height)}"/>`;

/** Brings the charts of one sheet in line. */
class SheetCharts {
  private readonly data: ChartData;

  constructor(
    private readonly worksheet: Document,
    private readonly sheet: Sheet,
    private readonly parts: Parts,
    private readonly part: string,
  ) {
    this.data = new ChartData(sheet.book);
  }

  patch(): void {
    const found = readCharts(this.parts, this.part);
    const wanted = this.sheet.charts.list;
    if (found.length === 0 && wanted.length === 0) return;
    const foundOf = new Map(wanted.flatMap((chart) => {
      const pair = found.find(({ part }) => part === (chart.details as ChartDetails | undefined)?.part);
      return pair ? [[chart, pair] as const] : [];
    }));
    const kept = new Set(foundOf.values());
    for (const [chart, pair] of foundOf) this.patchPart(chart, pair);
    const gone = found.filter((pair) => !kept.has(pair));
    const added = wanted.filter((chart) => !foundOf.has(chart));
    const moved = [...foundOf].filter(([chart, { name, anchor }]) => chart.name !== name || textOf(chart.anchor) !== textOf(anchor));
    if (gone.length > 0 || added.length > 0 || moved.length > 0) this.patchDrawing(gone, moved, added);
  }

  private patchPart(chart: Chart, found: FoundChart): void {
    if (textOf(shapeOf(chart)) === textOf(found.shape)) return;
    setText(this.parts, found.part, patchChart(partText(this.parts.get(found.part) ?? new Uint8Array()), shapeOf(chart), this.data));
  }

  private patchDrawing(gone: readonly FoundChart[], moved: readonly (readonly [Chart, FoundChart])[], added: readonly Chart[]): void {
    const { parts } = this;
    const drawing = drawingOf(parts, this.part) ?? this.newDrawing();
    const document = Document.of(parts, drawing, []);
    for (const { element } of gone) document.remove(element);
    for (const [chart, { element }] of moved) this.rewriteAnchor(document, chart, element);
    let shapeId = Math.max(1, ...shapeIds(document.root));
    document.appendSpelled(added.map((chart) => this.newAnchor(document, drawing, chart, ++shapeId)).join(""));
    document.store(parts, drawing);
    dropRelationships(parts, drawing, new Set(gone.map(({ relationship }) => relationship)));
    if (added.length === 0 && document.root.children.length === gone.length) this.dropDrawing();
  }

  private newDrawing(): string {
    const name = this.unusedPart((n) => `xl/drawings/drawing${n}.xml`);
    setText(this.parts, name, EMPTY_DRAWING);
    addContentType(this.parts, name, DRAWING_TYPE);
    const id = addRelationship(this.parts, this.part, "drawing", `/${name}`);
    this.worksheet.setSection("drawing", `<drawing${this.worksheet.relationshipAttribute(id)}/>`);
    return name;
  }

  /** A drawing with nothing in it is none. */
  private dropDrawing(): void {
    const section = this.worksheet.section("drawing");
    if (!section) return;
    this.worksheet.remove(section);
    dropRelationships(this.parts, this.part, new Set([attribute(section, "id") ?? ""]));
  }

  /** What stands in the anchor besides its place stays as written. */
  private rewriteAnchor(document: Document, chart: Chart, element: XmlElement): void {
    const { name, tag, place } = anchorText(chart.anchor);
    const rest = element.children.filter((child) => !["from", "to", "ext", "pos"].includes(child.name));
    const renamed = rest.map((child) => document.sourceOf(child).replace(/(<(?:\w+:)?cNvPr\b[^>]*?\sname=)("[^"]*"|'[^']*')/, (_, head: string) =>
      `${head}"${escapeAttribute(chart.name)}"`));
    document.edits.replace(element.start, element.end, document.spell(tag + place) + renamed.join("") + document.spell(`</${name}>`));
  }

  private newAnchor(document: Document, drawing: string, chart: Chart, shapeId: number): string {
    const { parts } = this;
    const part = this.unusedPart((n) => `xl/charts/chart${n}.xml`);
    setText(parts, part, newChart(shapeOf(chart), this.data));
    addContentType(parts, part, CHART_TYPE);
    const relationship = addRelationship(parts, drawing, "chart", `/${part}`);
    const { name, tag, place } = anchorText(chart.anchor);
    const properties = `<nvGraphicFramePr><cNvPr${attributes({ id: shapeId, name: chart.name })}/><cNvGraphicFramePr/></nvGraphicFramePr>`;
    return [
      document.spell(`${tag}${place}<graphicFrame macro="">${properties}<xfrm>`),
      `<a:off xmlns:a="${DRAWING_NAMESPACE}" x="0" y="0"/><a:ext xmlns:a="${DRAWING_NAMESPACE}" cx="0" cy="0"/>`,
      document.spell("</xfrm>"),
      `<a:graphic xmlns:a="${DRAWING_NAMESPACE}"><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}"`,
      `${document.relationshipAttribute(relationship)}/></a:graphicData></a:graphic>`,
      document.spell(`</graphicFrame><clientData/></${name}>`),
    ].join("");
  }

  private unusedPart(name: (n: number) => string): string {
    let n = 1;
    while (findPart(this.parts, name(n)) !== undefined) n++;
    return name(n);
  }
}

/** Numbers that shapes of the drawing have. */
function shapeIds(element: XmlElement): number[] {
  return [...(element.name === "cNvPr" ? [numberOf(element, "id") ?? 0] : []), ...element.children.flatMap(shapeIds)];
}

/** Brings the charts of the sheet in `part` in line; `document` is that part. A chart that did not change stays to the byte. */
export function patchCharts(document: Document, sheet: Sheet, parts: Parts, part: string): void {
  new SheetCharts(document, sheet, parts, part).patch();
}
