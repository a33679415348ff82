/**
 * Whether the running Excel has a requirement set. Outside Office (`Office.context` absent) there is nobody to ask: the client then
 * treats every set as supported, and what it does not have itself is missing as a member.
 */
export function supportsExcelApi(version: string): boolean {
  if (typeof Office === "undefined") return true;
  const { context } = Office as { readonly context?: Partial<Office.Context> };
  return context?.requirements?.isSetSupported("ExcelApi", version) ?? true;
}
