const REVIEWED = "-核验";

/** "淮安市汇总.xlsx" → "淮安市汇总-核验.xlsx". A name that says so already stays. */
export function downloadName(fileName: string): string {
  const match = /^(.*?)(\.[^.]*)?$/s.exec(fileName);
  const base = match?.[1] || "工作簿";
  const extension = /^\.xls[xm]$/i.test(match?.[2] ?? "") ? (match?.[2] ?? "") : ".xlsx";
  return `${base.endsWith(REVIEWED) ? base : base + REVIEWED}${extension}`;
}
