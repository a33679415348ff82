import fc from "fast-check";
import { readMoney } from "../../../src/domain/read/money";
import { cell, outcome } from "./notation";

const OPTIONS = { date1904: false };

test.each([
  [1200.5, "General", [1200.5]],
  [-35, "#,##0.00", [-35]],
  [0, "General", [0]],
  [1.2, '0.00"亿元"', [12000, "unitConverted"]],
  ["1,200.5", "@", [1200.5]],
  ["1，200.5", "@", [1200.5, "normalised"]],
  ["１２００", "@", [1200, "normalised"]],
  ["1 200", "@", [1200]],
  ["0.3亿", "@", [3000, "unitConverted"]],
  ["1.2亿元", "@", [12000, "unitConverted"]],
  ["120万元", "@", [120, "unitTyped"]],
  ["120 万", "@", [120, "unitTyped"]],
  ["1200000元", "@", [120, "unitConverted"]],
  ["￥1,200,000 元", "@", [120, "unitConverted"]],
  ["人民币120万元整", "@", [120, "unitTyped"]],
  ["一千万", "@", [1000, "unitTyped"]],
  ["一千二百万元", "@", [1200, "unitTyped"]],
  ["三亿", "@", [30000, "unitConverted"]],
  ["5千万元", "@", [5000, "unitConverted"]],
  ["(120)", "@", [-120]],
  ["-35.5", "@", [-35.5]],
  ["－35.5", "@", [-35.5, "normalised"]],
  ["约1200", "@", [1200, "approximate"]],
  ["≥1200万元", "@", [1200, "approximate", "unitTyped"]],
  ["1200万元以上", "@", [1200, "approximate", "unitTyped"]],
  ["1000-1200", "@", ["unreadable", "range"]],
  ["1000万元~1200万元", "@", ["unreadable", "range"]],
  ["1200（其中银行贷款300）", "@", ["unreadable", "several"]],
  ["详见附件", "@", ["unreadable"]],
  ["12.5.3", "@", ["unreadable", "several"]],
  ["", "General", ["blank"]],
  ["____", "@", ["blank"]],
  ["/", "@", ["blank", "saysNone"]],
  ["无", "@", ["blank", "saysNone"]],
  ["—", "@", ["blank", "saysNone"]],
  ["0", "@", [0]],
  ["#REF!", "General", ["unreadable", "cellError"]],
  [true, "General", ["unreadable"]],
  ["_1200_", "@", [1200]],
  ["5200 USD", "@", ["unreadable"]],
] as const)("%p in %s → %j", (value, format, expected) => {
  expect(outcome(readMoney(cell(value, format), OPTIONS))).toEqual(expected);
});

test("the label's unit counts where the cell names none", () => {
  expect(outcome(readMoney(cell(1.5), { ...OPTIONS, unit: "亿元" }))).toEqual([15000, "unitConverted"]);
  expect(outcome(readMoney(cell("1.5万元"), { ...OPTIONS, unit: "亿元" }))).toEqual([1.5, "unitTyped"]);
});

test("any amount in any notation reads back", () => {
  const notations: readonly ((wan: number) => string | number)[] = [
    (wan) => wan,
    (wan) => String(wan),
    (wan) => `${wan}万元`,
    (wan) => ` ${wan.toLocaleString("en-US", { maximumFractionDigits: 2 })} `,
    (wan) => `${Number((wan / 1e4).toPrecision(15))}亿元`,
    (wan) => `${Math.round(wan * 1e4)}元`,
    (wan) => [...String(wan)].map((digit) => (/\d/u.test(digit) ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit)).join(""),
  ];
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 100_000_000 }), fc.constantFrom(...notations), (cents, notation) => {
      const wan = cents / 100;
      expect(readMoney(cell(notation(wan)), OPTIONS).value).toBeCloseTo(wan, 8);
    }),
  );
});
