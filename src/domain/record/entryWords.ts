import type { SaidIn } from "../wording/said";

interface Word {
  readonly word: string;
}

/** Why what was written into a sheet of ours has no effect. Choices and headers are those of the sheet. */
export const ENTRIES_ZH = {
  onlyManual: ({ word }: Word) => `“${word}”只用于人工核对项；此处请选“放行”或“保留”。`,
  notManual: ({ word }: Word) => `“${word}”不用于人工核对项；此处请选“已核”或“不符”。`,
  waiverIncomplete: () => "放行须写明说明和处理人，补齐前不生效。",
  noDecision: ({ word }: Word) => `无法识别“${word}”，请从下拉列表中选择。`,
  noScore: ({ column, typed, max }: { readonly column: string; readonly typed: string; readonly max: number }) =>
    `${column}填写为“${typed}”，应为 0 至 ${max} 的分数，最多一位小数。`,
};

export type EntrySaid = SaidIn<typeof ENTRIES_ZH>;
