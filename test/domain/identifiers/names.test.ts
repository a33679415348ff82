import { compareNames, withinOneEdit } from "../../../src/domain/identifiers/names";

test.each([
  ["苏州晨星装备有限公司", "苏州晨星装备有限公司", "same"],
  ["晨星（苏州）装备有限公司", "晨星(苏州)装备有限公司", "format"],
  ["晨星 装备\u00A0有限公司", "晨星装备有限公司", "format"],
  ["ＡＢＣ装备\u200B有限公司", "abc装备有限公司", "format"],
  ["晨星〔苏州〕装备", "晨星（苏州）装备", "format"],
  ["晨星装备有限公司", "晨兴装备有限公司", "different"],
  ["晨星装备有限公司", "晨星装备公司", "different"],
] as const)("%s · %s: %s", (a, b, expected) => {
  expect(compareNames(a, b)).toBe(expected);
});

test.each([
  ["晨星装备", "晨星装备", true],
  ["晨星装备", "晨兴装备", true],
  ["晨星装备", "晨星智装备", true],
  ["晨星装备", "晨星装", true],
  ["晨星装备", "星晨装备", false],
  ["晨星装备", "晨星智能装备", false],
  ["", "星", true],
] as const)("one edit turns %s into %s: %s", (a, b, expected) => {
  expect(withinOneEdit(a, b)).toBe(expected);
  expect(withinOneEdit(b, a)).toBe(expected);
});
