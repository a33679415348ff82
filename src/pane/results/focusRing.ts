import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** For plain buttons: the outline of the keyboard's place, as Fluent draws it. */
export const focusRing = {
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
} satisfies GriffelStyle;
