import type { Texts } from "../texts";
import type { Whose } from "./resultView";

export function whoseName(whose: Whose, texts: Texts): string {
  switch (whose.kind) {
    case "policy":
      return texts.groups.policy;
    case "summary":
      return texts.groups.summary;
    case "batch":
      return texts.groups.batch;
    case "enterprise":
      return whose.application.enterprise || texts.groups.unnamed(whose.application.sheet);
  }
}
