import type { IStyleData } from "@univerjs/core";
import { type Cell, GENERAL, PLAIN, type Style } from "../../../host/model";
import { gridStyle } from "./style";

/** Gives every pair of style and number format that occurs one id, so that the grid's workbook holds each only once. */
export class StyleIds {
  readonly table: Record<string, IStyleData> = {};
  private readonly known = new Map<Style, Map<string, string | undefined>>();
  private count = 0;

  /** @param prefix of the ids: no other table of the same workbook may have it */
  constructor(private readonly prefix: string) {}

  /** Undefined for a cell with no looks of its own. */
  of({ style = PLAIN, numberFormat = GENERAL }: Partial<Pick<Cell, "style" | "numberFormat">>): string | undefined {
    const formats = this.known.get(style) ?? new Map<string, string | undefined>();
    this.known.set(style, formats);
    if (!formats.has(numberFormat)) formats.set(numberFormat, this.add(gridStyle({ style, numberFormat })));
    return formats.get(numberFormat);
  }

  private add(data: IStyleData | null): string | undefined {
    if (!data) return undefined;
    const id = `${this.prefix}${++this.count}`;
    this.table[id] = data;
    return id;
  }
}
