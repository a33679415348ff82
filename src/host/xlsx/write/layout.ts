import { columnName, formatAddress } from "../../model/address";
import type { FreezePanes, PageLayout, Protection } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { childNamed, type XmlElement } from "../package/xml";
import type { Colors } from "../read/colors";
import { PAPERS, PERMISSIONS, readLayout, type SheetLayout, UNKNOWN_PASSWORD } from "../read/layout";
import { sqref, textOf } from "./conditional";
import { attributes, type Document } from "./document";
import { passwordHash } from "./passwordHash";

/** CT_SheetPr's children stand in this order. */
const PROPERTY_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Replaces one child of `sheetPr`, or puts it in, for tab colour and fit-to-page. */
function sheetProperties(document: Document, changes: ReadonlyMap<string, string>): void {
  if (changes.size === 0) return;
  const existing = document.section("sheetPr");
  const children = new Map((existing?.children ?? []).map((child) => [child.name, document.sourceOf(child)]));
  for (const [name, fragment] of changes) children.set(name, document.spell(fragment));
  const inner = PROPERTY_ORDER.map((name) => children.get(name) ?? "").join("");
  const { prefix } = document.root;
  const tag = existing ? document.openingTag(existing) : `<${prefix}sheetPr`;
  const text = `${tag}>${inner}</${prefix}sheetPr>`;
  if (existing) document.edits.replace(existing.start, existing.end, text);
  else document.insertSpelled("sheetPr", text);
}

function paneText({ rows, columns }: FreezePanes, selection: string): string {
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const topLeft = `${columnName(columns)}${rows + 1}`;
  const split = attributes({ xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: topLeft, activePane: pane, state: "frozen" });
  return `<pane${split}/><selection pane="${pane}" ${selection}/>`;
}

/** The sheet's window: gridlines, frozen panes, whether its tab is the chosen one. `chosen` undefined = as written. */
function patchView(document: Document, sheet: Sheet, before: SheetLayout, chosen: boolean | undefined): void {
  const view = childNamed(document.section("sheetViews"), "sheetView");
  const first = sheet.selection[0];
  const selection = first
    ? `activeCell="${columnName(first.column)}${first.row + 1}" sqref="${sqref(sheet.selection)}"`
    : 'activeCell="A1" sqref="A1"';
  const frozen = textOf(sheet.freeze) !== textOf(before.freeze);
  const changes: Record<string, boolean | undefined> = {};
  if (sheet.gridlines !== before.gridlines) changes["showGridLines"] = sheet.gridlines ? undefined : false;
  if (chosen !== undefined && chosen !== (view?.attributes["tabSelected"] === "1")) changes["tabSelected"] = chosen || undefined;
  if (!frozen && Object.keys(changes).length === 0) return;
  const panes = sheet.freeze && (sheet.freeze.rows > 0 || sheet.freeze.columns > 0) ? paneText(sheet.freeze, selection) : `<selection ${selection}/>`;
  if (!view) {
    document.setSection("sheetViews", `<sheetViews><sheetView${attributes(changes)} workbookViewId="0">${panes}</sheetView></sheetViews>`);
    return;
  }
  const others = view.children.filter(({ name }) => name !== "pane" && name !== "selection").map((child) => document.sourceOf(child));
  const inner = frozen ? document.spell(panes) + others.join("") : document.innerSource(view);
  const tag = document.retag(view, changes);
  document.edits.replace(view.start, view.end, inner === "" ? `${tag}/>` : `${tag}>${inner}</${view.prefix}sheetView>`);
}

function protectionText(protection: Protection | null): string {
  if (!protection) return "";
  const { options, password } = protection;
  const values: Record<string, string | boolean | undefined> = {
    password: password === undefined || password === "" || password === UNKNOWN_PASSWORD ? undefined : passwordHash(password),
    sheet: true,
    selectLockedCells: options["selectionMode"] === "Unlocked" || options["selectionMode"] === "None" || undefined,
    selectUnlockedCells: options["selectionMode"] === "None" || undefined,
  };
  for (const [name, [attribute, standard]] of Object.entries(PERMISSIONS)) {
    const forbidden = options[name] === undefined ? true : options[name] !== true;
    if (forbidden !== standard) values[attribute] = forbidden;
  }
  return `<sheetProtection${attributes(values)}/>`;
}

function pageSetupChanges(page: PageLayout): Record<string, string | number | undefined> {
  const paper = Object.entries(PAPERS).find(([, name]) => name === page.paperSize)?.[0];
  return {
    ...(page.paperSize !== undefined && { paperSize: paper }),
    ...(page.orientation !== undefined && { orientation: page.orientation.toLowerCase() }),
    ...(page.scale !== undefined && { scale: page.scale }),
    // 0 stands for as many pages as it takes; without the attribute it would be one.
    ...((page.fitToWidth !== undefined || page.fitToHeight !== undefined) && { fitToWidth: page.fitToWidth ?? 0, fitToHeight: page.fitToHeight ?? 0 }),
  };
}

function retagged(document: Document, name: string, changes: Parameters<Document["retag"]>[1]): void {
  const existing: XmlElement | undefined = document.section(name);
  if (existing) document.edits.replace(existing.start, existing.end, `${document.retag(existing, changes)}/>`);
  else document.insert(name, `<${name}${attributes(changes)}/>`);
}

function patchPage(document: Document, page: PageLayout, before: PageLayout, properties: Map<string, string>): void {
  const differs = (...names: (keyof PageLayout)[]): boolean => names.some((name) => textOf(page[name]) !== textOf(before[name]));
  if (differs("margins") && page.margins) {
    const margins = document.section("pageMargins");
    retagged(document, "pageMargins", margins ? { ...page.margins } : { ...page.margins, header: 0.3, footer: 0.3 });
  }
  if (differs("centerHorizontally", "centerVertically")) {
    retagged(document, "printOptions", {
      horizontalCentered: page.centerHorizontally || undefined, verticalCentered: page.centerVertically || undefined,
    });
  }
  if (differs("orientation", "paperSize", "scale", "fitToWidth", "fitToHeight")) retagged(document, "pageSetup", pageSetupChanges(page));
  const fits = (layout: PageLayout): boolean => layout.fitToWidth !== undefined || layout.fitToHeight !== undefined;
  if (fits(page) !== fits(before)) properties.set("pageSetUpPr", fits(page) ? '<pageSetUpPr fitToPage="1"/>' : "");
}

/** Everything about a sheet as a whole that differs from what its part says. */
export function patchLayout(document: Document, sheet: Sheet, colors: Colors, chosen: boolean | undefined): void {
  const before = readLayout(document.root, colors);
  const properties = new Map<string, string>();
  if (sheet.tabColor !== before.tabColor) {
    properties.set("tabColor", sheet.tabColor === "" ? "" : `<tabColor rgb="FF${sheet.tabColor.slice(1)}"/>`);
  }
  patchView(document, sheet, before, chosen);
  if (textOf(sheet.protection) !== textOf(before.protection)) document.setSection("sheetProtection", protectionText(sheet.protection));
  if (textOf(sheet.autoFilter) !== textOf(before.autoFilter)) {
    document.setSection("autoFilter", sheet.autoFilter ? `<autoFilter ref="${formatAddress(sheet.autoFilter)}"/>` : "");
  }
  patchPage(document, sheet.pageLayout, before.pageLayout, properties);
  sheetProperties(document, properties);
}
