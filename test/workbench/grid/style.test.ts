import { BooleanNumber, type IStyleData } from "@univerjs/core";
import type { Style } from "../../../src/host/model";
import { gridStyle } from "../../../src/workbench/grid/toGrid/style";
import { hostColor, hostNumberFormat, hostStyle } from "../../../src/workbench/grid/toHost/style";

const RICH: Style = {
  fill: "#FFC7CE",
  font: { name: "仿宋", size: 14, bold: true, italic: true, underline: "Double", strikethrough: true, color: "#9C0006" },
  borders: { top: { style: "thin", color: "#FF0000" }, left: { style: "mediumDashDot", color: "#000000" }, diagonalUp: { style: "hair", color: "#000000" } },
  horizontal: "Center",
  vertical: "Top",
  wrap: true,
  indent: 2,
  rotation: 45,
};

describe("looks go to the grid and come back", () => {
  test.each<[string, Style]>([
    ["everything the grid draws", RICH],
    ["text from bottom to top", { rotation: 90 }],
    ["stacked text", { rotation: 180 }],
    ["an indent from the right", { horizontal: "Right", indent: 3 }],
    ["nothing", {}],
  ])("%s", (_, style) => {
    expect(hostStyle(gridStyle({ style, numberFormat: "General" }) ?? {}, {})).toEqual(style);
  });

  test("the number format beside them", () => {
    const data = gridStyle({ style: {}, numberFormat: "0.00%" });
    expect(data).toEqual({ n: { pattern: "0.00%" } });
    expect(hostNumberFormat(data ?? {})).toBe("0.00%");
    expect(hostNumberFormat({})).toBe("General");
  });
});

test("what the grid cannot draw survives an edit of something else", () => {
  const before: Style = {
    ...RICH, horizontal: "CenterAcrossSelection", vertical: "Distributed", locked: false, shrinkToFit: true, font: { underline: "SingleAccountant" },
  };
  const shown: IStyleData = gridStyle({ style: before, numberFormat: "General" }) ?? {};
  expect(hostStyle({ ...shown, bg: { rgb: "#00FF00" } }, before)).toEqual({ ...before, fill: "#00FF00" });
});

test("the grid's own spelling of the same style is no change", () => {
  const style: Style = { font: { underline: "Single", color: "#123456" } };
  // The grid gives lines the colour of the text and writes out what is off.
  const stored: IStyleData = { cl: { rgb: "#123456" }, ul: { t: 12, s: BooleanNumber.TRUE, cl: { rgb: "#123456" } }, it: BooleanNumber.FALSE, bd: {} };
  expect(hostStyle(stored, style)).toEqual(style);
});

test.each([
  ["rgb(255, 199, 206)", "#FFC7CE"],
  ["rgba(0,0,0,1)", "#000000"],
  ["#abc", "#AABBCC"],
  ["#ffeb9c", "#FFEB9C"],
  ["", undefined],
  ["inherit", undefined],
])("the colour %p is %p", (rgb, color) => {
  expect(hostColor({ rgb })).toBe(color);
});
