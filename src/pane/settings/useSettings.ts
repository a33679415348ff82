import { useCallback, useState } from "react";
import { keepSettings, loadSettings, type Settings } from "./settings";

export type ChangeSettings = (change: Partial<Settings>) => void;

/** The settings, and how to change some of them. */
export function useSettings(): readonly [Settings, ChangeSettings] {
  const [settings, setSettings] = useState(loadSettings);
  const change = useCallback<ChangeSettings>((some) => {
    setSettings((before) => {
      const after = { ...before, ...some };
      keepSettings(after);
      return after;
    });
  }, []);
  return [settings, change];
}
