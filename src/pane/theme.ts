import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

const fontFamilyBase = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Fluent's themes, with Chinese fonts behind the Latin one. */
export const paneTheme: Theme = { ...webLightTheme, fontFamilyBase };
export const paneDarkTheme: Theme = { ...webDarkTheme, fontFamilyBase };
