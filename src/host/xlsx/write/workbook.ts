import { formatAbsolute, quoteSheet } from "../../model/address";
import type { Book } from "../../model/book";
import type { DefinedName } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { findPart, type Parts, setText } from "../package/package";
import { attribute, childNamed, childrenNamed, escapeText, numberOf, type XmlElement } from "../package/xml";
import { isReserved, readPrintNames, readWorkbook, type Workbook } from "../read/workbook";
import { blankSheet } from "./blank";
import { textOf } from "./conditional";
import { addContentType, WORKSHEET_TYPE } from "./contentTypes";
import { attributes, Document } from "./document";
import { addRelationship, dropRelationships } from "./relations";
import type { Ripples } from "./ripples";

/** Order of CT_Workbook's children. */
const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection", "bookViews", "sheets",
  "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes",
  "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
];

const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** A tab of the workbook as it is going to be; `sheet` null = a chart sheet or another kind that the model does not have. */
interface Tab {
  readonly sheet: Sheet | null;
  /** As the file has it; null = new. */
  readonly element: XmlElement | null;
  /** Its place in the file. */
  readonly before: number | null;
}

export interface WorkbookState {
  readonly parts: Parts;
  readonly book: Book;
  readonly sheetParts: Map<Sheet, string>;
  readonly ripples: Ripples;
}

/** Tabs in the book's order; those that are no worksheets stay behind the worksheet that they followed. */
function orderTabs(document: Document, workbook: Workbook, book: Book, sheetParts: ReadonlyMap<Sheet, string>): Tab[] {
  const elements = childrenNamed(document.section("sheets"), "sheet");
  const tabOf = new Map(workbook.sheets.map((found) => [found.part, found.tab]));
  const tabs = book.sheets.map((sheet): Tab => {
    const before = tabOf.get(sheetParts.get(sheet) ?? "") ?? null;
    return { sheet, before, element: before === null ? null : (elements[before] ?? null) };
  });
  const worksheets = new Set(workbook.sheets.map(({ tab }) => tab));
  for (const [before, element] of elements.entries()) {
    if (worksheets.has(before)) continue;
    const follows = tabs.findLastIndex((tab) => tab.before !== null && tab.before < before);
    tabs.splice(follows + 1, 0, { sheet: null, element, before });
  }
  return tabs;
}

function unusedPart(parts: Parts): string {
  for (let n = 1; ; n++) {
    const name = `xl/worksheets/sheet${n}.xml`;
    if (findPart(parts, name) === undefined) return name;
  }
}

/** Gives every new sheet a part and writes the list of tabs. Answers the tabs in their new order. */
function patchTabs(document: Document, workbook: Workbook, state: WorkbookState): Tab[] {
  const { parts, book, sheetParts } = state;
  const tabs = orderTabs(document, workbook, book, sheetParts);
  const elements = childrenNamed(document.section("sheets"), "sheet");
  let lastId = Math.max(0, ...elements.map((e) => numberOf(e, "sheetId") ?? 0));
  const texts = tabs.map(({ sheet, element }) => {
    if (!sheet) return element ? document.sourceOf(element) : "";
    const changes = { name: sheet.name, state: STATES[sheet.visibility] };
    if (element) {
      const unchanged = element.attributes["name"] === sheet.name && (element.attributes["state"] ?? "visible") === (changes.state ?? "visible");
      return unchanged ? document.sourceOf(element) : `${document.retag(element, changes)}/>`;
    }
    const part = unusedPart(parts);
    setText(parts, part, blankSheet(sheet.defaultColumnWidth, sheet.defaultRowHeight));
    sheetParts.set(sheet, part);
    addContentType(parts, part, WORKSHEET_TYPE);
    const id = addRelationship(parts, workbook.part, "worksheet", `/${part}`);
    return document.spell(`<sheet${attributes({ name: sheet.name, sheetId: ++lastId, state: changes.state })}${document.relationshipAttribute(id)}/>`);
  });
  const kept = new Set(tabs.map(({ element }) => element));
  const gone = elements.filter((element) => !kept.has(element));
  dropRelationships(parts, workbook.part, new Set(gone.map((element) => attribute(element, "id") ?? "")));
  const sheets = document.section("sheets");
  const { prefix } = document.root;
  const same = gone.length === 0 && elements.length === tabs.length && elements.every((e, i) => document.sourceOf(e) === texts[i]);
  if (sheets && !same) document.edits.replace(sheets.start, sheets.end, `${document.openingTag(sheets)}>${texts.join("")}</${prefix}sheets>`);
  return tabs;
}

