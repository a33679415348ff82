import { readDate } from "../../../src/domain/read/date";
import { readPeriod } from "../../../src/domain/read/period";
import type { PartialDate } from "../../../src/domain/form/values";
import { cell } from "./notation";

const written = (date: PartialDate | null) =>
  date === null ? null : [date.year, date.month, date.day].filter((part) => part !== null).join("-");
const shown = (value: string | number, format: string, date1904 = false) => {
  const read = readDate(cell(value, format), { date1904 });
  return [read.status === "ok" ? written(read.value) : read.status, ...read.remarks.map(({ code }) => code)].join(" ");
};

test.each([
  ["2022年9月15日", "@", "2022-9-15"],
  ["2022 年 9 月 15 日", "@", "2022-9-15"],
  ["2022年9月", "@", "2022-9"],
  ["2022年09月份", "@", "2022-9"],
  ["2022年", "@", "2022"],
  ["2022.9", "@", "2022-9"],
  ["2019.10", "@", "2019-10"],
  ["2019.1", "@", "2019-1"],
  ["2022.09.15", "@", "2022-9-15"],
  ["2022-09-15", "@", "2022-9-15"],
  ["2022/9/15", "@", "2022-9-15"],
  ["２０２２／９／１５", "@", "2022-9-15"],
  ["20220915", "@", "2022-9-15"],
  ["202209", "@", "2022-9"],
  ["二〇二二年九月十五日", "@", "2022-9-15"],
  ["2022-09-15 00:00:00", "@", "2022-9-15"],
  ["成立于2016年5月", "@", "2016-5"],
  ["19.3.5", "@", "2019-3-5 ambiguousDate"],
  ["19年3月", "@", "2019-3 ambiguousDate"],
  [44819, "yyyy/m/d", "2022-9-15"],
  [44819, 'yyyy"年"m"月"d"日"', "2022-9-15"],
  [44805, 'yyyy"年"m"月"', "2022-9"],
  [44805, "mmm-yy", "2022-9"],
  [44819, "[$-804]yyyy\\-mm\\-dd;@", "2022-9-15"],
  [44819, "General", "2022-9-15"],
  [20220915, "General", "2022-9-15"],
  [202209, "General", "2022-9"],
  [2019, "General", "2019"],
  [2019.3, "General", "2019-3"],
  [2019.11, "General", "2019-11"],
  [2019.1, "General", "2019-1 ambiguousDate"],
  [2019.1, "0.00", "2019-10"],
  ["2024-02-30", "@", "unreadable noSuchDate"],
  ["2022年13月", "@", "unreadable noSuchDate"],
  ["2022-09-31", "@", "unreadable noSuchDate"],
  ["长期", "@", "unreadable"],
  ["2022 年 月 日", "@", "blank"],
  ["_2022 年 __月 __日_", "@", "blank"],
  ["年  月  日", "@", "blank"],
  ["", "General", "blank"],
  ["#VALUE!", "General", "unreadable cellError"],
  ["2021年3月、2022年5月", "@", "unreadable several"],
])("%p in %s → %s", (value, format, expected) => {
  expect(shown(value, format)).toBe(expected);
});

test("serials of a 1904 workbook begin 1462 days later", () => {
  for (const [format, time] of [["yyyy/m/d", 0], ["General", 0], ["General", 0.75], ["yyyy/m/d h:mm", 0.75]] as const) {
    expect([format, shown(44819 - 1462 + time, format, true)]).toEqual([format, "2022-9-15"]);
  }
});

test.each([
  ["2021年3月-2022年9月", "2021-3 2022-9"],
  ["2021年3月至2022年9月", "2021-3 2022-9"],
  ["2021年3月 — 2022年9月", "2021-3 2022-9"],
  ["2021.3–2022.9", "2021-3 2022-9"],
  ["2021.03～2022.09", "2021-3 2022-9"],
  ["2021-03-2022-09", "2021-3 2022-9"],
  ["2021-03-01-2022-09-30", "2021-3-1 2022-9-30"],
  ["2021/3/1 到 2022/9/30", "2021-3-1 2022-9-30"],
  ["202103-202209", "2021-3 2022-9"],
  ["20210301-20220930", "2021-3-1 2022-9-30"],
  ["2021-2023", "2021 2023"],
  ["2021年3月至9月", "2021-3 2021-9"],
  ["2021年3月1日起至2022年9月30日止", "2021-3-1 2022-9-30"],
  ["二〇二一年三月至二〇二二年九月", "2021-3 2022-9"],
  ["2021年3月-2022年9月（18个月）", "2021-3 2022-9"],
  ["2021.3-9", "2021-3 2021-9 ambiguousDate"],
  ["2021年3月至今", "2021-3 open"],
  ["2021.3-至今", "2021-3 open"],
  ["2021年3月—在建", "2021-3 open"],
  ["2021年3月", "unreadable"],
  ["18个月", "unreadable"],
  ["2021年3月-2022年13月", "unreadable noSuchDate"],
  ["/", "blank saysNone"],
])("period %p → %s", (value, expected) => {
  const read = readPeriod(cell(value));
  const text = read.value === null ? read.status : `${written(read.value.start)} ${read.value.open ? "open" : written(read.value.end)}`;
  expect([text, ...read.remarks.map(({ code }) => code)].join(" ")).toBe(expected);
});
