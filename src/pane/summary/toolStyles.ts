import { tokens, type GriffelStyle } from "@fluentui/react-components";
import { focusRing } from "../sharedStyles";

export const toolSection = {
  display: "flex",
  flexDirection: "column",
  gap: "8px",
  paddingTop: "12px",
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
} satisfies GriffelStyle;

export const toolHeading = { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold } satisfies GriffelStyle;

export const buttonLine = { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" } satisfies GriffelStyle;

export const checkBox = { flexShrink: 0, width: "16px", height: "16px", margin: "2px 0 0", accentColor: tokens.colorCompoundBrandBackground, ...focusRing } satisfies GriffelStyle;

export const bullets = { margin: "4px 0 0", paddingLeft: "16px" } satisfies GriffelStyle;
