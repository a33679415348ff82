import type { PartialDate } from "../../form/values";
import { TIERS_EN } from "../../review/enUS/words";
import type { ListValue, MessageValue, PlaceValue } from "../value";
import { counted } from "./counted";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;
const IN_QUOTES = /“[^“”]*”|「[^「」]*」/gu;

export function valueInEnglish(value: MessageValue): string {
  if (typeof value !== "object") return String(value);
  switch (value.kind) {
    case "list":
      return listInEnglish(value);
    case "date":
      return dateInEnglish(value.date);
    case "tier":
      return TIERS_EN[value.tier];
    case "place":
      return placeInEnglish(value);
    case "quoted":
      return `“${value.text}”`;
    case "label":
      return value.figure === null ? `「${value.label}」` : `「${value.label}」 ${value.figure}`;
    case "groups":
      return value.groups.map(valueInEnglish).join("; ");
    case "change":
      return `「${value.field}」 ${changedInEnglish(value.before)} → ${changedInEnglish(value.after)}`;
    case "version": {
      const { number, changes } = value;
      const count = changes.items.length;
      if (count === 0) return `number ${number} is the same as the one before`;
      return `number ${number} differs from the one before in ${counted(count, "field")}, namely ${valueInEnglish(changes)}`;
    }
  }
}

/** "A, B and C", "A, B and 6 more". Items that hold a comma or an “and” of their own are kept apart by what cannot be taken for theirs. */
function listInEnglish({ items, limit }: ListValue): string {
  const shown = items.slice(0, limit).map(valueInEnglish);
  const more = items.length - shown.length;
  const entries = more > 0 ? [...shown, `${more} more`] : shown;
  const bare = shown.map((text) => text.replace(IN_QUOTES, ""));
  if (bare.some((text) => text.includes(", "))) return entries.join(" and ");
  if (entries.length < 2 || bare.some((text) => text.includes(" and "))) return entries.join(", ");
  return `${entries.slice(0, -1).join(", ")} and ${entries.at(-1)}`;
}

function dateInEnglish({ year, month, day }: PartialDate): string {
  return [day, month === null ? null : MONTHS[month - 1], year].filter((part) => part !== null).join(" ");
}

function placeInEnglish({ file, sheet, rows }: PlaceValue): string {
  const parts = [...(file === null ? [] : [`“${file}”`]), `sheet “${sheet}”`];
  if (rows !== undefined) parts.push(rows.last > rows.first ? `rows ${rows.first + 1}–${rows.last + 1}` : `row ${rows.first + 1}`);
  return parts.join(", ");
}

function changedInEnglish(text: string): string {
  return text === "" ? "(blank)" : `“${text}”`;
}
