import { useState } from "react";

export interface Chosen {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: readonly string[], take: boolean) => void;
}

/** Which of these are taken; at first all. */
export function useChosen(ids: readonly string[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(ids));
  return {
    chosen,
    choose: (changed, take) =>
      setChosen((now) => {
        const next = new Set(now);
        for (const id of changed) {
          if (take) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
  };
}
