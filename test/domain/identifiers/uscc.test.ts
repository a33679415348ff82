import fc from "fast-check";
import { isOrgCode } from "../../../src/domain/identifiers/orgCode";
import {
  hasValidOrgCode,
  isUscc,
  isUsccShaped,
  lookAlikeCorrections,
  mistakenFor,
  usccCheckCharacter,
  USCC_CHARACTERS,
} from "../../../src/domain/identifiers/uscc";

const PUBLIC_CODES = [
  ["华为技术有限公司", "914403001922038216"],
  ["小米科技有限责任公司", "91110108551385082Q"],
  ["比亚迪股份有限公司", "91440300192317458F"],
  ["宁德时代新能源科技股份有限公司", "91350900587527783P"],
  ["宝山钢铁股份有限公司", "91310000631696382C"],
  ["江苏恒瑞医药股份有限公司", "9132070070404786XB"],
  ["事业单位", "12440600MB2C07549J"],
  ["check character 0 from remainder 0", "91320500MA1MKTUJ90"],
] as const;

test.each(PUBLIC_CODES)("%s %s holds", (_name, code) => {
  expect(isUscc(code)).toBe(true);
});

test("the standard's worked example: sum 1640, remainder 28, check character 3", () => {
  expect(usccCheckCharacter("91350100M000100Y4")).toBe("3");
});

test.each(["9133010057462616XH", "91110108717809965C", "91110108355231542F"])("circulating fake %s fails", (code) => {
  expect(isUscc(code)).toBe(false);
});

test.each(["91350211M00013FA1N", "91350203M0001QKT19"])(
  "early pilot code %s fails as a whole while its organisation code holds",
  (code) => {
    expect(isUscc(code)).toBe(false);
    expect(hasValidOrgCode(code)).toBe(true);
  },
);

// Positions 1 and 18 carry the same weight, so that swapping just these two goes unnoticed.
test("any single wrong character and any swap of two different ones, but the first and the last, is noticed", () => {
  const positions = fc.integer({ min: 0, max: 17 });
  fc.assert(
    fc.property(
      fc.constantFrom(...PUBLIC_CODES),
      positions,
      positions,
      fc.constantFrom(...USCC_CHARACTERS),
      ([, code], a, b, character) => {
        const replaced = code.slice(0, a) + character + code.slice(a + 1);
        const characters = [...code];
        [characters[a], characters[b]] = [characters[b] ?? "", characters[a] ?? ""];
        const swapped = characters.join("");
        const sameWeight = Math.abs(a - b) === 17;
        return isUscc(replaced) === (replaced === code) && isUscc(swapped) === (swapped === code || sameWeight);
      },
    ),
  );
});

test("shape, look-alikes and organisation codes", () => {
  expect(isUsccShaped("91110108551385082O")).toBe(false);
  expect(lookAlikeCorrections("9I110108551385O82Q")).toEqual(["91110108551385082Q"]);
  expect(lookAlikeCorrections("91110108551385082Q")).toEqual([]);
  expect(isOrgCode("70404786X")).toBe(true);
  expect(isOrgCode("70404786x")).toBe(false);
});

test.each([
  ["11010519491231002X", "身份证号"],
  ["320500704047865", "15 位营业执照注册号"],
  ["32050070404786X", "15 位税务登记号"],
  ["70404786-X", "9 位组织机构代码"],
  ["914403001922038216", null],
  ["91110108551385082Q", null],
  ["123", null],
] as const)("%s is taken for %s", (code, kind) => {
  expect(mistakenFor(code)).toBe(kind);
});
