import { POLICY_KEYS, type PolicyKey } from "../../../src/domain/policy/keys";
import { readPolicyValue, valueText, writtenValue } from "../../../src/domain/policy/notation";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import type { CellValue } from "../../../src/domain/sheet/snapshot";

const read = (key: PolicyKey, value: CellValue, format = "General") => readPolicyValue(key, { value, format, date1904: false });

test.each(Object.keys(POLICY_KEYS) as PolicyKey[])("%s: the shipped value survives its own notation, as a cell and as text", (key) => {
  const value = SHIPPED_POLICY.values[key];
  const written = writtenValue(key, value);
  expect(read(key, written.kind === "number" ? written.value : written.text)).toEqual(value);
  expect(read(key, valueText(key, value))).toEqual(value);
});

test.each<[PolicyKey, CellValue, unknown]>([
  ["tier.workshop.fiveG", "４０台", 40],
  ["tier.workshop.fiveG", "1,200", 1200],
  ["tier.workshop.fiveG", "40 家", "40 家"],
  ["tier.workshop.fiveG", "", undefined],
  ["connection.rate.near", "29.5％", 0.295],
  ["connection.rate.near", 0.295, 0.295],
  ["network.coverageRequired", " 否 ", false],
  ["network.coverageRequired", true, true],
  ["network.coverageRequired", "也许", "也许"],
  ["call.deadline", "2022年9月30日", "2022-09-30"],
  ["call.deadline", "九月底", "九月底"],
  ["call.deadline", "", ""],
  ["call.recommenders", "南京、无锡，徐州；苏州\n昆山", ["南京", "无锡", "徐州", "苏州", "昆山"]],
  ["call.quotas", "南京＝5、苏州=8", ["南京=5", "苏州=8"]],
  ["call.quotas", "", []],
  ["score.network.latency", "10→4；20->3;30 => 2；５０ｍｓ：1分", [{ from: 10, points: 4 }, { from: 20, points: 3 }, { from: 30, points: 2 }, { from: 50, points: 1 }]],
  ["score.investment.itShare", "0.5%→1；1％→2", [{ from: 0.005, points: 1 }, { from: 0.01, points: 2 }]],
  ["score.network.latency", "10→4；快→5", "10→4；快→5"],
])("%s typed as %j is %j", (key, typed, value) => {
  expect(read(key, typed)).toEqual(value);
});

test("a date typed into a cell that Excel turns into a date is that day", () => {
  expect(read("call.deadline", 44834, "yyyy/m/d")).toBe("2022-09-30");
});

test("values show as officials write them", () => {
  expect(writtenValue("connection.rate.near", 0.295)).toEqual({ kind: "number", value: 0.295, numberFormat: "0.0%" });
  expect(writtenValue("score.connection.rate.from", 0.3)).toEqual({ kind: "number", value: 0.3, numberFormat: "0%" });
  expect(valueText("score.investment.itShare", SHIPPED_POLICY.values["score.investment.itShare"])).toBe("0.5%→1；1%→2；2%→3");
  expect(valueText("network.coverageRequired", false)).toBe("否");
});
