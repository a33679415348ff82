import { invalidArgument } from "../hostError";
import { rectOf, type Rect, type Sheet } from "../model";
import { findMember, membersOf } from "../reflection";
import type { Session } from "../session";
import { HostObject } from "./hostObject";
import { RangeFormat } from "./rangeFormat";
import { CellsObject } from "./target";

/** Which properties of each cell are asked for: `{ format: { fill: { color: true } } }`. */
type Wanted = Readonly<Record<string, unknown>>;

/** The client's names of a cell's borders, and those that a range has for them. */
const SIDES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight", diagonalDown: "DiagonalDown", diagonalUp: "DiagonalUp" } as const;

/** One cell, for as long as its formats are looked at. */
class LookedAtCell extends CellsObject {
  static override readonly type = "Range";

  constructor(session: Session, readonly sheet: Sheet, private readonly rect: Rect) {
    super(session);
  }

  get rects(): readonly Rect[] {
    return [this.rect];
  }
}

/** `Range.getCellProperties`: what was asked for, cell by cell. Of all properties only formats are known. */
export function cellProperties(session: Session, sheet: Sheet, { row, column, rows, columns }: Rect, options: unknown): unknown[][] {
  const { format, ...others } = asWanted(options);
  if (Object.values(others).some((asked) => asked !== false && asked !== undefined)) throw invalidArgument();
  const wanted = asWanted(format ?? {});
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => ({ format: formatOf(new RangeFormat(session, new LookedAtCell(session, sheet, rectOf(row + down, column + across))), wanted) })),
  );
}

function formatOf(format: RangeFormat, wanted: Wanted): Record<string, unknown> {
  const { borders, ...others } = wanted;
  const found = picked(format, others);
  if (borders === undefined || borders === false) return found;
  const all = format.Borders.items();
  const sides = Object.entries(SIDES).map(([side, index]) => {
    const border = all.find(({ SideIndex }) => SideIndex === index);
    return [side, border && picked(border, asWanted(borders))] as const;
  });
  return { ...found, borders: Object.fromEntries(sides) };
}

function picked(from: HostObject, wanted: Wanted): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, asked]) => {
      if (asked === false || asked === undefined) return [];
      const value = (from as unknown as Record<string, unknown>)[findMember(from, name, "property").name];
      if (!(value instanceof HostObject)) return [[name, value]];
      return [[name, picked(value, asked === true ? everything(value) : asWanted(asked))]];
    }),
  );
}

/** All that an object says of itself, as the client calls it. */
function everything(of: HostObject): Wanted {
  const names = [...membersOf(of).values()].filter(({ kind }) => kind === "property").map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1));
  return Object.fromEntries(names.map((name) => [name, true]));
}

function asWanted(options: unknown): Wanted {
  if (typeof options !== "object" || options === null) throw invalidArgument();
  return options as Wanted;
}
