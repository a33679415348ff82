import { useTold } from "./english/useTold";
import { failureSentence } from "./run/failure";
import type { Failure } from "./run/runState";
import { useTexts } from "./texts/TextsContext";

export function FailureText({ failure }: { readonly failure: Failure }): string {
  return failureSentence(failure, useTexts(), useTold());
}
