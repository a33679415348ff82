import { render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { CancelledError, WorkbookError } from "../../../src/app/ports";
import { Pane } from "../../../src/pane/Pane";
import { english } from "../../../src/pane/english";
import { enUS } from "../../../src/pane/texts/enUS";
import { StubApp } from "../support/stubApp";
import { settle } from "../support/reviewed";
import { cellEdit, proposalOf } from "./support/proposals";
import { StubTools } from "./support/stubTools";
import { toldAs } from "../../support/told";

const LAST = { sheet: "汇总表", appliedAt: "2022-09-30 14:05", changes: 2, isHalfway: false };
const PROPOSAL = proposalOf(
  [
    cellEdit("a", "T02"),
    cellEdit("b", "T02"),
    cellEdit("c", "T06"),
    cellEdit("d", "T08", {
      suggested: false,
    }),
  ],
  [{ id: "rowsHidden" }],
);

const button = (name: string): HTMLElement => screen.getByRole("button", { name });

async function summary(tools = new StubTools()): Promise<{ tools: StubTools; app: StubApp; user: UserEvent }> {
  const app = new StubApp();
  const user = userEvent.setup();
  render(<Pane app={app} tools={tools} />);
  await user.click(screen.getByRole("tab", { name: "汇总表" }));
  await screen.findByRole("button", { name: "整理汇总表" });
  return { tools, app, user };
}

async function previewed(): ReturnType<typeof summary> {
  const shown = await summary();
  await shown.user.click(button("整理汇总表"));
  await settle(() => shown.tools.proposals[0]!.resolve(PROPOSAL));
  await screen.findByRole("heading", { name: "整理预览" });
  return shown;
}

test("shows every edit under its step and takes at first what needs no decision", async () => {
  const { user, app } = await previewed();
  expect(screen.getByText("已选 3 处，共 4 处")).not.toBeNull();
  expect(screen.getByText(/^表中有隐藏或被筛选掉的行/)).not.toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "整理预览" }));
  await user.click(button("T02 清理文字（2/2）"));
  expect(screen.getByRole("checkbox", { name: "a 前 → a 后" })).not.toBeNull();
  expect(screen.getByText("与“b 的表”仅写法不同，按申报书统一")).not.toBeNull();
  await user.click(screen.getAllByRole("button", { name: "定位到 汇总表!B5" })[0]!);
  expect(app.visited).toEqual(["汇总表!B5"]);
});

test("one edit, a whole step, or all are taken and left; what is taken is applied and told", async () => {
  const { user, tools, app } = await previewed();
  await user.click(button("T02 清理文字（2/2）"));
  await user.click(screen.getByRole("checkbox", { name: "a 前 → a 后" }));
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "全选：清理文字" }).indeterminate).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: "全选：电话号码" }));
  expect(screen.getByText("已选 1 处，共 4 处")).not.toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "全选" }));
  expect(screen.getByText("已选 4 处，共 4 处")).not.toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "全选：重复的企业" }));
  await user.click(button("应用所选"));
  expect(tools.applies[0]!.asked).toEqual(["a", "b", "c"]);
  tools.last = LAST;
  const conflict = { edit: "c", sheet: "汇总表", cells: [{ row: 4, column: 1 }], reason: { id: "sheetGone", about: { sheet: "汇总表" } } } as const;
  await settle(() => tools.applies[0]!.resolve({ applied: ["a", "b"], conflicts: [conflict], problems: [] }));
  expect(await screen.findByText("已整理“汇总表”：写入 2 处改动。需要时可撤销。")).not.toBeNull();
  expect(screen.getByText("汇总表!B5：工作表“汇总表”已不在，没有写入。")).not.toBeNull();
  expect(screen.queryByRole("heading", { name: "整理预览" })).toBeNull();
  expect(app.noted).toEqual(["汇总表"]);
  expect(await screen.findByRole("button", { name: "撤销上次整理" })).not.toBeNull();
});

