import { normalName } from "../identifiers/names";
import { oneCharacterApart } from "../read/text";
import { readingOf, type Application, type FieldReading, type FieldStatus } from "./application";
import { fieldSpec, type FieldId, type Part, type SingleFieldId } from "./fields";
import { joinSheetStates } from "./sheetState";

/** What one sheet holds of a form. */
export interface FormPart {
  readonly application: Application;
  readonly parts: ReadonlySet<Part>;
  /** Narratives or attachments alone: no application without another sheet. */
  readonly supplement: boolean;
}

export interface JoinedForms {
  readonly applications: readonly Application[];
  /** Sheets that belong to no form. */
  readonly left: readonly string[];
}

/**
 * One application per form, whether it stands on one sheet or is spread over several. Sheets belong together when no part of the form stands
 * on both, and they name the same enterprise, or are neighbours that name no other one.
 */
export function joinSheets(sheets: readonly FormPart[]): JoinedForms {
  const groups = joinNeighbours(joinByName(sheets));
  const found = groups.filter((group) => group.some(({ supplement }) => !supplement));
  return {
    applications: found.map(merged),
    left: groups.filter((group) => !found.includes(group)).flatMap((group) => group.map(({ application }) => application.sheet)),
  };
}

type Group = readonly FormPart[];

function joinByName(sheets: readonly FormPart[]): readonly Group[] {
  const groups: FormPart[][] = [];
  for (const sheet of sheets) {
    const free = groups.filter((group) => areApart(group, [sheet]));
    const named = free.filter((group) => haveInCommon(namesOf(group), namesOf([sheet])));
    const coded = free.filter((group) => haveInCommon(textsOf(group, CODES), textsOf([sheet], CODES)) && mayBeOne(group, [sheet]));
    const own = named.at(-1) ?? coded.at(-1);
    if (own) own.push(sheet);
    else groups.push([sheet]);
  }
  return groups;
}

/** In sheet order: a group goes to the one before it, else it waits for the one behind it. */
function joinNeighbours(groups: readonly Group[]): readonly Group[] {
  const joined: FormPart[][] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (before && areApart(before, group) && mayBeOne(before, group)) before.push(...group);
    else joined.push([...group]);
  }
  return joined;
}

function areApart(a: Group, b: Group): boolean {
  return !a.some(({ parts }) => b.some((other) => [...parts].some((part) => other.parts.has(part))));
}

/** No name on one of the sides, or names that a slip of the pen tells apart. */
function mayBeOne(a: Group, b: Group): boolean {
  const [left, right] = [namesOf(a), namesOf(b)];
  return left.length === 0 || right.length === 0 || left.some((name) => right.some((other) => isSlip(name, other)));
}

/** In a short name one character is all that tells two enterprises apart. */
const LONG_NAME = 6;

function isSlip(name: string, other: string): boolean {
  return Math.min(name.length, other.length) >= LONG_NAME && (oneCharacterApart(name, other) || name.includes(other) || other.includes(name));
}

const NAMES: readonly SingleFieldId[] = ["enterprise.name", "cover.applicant", "credit.enterprise"];
const CODES: readonly SingleFieldId[] = ["enterprise.uscc", "credit.uscc"];

function namesOf(group: Group): readonly string[] {
  return textsOf(group, NAMES);
}

function textsOf(group: Group, ids: readonly SingleFieldId[]): readonly string[] {
  const texts = group.flatMap(({ application }) => ids.map((id) => readingOf(application, id).value));
  return texts.flatMap((text) => (typeof text === "string" && normalName(text) !== "" ? [normalName(text)] : []));
}

function haveInCommon(a: readonly string[], b: readonly string[]): boolean {
  return a.some((text) => b.includes(text));
}

const RANK: Readonly<Record<FieldStatus, number>> = { ok: 0, unreadable: 1, blank: 2, missing: 3 };

/** The sheets' readings as one: each field from the sheet that has its part, named after the sheet with 企业基本信息. */
function merged(group: Group): Application {
  const main = group.find(({ parts }) => parts.has("enterprise")) ?? group.find(({ supplement }) => !supplement) ?? group[0];
  if (!main) throw new Error("a form without a sheet");
  if (group.length === 1) return main.application;
  const inOrder = [main, ...group.filter((sheet) => sheet !== main)];
  const ids = new Set(inOrder.flatMap(({ application }) => [...application.fields.keys()]));
  const fields = new Map<FieldId, FieldReading<unknown>>();
  for (const id of ids) {
    const { part } = fieldSpec(id);
    const candidates = inOrder.flatMap(({ application, parts }) => {
      const reading = application.fields.get(id);
      return reading ? [{ reading, rank: RANK[reading.status] + (parts.has(part) ? 0 : 0.5) }] : [];
    });
    const best = candidates.reduce<(typeof candidates)[number] | null>((first, next) => (first === null || next.rank < first.rank ? next : first), null);
    if (best) fields.set(id, best.reading);
  }
  return { ...main.application, otherSheets: [...new Set(inOrder.slice(1).map(({ application }) => application.sheet))], fields, ...joinedState(inOrder) };
}

function joinedState(group: Group): Pick<Application, "sheetState"> {
  const states = group.flatMap(({ application }) => application.sheetState ?? []);
  return states.length === 0 ? {} : { sheetState: joinSheetStates(states) };
}
