import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Undoable } from "../../src/app/undo/undoable";
import { Pane } from "../../src/pane/Pane";
import { zhCN as zh } from "../../src/pane/texts/zhCN";
import { undoText } from "../../src/pane/undoText";
import { reviewedPane, settle } from "./support/reviewed";
import { MIXED_REPORT, outcome } from "./support/reports";
import { StubApp } from "./support/stubApp";
import { StubTools } from "./summary/support/stubTools";
import { toldAs } from "../support/told";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

test.each<[Undoable, string]>([
  [{ kind: "review", cells: 213 }, "标记 213 个单元格"],
  [{ kind: "review", cells: 0 }, "写入核验结果"],
  [{ kind: "clear", cells: 12 }, "清除 12 个单元格的标记"],
  [{ kind: "decision", decision: "waived", rule: "L02", finding: "联系人手机不是 11 位。" }, "放行“联系人手机不是 11 位。”"],
  [{ kind: "decision", decision: "waived", rule: "L02", finding: "5G 联网 71 台 ÷ 无线联网 240 台 = 29.58%，低于 30%" }, "放行“5G 联网 71 台 ÷ 无线联…”"],
  [{ kind: "decision", decision: "withdrawn", rule: "L02", finding: "空白" }, "收回对“空白”的处理"],
  [{ kind: "decision", decision: "passed", rule: "L02", finding: "公章须看原件。" }, "已核“公章须看原件。”"],
  [{ kind: "decision", decision: "refuted", rule: "L02", finding: "公章须看原件。" }, "不符“公章须看原件。”"],
  [{ kind: "added", sheets: ["规则目录"] }, "新增“规则目录”"],
  [{ kind: "added", sheets: ["汇总表", "申报书"] }, "新增“汇总表”、“申报书”"],
  [{ kind: "rewritten", sheets: ["评审规则"] }, "重写“评审规则”"],
  [{ kind: "import", added: 3, updated: 1 }, "导入申报书（新增 3 家，更新 1 家）"],
  [{ kind: "merge", files: 13 }, "合并 13 个文件"],
  [{ kind: "tidy", sheet: "汇总表" }, "整理“汇总表”"],
])("%j in plain words", (step, words) => {
  expect(undoText(step, zh)).toBe(words);
});

test("the button takes back one step after the other, and says each time which", async () => {
  const { app, user } = await reviewedPane();
  app.step = { kind: "decision", decision: "waived", rule: "L02", finding: "联系人手机不是 11 位。" };
  await user.click(button("清除标记"));
  await settle(() => app.clears[0]!.resolve({ markedCells: 9, sheets: 3, problems: [] }));
  await user.click(await screen.findByRole("button", { name: "撤销：放行“联系人手机不是 11 位。”" }));
  app.step = { kind: "review", cells: 213 };
  await settle(() => app.undos[0]!.resolve({ undone: true, problems: [], stale: ["问题清单"] }));
  expect(screen.getByText(/已撤销：放行“联系人手机不是 11 位。”/)).toBeTruthy();
  expect(screen.getAllByRole("article").length).toBeGreaterThan(0);
  await user.click(await screen.findByRole("button", { name: "撤销：标记 213 个单元格" }));
  app.step = null;
  await settle(() => app.undos[1]!.resolve({ undone: true, problems: [], stale: [] }));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^撤销/ })).toBeNull());
  expect(screen.queryAllByRole("article")).toEqual([]);
});

test("a step that was not taken back says why, and can be tried again", async () => {
  const { app, user } = await reviewedPane();
  app.step = { kind: "tidy", sheet: "汇总表" };
  await user.click(button("清除标记"));
  await settle(() => app.clears[0]!.resolve({ markedCells: 9, sheets: 3, problems: [] }));
  await user.click(await screen.findByRole("button", { name: "撤销：整理“汇总表”" }));
  await settle(() => app.undos[0]!.resolve({ undone: false, problems: [{ sheet: "汇总表", reason: toldAs("表中有隐藏的行。") }], stale: [] }));
  expect(screen.getByText(/没有撤销：整理“汇总表”/)).toBeTruthy();
  expect(screen.getByText(/表中有隐藏的行。/)).toBeTruthy();
  expect(button("撤销：整理“汇总表”")).toBeTruthy();
});

test("a decision that is taken back is checked again at once", async () => {
  const { app, user } = await reviewedPane();
  app.step = { kind: "decision", decision: "passed", rule: "L02", finding: "公章须看原件。" };
  await user.click(button("清除标记"));
  await settle(() => app.clears[0]!.resolve({ markedCells: 9, sheets: 3, problems: [] }));
  await user.click(await screen.findByRole("button", { name: /^撤销：已核/ }));
  app.step = null;
  app.edited = true;
  await settle(() => app.undos[0]!.resolve({ undone: true, problems: [], stale: ["问题清单"] }));
  await waitFor(() => expect(app.rechecks.length).toBeGreaterThan(0));
});

test("what is written on the other pages can be taken back as well", async () => {
  const app = new StubApp();
  const user = userEvent.setup();
  render(<Pane app={app} />);
  await user.click(screen.getByRole("tab", { name: "规则" }));
  await user.click(await screen.findByRole("button", { name: /规则目录/ }));
  await user.click(screen.getByRole("tab", { name: "核验" }));
  expect(await screen.findByRole("button", { name: "撤销：新增“规则目录”" })).toBeTruthy();
});

test("a tidy that the pane took back is not offered again beside the tidying", async () => {
  const app = new StubApp();
  const tools = new StubTools();
  tools.last = { sheet: "汇总表", appliedAt: "2022-09-30 14:05", changes: 3, isHalfway: false };
  app.step = { kind: "tidy", sheet: "汇总表" };
  const user = userEvent.setup();
  render(<Pane app={app} tools={tools} />);
  await user.click(button("一键核验"));
  await settle(() => app.reviews[0]!.resolve(outcome(MIXED_REPORT)));
  await user.click(screen.getByRole("tab", { name: "汇总表" }));
  expect(await screen.findByRole("button", { name: zh.summaryTools.tidy.undo })).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: "核验" }));
  await user.click(await screen.findByRole("button", { name: "撤销：整理“汇总表”" }));
  [app.step, tools.last] = [null, null];
  await settle(() => app.undos[0]!.resolve({ undone: true, problems: [], stale: ["汇总表"] }));
  await user.click(screen.getByRole("tab", { name: "汇总表" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: zh.summaryTools.tidy.undo })).toBeNull());
});
