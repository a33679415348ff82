import fc from "fast-check";
import { BlankFinder } from "../../../src/domain/read/blanks";

const finder = new BlankFinder([
  { id: "sites", words: ["5G室外站"], unit: "个" },
  { id: "systems", words: ["5G室分系统"], unit: "套" },
  { id: "latency", words: ["5G网络平均时延"], unit: "ms" },
  { id: "rate", words: ["无线联网率达", "无线联网率"], unit: "%", notBefore: "\\(5G方式" },
]);
const shown = (text: string) => Object.fromEntries(finder.find(text).map(({ id, value }) => [id, value]));

test.each([
  ["5G 室外站_12_个 5G 室分系统_3_套", { sites: "12", systems: "3" }],
  ["5G 室外站___个 5G 室分系统___套", { sites: "", systems: "" }],
  ["5G室外站12个5G室分系统3套", { sites: "12", systems: "3" }],
  ["5G 室外站 12 个\n5G 室分系统  3 套", { sites: "12", systems: "3" }],
  ["5G室外站：12个；5G室分系统：3套。", { sites: "12", systems: "3" }],
  ["5G室外站个12 5G室分系统套3", { sites: "12", systems: "3" }],
  ["5G室外站（个）：12", { sites: "12" }],
  ["5G室外站12", { sites: "12" }],
  ["5G室外站（个）", { sites: "" }],
  ["5G室外站_12台_个", { sites: "12台" }],
  ["5G室外站__约12__个", { sites: "约12" }],
  ["5G室外站12个（含3个微站）", { sites: "12" }],
  ["5G室外站＿１２＿个", { sites: "12" }],
  ["5G网络平均时延8.5MS", { latency: "8.5" }],
  ["5G网络平均时延_1s_ms", { latency: "1s" }],
  ["无线联网率达_45_%", { rate: "45" }],
  ["无线联网率达45%", { rate: "45" }],
  ["无线联网率（5G方式联网要素/所有无线方式联网要素）不低于30%", {}],
])("%p → %j", (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test("any values between any blanks read back", () => {
  const around = fc.constantFrom<(value: string, unit: string) => string>(
    (value, unit) => `_${value}_${unit}`,
    (value, unit) => `____${value}____${unit}`,
    (value, unit) => `${value}${unit}`,
    (value, unit) => ` ${value} ${unit}`,
    (value, unit) => `：${value}${unit}`,
    (value, unit) => `${unit}${value}`,
    (value, unit) => `(${unit}) ${value}`,
  );
  const number = fc.oneof(
    fc.nat({ max: 100_000 }).map(String),
    fc.integer({ min: 1, max: 9999 }).map((tenths) => String(tenths / 10)),
  );
  fc.assert(
    fc.property(number, number, number, around, fc.constantFrom(" ", "\n", "，", "；"), (sites, systems, latency, write, between) => {
      const text = [`5G 室外站${write(sites, "个")}`, `5G 室分系统${write(systems, "套")}`, `5G 网络平均时延${write(latency, "ms")}`].join(
        between,
      );
      expect(shown(text)).toEqual({ sites, systems, latency });
    }),
  );
});
