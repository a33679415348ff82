/** What a step did, told when it can be taken back. */
export type Undoable =
  /** A review; `cells` were highlighted. */
  | { readonly kind: "review"; readonly cells: number }
  /** The highlights of so many cells were removed. */
  | { readonly kind: "clear"; readonly cells: number }
  /** What an official decided on a finding; `finding` is what the finding says in the list, `rule` the id of its rule. */
  | { readonly kind: "decision"; readonly decision: "waived" | "withdrawn" | "passed" | "refuted"; readonly rule: string; readonly finding: string }
  /** Sheets that were not there before, or whose contents were written anew. */
  | { readonly kind: "added" | "rewritten"; readonly sheets: readonly string[] }
  /** Returns taken in. */
  | { readonly kind: "import"; readonly added: number; readonly updated: number }
  /** Other workbooks taken in. */
  | { readonly kind: "merge"; readonly files: number }
  /** The summary table put in order. */
  | { readonly kind: "tidy"; readonly sheet: string };
