import { webLightTheme, type Theme } from "@fluentui/react-components";

/** Fluent's light theme, with Chinese fonts behind its Latin one. */
export const paneTheme: Theme = {
  ...webLightTheme,
  fontFamilyBase: '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
};
