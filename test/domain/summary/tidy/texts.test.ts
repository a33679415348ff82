import { SHIPPED_POLICY } from "../../../../src/domain/policy/shipped";
import { cleanCode, cleanCompany } from "../../../../src/domain/summary/tidy/names";
import { numbersOf } from "../../../../src/domain/summary/tidy/numbering";
import { phoneText } from "../../../../src/domain/summary/tidy/phoneText";
import { Recommenders } from "../../../../src/domain/summary/tidy/recommender";
import { sheetNameFor } from "../../../../src/domain/summary/returns/sheetNames";

test.each([
  [13812345678, "13812345678"],
  ["+86 138-1234-5678", "13812345678"],
  ["１３８１２３４５６７８", "13812345678"],
  ["051265123456", "0512-65123456"],
  [51265123456, "0512-65123456"],
  ["51265123456", "0512-65123456"],
  ["025-84512345转8001", "025-84512345-8001"],
  ["（0512）65123456", "0512-65123456"],
  ["13812345678/0512-65123456", "13812345678、0512-65123456"],
  ["13812345678 13912345678", "13812345678、13912345678"],
  ["电话：13812345678", "13812345678"],
  // Nothing proves what these were.
  [65123456, null],
  [99912345678, null],
  ["1.38E+10", null],
  ["13812345678、张三", null],
  ["", null],
])("phone %j → %j", (written, wanted) => {
  expect(phoneText(written, "General")).toBe(wanted);
});

test.each([
  [cleanCompany, " 甲乙(苏州) 有限公司\u200B", "甲乙（苏州）有限公司"],
  [cleanCompany, "ABC (Suzhou) Co.", "ABC (Suzhou) Co."],
  [cleanCode, "９１３２０５００ma1mktuj9x\n", "91320500MA1MKTUJ9X"],
] as const)("%# %j", (clean, written, wanted) => {
  expect(clean(written)).toBe(wanted);
});

const recommenders = new Recommenders(SHIPPED_POLICY.values["call.recommenders"]);

test.each([
  ["苏州市工信局", "苏州市工业和信息化局"],
  ["苏州", "苏州市工业和信息化局"],
  ["江苏省南通市经信委", "南通市工业和信息化局"],
  ["昆山市工信局", "昆山市工业和信息化局"],
  ["沭阳县工业和信息化局", "沭阳县工业和信息化局"],
  ["XX 工信局", null],
  ["苏州工业园区经发委", null],
  ["上海市经信委", null],
])("recommender %s → %s", (written, wanted) => {
  expect(recommenders.withFullName(written)).toBe(wanted);
});

test("numbers run through, or start again with each recommender", () => {
  const order = [7, 4, 9];
  expect([...numbersOf(order, null)]).toEqual([[7, 1], [4, 2], [9, 3]]);
  expect([...numbersOf(order, new Map([[7, "苏州"], [4, "苏州"], [9, "南通"]]))]).toEqual([[7, 1], [4, 2], [9, 1]]);
});

test.each([
  ["苏州甲/乙[精密]:有限 公司", [], "苏州甲乙精密有限公司"],
  ["甲公司", ["甲公司", "甲公司 (2)"], "甲公司 (3)"],
  ["长".repeat(40), ["长".repeat(31)], `${"长".repeat(27)} (2)`],
  ["", [], "未填写企业名称"],
])("sheet name of %s beside %j: %s", (enterprise, taken, wanted) => {
  expect(sheetNameFor(enterprise, taken)).toBe(wanted);
});
