import type { PolicyValues } from "../../policy/keys";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { ApplicationReport } from "../../review/report";
import type { ApartRecord } from "../apart";
import type { CellState } from "./content";
import type { ApartGroup, TidyEdit } from "./edit";
import type { SheetLook } from "./look";
import type { TidyTable } from "./table";
import type { TidySaid } from "./words";

/** T09: by city and then by tier and score, or as the rows stand. */
export type TidyOrder = "recommender" | "asItStands";
/** T10: one run of numbers, or one per recommender. */
export type TidyNumbering = "through" | "perRecommender";

export interface TidyChoices {
  readonly order: TidyOrder;
  readonly numbering: TidyNumbering;
}

/** A cell of the review's columns as it should read. */
export interface ResultCell {
  readonly row: number;
  readonly column: number;
  readonly becomes: CellState;
  /** Set for the header of a column that the sheet does not have yet. */
  readonly isNewHeader: boolean;
  /** Characters of the standard font that a new column is wide; null for the others. */
  readonly width: number | null;
}

/** All that the steps look at. */
export interface TidyInput {
  readonly workbook: WorkbookSnapshot;
  readonly table: TidyTable;
  readonly look: SheetLook;
  readonly policy: PolicyValues;
  readonly choices: TidyChoices;
  /** The report of each table row, by sheet row; rows without an application are absent. */
  readonly reports: ReadonlyMap<number, ApplicationReport>;
  readonly results: readonly ResultCell[];
  /** What officials found to be no duplicates. */
  readonly apart: readonly ApartRecord[];
}

/** What a step proposes, and what it could not and why. */
export interface StepResult {
  readonly edits: readonly TidyEdit[];
  readonly notices: readonly TidySaid[];
  readonly apart?: readonly ApartGroup[];
}

/** A step sees the edits of the steps before it: a later step speaks for a cell that an earlier one would change. */
export type Step = (input: TidyInput, earlier: readonly TidyEdit[]) => StepResult;

export const NOTHING: StepResult = { edits: [], notices: [] };