test("an English pane tells every edit, reason and conflict in English; what the sheet says is marked as Chinese", async () => {
  const { tidy } = enUS.summaryTools;
  const tools = new StubTools();
  tools.last = LAST;
  const user = userEvent.setup();
  render(<Pane app={new StubApp()} tools={tools} language="en-US" />);
  await user.click(await screen.findByRole("tab", { name: enUS.places.summary }));
  await user.click(await screen.findByRole("button", { name: tidy.start }));
  const rows = [4, 8].map((row) => ({ row, texts: ["示例"], who: { name: "示例", code: "" } }));
  const drop = { ...cellEdit("d", "T08"), kind: "drop", beside: rows, suggested: false, after: { id: "rowGoes" }, why: { id: "sameName" } } as const;
  await settle(() => tools.proposals[0]!.resolve({ ...proposalOf([drop], [{ id: "rowsHidden" }]), apart: [{ rows, why: { id: "sameCode" } }] }));
  await user.click(await screen.findByRole("button", { name: tidy.step("T08", tidy.steps.T08, 0, 1) }));
  await user.click(button(tidy.apart(1)));
  const { rowsHidden, rowGoes, sameName, sameCode, cellChangedSince } = english.tidy;
  for (const told of [rowsHidden(), rowGoes(), sameName(), sameCode()]) {
    expect((await screen.findByText(told)).closest("[lang]")!.getAttribute("lang")).toBe("en-US");
  }
  expect(screen.getByText("d 前").closest("[lang]")!.getAttribute("lang")).toBe("zh-CN");
  await user.click(button(tidy.undo));
  const conflict = { edit: "undo", sheet: "汇总表", cells: [{ row: 4, column: 1 }], reason: { id: "cellChangedSince" } } as const;
  await settle(() => tools.undos[0]!.resolve({ undone: false, conflicts: [conflict], problems: [] }));
  expect(await screen.findByText(`汇总表!B5: ${cellChangedSince()}`)).not.toBeNull();
});

test("the last tidy of a workbook that was opened again can be undone, or it is told why not", async () => {
  const tools = new StubTools();
  tools.last = LAST;
  const { user } = await summary(tools);
  expect(await screen.findByText("上次整理：2022-09-30 14:05，“汇总表”，2 处。")).not.toBeNull();
  await user.click(button("撤销上次整理"));
  const conflict = { edit: "undo", sheet: "汇总表", cells: [{ row: 4, column: 1 }], reason: { id: "cellChangedSince" } } as const;
  await settle(() => tools.undos[0]!.resolve({ undone: false, conflicts: [conflict], problems: [] }));
  expect(await screen.findByText("没有撤销，表格保持现状")).not.toBeNull();
  await user.click(button("撤销上次整理"));
  tools.last = null;
  await settle(() => tools.undos[1]!.resolve({ undone: true, conflicts: [], problems: [] }));
  expect(await screen.findByText("已撤销上次整理，汇总表回到整理之前。")).not.toBeNull();
  expect(screen.queryByRole("button", { name: "撤销上次整理" })).toBeNull();
});

