import { toQualifiedA1 } from "../domain/sheet/cellRef";
import { TIDY_STEP_TITLES, TIDY_STEPS, type TidyEdit } from "../domain/summary/tidy/edit";
import type { TidyConflict } from "../domain/summary/tidy/plan";
import type { TidyProposal } from "../domain/summary/tidy/propose";
import { shownIn, TIDY_ZH, type Shown } from "../domain/summary/tidy/words";
import { say } from "../domain/wording/said";

/** Every proposed change under its step, with before → after; what only a person can decide is marked and was not done. */
export function printTidy({ edits, notices, apart }: TidyProposal): string {
  const groups = TIDY_STEPS.flatMap((step) => {
    const own = edits.filter((edit) => edit.step === step);
    return own.length === 0 ? [] : [[`${step} ${TIDY_STEP_TITLES[step]}（${own.length} 处）`, ...own.map(editLine)].join("\n")];
  });
  const known = apart.map(({ rows, why }) => `不再列为重复（${say(TIDY_ZH, why)}），已认定是不同的企业：${rows.map(({ row, who }) => `第 ${row + 1} 行 ${who.name}`).join("、")}`);
  return `${[...notices.map((notice) => say(TIDY_ZH, notice)), ...known, ...(groups.length === 0 ? ["没有需要整理的地方。"] : groups)].join("\n")}\n`;
}

export function conflictLine({ sheet, reason }: TidyConflict): string {
  return `未做：${sheet}：${say(TIDY_ZH, reason)}\n`;
}

function editLine({ cells, before, after, why, suggested, kind }: TidyEdit): string {
  const [first] = cells;
  const place = first ? `${toQualifiedA1(first)} ` : "";
  const oneLine = (shown: Shown): string => shownIn(TIDY_ZH, shown).replace(/\s*\n\s*/gu, "⏎") || "（空）";
  const undecided = suggested ? "" : "【待人工决定，未做】";
  return `  ${undecided}${kind === "number" ? "" : place}${oneLine(before)} → ${oneLine(after)}（${say(TIDY_ZH, why)}）`;
}
