import type { Application, FieldReading } from "../form/application";
import { compareApplications } from "../record/compareApplications";

const MOST = 6;
const LONGEST = 20;

/** What tells several forms of one enterprise apart, for whoever must choose: each against the one before it. */
export function differencesText(forms: readonly Application[]): string {
  return forms
    .slice(1)
    .map((form, index) => {
      const before = forms[index];
      const differences = before ? compareApplications(before, form) : [];
      const which = forms.length > 2 ? `第 ${index + 2} 份与前一份` : "两份";
      if (differences.length === 0) return `${which}内容相同`;
      const shown = differences.slice(0, MOST).map(({ name, before: old, after }) => `「${name}」${said(old)}→${said(after)}`);
      return `${which}有 ${differences.length} 处不同：${shown.join("、")}${differences.length > MOST ? "等" : ""}`;
    })
    .join("；");
}

function said(reading: FieldReading<unknown> | null): string {
  const text = (reading?.raw ?? "").replace(/\s+/gu, " ").trim();
  if (text === "") return "（空）";
  return `“${[...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}…` : text}”`;
}
