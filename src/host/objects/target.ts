import type { Rect, Sheet } from "../model";
import { HostObject } from "./hostObject";

/** What formats, conditional formats and validations hang on: the cells of a range, or of several. */
export abstract class CellsObject extends HostObject {
  abstract get sheet(): Sheet;
  abstract get rects(): readonly Rect[];
}
