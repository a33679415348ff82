import type { ApartGroup, TidyEdit } from "./edit";
import type { Step, TidyInput } from "./input";
import type { SheetLook } from "./look";
import { planTidy } from "./plan";
import { findTable } from "./T01-find-table";
import { cleanTexts } from "./T02-clean-text";
import { clearRows } from "./T03-rows";
import { fillBlanks } from "./T04-fill-blanks";
import { namesAsOnForm } from "./T05-names-as-on-form";
import { phones } from "./T06-phones";
import { recommenderNames } from "./T07-recommender";
import { duplicates } from "./T08-duplicates";
import { orderRows } from "./T09-order";
import { numbering } from "./T10-numbering";
import { resultColumns } from "./T11-result-columns";
import { layout } from "./T12-layout";
import type { TidyTable } from "./table";
import { eachOnce, type TidySaid } from "./words";

const STEPS: readonly Step[] = [findTable, cleanTexts, clearRows, fillBlanks, namesAsOnForm, phones, recommenderNames, duplicates, orderRows, numbering, resultColumns, layout];

/** What could be done to the summary table, before anything is. */
export interface TidyProposal {
  readonly table: TidyTable;
  readonly look: SheetLook;
  /** In step order; at most one edit speaks for a cell. */
  readonly edits: readonly TidyEdit[];
  /** What was found and what could not be proposed. */
  readonly notices: readonly TidySaid[];
  /** Not offered as duplicates, since officials decided so before. */
  readonly apart: readonly ApartGroup[];
}

/** Runs every step. Same input, same proposal. */
export function proposeTidy(input: TidyInput): TidyProposal {
  let edits: readonly TidyEdit[] = [];
  const notices: TidySaid[] = [];
  const apart: ApartGroup[] = [];
  for (const step of STEPS) {
    const result = step(input, edits);
    notices.push(...result.notices);
    apart.push(...(result.apart ?? []));
    edits = [...edits.filter((earlier) => !result.edits.some((later) => speaksForSame(earlier, later))), ...result.edits];
  }
  return withoutImpossible({ table: input.table, look: input.look, edits: edits.filter((edit) => !isMoot(edit, edits)), notices: eachOnce(notices), apart }, input);
}

function speaksForSame(a: TidyEdit, b: TidyEdit): boolean {
  return a.kind === "cell" && b.kind === "cell" && a.row === b.row && a.column === b.column;
}

/** A row offered for removal as blank needs no other decision. */
function isMoot(edit: TidyEdit, all: readonly TidyEdit[]): boolean {
  return edit.step === "T08" && edit.kind === "drop" && all.some((other) => other.step === "T03" && other.kind === "drop" && other.row === edit.row);
}

/** Row edits that would tear formulas or names apart are told and not offered. */
function withoutImpossible(proposal: TidyProposal, { workbook }: TidyInput): TidyProposal {
  const suggested = new Set(proposal.edits.flatMap(({ id, suggested: is }) => (is ? [id] : [])));
  const { conflicts, notices } = planTidy(proposal, suggested, workbook);
  const impossible = new Set(conflicts.map(({ edit }) => edit));
  return {
    ...proposal,
    edits: proposal.edits.filter(({ id }) => !impossible.has(id)),
    notices: eachOnce([...proposal.notices, ...conflicts.map(({ reason }) => reason), ...notices]),
  };
}

/** The ids of everything that needs no decision. */
export function suggestedIds({ edits }: TidyProposal): ReadonlySet<string> {
  return new Set(edits.flatMap(({ id, suggested }) => (suggested ? [id] : [])));
}
