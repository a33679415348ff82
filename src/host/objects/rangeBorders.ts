import { HostError } from "../hostError";
import { type Border, type BorderSide, patch, type Rect } from "../model";
import type { Session } from "../session";
import { lineOf, weightOf, withColor, withLine, withWeight } from "./borderStyle";
import { color } from "./color";
import { checkAllowed } from "./guard";
import { HostCollection, HostObject } from "./hostObject";
import { edgeOf } from "./styleTarget";
import type { CellsObject } from "./target";

const INDEXES = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
] as const;

type BorderIndex = (typeof INDEXES)[number];

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  static override readonly type = "RangeBorderCollection";

  constructor(session: Session, private readonly target: CellsObject) {
    super(session);
  }

  items(): readonly RangeBorder[] {
    return INDEXES.map((index) => new RangeBorder(this.session, this.target, index));
  }

  get Count(): number {
    return INDEXES.length;
  }
}

/** Which cells an index speaks of, and which of their sides. */
function segments(rect: Rect, index: BorderIndex): { readonly rect: Rect; readonly side: BorderSide }[] {
  switch (index) {
    case "EdgeTop": return [{ rect: edgeOf(rect, "top"), side: "top" }];
    case "EdgeBottom": return [{ rect: edgeOf(rect, "bottom"), side: "bottom" }];
    case "EdgeLeft": return [{ rect: edgeOf(rect, "left"), side: "left" }];
    case "EdgeRight": return [{ rect: edgeOf(rect, "right"), side: "right" }];
    case "InsideHorizontal": return rect.rows < 2 ? [] : [{ rect: { ...rect, rows: rect.rows - 1 }, side: "bottom" }];
    case "InsideVertical": return rect.columns < 2 ? [] : [{ rect: { ...rect, columns: rect.columns - 1 }, side: "right" }];
    case "DiagonalDown": return [{ rect, side: "diagonalDown" }];
    case "DiagonalUp": return [{ rect, side: "diagonalUp" }];
  }
}

export class RangeBorder extends HostObject {
  static override readonly type = "RangeBorder";

  constructor(session: Session, private readonly target: CellsObject, private readonly index: BorderIndex) {
    super(session);
  }

  get Id(): string {
    return this.index;
  }

  get SideIndex(): string {
    return this.index;
  }

  private read<T>(read: (border: Border | undefined) => T): T | null {
    const { sheet } = this.target;
    const values = new Set<T>();
    for (const { rect, side } of this.target.rects.flatMap((area) => segments(area, this.index))) {
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          values.add(read(sheet.cell(row, column).style.borders?.[side]));
          if (values.size > 1) return null;
        }
      }
    }
    const [first] = values;
    return first ?? null;
  }

  private write(change: (border: Border | undefined) => Border | undefined): void {
    const { sheet } = this.target;
    checkAllowed(sheet, "allowFormatCells");
    for (const { rect, side } of this.target.rects.flatMap((area) => segments(area, this.index))) {
      sheet.restyle(rect, (style) => patch(style, { borders: patch(style.borders ?? {}, { [side]: change(style.borders?.[side]) }) }));
    }
  }

  get Style(): string | null {
    return this.read(lineOf);
  }

  set Style(line: string) {
    this.write((border) => withLine(border, line));
  }

  get Weight(): string | null {
    return this.read(weightOf);
  }

  set Weight(weight: string) {
    this.write((border) => withWeight(border, weight));
  }

  get Color(): string {
    return this.read((border) => border?.color ?? "#000000") ?? "";
  }

  set Color(wanted: string) {
    const plain = color(wanted);
    this.write((border) => withColor(border, plain));
  }

  get TintAndShade(): number {
    return 0;
  }

  set TintAndShade(tint: number) {
    if (tint !== 0) throw new HostError("NotImplemented");
  }
}
