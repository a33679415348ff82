import type { Application, FieldReading } from "../form/application";
import { compareApplications } from "../record/compareApplications";

const MOST = 6;
const LONGEST = 20;

/** What tells more than two forms of one enterprise apart, for whoever must choose: each against the one before it. */
export function differencesText(forms: readonly Application[]): string {
  return forms
    .slice(1)
    .map((form, index) => {
      const before = forms[index];
      const which = `第 ${index + 2} 份与前一份`;
      const { count, list } = before ? differencesOf(before, form) : { count: 0, list: "" };
      return count === 0 ? `${which}内容相同` : `${which}有 ${count} 处不同：${list}`;
    })
    .join("；");
}

/** In how many fields two forms of one enterprise differ, and the first of these. */
export function differencesOf(before: Application, after: Application): { readonly count: number; readonly list: string } {
  const differences = compareApplications(before, after);
  const shown = differences.slice(0, MOST).map((field) => `「${field.name}」${said(field.before)}→${said(field.after)}`);
  return { count: differences.length, list: `${shown.join("、")}${differences.length > MOST ? "等" : ""}` };
}

function said(reading: FieldReading<unknown> | null): string {
  const text = (reading?.raw ?? "").replace(/\s+/gu, " ").trim();
  if (text === "") return "（空）";
  return `“${[...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}…` : text}”`;
}
