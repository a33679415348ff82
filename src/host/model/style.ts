/** Colours are "#RRGGBB" in capitals. What is absent is the workbook's default. Style objects are shared: never change one in place. */
export interface Style {
  /** Solid fill; absent = no fill. */
  readonly fill?: string;
  readonly font?: Font;
  readonly borders?: Borders;
  readonly horizontal?: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  /** Absent = "Bottom". */
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
  /** Degrees, -90 to 90; 180 = stacked. */
  readonly rotation?: number;
  /** Absent = true, as in Excel. Matters only on a protected sheet. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export interface Font {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough?: boolean;
  readonly color?: string;
}

export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

export type BorderStyle =
  | "thin" | "medium" | "thick" | "hair" | "dotted" | "dashed" | "dashDot" | "dashDotDot" | "double"
  | "mediumDashed" | "mediumDashDot" | "mediumDashDotDot" | "slantDashDot";

export interface Border {
  readonly style: BorderStyle;
  /** Absent = automatic (black). */
  readonly color?: string;
}

export type Borders = { readonly [Side in BorderSide]?: Border };

/** The style of a cell that was never formatted. */
export const PLAIN: Style = Object.freeze({});

export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** `base` with the given members replaced; a member given as undefined goes away. */
export function patch<T extends object>(base: T, changes: Patch<T>): T {
  const merged: Record<string, unknown> = { ...base, ...changes };
  for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
  return merged as T;
}
