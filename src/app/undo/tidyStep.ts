import type { TidyApp } from "../tidyApp";
import type { DoneStep } from "./history";

/** 整理: its own journal takes it back exactly, or nothing of it. */
export function tidyStep(tidy: Pick<TidyApp, "undo">, sheet: string): DoneStep {
  return {
    undoable: { kind: "tidy", sheet },
    weight: 1,
    async undo(options, nameNow) {
      const { undone, conflicts, problems } = await tidy.undo(options);
      return { undone, problems: [...conflicts.map(({ sheet: name, reason }) => ({ sheet: name, reason })), ...problems], edited: undone ? [nameNow(sheet)] : [] };
    },
  };
}
