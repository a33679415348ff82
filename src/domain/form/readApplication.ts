import type { SheetSnapshot } from "../sheet/snapshot";
import type { Application, FieldReading, Shape } from "./application";
import { FIELDS, type FieldId, type SingleFieldId } from "./fields";
import { findLabels, type LabelHit } from "./labelHits";
import { missing, cellOf, type ReadingScope } from "./located";
import { readAwards } from "./locateAwards";
import { findValueColumns, readBeside, type LabelCells } from "./locateBeside";
import { readBlanks, readPeriodEnd } from "./locateBlanks";
import { readFinance } from "./locateFinance";
import { OPTION_FIELDS, readOptionField, readOtherSystems, type OptionField } from "./locateOptions";
import { readCommitment, readNarratives } from "./locateProse";
import { SheetIndex, type Slot } from "./sheetIndex";
import { readSheetState } from "./sheetState";
import { isTemplate } from "./template/version";
import { mapZones, type ZoneMap } from "./zones";

export interface ReadContext {
  /** The year of the call: 财务情况 asks for the three years before it. */
  readonly callYear: number;
}

/** One form sheet with its labels found: what classifying and reading share, so that a sheet is indexed once. */
export interface FormSheet {
  readonly scope: ReadingScope;
  readonly zones: ZoneMap;
  readonly hits: readonly LabelHit[];
}

export function indexForm(sheet: SheetSnapshot, date1904: boolean, index = new SheetIndex(sheet)): FormSheet {
  const zones = mapZones(index);
  const hits = findLabels(index, zones);
  return { scope: { index, date1904, valueColumns: findValueColumns(index, hits) }, zones, hits };
}

/** Reads the application on one sheet. Every field of the catalogue is answered, at least as `missing`. */
export function readApplication(form: FormSheet, file: string, context: ReadContext): Application {
  const { scope, zones, hits } = form;
  const labels: LabelCells = new Set<Slot>(hits.map((hit) => hit.slot));
  const hitOf = bestHits(scope, hits, labels);
  const readings: FieldReading<unknown>[] = [
    ...readFinance(scope, hits, labels, context.callYear),
    ...readAwards(scope, hits, labels),
    ...readBlanks(scope, hits, zones, labels),
    ...readNarratives(scope, zones),
    ...OPTION_FIELDS.map((id) => readOptionField(scope, id, hitOf.get(id), zones, labels)),
    readOtherSystems(scope, hitOf.get("systems"), zones, labels),
    readPeriodEnd(scope, hits, zones),
    readCommitment(scope, hits, zones),
  ];
  const fields = new Map<FieldId, FieldReading<unknown>>(readings.map((reading) => [reading.id, reading]));
  for (const id of Object.keys(FIELDS) as SingleFieldId[]) {
    if (fields.has(id) || FIELDS[id].part === "summary") continue;
    const hit = hitOf.get(id);
    fields.set(id, hit ? readBeside(scope, id, hit, labels) : missing(id, heading(form, id)));
  }
  const application: Application = { file, sheet: scope.index.sheet.name, shape: shapeOf(scope.index), fields };
  return scope.index.sheet.isDocument ? application : { ...application, sheetState: readSheetState(scope) };
}

function shapeOf(index: SheetIndex): Shape {
  if (index.sheet.isDocument) return "word";
  return isTemplate(index) ? "template" : "pasted";
}

/**
 * One hit per field: the closest wording; among equals the first that has something beside it, else the first. A form with heads
 * repeated on each page has several.
 */
function bestHits(scope: ReadingScope, hits: readonly LabelHit[], labels: LabelCells): ReadonlyMap<SingleFieldId, LabelHit> {
  const chosen = new Map<SingleFieldId, LabelHit>();
  const isBlank = (id: SingleFieldId, hit: LabelHit) =>
    !isOptionField(id) && id !== "credit.text" && readBeside(scope, id, hit, labels).status === "blank";
  for (const hit of hits) {
    if (hit.target.kind !== "field") continue;
    const { id } = hit.target;
    const before = chosen.get(id);
    if (!before || hit.distance < before.distance || (hit.distance === before.distance && isBlank(id, before) && !isBlank(id, hit)))
      chosen.set(id, hit);
  }
  return chosen;
}

function isOptionField(id: SingleFieldId): id is OptionField {
  return (OPTION_FIELDS as readonly string[]).includes(id);
}

function heading({ scope, zones }: FormSheet, id: SingleFieldId) {
  const { part } = FIELDS[id];
  const zone =
    part === "cover" || part === "credit" ? part : part === "attachment" ? "attachments" : part === "narrative" ? "narrative" : "table";
  const slot = zones.headings.get(zone);
  return slot ? [cellOf(scope, slot)] : [];
}
