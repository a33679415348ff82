import { NOT_STATED } from "../../domain/review/statistics";
import type { Texts } from "../texts";

/** A city or an industry as the statistics name it. */
export function groupName(name: string, texts: Texts): string {
  return name === NOT_STATED ? texts.filter.notStated : name;
}
