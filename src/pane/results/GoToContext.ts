import { createContext, useContext } from "react";

/** Selects the cells of a qualified A1 address in the workbook. */
export type GoTo = (address: string) => Promise<void>;

export const GoToContext = createContext<GoTo | null>(null);

export function useGoTo(): GoTo {
  const goTo = useContext(GoToContext);
  if (!goTo) throw new Error("useGoTo needs a GoToContext around it");
  return goTo;
}
