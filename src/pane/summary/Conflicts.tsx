import type { ReactElement } from "react";
import { toA1 } from "../../domain/sheet/cellRef";
import type { TidyConflict } from "../../domain/summary/tidy/plan";
import { say } from "../../domain/wording/said";
import { useTexts } from "../texts/TextsContext";
import { ReasonList } from "./ReasonList";
import { useTidyWords } from "./useTidyWords";

const PLACES_TOLD = 20;

interface Props {
  readonly title: string;
  readonly conflicts: readonly TidyConflict[];
}

/** What was not done, each reason once with its cells. Nothing when there are none. */
export function Conflicts({ title, conflicts }: Props): ReactElement | null {
  const { summaryTools } = useTexts();
  const { words, lang } = useTidyWords();
  if (conflicts.length === 0) return null;
  const places = new Map<string, Set<string>>();
  for (const { sheet, cells, reason: said } of conflicts) {
    const reason = say(words, said);
    const known = places.get(reason) ?? new Set<string>();
    for (const cell of cells) known.add(`${sheet}!${toA1(cell)}`);
    places.set(reason, known);
  }
  const lines = [...places].map(([reason, cells]) => (cells.size === 0 ? reason : summaryTools.reason(placeText([...cells]), reason)));
  return <ReasonList intent="warning" title={title} lines={lines} lang={lang} />;

  function placeText(cells: readonly string[]): string {
    return cells.slice(0, PLACES_TOLD).join(summaryTools.separator) + (cells.length > PLACES_TOLD ? "…" : "");
  }
}
