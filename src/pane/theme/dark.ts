import { webDarkTheme, type Theme } from "@fluentui/react-components";
import { FONTS } from "./fonts";

/** The build puts the values in place of what computes them. */
export const darkTheme: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };
