import type { Theme } from "@fluentui/react-components";
import type { Appearance } from "../appearance";
import { loadable, present, type Loadable } from "../loadable";
import { lightTheme } from "./light";

/** Fluent's themes with Chinese fonts; the dark one comes when it is asked for. */
export const THEMES: Readonly<Record<Appearance, Loadable<Theme>>> = {
  light: present(lightTheme),
  dark: loadable(async () => (await import("./dark")).darkTheme),
};

export { lightTheme };
