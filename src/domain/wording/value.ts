import type { Application } from "../form/application";
import type { Tier } from "../form/options";
import type { PartialDate } from "../form/values";
import { dateText, listText, placeText } from "../form/wording";

/** Cut after `limit` items; the unit that Chinese counts them in, null where it does not say how many there are. */
export interface ListValue {
  readonly kind: "list";
  readonly items: readonly MessageValue[];
  readonly limit: number;
  readonly unit: string | null;
}

/** Where a form stands; its file is named only where forms of several files are told of. */
export interface PlaceValue extends Pick<Application, "sheet" | "rows"> {
  readonly kind: "place";
  readonly file: string | null;
}

/** What two forms of one enterprise say in one field; "" where one says nothing. */
export interface ChangeValue {
  readonly kind: "change";
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What a message's placeholder stands for, apart from the language. Strings are put in as they are: what the form or the policy says, without
 * any wording of ours.
 */
export type MessageValue =
  | string
  | number
  | ListValue
  | PlaceValue
  | ChangeValue
  | { readonly kind: "date"; readonly date: PartialDate }
  | { readonly kind: "tier"; readonly tier: Tier }
  /** Words of the form or a name, which a language other than theirs sets in quotes. */
  | { readonly kind: "quoted"; readonly text: string }
  /** A field's label, with the figure filled in where that is told too. */
  | { readonly kind: "label"; readonly label: string; readonly figure: number | null }
  /** Lists that belong together, one after the other. */
  | { readonly kind: "groups"; readonly groups: readonly MessageValue[] }
  /** How the form of this number differs from the one before it. */
  | { readonly kind: "version"; readonly number: number; readonly changes: ListValue };

export function valueInChinese(value: MessageValue): string {
  if (typeof value !== "object") return String(value);
  switch (value.kind) {
    case "list":
      return listText(value.items.map(valueInChinese), value.limit, value.unit);
    case "date":
      return dateText(value.date);
    case "tier":
      return value.tier;
    case "place":
      return `${value.file === null ? "" : `“${value.file}”`}${placeText(value)}`;
    case "quoted":
      return value.text;
    case "label":
      return value.figure === null ? value.label : `${value.label} ${value.figure}`;
    case "groups":
      return value.groups.map(valueInChinese).join("；");
    case "change":
      return `「${value.field}」${changedInChinese(value.before)}→${changedInChinese(value.after)}`;
    case "version": {
      const { number, changes } = value;
      const count = changes.items.length;
      return `第 ${number} 份与前一份${count === 0 ? "内容相同" : `有 ${count} 处不同：${valueInChinese(changes)}`}`;
    }
  }
}

function changedInChinese(text: string): string {
  return text === "" ? "（空）" : `“${text}”`;
}

export function listOf(items: readonly MessageValue[], limit = 6, unit: string | null = "项"): ListValue {
  return { kind: "list", items, limit, unit };
}

/** A list that is never cut. */
export function allOf(items: readonly MessageValue[]): ListValue {
  return listOf(items, items.length);
}

export function dateOf(date: PartialDate): MessageValue {
  return { kind: "date", date };
}

export function tierOf(tier: Tier): MessageValue {
  return { kind: "tier", tier };
}

export function quoted(text: string): MessageValue {
  return { kind: "quoted", text };
}

export function labelOf(label: string, figure: number | null = null): MessageValue {
  return { kind: "label", label, figure };
}

export function placeOf({ sheet, rows }: Pick<Application, "sheet" | "rows">, file: string | null = null): PlaceValue {
  return { kind: "place", file, sheet, ...(rows !== undefined && { rows }) };
}

/** The places of several forms; with their files where these differ. */
export function placesOf(forms: readonly Pick<Application, "file" | "sheet" | "rows">[]): ListValue {
  const files = new Set(forms.map(({ file }) => file));
  return allOf(forms.map((form) => placeOf(form, files.size > 1 ? form.file : null)));
}
