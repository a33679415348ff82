/** Limits within which the adapter talks to Excel. Bytes are those of the JSON on the wire. */
export interface ExcelSettings {
  /** A read asks for about so much. Excel on the web refuses above 5 MB. */
  readonly responseBudget: number;
  /** A write sends about so much. */
  readonly requestBudget: number;
  /** Longest address text of one highlight; Excel refuses above 8,192 characters. */
  readonly addressLimit: number;
  /** A sheet with more cells than this in its used range is reported, not read. */
  readonly cellLimit: number;
  /** Notes beyond so many in one review are left out. */
  readonly noteLimit: number;
  /** After so long without an answer the user gets a hint. */
  readonly stallHintMs: number;
  /** After so long without an answer the run is given up. */
  readonly giveUpMs: number;
}

export const DEFAULT_SETTINGS: ExcelSettings = {
  responseBudget: 2_500_000,
  requestBudget: 1_500_000,
  addressLimit: 6_000,
  cellLimit: 2_000_000,
  noteLimit: 1_000,
  stallHintMs: 3_000,
  giveUpMs: 120_000,
};
