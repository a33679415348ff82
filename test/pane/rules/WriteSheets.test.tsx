import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WorkbookError, type SheetProblem } from "../../../src/app/ports";
import { WriteSheets } from "../../../src/pane/rules/WriteSheets";
import { toldAs } from "../../support/told";

function show(answers: { readonly policy?: readonly SheetProblem[] | Error; readonly rules?: readonly SheetProblem[] | Error; readonly disabled?: boolean }): string[] {
  const calls: string[] = [];
  const answer = (name: "policy" | "rules") => (): Promise<readonly SheetProblem[]> => {
    calls.push(name);
    const given = answers[name] ?? [];
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  };
  render(<WriteSheets app={{ writePolicySheet: answer("policy"), writeRulesSheet: answer("rules") }} disabled={answers.disabled ?? false} />);
  return calls;
}

const told = (): string | null => screen.getByRole("status").textContent;

test.each([
  ["写入评审规则表", "policy", "已写入“评审规则”表，表中已有的值照旧。改动后请重新核验。"],
  ["写入规则目录", "rules", "已写入“规则目录”表。"],
])("%s", async (name, call, sentence) => {
  const calls = show({});
  await userEvent.click(screen.getByRole("button", { name }));
  await waitFor(() => expect(told()).toBe(sentence));
  expect(calls).toEqual([call]);
});

test("a sheet that could not be written is named with its reason, and nothing is said to be done", async () => {
  show({ policy: [{ sheet: "评审规则", reason: toldAs("受保护。") }], rules: new WorkbookError("AccessDenied", toldAs("工作簿受保护。请撤销保护后再试。")) });
  await userEvent.click(screen.getByRole("button", { name: "写入评审规则表" }));
  expect(await screen.findByText("评审规则：受保护。")).toBeTruthy();
  expect(told()).not.toContain("已写入");
  await userEvent.click(screen.getByRole("button", { name: "写入规则目录" }));
  await waitFor(() => expect(told()).toBe("没有写入工作簿受保护。请撤销保护后再试。"));
});

test("waits while a review runs", async () => {
  const calls = show({ disabled: true });
  await userEvent.click(screen.getByRole("button", { name: "写入评审规则表" }));
  expect(calls).toEqual([]);
});
