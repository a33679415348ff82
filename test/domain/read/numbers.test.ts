import { readCount } from "../../../src/domain/read/count";
import { readMeasure } from "../../../src/domain/read/measure";
import { cell, outcome } from "./notation";

const OPTIONS = { date1904: false };

test.each([
  [12, [12]],
  ["12", [12]],
  ["12 台", [12, "unitTyped"]],
  ["１２", [12, "normalised"]],
  ["1,200", [1200]],
  ["十二", [12]],
  ["1.2万", [12000, "unitConverted"]],
  ["约30台", [30, "approximate", "unitTyped"]],
  ["30余台", [30, "approximate", "unitTyped"]],
  [0, [0]],
  [12.5, ["unreadable", "notWhole"]],
  ["-3", ["unreadable", "notWhole"]],
  ["12-15", ["unreadable", "range"]],
  ["12台/3套", ["unreadable", "several"]],
  ["若干", ["unreadable"]],
  ["-", ["blank", "saysNone"]],
] as const)("count %p → %j", (value, expected) => {
  expect(outcome(readCount(cell(value), OPTIONS))).toEqual(expected);
});

test.each([
  [8.5, "ms", [8.5]],
  ["8.5ms", "ms", [8.5]],
  ["8.5 毫秒", "ms", [8.5, "unitTyped"]],
  ["0.02s", "ms", [20, "unitConverted"]],
  ["10-20ms", "ms", ["unreadable", "range"]],
  ["<20", "ms", [20, "approximate"]],
  ["1.2Gbps", "Mbps", [1200, "unitConverted"]],
  ["200M", "Mbps", [200, "unitTyped"]],
  ["2TB", "GB", [2048, "unitConverted"]],
  ["512G", "GB", [512, "unitTyped"]],
  ["512GB", "TB", [0.5, "unitConverted"]],
  ["64核", "核", [64]],
  ["20台", "TB", ["unreadable"]],
] as const)("measure %p asked in %s → %j", (value, unit, expected) => {
  expect(outcome(readMeasure(cell(value), { ...OPTIONS, unit }))).toEqual(expected);
});
