import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** For plain buttons: the outline of the keyboard's place, as Fluent draws it. */
export const focusRing = {
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
} satisfies GriffelStyle;

/** Text for screen readers alone. */
export const visuallyHidden = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} satisfies GriffelStyle;

/** Where news is announced: out of the column's flow while it is empty, so that it costs no gap; still there for screen readers. */
export const liveRegion = { display: "flex", flexDirection: "column", gap: "8px", ":empty": { position: "absolute" } } satisfies GriffelStyle;

/** What stands in second place: reasons, clauses, hints. */
export const smallText = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground2,
} satisfies GriffelStyle;

/** A list whose entries carry no bullets. */
export const plainList = {
  listStyleType: "none",
  margin: 0,
  padding: 0,
  display: "flex",
  flexDirection: "column",
  gap: "8px",
} satisfies GriffelStyle;

/** The heading of a place. */
export const placeHeading = {
  margin: 0,
  fontSize: tokens.fontSizeBase400,
  lineHeight: tokens.lineHeightBase400,
  fontWeight: tokens.fontWeightSemibold,
} satisfies GriffelStyle;

/** A framed entry of a list. */
export const cardStyle = {
  display: "flex",
  flexDirection: "column",
  gap: "4px",
  padding: "8px 10px",
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
} satisfies GriffelStyle;

export const cardTitle = {
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontWeight: tokens.fontWeightSemibold,
} satisfies GriffelStyle;
