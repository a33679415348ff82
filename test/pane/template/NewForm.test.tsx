import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { HandedOut } from "../../../src/app/handOutTemplate";
import { WorkbookError } from "../../../src/app/ports";
import { NewForm } from "../../../src/pane/template/NewForm";
import { toldAs } from "../../support/told";

interface Made {
  readonly years: number[];
  settle: (outcome: HandedOut | Error) => void;
}

function show(disabled = false): Made {
  const made: Made = { years: [], settle: () => undefined };
  const app = {
    templateYear: () => Promise.resolve(2023),
    handOutTemplate: (year: number) => {
      made.years.push(year);
      return new Promise<HandedOut>((resolve, reject) => {
        made.settle = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
      });
    },
  };
  render(<NewForm app={app} disabled={disabled} />);
  return made;
}

const year = (): HTMLInputElement => screen.getByLabelText("申报年度");
const button = (): HTMLElement => screen.getByRole("button");

test("offers the policy's year, makes the form once, and names the new sheets", async () => {
  const made = show();
  await waitFor(() => expect(year().value).toBe("2023"));
  await userEvent.click(button());
  await userEvent.click(button());
  expect(made.years).toEqual([2023]);
  made.settle({ sheets: ["汇总表 (2)", "申报书（填报）"], problems: [{ sheet: "申报书（填报）", reason: toldAs("无法选中。") }] });
  expect(await screen.findByText("已新建：汇总表 (2)、申报书（填报）。")).not.toBeNull();
  expect(screen.getByText("申报书（填报）：无法选中。")).not.toBeNull();
});

test("another year can be asked for; why it was refused is told", async () => {
  const made = show();
  await waitFor(() => expect(year().value).toBe("2023"));
  await userEvent.clear(year());
  await userEvent.type(year(), "22");
  await userEvent.click(button());
  expect(made.years).toEqual([22]);
  made.settle(new WorkbookError("InvalidArgument", toldAs("申报年度应为四位年份，如 2022。")));
  expect(await screen.findByText("申报年度应为四位年份，如 2022。")).not.toBeNull();
  expect(year().value).toBe("22");
});

test("waits while a review runs", async () => {
  const made = show(true);
  await waitFor(() => expect(year().value).toBe("2023"));
  await userEvent.click(button());
  expect(made.years).toEqual([]);
});
