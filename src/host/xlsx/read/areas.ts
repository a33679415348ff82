import { parseAddress } from "../../model/address";
import type { Rect } from "../../model/rect";

/** The blocks of a `sqref`, which is a list of addresses between spaces. What is no address is left out. */
export function readAreas(sqref: string | undefined): Rect[] {
  return (sqref ?? "").split(/\s+/).flatMap((address) => parseAddress(address) ?? []);
}
