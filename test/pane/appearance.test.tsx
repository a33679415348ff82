import { act, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { appearanceOf, useAppearance, type Appearance } from "../../src/pane/appearance";

test.each([
  ["#FFFFFF", "light"],
  ["#F3F2F1", "light"],
  ["#262626", "dark"],
  ["#0A0A0A", "dark"],
  ["#666666", "dark"],
])("Excel's background %s is a %s theme", (background, expected) => {
  expect(appearanceOf(background)).toBe(expected);
});

describe("the appearance in use", () => {
  function Shown({ excel }: { readonly excel?: () => Appearance | undefined }): ReactElement {
    return <p>{useAppearance(excel)}</p>;
  }

  test("is the system's where Excel does not tell", () => {
    render(<Shown excel={() => undefined} />);
    expect(screen.getByText("light")).toBeTruthy();
  });

  test.each([
    ["the pane gets the focus", window, "focus"],
    ["the pane shows again", document, "visibilitychange"],
    ["the pointer comes back to the pane", document.documentElement, "pointerenter"],
  ])("is read again when %s", (_, target, event) => {
    let excel: Appearance = "light";
    render(<Shown excel={() => excel} />);
    excel = "dark";
    act(() => void target.dispatchEvent(new Event(event)));
    expect(screen.getByText("dark")).toBeTruthy();
  });
});
