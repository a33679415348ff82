import { render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { MergeItem, MergeProposal } from "../../../src/app/mergeWorkbooks";
import { Pane } from "../../../src/pane/Pane";
import { StubApp } from "../support/stubApp";
import { settle } from "../support/reviewed";
import { fileOf } from "./support/files";
import { StubTools } from "./support/stubTools";
import { toldAs } from "../../support/told";

const row = { file: "无锡.xlsx", sheet: "汇总表", row: 4, place: "无锡", enterprise: "示例公司", name: "示例公司", code: "", cells: [] };
const leftOut = { file: "无锡.xlsx", sheet: "汇总表", row: 8, text: "合计 | 2", why: { id: "stray" } } as const;

function item(id: string, place: string, more: Partial<MergeItem> = {}): MergeItem {
  const file = { name: `${id}.xlsx`, bytes: new Uint8Array(1) };
  return { id, file, place, sheets: ["汇总表", "企业1"], results: [], table: { sheet: "汇总表", name: `汇总表（${place}）` }, rows: [row, { ...row, row: 5 }], skipped: [], ...more };
}

const PROPOSAL: MergeProposal = {
  items: [
    item("无锡", "无锡", { sheets: ["汇总表", "企业1", "核验结果"], results: ["核验结果"], skipped: [leftOut] }),
    item("资料", "", { sheets: ["企业1"], table: null, rows: [] }),
  ],
  unreadable: [{ file: "坏.xlsx", reason: toldAs("文件已损坏。") }],
  own: 1,
  duplicates: [{ why: { id: "sameName" }, rows: [row, { ...row, file: "苏州.xlsx", row: 6 }] }],
  taken: ["汇总表", "企业1"],
};

async function previewed(): Promise<{ tools: StubTools; app: StubApp; user: UserEvent }> {
  const tools = new StubTools();
  const app = new StubApp();
  const user = userEvent.setup();
  render(<Pane app={app} tools={tools} />);
  await user.click(screen.getByRole("tab", { name: "汇总表" }));
  await user.upload(await screen.findByLabelText("要合并的工作簿"), [fileOf("无锡.xlsx", 2), fileOf("坏.xlsx", 1)]);
  await settle(() => undefined);
  expect(tools.mergeReadings.map(({ asked }) => asked)).toEqual([["无锡.xlsx 2", "坏.xlsx 1"]]);
  await settle(() => tools.mergeReadings[0]!.resolve(PROPOSAL));
  await screen.findByRole("heading", { name: "合并预览" });
  return { tools, app, user };
}

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
/** The card of a file. */
const card = (name: string): HTMLElement => screen.getByRole("checkbox", { name }).closest("li")!;

test("before anything is added: per file its sheets and their names, rows taken over, rows left out and why", async () => {
  const { user } = await previewed();
  for (const sentence of [
    "坏.xlsx：文件已损坏。",
    "企业名称相同：无锡.xlsx 第 5 行 示例公司、苏州.xlsx 第 7 行 示例公司",
    "已选 2 个文件，共 2 个",
    "将生成“全省汇总表”，共 3 家企业，其中本工作簿 1 家。",
    "没有并入原来的核验结果表：核验结果",
    "没有汇总表，只加入工作表",
  ])
    expect(screen.getByText(sentence)).not.toBeNull();
  const wuxi = within(card("无锡.xlsx（无锡）：2 家"));
  await user.click(wuxi.getByRole("button", { name: "加入 2 张工作表" }));
  await user.click(wuxi.getByRole("button", { name: "并入汇总表 2 行" }));
  await user.click(wuxi.getByRole("button", { name: "不并入 1 行" }));
  for (const line of ["汇总表 → 汇总表（无锡）（改名）", "企业1 → 企业1 (2)（改名）", "第 5 行 示例公司", "第 9 行 合计 | 2：不是企业的行，留在各市自己的汇总表上"]) expect(wuxi.getByText(line)).not.toBeNull();
  const other = within(card("资料.xlsx：0 家"));
  await user.click(other.getByRole("button", { name: "加入 1 张工作表" }));
  expect(other.getByText("企业1 → 企业1 (3)（改名）")).not.toBeNull();
  expect(other.queryByRole("button", { name: /^并入/ })).toBeNull();

  await user.click(screen.getByRole("checkbox", { name: "无锡.xlsx（无锡）：2 家" }));
  expect(screen.getByText("将生成“全省汇总表”，共 1 家企业，其中本工作簿 1 家。")).not.toBeNull();
  expect(other.getByText("企业1 → 企业1 (2)（改名）")).not.toBeNull();
});

test("what is chosen is merged, and it is told what came of each file", async () => {
  const { tools, app, user } = await previewed();
  await user.click(screen.getByRole("checkbox", { name: "资料.xlsx：0 家" }));
  await user.click(button("合并所选"));
  expect(tools.merges[0]!.asked).toEqual(["无锡"]);
  await settle(() =>
    tools.merges[0]!.resolve({
      sheet: "全省汇总表",
      enterprises: 3,
      files: [{ file: "无锡.xlsx", place: "无锡", enterprises: 2, sheets: ["汇总表（无锡）"], leftOut: ["核验结果"] }],
      unreadable: PROPOSAL.unreadable,
      duplicates: PROPOSAL.duplicates,
      leftOut: [leftOut],
      problems: [],
    }),
  );
  for (const sentence of [
    "已合并到“全省汇总表”：共 3 家企业。",
    "无锡.xlsx（无锡）：2 家、没有并入原来的核验结果表：核验结果",
    "坏.xlsx：文件已损坏。",
    "企业名称相同：无锡.xlsx 第 5 行 示例公司、苏州.xlsx 第 7 行 示例公司",
    "无锡.xlsx 汇总表 第 9 行：合计 | 2",
  ])
    expect(screen.getByText(sentence)).not.toBeNull();
  expect(app.noted).toEqual(["汇总表（无锡）", "全省汇总表"]);
  expect(screen.queryByRole("heading", { name: "合并预览" })).toBeNull();
});

test("left as it is, nothing is merged; with nothing to merge there is no button for it", async () => {
  const { tools, user } = await previewed();
  await user.click(button("不合并"));
  expect(tools.merges).toEqual([]);
  expect(screen.queryByRole("heading", { name: "合并预览" })).toBeNull();
  await user.upload(screen.getByLabelText("要合并的工作簿"), [fileOf("坏.xlsx", 1)]);
  await settle(() => undefined);
  await settle(() => tools.mergeReadings[1]!.resolve({ ...PROPOSAL, items: [], duplicates: [] }));
  expect(screen.getByText("没有可以合并的工作簿。")).not.toBeNull();
  expect(screen.queryByRole("button", { name: "合并所选" })).toBeNull();
});
