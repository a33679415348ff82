import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { paneDarkTheme, paneTheme } from "./theme";

export type Appearance = "light" | "dark";

const DARK = "(prefers-color-scheme: dark)";

function subscribe(listener: () => void): () => void {
  const query = globalThis.matchMedia?.(DARK);
  query?.addEventListener("change", listener);
  return () => query?.removeEventListener("change", listener);
}

function systemIsDark(): boolean {
  return globalThis.matchMedia?.(DARK).matches ?? false;
}

/** Excel's theme where it is known, else the system's. High-contrast themes put the system's own colours over either. */
export function useTheme(appearance: Appearance | undefined): Theme {
  const systemDark = useSyncExternalStore(subscribe, systemIsDark);
  return (appearance ?? (systemDark ? "dark" : "light")) === "dark" ? paneDarkTheme : paneTheme;
}

/** Light or dark by a background colour such as "#262626" (relative luminance, WCAG 2.2). */
export function appearanceOf(background: string): Appearance {
  const channels = [1, 3, 5].map((at) => parseInt(background.slice(at, at + 2), 16) / 255);
  const [red = 1, green = 1, blue = 1] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18 ? "dark" : "light";
}
