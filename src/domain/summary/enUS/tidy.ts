import { say } from "../../wording/said";
import type { Cleaned, Filled, TIDY_ZH, Torn } from "../tidy/words";
import { DUPLICATES_EN } from "./duplicates";

const CLEANED: Readonly<Record<Cleaned, string>> = {
  invisible: "invisible characters or full-width spaces",
  lineBreaks: "line breaks",
  spaces: "extra spaces",
  parentheses: "half-width parentheses",
  fullWidth: "full-width letters or digits",
};
const FILLED: Readonly<Record<Filled, string>> = { project: "project name", contact: "contact", phone: "phone number" };

/** What tidying says, in English. Cell values, sheets, names, addresses and formulas are quoted. */
export const TIDY_EN: typeof TIDY_ZH = {
  ...DUPLICATES_EN,

  tableFound: ({ sheet, area, headerRow, enterprises }) =>
    `The summary table is in ${area} of “${sheet}”, with its header in row ${headerRow} and ${enterprises} ${enterprises === 1 ? "enterprise" : "enterprises"}.`,
  duplicateRows: ({ why, rows }) => `${say(DUPLICATES_EN, why)}: rows ${rows.join(", ")}.`,
  numbersAreFormulas: () => "Column 「序号」 holds formulas and was left as it is. After sorting or deleting rows, check the results of the formulas.",
  nameIsRelative: ({ name, formula }) =>
    `The name “${name}” uses a relative reference (“${formula}”) and does not move with its row. After tidying, check it in Formulas > Name Manager.`,
  formatStays: ({ at }) => `The conditional format of “${at}” does not move with its rows: how it would apply after the move is not certain. Check it after tidying.`,
  validationStays: ({ at }) =>
    `The data validation of column “${at}” differs from row to row and refers to cells of the same row, so it does not move with the rows. Check it after tidying.`,
  rowsHidden: () => "The table has rows that are hidden or filtered out, so no rows are offered to be moved or deleted. Clear the filter and unhide the rows, then tidy again.",
  rowsMerged: ({ at }) => `${at} has cells merged across rows, so no rows are offered to be moved or deleted. Unmerge them, then tidy again.`,
  rowsPartlyInList: () =>
    "Some rows of the table are inside an Excel table (Insert > Table) and some are outside, so no rows are offered to be moved or deleted. Resize the Excel table first.",
  somethingBeside: ({ at }) => `${at} beside the summary table is not blank, so no rows are offered to be deleted: what stands there would be deleted with them.`,

  cellChanged: () => "This has changed since the preview. Nothing was written here, so as not to overwrite it. Tidy again.",
  rowsChanged: () => "Rows of the table have changed since the preview, so no rows were moved or deleted and nothing was renumbered. Tidy again.",
  sheetGone: ({ sheet }) => `The sheet “${sheet}” is no longer there. Nothing was written.`,
  oneDuplicateStays: () => "Duplicate rows cannot all be deleted; the first one was kept.",
  wouldTear: ({ torn }) => `${capital(torn.map(tornText).join(", "))}: if rows moved, what this refers to would be scattered or lost, so some rows are not moved or deleted.`,

  cellChangedSince: () => "This has changed since the tidy. Undoing would overwrite the change, so nothing was undone. Change it back first, or leave the table as it is.",
  rowsMovedSince: () => "Rows of the table have been added, deleted or moved since the tidy. The table cannot be restored exactly, so nothing was undone.",
  sheetGoneSince: ({ sheet }) => `The sheet “${sheet}” is no longer there or has another name, so the tidy cannot be undone.`,
  nameChangedSince: ({ name, formula }) => `The name “${name}” has changed since the tidy, so nothing was undone. First change it back to “${formula}” in Formulas > Name Manager.`,
  rowsHiddenSince: () => "The table has rows that are hidden or filtered out, so the order of the rows cannot be restored. Clear the filter and unhide the rows, then undo.",

  cleaned: ({ found }) => `Removed or corrected: ${found.map((each) => CLEANED[each]).join(", ")}`,
  blankRow: () => "Blank row in the data",
  numberedBlankRow: () => "Row with a number but no enterprise",
  strayRow: () => "This row is not an enterprise but stands in the data",
  filledIn: ({ sheet, what }) => `Blank in the summary table; filled in from the ${FILLED[what]} in “${sheet}”`,
  asOnForm: ({ sheet }) => `Differs from “${sheet}” only in how it is written; now as in the application`,
  lostZero: () => "The number format dropped the 0 in front of the area code; put back by the area code and kept as text",
  phoneAsText: () => "Phone number as text, so that it is not shown in scientific notation",
  phoneFormat: () => "Phone number written in the usual way",
  phoneCodes: () => "Phone number written in the usual way, with its area code put back or its country code removed",
  fullName: () => "Full name of the recommending bureau",
  ordered: () => "By recommending bureau (cities in the province’s usual order), suggested tier and score",
  numberedThrough: () => "Numbered from 1 throughout",
  numberedPerRecommender: () => "Numbered from 1 for each recommending bureau",
  newColumn: () => "Review column added to the right of the table",
  refreshed: () => "Updated to this review",
  newColumnWidth: () => "Width of the new column",
  headerOnEachPage: () => "Header repeated on each printed page",
  a4Landscape: () => "A4 landscape",
  onePageWide: () => "One page wide, any number of pages",
  lined: () => "Thin lines around every cell of the table",
  headerFont: ({ font }) => `No font was set for the header; now “${font}”`,
  bodyFont: ({ font }) => `No font was set for the body; now “${font}”`,
  columnTooNarrow: () => "Column too narrow for its content",

  rowGoes: () => "(row deleted)",
  rowToEnd: () => "(moved below the last enterprise)",
  names: ({ names }) => names.map((name) => `“${name}”`).join(", "),
  numbers: ({ numbers }) => numbers.map(numberText).join(", "),
  notSet: () => "Not set",
  rowSpan: ({ first, last }) => (first === last ? `Row ${first}` : `Rows ${first}–${last}`),
  portrait: () => "Portrait",
  landscape: () => "Landscape",
  pagesWide: ({ pages }) => (pages === null ? "Any width" : `${pages} ${pages === 1 ? "page" : "pages"} wide`),
  linesMissing: () => "Lines missing",
  thinLines: () => "Thin lines",
  columnWidth: ({ column, points }) => `Column ${column}: ${points} pt`,
  width: ({ points }) => `${points} pt`,
};

function tornText(torn: Torn): string {
  switch (torn.kind) {
    case "name":
      return `the name “${torn.name}” refers to “${torn.reference}”`;
    case "formula":
      return `the formula in “${torn.at}” refers to “${torn.reference}”`;
  }
}

/** A 序号 may be any text. */
function numberText(text: string): string {
  if (text === "") return "blank";
  return /^\d+$/u.test(text) ? text : `“${text}”`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
