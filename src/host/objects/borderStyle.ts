import { invalidArgument } from "../hostError";
import type { Border, BorderStyle } from "../model";

/** Excel's line style and weight of each of the file's border styles. */
const LINES: Readonly<Record<BorderStyle, readonly [line: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  dashDot: ["DashDot", "Thin"],
  dashDotDot: ["DashDotDot", "Thin"],
  double: ["Double", "Thick"],
  mediumDashed: ["Dash", "Medium"],
  mediumDashDot: ["DashDot", "Medium"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

export const lineOf = (border: Border | undefined): string => (border ? LINES[border.style][0] : "None");
export const weightOf = (border: Border | undefined): string => (border ? LINES[border.style][1] : "Thin");

function styleOf(line: string, weight: string): BorderStyle {
  const styles = Object.keys(LINES) as BorderStyle[];
  const exact = styles.find((style) => LINES[style][0] === line && LINES[style][1] === weight);
  const style = exact ?? styles.find((candidate) => LINES[candidate][0] === line);
  if (!style) throw invalidArgument();
  return style;
}

export function withLine(border: Border | undefined, line: string): Border | undefined {
  return line === "None" ? undefined : { ...border, style: styleOf(line, weightOf(border)) };
}

export function withWeight(border: Border | undefined, weight: string): Border {
  if (!["Hairline", "Thin", "Medium", "Thick"].includes(weight)) throw invalidArgument();
  return { ...border, style: styleOf(border ? lineOf(border) : "Continuous", weight) };
}

export function withColor(border: Border | undefined, color: string): Border {
  return { style: border?.style ?? "thin", color };
}
