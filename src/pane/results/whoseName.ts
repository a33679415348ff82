import type { FindingRef } from "../../app/reviewApp";
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

/** What a decision on a finding names it by; undefined for the policy's own, which is corrected and not decided on. */
export function decidedFor(whose: Whose): FindingRef["application"] | undefined {
  switch (whose.kind) {
    case "policy":
      return undefined;
    case "summary":
    case "batch":
      return null;
    case "enterprise":
      return whose.application;
  }
}
