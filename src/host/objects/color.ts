import { invalidArgument } from "../hostError";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500",
  purple: "#800080", gray: "#808080", grey: "#808080", silver: "#C0C0C0", maroon: "#800000", navy: "#000080", teal: "#008080",
  lime: "#00FF00", aqua: "#00FFFF", cyan: "#00FFFF", magenta: "#FF00FF", fuchsia: "#FF00FF", olive: "#808000", pink: "#FFC0CB",
  lightgray: "#D3D3D3", lightgrey: "#D3D3D3", darkgray: "#A9A9A9", darkred: "#8B0000", lightyellow: "#FFFFE0", lightblue: "#ADD8E6",
  lightgreen: "#90EE90", gold: "#FFD700",
};

/** "#RRGGBB" from what the client may send: "#ff0000", "FF0000" or "red". */
export function color(text: unknown): string {
  const known = typeof text === "string" ? (NAMED[text.toLowerCase()] ?? text) : "";
  const m = /^#?([0-9a-f]{6})$/i.exec(known);
  if (!m?.[1]) throw invalidArgument();
  return `#${m[1].toUpperCase()}`;
}

/** The same, where "" or nothing takes the colour away. */
export function optionalColor(text: unknown): string | undefined {
  return text === "" || text === null || text === undefined ? undefined : color(text);
}
