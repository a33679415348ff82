import type { BlankArea, BlankRole } from "../domain/form/template/blankSheet";

/** How the cells of a handed-out form look. Fonts of official Chinese documents: 黑体 for headings and labels, 仿宋 for the rest. */
export interface Look {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal: "Left" | "Center" | "Right";
  readonly vertical: "Center" | "Top";
  readonly edges: readonly ("EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight")[];
  readonly unlocked: boolean;
}

export const EDGE_COLOR = "#7F7F7F";

const ALL_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const TABLE_SIZE = 10.5;
const COVER_SIZE = 15;
const LABEL_FILL = "#EFEFEF";
export const INPUT_FILL = "#FFF8E1";
const QUIET = "#595959";

const plain: Look = { font: "仿宋", size: TABLE_SIZE, horizontal: "Left", vertical: "Center", edges: [], unlocked: false };
const boxed: Look = { ...plain, edges: ALL_EDGES };
const input: Look = { ...boxed, fill: INPUT_FILL, horizontal: "Center", unlocked: true };

const TABLE: Readonly<Record<BlankRole, Look>> = {
  title: { ...plain, font: "黑体", size: 20, horizontal: "Center" },
  heading: { ...plain, font: "黑体", size: 13 },
  label: { ...boxed, font: "黑体", fill: LABEL_FILL, horizontal: "Center" },
  option: boxed,
  unit: { ...boxed, color: QUIET, horizontal: "Center" },
  note: { ...plain, color: QUIET },
  version: { ...plain, size: 9, color: QUIET, horizontal: "Right" },
  text: boxed,
  input,
  tick: { ...input, font: "宋体", size: 13, horizontal: "Left" },
};

const COVER: Partial<Readonly<Record<BlankRole, Look>>> = {
  title: { ...TABLE.title, size: 24 },
  label: { ...plain, size: COVER_SIZE, horizontal: "Right" },
  input: { ...input, size: COVER_SIZE, horizontal: "Left", edges: ["EdgeBottom"] },
};

export function lookOf(role: BlankRole, area: BlankArea): Look {
  switch (area) {
    case "cover":
      return COVER[role] ?? TABLE[role];
    case "prose":
      return { ...TABLE[role], vertical: "Top", horizontal: "Left" };
    case "table":
      return TABLE[role];
  }
}
