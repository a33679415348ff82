import type { WordsFor } from "./words";

export const SUMMARY = {
  S01: {
    title: "The summary’s recommending bureau is that of a city or direct county",
    messages: {
      blank: "The summary table’s recommending bureau is not filled in",
      template: "The summary table’s recommending bureau “{found}” is the template’s text and was not replaced by the bureau’s name",
      unknown: "The summary table’s recommending bureau “{found}” is not on the list of recommending bureaus (of cities and of counties that report directly)",
      placeOnly: "The summary table’s recommending bureau says only “{found}”; give the bureau’s full name, such as “{place}市工业和信息化局”",
    },
    remedy:
      "Enter the bureau’s full name, such as “苏州市工业和信息化局”. If a county that reports directly is not on the list, the administrator adds it there.",
  },
  S02: {
    title: "Numbers in the summary table run from 1 without gaps or repeats",
    messages: {
      repeated: "Repeated numbers in the summary table: {found}",
      broken: "Numbers in the summary table are not continuous: they must run from 1 to {count}, and are off from “{found}” on (should be {expected})",
    },
    remedy: "Number the rows continuously from 1. “Tidy the summary” can do so by itself.",
  },
  S03: {
    title: "Rows of the summary have all five columns filled in and no gaps between",
    messages: {
      missingColumn: "Columns not found in the summary table: {columns}",
      incomplete: "“{name}” in the summary table lacks {columns}",
      incompleteUnnamed: "Row {row} of the summary table lacks {columns}",
      unreadable: "{columns} of “{name}” in the summary table cannot be read",
      unreadableUnnamed: "{columns} in row {row} of the summary table cannot be read",
      emptyRow: "The summary table has empty rows in between: {count} before “{name}”",
      emptyRowUnnamed: "The summary table has empty rows in between: {count} before row {row}",
    },
    remedy: "Fill in the columns that are lacking and delete the empty rows between.",
  },
  S04: {
    title: "The summary agrees with the application in project name and in spelling",
    messages: {
      project: "The project name “{found}” in the summary table differs from “{other}” in the application form",
      format:
        "「{column}」 “{found}” in the summary table differs from “{other}” in the application form only in full-width or half-width characters, spaces or brackets",
    },
    remedy: "Check the summary table against the application form, which counts, and make them fully agree.",
  },
  S05: {
    title: "Rows of the summary table and applications match one to one",
    messages: {
      noApplication: "“{name}” is listed in the summary table, but its application was not received",
      notListed: {
        text: "The application of “{name}” was received, but the summary table does not list it",
        remedy: "If it is recommended, add it to the summary table. If not, withdraw the application.",
      },
      severalRows: {
        text: "“{name}” has {count} rows in the summary table; list each enterprise in 1 row only",
        remedy: "Keep 1 row and delete the others.",
      },
    },
    remedy: "Submit the missing application, or delete the row from the summary table.",
  },
  S06: {
    title: "No more enterprises are recommended than the quota allows",
    messages: { over: "{place} recommends {count} enterprises, more than its quota of {quota}: the quota may have changed; check" },
    remedy: "Recommend the best within the quota. If the quota has changed, the administrator updates the policy.",
  },
  S07: {
    title: "The summary table is sealed",
    messages: { seal: "Check that the paper summary table bears the recommending bureau’s seal" },
    remedy: "If the seal is missing, add it.",
  },
} satisfies WordsFor<"S">;
