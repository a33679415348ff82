import {
  BooleanNumber, type BorderStyleTypes, type IBorderData, type IBorderStyleData, type IColorStyle, type IStyleData, type Nullable, TextDecoration,
  WrapStrategy,
} from "@univerjs/core";
import { type Border, type Borders, type BorderStyle, type Font, GENERAL, patch, type Patch, type Style } from "../../../host/model";
import { BORDER_STYLES, gridStyle, HORIZONTAL, INDENT_PIXELS, VERTICAL } from "../toGrid/style";

function inverse<K extends string, V>(table: Readonly<Record<K, V>>): ReadonlyMap<V, K> {
  // The first key wins where several are drawn alike.
  return new Map((Object.entries(table) as [K, V][]).reverse().map(([key, value]) => [value, key]));
}

const BORDERS: ReadonlyMap<BorderStyleTypes, BorderStyle> = inverse(BORDER_STYLES);
const HORIZONTALS = inverse(HORIZONTAL);
const VERTICALS = inverse(VERTICAL);

/** "#RRGGBB" in capitals of "#rgb", "#rrggbb" or "rgb(1, 2, 3)"; undefined for none. */
export function hostColor(color: Nullable<IColorStyle>): string | undefined {
  const text = color?.rgb?.trim();
  if (text === undefined || text === "") return undefined;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(text);
  if (parts) return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`.toUpperCase();
  return /^#[\da-f]{6}/i.test(text) ? text.slice(0, 7).toUpperCase() : undefined;
}

function border(data: Nullable<IBorderStyleData>): Border | undefined {
  const style = data ? BORDERS.get(data.s) : undefined;
  if (!data || !style) return undefined;
  const color = hostColor(data.cl);
  return { style, ...(color !== undefined && { color }) };
}

function borders({ t, b, l, r, tl_br, bl_tr }: IBorderData): Borders {
  const sides: Patch<Borders> = {
    top: border(t), bottom: border(b), left: border(l), right: border(r), diagonalDown: border(tl_br), diagonalUp: border(bl_tr),
  };
  return patch<Borders>({}, sides);
}

function font(data: IStyleData): Font {
  const members: Patch<Font> = {
    name: data.ff ?? undefined,
    size: data.fs,
    bold: data.bl === BooleanNumber.TRUE || undefined,
    italic: data.it === BooleanNumber.TRUE || undefined,
    underline: data.ul?.s === BooleanNumber.TRUE ? (data.ul.t === TextDecoration.DOUBLE ? "Double" : "Single") : undefined,
    strikethrough: data.st?.s === BooleanNumber.TRUE || undefined,
    color: hostColor(data.cl),
  };
  return patch<Font>({}, members);
}

function rotation(data: IStyleData["tr"]): number | undefined {
  if (!data) return undefined;
  return data.v === BooleanNumber.TRUE ? 180 : -data.a || undefined;
}

const FONT_MEMBERS = ["ff", "fs", "bl", "it", "ul", "st", "cl"] as const satisfies readonly (keyof IStyleData)[];

/** The grid merges and reorders what it is given: compared are the members by name, without empty ones. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value ?? null;
  const members = Object.entries(value)
    .map(([key, member]: [string, unknown]) => [key, plain(member)] as const)
    .filter(([, member]) => member !== null)
    .sort(([x], [y]) => (x < y ? -1 : 1));
  return members.length > 0 ? Object.fromEntries(members) : null;
}

/**
 * The host's style after the grid changed a cell's looks. Members that the grid shows as before stay as they were, so that what the grid
 * cannot draw (protection, rarer alignments) survives.
 */
export function hostStyle(data: IStyleData, before: Style): Style {
  const shown = gridStyle({ style: before, numberFormat: GENERAL }) ?? {};
  const changed = (...members: readonly (keyof IStyleData)[]) => members.some((member) => !same(shown[member], data[member]));
  const indent = Math.round(Math.max(data.pd?.l ?? 0, data.pd?.r ?? 0) / INDENT_PIXELS);
  const changes: Patch<Style> = {
    ...(changed("bg") && { fill: hostColor(data.bg) }),
    ...(changed(...FONT_MEMBERS) && { font: font(data) }),
    ...(changed("bd") && { borders: borders(data.bd ?? {}) }),
    ...(changed("ht") && { horizontal: data.ht ? HORIZONTALS.get(data.ht) : undefined }),
    ...(changed("vt") && { vertical: data.vt ? VERTICALS.get(data.vt) : undefined }),
    ...(changed("tb") && { wrap: data.tb === WrapStrategy.WRAP || undefined }),
    ...(changed("pd") && { indent: indent > 0 ? indent : undefined }),
    ...(changed("tr") && { rotation: rotation(data.tr) }),
  };
  return patch(before, changes);
}

export function hostNumberFormat(data: IStyleData): string {
  return data.n?.pattern || GENERAL;
}
