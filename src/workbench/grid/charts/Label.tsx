import type { ReactElement } from "react";
import type { Paint } from "./paint";
import type { Words } from "./words";

interface Props {
  readonly x: number;
  /** Its middle. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly words: Words;
  readonly paint: Paint;
  readonly text: string;
  /** Degrees, clockwise. */
  readonly turned?: number;
}

/** A line of text in a picture. */
export function Label({ x, y, anchor, words: { size, bold, italic, color }, paint, text, turned }: Props): ReactElement {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      dominantBaseline="central"
      fontSize={size}
      fill={paint(color)}
      {...(bold && { fontWeight: "bold" })}
      {...(italic && { fontStyle: "italic" })}
      {...(turned !== undefined && { transform: `rotate(${turned} ${x} ${y})` })}
    >
      {text}
    </text>
  );
}
