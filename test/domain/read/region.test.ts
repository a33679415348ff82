import { JIANGSU } from "../../../src/domain/data/jiangsuRegions";
import { readRegion } from "../../../src/domain/read/region";
import { cell } from "./notation";

const shown = (text: string) => {
  const { status, value, remarks } = readRegion(cell(text));
  return [
    status === "ok" && value ? [value.city ?? "?", value.district, value.zone].filter((part) => part !== null).join(" ") : status,
    ...remarks.map(({ code }) => code),
  ].join(" ");
};

test.each([
  ["苏州市（设区市）昆山市（区县市）", "苏州市 昆山市"],
  ["苏州（设区市）昆山（区县市）", "苏州市 昆山市"],
  ["填写格式：苏州市（设区市）昆山市（区县市）", "苏州市 昆山市 promptLeft"],
  ["填写格式：XX（设区市）YY（区县市）", "blank promptLeft"],
  ["XX（设区市）YY（区县市）", "blank promptLeft"],
  ["江苏省苏州市昆山市", "苏州市 昆山市"],
  ["江苏苏州昆山", "苏州市 昆山市"],
  ["苏州市 昆山市", "苏州市 昆山市"],
  ["苏州/昆山", "苏州市 昆山市"],
  ["苏州_市_昆山_市", "苏州市 昆山市"],
  ["淮安市淮安区", "淮安市 淮安区"],
  ["淮安市", "淮安市"],
  ["南京鼓楼区", "南京市 鼓楼区"],
  ["鼓楼区", "? 鼓楼区"],
  ["昆山市", "? 昆山市"],
  ["淮安区", "? 淮安区"],
  ["苏州工业园区", "苏州市 苏州工业园区"],
  ["苏州市（设区市）工业园区（区县市）", "苏州市 苏州工业园区"],
  ["南京市江北新区", "南京市 江北新区"],
  ["苏州市高新区（虎丘区）", "苏州市 虎丘区 苏州高新技术产业开发区"],
  ["苏州市江阴市", "苏州市 江阴市"],
  ["苏州市某某区", "苏州市 unknownPart"],
  ["上海市浦东新区", "unreadable"],
  ["", "blank"],
])("%p → %s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test("13 cities and 95 districts, each read in full and in short", () => {
  expect([JIANGSU.length, JIANGSU.flatMap(({ districts }) => districts).length]).toEqual([13, 95]);
  for (const { name: city, districts } of JIANGSU) {
    for (const [, district] of districts) {
      const short = district.length > 2 ? district.slice(0, -1) : district;
      expect([shown(`${city}${district}`), shown(`${city.slice(0, -1)}${short}`)]).toEqual([`${city} ${district}`, `${city} ${district}`]);
    }
  }
});
