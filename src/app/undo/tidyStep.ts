import { TIDY_ZH } from "../../domain/summary/tidy/words";
import { teller } from "../../domain/wording/told";
import type { TidyApp } from "../tidyApp";
import type { DoneStep } from "./history";

const ofTidy = teller("tidy", TIDY_ZH);

/** 整理: its own journal takes it back exactly, or nothing of it. */
export function tidyStep(tidy: Pick<TidyApp, "undo">, sheet: string): DoneStep {
  return {
    undoable: { kind: "tidy", sheet },
    weight: 1,
    async undo(options, nameNow) {
      const { undone, conflicts, problems } = await tidy.undo(options);
      return { undone, problems: [...conflicts.map(({ sheet: name, reason }) => ({ sheet: name, reason: ofTidy(reason) })), ...problems], edited: undone ? [nameNow(sheet)] : [] };
    },
  };
}
