import { tellIn, type Told } from "../../domain/wording/told";
import { useEnglish } from "./useEnglish";

/** What is told, in the language of the pane. */
export function useTold(): (told: Told) => string {
  const english = useEnglish();
  return (told) => (english ? tellIn(english.told, told) : told.chinese);
}
