import { createContext, useContext } from "react";
import { zhCN, type Texts } from "./zhCN";

export const TextsContext = createContext<Texts>(zhCN);

export function useTexts(): Texts {
  return useContext(TextsContext);
}
