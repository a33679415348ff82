/** What is read of a custom format by condition to make it again elsewhere. */
export const LOOKS_MEMBERS =
  "numberFormat,fill/color,font/bold,font/color,font/italic,font/strikethrough,font/underline,borders/items/sideIndex,borders/items/style,borders/items/color";

interface Rank {
  /** 0 = the first of the sheet. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

interface Looks extends Rank {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly font: Partial<Pick<Excel.ConditionalRangeFont, "bold" | "color" | "italic" | "strikethrough" | "underline">>;
  readonly borders: readonly { readonly side: Excel.ConditionalRangeBorder["sideIndex"]; readonly style: Excel.ConditionalRangeBorder["style"]; readonly color: string }[];
}

/** As one text; what the format leaves alone is left out. */
export function looksText({ numberFormat, fill, font, borders }: Excel.ConditionalRangeFormat, { priority, stopIfTrue }: Rank): string {
  const looks: Looks = {
    priority,
    stopIfTrue,
    ...(typeof numberFormat === "string" && numberFormat !== "" && { numberFormat }),
    ...(fill.color && { fill: fill.color }),
    font: {
      ...(font.bold && { bold: true }),
      ...(font.color && { color: font.color }),
      ...(font.italic && { italic: true }),
      ...(font.strikethrough && { strikethrough: true }),
      ...(font.underline && font.underline !== "None" && { underline: font.underline }),
    },
    borders: borders.items.filter(({ style }) => style && style !== "None").map(({ sideIndex, style, color }) => ({ side: sideIndex, style, color })),
  };
  return JSON.stringify(looks);
}

/** Where the format ranks: 0 = the first of the sheet. */
export function priorityIn(text: string): number {
  return (JSON.parse(text) as Looks).priority;
}

/** Queues the looks, all but the rank. */
export function queueLooks(conditional: Excel.ConditionalFormat, text: string): void {
  const { stopIfTrue, numberFormat, fill, font, borders } = JSON.parse(text) as Looks;
  const { format } = conditional.custom;
  conditional.stopIfTrue = stopIfTrue;
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  if (fill !== undefined) format.fill.color = fill;
  if (Object.keys(font).length > 0) format.font.set(font);
  for (const { side, style, color } of borders) {
    const border = format.borders.getItem(side);
    border.style = style;
    border.color = color;
  }
}
