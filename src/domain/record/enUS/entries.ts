import type { ENTRIES_ZH } from "../entryWords";

export const ENTRIES_EN: typeof ENTRIES_ZH = {
  onlyManual: ({ word }) => `“${word}” is for manual items only; choose “放行” (waived) or “保留” (kept) here.`,
  notManual: ({ word }) => `“${word}” is not for manual items; choose “已核” (verified) or “不符” (refuted) here.`,
  waiverIncomplete: () => "A waiver needs a reason and the name of who decided; until both are filled in it has no effect.",
  noDecision: ({ word }) => `“${word}” is not recognised; choose from the list.`,
  noScore: ({ column, typed, max }) => `“${column}” says “${typed}”; it must be a score from 0 to ${max} with one decimal place at most.`,
};
