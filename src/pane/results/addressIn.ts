import { parseQualifiedA1, rectToA1 } from "../../domain/sheet/cellRef";

/** An address as a reader of `sheet` needs it: "D61" on that sheet, "企业2 D61" elsewhere; as it stands when it is no A1 address. */
export function addressIn(sheet: string | null, address: string): string {
  const target = parseQualifiedA1(address);
  if (!target) return address;
  const cells = rectToA1(target.rect);
  return target.sheet === sheet ? cells : `${target.sheet} ${cells}`;
}
