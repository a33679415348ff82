import { paperLayout } from "../../../src/domain/form/paperLayout";
import type { FieldId } from "../../../src/domain/form/fields";
import type { PolicyValues } from "../../../src/domain/policy/keys";
import { toQualifiedA1, type CellRef } from "../../../src/domain/sheet/cellRef";
import type { CellValue, SheetData } from "../../../src/domain/sheet/snapshot";
import { CLEAN_PAPER, CLEAN_ROW } from "../../support/cleanForm";
import { paperForm, summarySheet, type FormFacts, type SummaryRowFacts } from "../../support/paperForm";

export type Facts = Partial<FormFacts>;

/** A further enterprise of the batch: its form, and its row of the recommendation table unless it is left out there. */
export interface Peer {
  readonly facts: Facts;
  readonly row?: SummaryRowFacts;
}

/** One defect in a correct form, on its way from what is written on paper. */
export interface Seed {
  /** "K16 unmet": the rule that must find it, and how grave it is. */
  readonly found: `${string} ${"unmet" | "error" | "warning"}`;
  readonly what: string;
  /** Where it must be found first: a field of the clean enterprise's form, or an address. */
  readonly at: FieldId | `${string}!${string}`;
  readonly form?: Facts;
  /** Changes what stands in a field's cell, its printed text included. */
  readonly rewrite?: readonly [FieldId, (text: string) => string];
  /** Changes the sheet beyond the values of fields. */
  readonly sheet?: (sheet: SheetData) => SheetData;
  readonly row?: SummaryRowFacts;
  readonly recommender?: string;
  readonly extraRows?: readonly SummaryRowFacts[];
  readonly peers?: readonly Peer[];
  readonly policy?: Partial<PolicyValues>;
  /** Direct consequences of the same defect, with the reason where it is not plain. */
  readonly also?: readonly Seed["found"][];
}

export const FORM = "甲";
const SUMMARY = "汇总表";
const LAYOUT = paperLayout({ callYear: 2022, awardRows: 5 });

/** Where a field stands on the printed form, by the layout alone: not by what the reader found. */
export function placeOf(field: FieldId): CellRef {
  const cell = LAYOUT.cells.find(({ fields }) => fields.includes(field));
  if (!cell) throw new Error(`the paper form has no ${field}`);
  return cell;
}

export function addressOf(at: Seed["at"]): string {
  return at.includes("!") ? at : toQualifiedA1({ sheet: FORM, ...placeOf(at as FieldId) });
}

/** The sheet with one cell's text changed. */
export function withText(sheet: SheetData, { row, column }: CellRef, change: (text: string) => string): SheetData {
  const values = sheet.values.map((line, r): readonly CellValue[] => (r === row ? line.map((value, c) => (c === column ? change(String(value)) : value)) : line));
  return { ...sheet, values, formulas: values };
}

/** The workbook with its defect: the summary first, then the clean enterprise's form, then the others'. */
export function sheetsOf({ form = {}, rewrite, sheet = (same) => same, row = {}, recommender, extraRows = [], peers = [] }: Partial<Seed>): readonly SheetData[] {
  const written = paperForm({ ...CLEAN_PAPER, ...form }, { name: FORM });
  const own = sheet(rewrite ? withText(written, placeOf(rewrite[0]), rewrite[1]) : written);
  const rows = [{ ...CLEAN_ROW, ...row }, ...extraRows, ...peers.flatMap((peer) => peer.row ?? [])];
  const others = peers.map(({ facts }, index) => paperForm(facts, { name: `同批${index + 1}` }));
  return [summarySheet(rows, { name: SUMMARY, ...(recommender === undefined ? {} : { recommender }) }), own, ...others];
}

/** The clean enterprise under another name, wherever the name stands. */
export function renamed(name: string): Pick<Seed, "form" | "row"> {
  const own = textOf("enterprise.name");
  return {
    form: {
      "cover.applicant": name,
      "credit.enterprise": name,
      "enterprise.name": name,
      "narrative.overview": textOf("narrative.overview").replaceAll(own, name),
    },
    row: { enterprise: name },
  };
}

/** Both places of the credit code. */
export const coded = (code: string): Facts => ({ "credit.uscc": code, "enterprise.uscc": code });

/** A text of the clean form. */
export function textOf(field: FieldId): string {
  const value = CLEAN_PAPER[field];
  if (typeof value !== "string") throw new Error(`${field} of the clean form is no text`);
  return value;
}

/** Founded in another year, in the table and in the text alike. */
export const founded = (date: string): Facts => ({
  "enterprise.founded": date,
  "narrative.overview": textOf("narrative.overview").replace("2016年", date.slice(0, 5)),
});
