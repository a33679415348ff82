/**
 * Taking a tidy back goes through these steps, each from wherever the one before left off. A step that broke off can be done again; those
 * that must not be (putting rows in, sorting) are told as done by a mark in the same request.
 */
export const UNDO_STEPS = {
  /** Contents, formats and page as they were, where the rows stand now. */
  contents: 0,
  unmerge: 1,
  /** Room for the rows that were taken out. */
  insert: 2,
  fill: 3,
} as const;

const FIRST_SORT = 4;

/** Sorting one span of columns back; the step after it gives the key column its contents again. The last span comes first. */
export function sortBackStep(span: number, spans: number): number {
  return FIRST_SORT + 2 * (spans - 1 - span);
}

/** Everything that speaks of rows where they first stood, and the end of the journal. */
export function lastStep(spans: number): number {
  return FIRST_SORT + 2 * spans;
}
