import { parseAddress } from "../../model/address";
import type { FreezePanes, PageLayout, Protection } from "../../model/parts";
import { type Rect, rectOf } from "../../model/rect";
import { patch } from "../../model/style";
import { attribute, childNamed, flag, numberOf, type XmlElement } from "../package/xml";
import { readAreas } from "./areas";
import type { Colors } from "./colors";

/** What a sheet says about itself as a whole. */
export interface SheetLayout {
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly freeze: FreezePanes | null;
  readonly selection: readonly Rect[];
  readonly defaultColumnWidth: number | undefined;
  readonly defaultRowHeight: number | undefined;
  readonly protection: Protection | null;
  readonly autoFilter: Rect | null;
  readonly pageLayout: PageLayout;
}

/** Client's name of a permission → attribute of `sheetProtection`, which is true where the user may not, with the schema's default. */
export const PERMISSIONS = {
  allowFormatCells: ["formatCells", true],
  allowFormatColumns: ["formatColumns", true],
  allowFormatRows: ["formatRows", true],
  allowInsertColumns: ["insertColumns", true],
  allowInsertRows: ["insertRows", true],
  allowInsertHyperlinks: ["insertHyperlinks", true],
  allowDeleteColumns: ["deleteColumns", true],
  allowDeleteRows: ["deleteRows", true],
  allowSort: ["sort", true],
  allowAutoFilter: ["autoFilter", true],
  allowPivotTables: ["pivotTables", true],
  allowEditObjects: ["objects", false],
  allowEditScenarios: ["scenarios", false],
} as const;

/** What nobody can type: a password that came from a file is known only by its hash. */
export const UNKNOWN_PASSWORD = "\u0000 hashed";

function readProtection(element: XmlElement | undefined): Protection | null {
  if (!element || !flag(element, "sheet")) return null;
  const options: Record<string, boolean | string> = {};
  for (const [name, [key, forbidden]] of Object.entries(PERMISSIONS)) options[name] = !flag(element, key, forbidden);
  const unlockedOnly = flag(element, "selectLockedCells");
  options["selectionMode"] = flag(element, "selectUnlockedCells") ? "None" : unlockedOnly ? "Unlocked" : "Normal";
  const hashed = element.attributes["password"] !== undefined || element.attributes["hashValue"] !== undefined;
  return hashed ? { options, password: UNKNOWN_PASSWORD } : { options };
}

/** ST_PaperSize numbers (18.18.59) with the client's names. */
export const PAPERS: Readonly<Record<number, string>> = { 1: "Letter", 3: "Tabloid", 5: "Legal", 8: "A3", 9: "A4", 11: "A5", 12: "B4", 13: "B5" };

/** A missing number of pages is 1, and 0 stands for as many as it takes. */
function pagesOf(number: number | undefined): number | undefined {
  return number === 0 ? undefined : (number ?? 1);
}

function readPage(worksheet: XmlElement): PageLayout {
  const setup = childNamed(worksheet, "pageSetup");
  const margins = childNamed(worksheet, "pageMargins");
  const options = childNamed(worksheet, "printOptions");
  const pages = childNamed(childNamed(worksheet, "sheetPr"), "pageSetUpPr");
  const fit = pages !== undefined && flag(pages, "fitToPage");
  const side = (name: string): number => (margins && numberOf(margins, name)) ?? 0;
  const orientation = setup?.attributes["orientation"];
  return patch<PageLayout>({}, {
    orientation: orientation === "landscape" ? "Landscape" : orientation === "portrait" ? "Portrait" : undefined,
    paperSize: setup && PAPERS[numberOf(setup, "paperSize") ?? 0],
    scale: setup && !fit ? numberOf(setup, "scale") : undefined,
    fitToWidth: fit ? pagesOf(setup && numberOf(setup, "fitToWidth")) : undefined,
    fitToHeight: fit ? pagesOf(setup && numberOf(setup, "fitToHeight")) : undefined,
    centerHorizontally: (options && flag(options, "horizontalCentered")) || undefined,
    centerVertically: (options && flag(options, "verticalCentered")) || undefined,
    margins: margins && { left: side("left"), right: side("right"), top: side("top"), bottom: side("bottom") },
  });
}

export function readLayout(worksheet: XmlElement, colors: Colors): SheetLayout {
  const view = childNamed(childNamed(worksheet, "sheetViews"), "sheetView");
  const pane = childNamed(view, "pane");
  const frozen = pane && ["frozen", "frozenSplit"].includes(pane.attributes["state"] ?? "");
  const format = childNamed(worksheet, "sheetFormatPr");
  const filter = childNamed(worksheet, "autoFilter");
  const active = (pane && attribute(pane, "activePane")) ?? "topLeft";
  const selection = view?.children.find((c) => c.name === "selection" && (c.attributes["pane"] ?? "topLeft") === active);
  const selected = readAreas(selection?.attributes["sqref"]);
  return {
    tabColor: colors.read(childNamed(childNamed(worksheet, "sheetPr"), "tabColor")) ?? "",
    gridlines: view === undefined || flag(view, "showGridLines", true),
    freeze: frozen ? { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 } : null,
    selection: selected.length > 0 ? selected : [rectOf(0, 0)],
    defaultColumnWidth: format && numberOf(format, "defaultColWidth"),
    defaultRowHeight: format && numberOf(format, "defaultRowHeight"),
    protection: readProtection(childNamed(worksheet, "sheetProtection")),
    autoFilter: filter ? parseAddress(filter.attributes["ref"] ?? "") : null,
    pageLayout: readPage(worksheet),
  };
}

export interface FoundColumns {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly format: number | undefined;
  readonly element: XmlElement;
}

export function readColumns(worksheet: XmlElement): FoundColumns[] {
  return (childNamed(worksheet, "cols")?.children ?? []).map((element) => ({
    first: (numberOf(element, "min") ?? 1) - 1,
    last: (numberOf(element, "max") ?? 1) - 1,
    width: numberOf(element, "width"),
    hidden: flag(element, "hidden"),
    format: numberOf(element, "style"),
    element,
  }));
}

export function readMerges(worksheet: XmlElement): Rect[] {
  return (childNamed(worksheet, "mergeCells")?.children ?? []).flatMap((e) => parseAddress(e.attributes["ref"] ?? "") ?? []);
}