function nameText(name: string, formula: string, tab: number | undefined, more: { comment?: string; hidden?: boolean } = {}): string {
  const tag = attributes({ name, localSheetId: tab, comment: more.comment === "" ? undefined : more.comment, hidden: more.hidden === true || undefined });
  return `<definedName${tag}>${escapeText(formula.replace(/^=/, ""))}</definedName>`;
}

/** Print areas, title rows and filters of one sheet, as Excel keeps them in names. */
function reservedNames(sheet: Sheet, tab: number): ReadonlyMap<string, string> {
  const at = `${quoteSheet(sheet.name)}!`;
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const names = new Map<string, string>();
  if (printArea) names.set("_xlnm.Print_Area", printArea.map((rect) => at + formatAbsolute(rect)).join(","));
  const titles = [titleColumns, titleRows].flatMap((rect) => (rect ? at + formatAbsolute(rect) : []));
  if (titles.length > 0) names.set("_xlnm.Print_Titles", titles.join(","));
  return new Map([...names].map(([name, formula]) => [name, nameText(name, formula, tab)]));
}

function patchNames(document: Document, workbook: Workbook, state: WorkbookState, tabs: readonly Tab[]): void {
  const { book, ripples } = state;
  const elements = childrenNamed(document.section("definedNames"), "definedName");
  const tabOfSheet = new Map(tabs.map(({ sheet }, i) => [sheet?.id ?? null, i]));
  const texts: string[] = [];
  const wanted = new Map(book.names.list.map((name) => [textOf([name.name.toUpperCase(), name.scope]), name]));
  for (const [i, element] of elements.entries()) {
    const found = workbook.names[i];
    if (!found) continue;
    const tab = found.tab === undefined ? undefined : tabs.findIndex(({ before }) => before === found.tab);
    if (tab === -1) continue;
    const owner = tab === undefined ? null : (tabs[tab]?.sheet ?? null);
    const asWritten = tab === found.tab ? document.sourceOf(element) : document.sourceOf(element).replace(/(\slocalSheetId=["'])\d+/, `$1${tab}`);
    if (isReserved(found.name)) {
      if (owner && tab !== undefined && /print_/i.test(found.name)) {
        const sameLayout = textOf(readPrintNames(workbook.names, found.tab ?? -1)) === textOf(printLayout(owner));
        const text = ripples.isEmpty && sameLayout ? asWritten : document.spell(reservedNames(owner, tab).get(canonicalReserved(found.name)) ?? "");
        texts.push(text);
      } else {
        const formula = ripples.follow(found.formula, null);
        texts.push(formula === found.formula ? asWritten : document.spell(nameText(found.name, formula, tab, { hidden: found.hidden })));
      }
      continue;
    }
    const key = textOf([found.name.toUpperCase(), owner?.id ?? null]);
    const name = wanted.get(key);
    // A name of a sheet that the model does not have is not in the model either.
    if (!name && tab !== undefined && !owner) texts.push(asWritten);
    if (!name) continue;
    wanted.delete(key);
    const same = name.formula === `=${found.formula}` && name.comment === found.comment && name.visible === !found.hidden && name.name === found.name;
    texts.push(same ? asWritten : document.spell(modelName(name, tab)));
  }
  for (const name of wanted.values()) {
    const tab = name.scope === null ? undefined : tabOfSheet.get(name.scope);
    if (name.scope === null || tab !== undefined) texts.push(document.spell(modelName(name, tab)));
  }
  for (const [i, { sheet, before }] of tabs.entries()) {
    const has = (name: string): boolean => workbook.names.some((n) => n.tab === before && before !== null && n.name.toLowerCase() === name.toLowerCase());
    if (sheet) for (const [name, text] of reservedNames(sheet, i)) if (!has(name)) texts.push(document.spell(text));
  }

  const all = texts.filter((text) => text !== "");
  if (all.length === elements.length && elements.every((element, i) => document.sourceOf(element) === all[i])) return;
  const { prefix } = document.root;
  const section = document.section("definedNames");
  const text = all.length === 0 ? "" : `<${prefix}definedNames>${all.join("")}</${prefix}definedNames>`;
  if (section) document.edits.replace(section.start, section.end, text);
  else if (text !== "") document.insertSpelled("definedNames", text);
}

function printLayout(sheet: Sheet): object {
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  return { ...(printArea && { printArea }), ...(titleRows && { titleRows }), ...(titleColumns && { titleColumns }) };
}

function canonicalReserved(name: string): string {
  return name.toLowerCase() === "_xlnm.print_area" ? "_xlnm.Print_Area" : "_xlnm.Print_Titles";
}

function modelName(name: DefinedName, tab: number | undefined): string {
  return nameText(name.name, name.formula, tab, { comment: name.comment, hidden: !name.visible });
}

/** The chosen tab, by its new place. */
function patchView(document: Document, workbook: Workbook, tabs: readonly Tab[], chosen: Sheet | null): void {
  const view = childNamed(document.section("bookViews"), "workbookView");
  const stays = tabs.findIndex((tab) => (chosen ? tab.sheet === chosen : tab.before === workbook.activeTab));
  const activeTab = Math.max(0, stays);
  if (activeTab === workbook.activeTab) return;
  if (!view) {
    document.setSection("bookViews", `<bookViews><workbookView activeTab="${activeTab}"/></bookViews>`);
    return;
  }
  document.edits.replace(view.start, view.end, `${document.retag(view, { activeTab, firstSheet: undefined })}/>`);
}

/**
 * Brings the workbook part in line with the book: tabs, names, chosen tab. New sheets get an empty part.
 * @param chosen the active sheet where that changed, else null
 */
export function patchWorkbook(state: WorkbookState, chosen: Sheet | null): void {
  const workbook = readWorkbook(state.parts, { mayBeEmpty: true });
  const part = findPart(state.parts, workbook.part) ?? workbook.part;
  const document = Document.of(state.parts, part, WORKBOOK_ORDER);
  const tabs = patchTabs(document, workbook, state);
  patchNames(document, workbook, state, tabs);
  patchView(document, workbook, tabs, chosen);
  document.store(state.parts, part);
}

/** Asks Excel to calculate everything when it opens the file: cells changed, and the results that stand in it may be old. */
export function askForCalculation(parts: Parts): void {
  const part = findPart(parts, readWorkbook(parts).part) ?? "";
  const document = Document.of(parts, part, WORKBOOK_ORDER);
  const existing = document.section("calcPr");
  if (existing) document.edits.replace(existing.start, existing.end, `${document.retag(existing, { fullCalcOnLoad: true })}/>`);
  else document.insert("calcPr", '<calcPr fullCalcOnLoad="1"/>');
  document.store(parts, part);
}

/** The list of formula cells that Excel rebuilds when it is missing, and takes for damage when it is wrong. */
export function dropCalcChain(parts: Parts): void {
  const workbook = readWorkbook(parts);
  const chain = workbook.relationships.filter(({ type }) => type === "calcChain");
  dropRelationships(parts, workbook.part, new Set(chain.map(({ id }) => id)));
}
