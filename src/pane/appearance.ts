import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { useLoadable } from "./loadable";
import { lightTheme, THEMES } from "./theme";

export type Appearance = "light" | "dark";

const DARK = "(prefers-color-scheme: dark)";

/** Excel has no event for a change of its theme: its user comes back to the pane after one. */
function subscribe(listener: () => void): () => void {
  const query = globalThis.matchMedia?.(DARK);
  query?.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  document.documentElement.addEventListener("pointerenter", listener);
  return () => {
    query?.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
    document.documentElement.removeEventListener("pointerenter", listener);
  };
}

function systemAppearance(): Appearance {
  return globalThis.matchMedia?.(DARK).matches ? "dark" : "light";
}

/** Light or dark at this moment. */
export function appearanceNow(excelAppearance?: () => Appearance | undefined): Appearance {
  return excelAppearance?.() ?? systemAppearance();
}

/** Light or dark as things stand: Excel's theme where it is known, else the system's. High-contrast themes put the system's own colours over either. */
export function useAppearance(excelAppearance?: () => Appearance | undefined): Appearance {
  return useSyncExternalStore(subscribe, () => appearanceNow(excelAppearance));
}

export function useTheme(excelAppearance?: () => Appearance | undefined): Theme {
  return useLoadable(THEMES[useAppearance(excelAppearance)], lightTheme);
}

/** Light or dark by a background colour such as "#262626" (relative luminance, WCAG 2.2). */
export function appearanceOf(background: string): Appearance {
  const channels = [1, 3, 5].map((at) => parseInt(background.slice(at, at + 2), 16) / 255);
  const [red = 1, green = 1, blue = 1] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18 ? "dark" : "light";
}
