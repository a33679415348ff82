import type { AnchorCorner, ChartAnchor } from "../../model/chart";
import { XlsxError } from "../errors";
import { findPart, type Parts, readRelationships, readXml } from "../package/package";
import { attribute, childNamed, numberOf, type XmlElement } from "../package/xml";
import { type ChartShape, readChart } from "./chart";
import { EMU_PER_POINT } from "./chartLooks";

/** A chart of a sheet, with where it stands in the file. */
export interface FoundChart {
  readonly name: string;
  readonly anchor: ChartAnchor;
  readonly shape: ChartShape;
  readonly part: string;
  /** Of the drawing to the chart's part. */
  readonly relationship: string;
  /** Child of the drawing's root. */
  readonly element: XmlElement;
}

/** What a loaded chart remembers of its file. */
export interface ChartDetails {
  readonly part: string;
}

function readCorner(corner: XmlElement | undefined): AnchorCorner {
  const number = (name: string): number => {
    const value = Number(childNamed(corner, name)?.text);
    return Number.isFinite(value) ? value : 0;
  };
  return { row: number("row"), column: number("col"), down: number("rowOff") / EMU_PER_POINT, right: number("colOff") / EMU_PER_POINT };
}

const EDIT_AS = ["oneCell", "absolute"] as const;

function readAnchor(element: XmlElement): ChartAnchor | null {
  const points = (name: string, attributeName: string): number => {
    const child = childNamed(element, name);
    return ((child && numberOf(child, attributeName)) ?? 0) / EMU_PER_POINT;
  };
  const from = readCorner(childNamed(element, "from"));
  const size = { width: points("ext", "cx"), height: points("ext", "cy") };
  switch (element.name) {
    case "twoCellAnchor": {
      const editAs = EDIT_AS.find((word) => word === element.attributes["editAs"]) ?? "twoCell";
      return { kind: "twoCell", from, to: readCorner(childNamed(element, "to")), editAs };
    }
    case "oneCellAnchor":
      return { kind: "oneCell", from, ...size };
    case "absoluteAnchor":
      return { kind: "absolute", left: points("pos", "x"), top: points("pos", "y"), ...size };
    default:
      return null;
  }
}

/** The drawing that a sheet's part leads to. */
export function drawingOf(parts: Parts, sheetPart: string): string | undefined {
  const target = readRelationships(parts, sheetPart).find((r) => r.type === "drawing" && !r.external)?.target;
  return target === undefined ? undefined : findPart(parts, target);
}

/** Null for a part that is missing or no XML: a file is not lost for a drawing. */
function readable(parts: Parts, part: string | undefined): XmlElement | null {
  if (part === undefined) return null;
  try {
    return readXml(parts, part).root;
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
}

/** The charts that stand on a sheet by themselves (those in groups of shapes do not), the lowest first. */
export function readCharts(parts: Parts, sheetPart: string): FoundChart[] {
  const drawing = drawingOf(parts, sheetPart);
  const root = readable(parts, drawing);
  if (drawing === undefined || !root) return [];
  const relationships = readRelationships(parts, drawing);
  return root.children.flatMap((element): FoundChart[] => {
    const frame = childNamed(element, "graphicFrame");
    const reference = childNamed(childNamed(childNamed(frame, "graphic"), "graphicData"), "chart");
    const relationship = relationships.find((r) => reference && r.type === "chart" && r.id === attribute(reference, "id"));
    const part = relationship && findPart(parts, relationship.target);
    const content = readable(parts, part);
    const anchor = readAnchor(element);
    const shape = content && readChart(content);
    if (!relationship || part === undefined || !anchor || !shape) return [];
    const name = childNamed(childNamed(frame, "nvGraphicFramePr"), "cNvPr")?.attributes["name"] ?? "";
    return [{ name, anchor, shape, part, relationship: relationship.id, element }];
  });
}
