import { submissionPairs } from "../../../src/domain/record/compareApplications";
import { Enterprises, type Identity } from "../../../src/domain/record/identity";

const member = (enterprise: string, uscc: string, sheet = "1"): Identity => ({ enterprise, uscc, file: "a.xlsx", sheet });

describe("whose decision it is", () => {
  const batch = new Enterprises([
    member("甲有限公司", "91A", "甲"),
    member("乙有限公司", "91S", "乙"),
    member("丙有限公司", "91S", "丙"),
    member("丁有限公司", "91X", "丁1"),
    member("丁有限公司", "91Y", "丁2"),
    member("", "", "无名"),
    member("甲有限公司", "91A", "甲重报"),
  ]);
  test.each([
    ["name and code", member("甲有限公司", "91A", "旧"), 0],
    ["spacing and case of both", member(" 甲 有限公司", "91a"), 0],
    ["the name, the code corrected since", member("甲有限公司", "91Z"), 0],
    ["the code, the name corrected since", member("甲有限公可", "91A"), 0],
    ["a code that two enterprises share, by its name", member("丙有限公司", "91S"), 2],
    ["a code that two enterprises share, no name of them", member("旧名有限公司", "91S"), null],
    ["a name with two codes, by its code", member("丁有限公司", "91Y"), 4],
    ["a name with two codes, neither of them", member("丁有限公司", "91Q"), null],
    ["no name and no code: the place", member("", "", "无名"), 5],
    ["no name and no code, elsewhere", member("", "", "别处"), null],
    ["an enterprise that is not here", member("戊有限公司", "91E"), null],
  ])("%s", (_, identity, group) => {
    expect(batch.groupOf(identity)).toBe(group);
  });
});

test.each<[string, Identity[], [number, number][]]>([
  ["the same name", [member("甲有限公司", "91A"), member("甲有限公司", "91B")], [[0, 1]]],
  ["the same code, the name with a slip", [member("甲装备有限公司", "91A"), member("甲装备有限公可", "91A")], [[0, 1]]],
  ["the same code, another name: a contradiction", [member("甲有限公司", "91A"), member("示例乙装备有限公司", "91A")], []],
  ["three of one", [member("甲有限公司", "91A"), member("乙有限公司", "91B"), member("甲有限公司", ""), member("甲有限公司", "91A")], [[0, 2], [2, 3]]],
  ["nameless forms", [member("", ""), member("", "")], []],
])("submissions of one enterprise: %s", (_, members, pairs) => {
  expect(submissionPairs(members)).toEqual(pairs.map(([before, after]) => ({ before, after })));
});