test("rows found to be no duplicates are noted, listed, and offered again when that is taken back", async () => {
  const rows = [4, 8].map((row) => ({ row, texts: ["", `示例${row}`], who: { name: `示例${row}`, code: "" } }));
  const drop = { ...cellEdit("d", "T08"), kind: "drop", beside: rows, suggested: false } as const;
  const { user, tools } = await summary();
  await user.click(button("整理汇总表"));
  await settle(() => tools.proposals[0]!.resolve(proposalOf([cellEdit("a", "T02"), drop])));
  await user.click(await screen.findByRole("button", { name: "T08 重复的企业（0/1）" }));
  await user.click(button("不是重复，不再询问"));
  expect(tools.decisions[0]!.asked.rows).toBe(rows);
  const apart = [{ rows, why: { id: "sameName" } } as const];
  await settle(() => tools.decisions[0]!.resolve({ proposal: { ...proposalOf([cellEdit("a", "T02")]), apart }, problems: [] }));
  expect(screen.queryByRole("button", { name: /^T08/ })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "整理预览" }));

  await user.click(button("已认定不是重复：1 组，记在工作表“非重复企业”"));
  expect(screen.getByText("示例4").parentElement!.textContent).toBe("第 5 行 示例4");
  await user.click(button("撤回认定：示例4、示例8"));
  await settle(() => tools.decisions[1]!.resolve({ proposal: tools.decisions[1]!.asked.proposal, problems: [{ sheet: "非重复企业", reason: toldAs("受保护。") }] }));
  expect(screen.getByText("非重复企业：受保护。")).not.toBeNull();
  await user.click(button("撤回认定：示例4、示例8"));
  await settle(() => tools.decisions[2]!.resolve({ proposal: { ...tools.decisions[2]!.asked.proposal, apart: [] }, problems: [] }));
  expect(screen.getByText("已撤回认定。点“重新预览”会再列出这几行。")).not.toBeNull();
  expect(screen.queryByText(/^已认定不是重复/)).toBeNull();
});

test("a tidy that stopped half-way is told until it is undone", async () => {
  const tools = new StubTools();
  tools.last = { ...LAST, isHalfway: true };
  const { user } = await summary(tools);
  expect(await screen.findByText(/只完成了一部分。请先点“撤销上次整理”/)).not.toBeNull();
  await user.click(button("撤销上次整理"));
  tools.last = null;
  await settle(() => tools.undos[0]!.resolve({ undone: true, conflicts: [], problems: [] }));
  expect(screen.queryByText(/只完成了一部分/)).toBeNull();
});

test("progress is shown, and cancelling tells what was done", async () => {
  const { user, tools } = await previewed();
  await user.click(button("应用所选"));
  const { options, reject } = tools.applies[0]!;
  await settle(() => options.onProgress?.({ step: "writing", done: 1, total: 4, sheet: "汇总表" }));
  expect(screen.getByRole("progressbar", { name: "整理进度" }).getAttribute("aria-valuenow")).toBe("1");
  await user.click(button("取消"));
  expect(options.signal?.aborted).toBe(true);
  await settle(() => reject(new CancelledError(toldAs("已取消：没有作任何改动。"))));
  expect(await screen.findByText("已取消：没有作任何改动。")).not.toBeNull();
  expect(screen.getByRole("heading", { name: "整理预览" })).not.toBeNull();
});

test.each([
  ["no table", null, "工作簿中没有找到推荐汇总表，没有可以整理的内容。"],
  ["a tidy table", proposalOf([]), "汇总表已经整齐，没有需要改动的地方。"],
])("%s is told", async (_, proposal, sentence) => {
  const { user, tools } = await summary();
  await user.selectOptions(screen.getByLabelText("排列"), "保持现在的顺序");
  await user.click(button("整理汇总表"));
  expect(tools.proposals[0]!.asked).toEqual({ order: "asItStands", numbering: "through" });
  await settle(() => tools.proposals[0]!.resolve(proposal));
  expect(await screen.findByText(sentence)).not.toBeNull();
});

test("a refusal of Excel is told", async () => {
  const { user, tools } = await summary();
  await user.click(button("整理汇总表"));
  await settle(() => tools.proposals[0]!.reject(new WorkbookError("AccessDenied", toldAs("工作簿受保护。"))));
  expect(await screen.findByText("工作簿受保护。")).not.toBeNull();
});

test("a review waits until the tidy is written", async () => {
  const { user, tools, app } = await previewed();
  await user.click(button("应用所选"));
  await user.click(screen.getByRole("tab", { name: "核验" }));
  await user.click(within(screen.getByRole("tabpanel", { name: "核验" })).getByRole("button", { name: "一键核验" }));
  expect(app.reviews).toHaveLength(0);
  await settle(() => tools.applies[0]!.resolve({ applied: ["a"], conflicts: [], problems: [] }));
  expect(app.reviews).toHaveLength(1);
});
