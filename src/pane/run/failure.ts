import { WorkbookError } from "../../app/ports";
import type { Texts } from "../texts";
import type { Failure } from "./runState";

/** What to tell about an error. One that carries no sentence for people goes to the console, where support can read it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkbookError) return { kind: "told", sentence: error.message };
  console.error(error);
  return { kind: "unexpected", name: error instanceof Error ? error.name : typeof error };
}

export function failureSentence(failure: Failure, texts: Texts): string {
  return failure.kind === "told" ? failure.sentence : texts.failed.unexpected(failure.name);
}
