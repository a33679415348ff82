import { looksMadeUp, readPhone, restoreLostZero, splitPhones } from "../../../src/domain/identifiers/phone";

test.each([
  ["13812345678", "mobile", "13812345678"],
  ["+86 138-1234-5678", "mobile", "13812345678"],
  ["8613812345678", "mobile", "13812345678"],
  ["１３８１２３４５６７８", "mobile", "13812345678"],
  ["19212345678", "mobile", "19212345678"],
  ["0512-65123456", "landline", "051265123456"],
  ["（0512）65123456", "landline", "051265123456"],
  ["051265123456转801", "landline", "051265123456"],
  ["025—84123456", "landline", "02584123456"],
  ["400-820-8820", "service", "4008208820"],
  ["1381234567", "unknown", "1381234567"],
  ["138123456789", "unknown", "138123456789"],
  ["51265123456", "unknown", "51265123456"],
  ["12812345678", "unknown", "12812345678"],
] as const)("%s is a %s number", (text, kind, digits) => {
  expect(readPhone(text)).toMatchObject({ kind, digits });
});

test("several numbers in one cell", () => {
  expect(splitPhones("13812345678、0512-65123456").map((phone) => phone.kind)).toEqual(["mobile", "landline"]);
  expect(splitPhones("138 1234 5678").map((phone) => phone.digits)).toEqual(["13812345678"]);
  expect(splitPhones(" ")).toEqual([]);
});

test.each([
  ["51265123456", "0512-65123456"],
  ["2584123456", "025-84123456"],
  ["5126512345", null],
  ["13812345678", null],
] as const)("a lost leading 0 of %s: %s", (digits, restored) => {
  expect(restoreLostZero(digits)).toBe(restored);
});

test.each([
  ["13800138000", true],
  ["12345678901", true],
  ["13888888888", true],
  ["13812345678", true],
  ["13862391745", false],
] as const)("%s looks made up: %s", (digits, expected) => {
  expect(looksMadeUp(digits)).toBe(expected);
});
