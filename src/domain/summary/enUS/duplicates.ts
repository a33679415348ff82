import type { DUPLICATES_ZH } from "../duplicateWords";

export const DUPLICATES_EN: typeof DUPLICATES_ZH = {
  sameName: () => "Same enterprise name",
  sameCode: () => "Same unified social credit code",
  oneCharacterApart: () => "Enterprise names differ in one character only",
};
