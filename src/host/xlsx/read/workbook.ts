import { parseAddress, splitReference } from "../../model/address";
import type { PageLayout, Visibility } from "../../model/parts";
import { isWholeColumns, isWholeRows, type Rect } from "../../model/rect";
import { patch } from "../../model/style";
import { XlsxError } from "../errors";
import { findPart, type Parts, readRelationships, readXml, type Relationship } from "../package/package";
import { attribute, childNamed, childrenNamed, flag, numberOf, type XmlElement } from "../package/xml";

export interface FoundSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
  /** Place among all sheets, chart sheets included: what `localSheetId` and `activeTab` count. */
  readonly tab: number;
}

export interface FoundName {
  readonly name: string;
  /** Without leading "=". */
  readonly formula: string;
  /** Tab of the sheet that owns it; undefined = the workbook. */
  readonly tab: number | undefined;
  readonly comment: string;
  readonly hidden: boolean;
}

/** The workbook part and what it points to. */
export interface Workbook {
  readonly part: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly date1904: boolean;
  /** Worksheets only, in the order of their tabs. */
  readonly sheets: readonly FoundSheet[];
  readonly activeTab: number;
  readonly names: readonly FoundName[];
}

const VISIBILITIES: Readonly<Record<string, Visibility>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

function mainPart(parts: Parts): string {
  if (!findPart(parts, "[Content_Types].xml")) throw new XlsxError("notXlsx", "zip without [Content_Types].xml");
  const main = readRelationships(parts, "").find((r) => r.type === "officeDocument")?.target;
  if (main === undefined) throw new XlsxError("notXlsx", "package without office document");
  if (main.toLowerCase().endsWith(".bin")) throw new XlsxError("binaryXlsb", `main part ${main}`);
  return main;
}

/** @throws XlsxError `notXlsx`, `binaryXlsb`, `damaged`, `empty` */
export function readWorkbook(parts: Parts, options: { readonly mayBeEmpty?: boolean } = {}): Workbook {
  const part = mainPart(parts);
  const { root } = readXml(parts, part);
  if (root.name !== "workbook") throw new XlsxError("notXlsx", `main part holds <${root.name}>`);
  const relationships = readRelationships(parts, part);
  const properties = childNamed(root, "workbookPr");
  const sheets = childrenNamed(childNamed(root, "sheets"), "sheet").flatMap((element, tab): FoundSheet[] => {
    const relationship = relationships.find((r) => r.id === attribute(element, "id"));
    if (relationship?.type !== "worksheet") return [];
    return [{
      name: element.attributes["name"] ?? "",
      visibility: VISIBILITIES[element.attributes["state"] ?? ""] ?? "Visible",
      part: relationship.target,
      tab,
    }];
  });
  if (sheets.length === 0 && options.mayBeEmpty !== true) throw new XlsxError("empty", "no worksheet");
  const view = childNamed(childNamed(root, "bookViews"), "workbookView");
  return {
    part,
    root,
    relationships,
    sheets,
    date1904: properties !== undefined && flag(properties, "date1904"),
    activeTab: (view && numberOf(view, "activeTab")) ?? 0,
    names: childrenNamed(childNamed(root, "definedNames"), "definedName").map((element) => ({
      name: element.attributes["name"] ?? "",
      formula: element.text,
      tab: numberOf(element, "localSheetId"),
      comment: element.attributes["comment"] ?? "",
      hidden: flag(element, "hidden"),
    })),
  };
}

/** Names that Excel keeps for itself: print areas, title rows, filters. */
export const isReserved = (name: string): boolean => /^_xlnm\./i.test(name);

function rectsOf(formula: string): Rect[] {
  // Commas between areas stand outside quotes; a quoted sheet name may hold one.
  return (formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).flatMap((area) => parseAddress(splitReference(area).address) ?? []);
}

/** The part of a page layout that stands in defined names. */
export function readPrintNames(names: readonly FoundName[], tab: number): PageLayout {
  const formula = (name: string): string | undefined => names.find((n) => n.tab === tab && n.name.toLowerCase() === name)?.formula;
  const area = rectsOf(formula("_xlnm.print_area") ?? "");
  const titles = rectsOf(formula("_xlnm.print_titles") ?? "");
  return patch<PageLayout>({}, {
    printArea: area.length > 0 ? area : undefined,
    titleRows: titles.find((r) => isWholeRows(r)),
    titleColumns: titles.find((r) => isWholeColumns(r)),
  });
}
