import { freeName, LONGEST_SHEET_NAME } from "../../sheet/freeName";

/** Characters that Excel refuses in a sheet's name. */
const FORBIDDEN = /[\\/?*[\]:']/gu;

/** A sheet name for an enterprise: without forbidden characters, at most 31 long, with a number where it is taken. */
export function sheetNameFor(enterprise: string, taken: readonly string[]): string {
  const base = withoutForbidden(enterprise.replace(/\s+/gu, "")) || "未填写企业名称";
  return freeName(base.slice(0, LONGEST_SHEET_NAME), taken);
}

export function withoutForbidden(name: string): string {
  return name.replace(FORBIDDEN, "");
}
