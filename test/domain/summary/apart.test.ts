import { areApart, withoutApart, type Named } from "../../../src/domain/summary/apart";

const who = (name: string, code = ""): Named => ({ name, code });
const record = (...members: Named[]) => ({ members: members.map((member) => ({ ...member, decidedAt: "", note: "" })) });
const RECORDS = [record(who("甲（苏州）有限公司", "913200001"), who("甲（苏州）有限公司", "913200002")), record(who("乙有限公司"), who("乙有陷公司"))];

test.each([
  ["named as they were", [who("甲（苏州）有限公司", "913200002"), who("甲（苏州）有限公司", "913200001")], true],
  ["written otherwise", [who("甲(苏州) 有限公司", "913200001"), who("甲（苏州）有限公司", "９１３２００００２")], true],
  ["a code filled in since", [who("乙有限公司", "913200003"), who("乙有陷公司")], true],
  ["another code", [who("甲（苏州）有限公司", "913200001"), who("甲（苏州）有限公司", "913200009")], false],
  ["one more of the name", [who("甲（苏州）有限公司", "913200001"), who("甲（苏州）有限公司", "913200002"), who("甲（苏州）有限公司")], false],
  ["of two decisions", [who("甲（苏州）有限公司", "913200001"), who("乙有限公司")], false],
])("%s", (_, rows, apart) => {
  expect(areApart(RECORDS, rows)).toBe(apart);
  expect(withoutApart(RECORDS, rows)).toHaveLength(apart ? 1 : 2);
});
