/** Where the formulas stand, apart from the rows and columns that some of them speak of whole. */
export const FIRST_ROW = 100;
export const FORMULA_COLUMN = 25;

/** The sheet whose first cell shows whether the reader worked out anything. */
export const PLANTED = "对照";
export const STALE = 999;
