import { WorkbookError } from "../../app/ports";
import type { Told } from "../../domain/wording/told";
import type { Texts } from "../texts";
import type { Failure } from "./runState";

/** The name of webpack's error where a part of the page does not arrive. The next use asks for it again. */
const NOT_LOADED = "ChunkLoadError";

/** What to tell about an error. One that carries no sentence for people goes to the console, where support can read it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { kind: "told", told: error.told };
  console.error(error);
  const name = error instanceof Error ? error.name : typeof error;
  return name === NOT_LOADED ? { kind: "notLoaded" } : { kind: "unexpected", name };
}

export function failureSentence(failure: Failure, texts: Texts, tell: (told: Told) => string): string {
  switch (failure.kind) {
    case "told":
      return tell(failure.told);
    case "notLoaded":
      return texts.failed.notLoaded;
    case "unexpected":
      return texts.failed.unexpected(failure.name);
  }
}
