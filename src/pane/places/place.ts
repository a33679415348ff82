/** The four places of the pane, in the order of their tabs. */
export const PLACES = ["review", "summary", "rules", "settings"] as const;
export type Place = (typeof PLACES)[number];
