import { loadable, useLoadable } from "../loadable";
import { useTexts } from "../texts/TextsContext";
import type { English } from ".";

const ENGLISH = loadable(async () => (await import(/* webpackChunkName: "english" */ ".")).english);

/** The domain's sentences in English while the pane is English; null in Chinese, and until they are loaded: what is stated is Chinese. */
export function useEnglish(): English | null {
  return useLoadable<English | null>(useTexts().language === "en-US" ? ENGLISH : null, null);
}
