import { appearanceOf } from "../../src/pane/appearance";

test.each([
  ["#FFFFFF", "light"],
  ["#F3F2F1", "light"],
  ["#262626", "dark"],
  ["#0A0A0A", "dark"],
  ["#666666", "dark"],
])("Excel's background %s is a %s theme", (background, expected) => {
  expect(appearanceOf(background)).toBe(expected);
});
