import { freeName, LONGEST_SHEET_NAME } from "../../sheet/freeName";
import { withoutForbidden } from "../returns/sheetNames";

export const MERGED_SHEET_NAME = "全省汇总表";

const LONGEST_PART = 22;

/** A city's own table carries its city in the sheet's name; the file's name where nobody names the city. */
export function cityTableName(place: string, file: string): string {
  return withoutForbidden(`汇总表（${place || file.replace(/\.xls[xm]$/iu, "").slice(0, LONGEST_PART)}）`);
}

/** The sheets of a file that is to be merged, by the names that they have in it. */
export interface ArrivingFile {
  readonly id: string;
  readonly sheets: readonly string[];
  /** Those of earlier reviews, which are left out. */
  readonly results: readonly string[];
  /** The one with its summary, and the name that this gets; null where there is none. */
  readonly table: { readonly sheet: string; readonly name: string } | null;
}

export interface ArrivingSheet {
  readonly original: string;
  readonly name: string;
}

/** What the sheets will be called that come with these files, results left out, and the sheet with the merged table. `taken` are the names in use. */
export function arrivingNames(files: readonly ArrivingFile[], taken: readonly string[]): { readonly names: ReadonlyMap<string, readonly ArrivingSheet[]>; readonly merged: string } {
  const used = [...taken];
  const given = files.map((file) => {
    const names = file.sheets.map((sheet) => {
      const name = isTaken(sheet, used) ? freeName(sheet, [...used, ...file.sheets]) : sheet;
      used.push(name);
      return name;
    });
    return { file, names };
  });
  const merged = freeName(MERGED_SHEET_NAME, used);
  const names = new Map(
    given.map(({ file, names: own }) => {
      const sheets = file.sheets.map((original, index): ArrivingSheet => {
        if (original !== file.table?.sheet) return { original, name: own[index] ?? original };
        const name = freeName(file.table.name, used);
        used.push(name);
        return { original, name };
      });
      return [file.id, sheets.filter(({ original }) => !file.results.includes(original))] as const;
    }),
  );
  return { names, merged };
}

function isTaken(name: string, used: readonly string[]): boolean {
  return used.some((each) => each.toLowerCase() === name.toLowerCase());
}

/** The name that a sheet had in its file, of the one that Excel gave it: a taken name got a number. */
export function originalNames(given: readonly string[], before: readonly string[]): readonly string[] {
  const originals: string[] = [];
  for (const name of given) {
    const base = / \(\d+\)$/u.test(name) ? name.replace(/ \(\d+\)$/u, "") : null;
    const clash = base === null ? undefined : before.find((each) => each.toLowerCase() === base.toLowerCase() || (name.length === LONGEST_SHEET_NAME && each.startsWith(base)));
    originals.push(clash !== undefined && !isTaken(clash, originals) ? clash : name);
  }
  return originals;
}
