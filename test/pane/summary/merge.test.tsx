import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../../src/pane/Pane";
import { StubApp } from "../support/stubApp";
import { settle } from "../support/reviewed";
import { fileOf } from "./support/files";
import { StubTools } from "./support/stubTools";

test("the chosen workbooks are merged, and it is told what came of each", async () => {
  const tools = new StubTools();
  const app = new StubApp();
  const user = userEvent.setup();
  render(<Pane app={app} tools={tools} />);
  await user.click(screen.getByRole("tab", { name: "汇总表" }));
  await user.upload(await screen.findByLabelText("要合并的工作簿"), [fileOf("无锡.xlsx", 2), fileOf("坏.xlsx", 1)]);
  await settle(() => undefined);
  expect(tools.merges.map(({ asked }) => asked)).toEqual([["无锡.xlsx 2", "坏.xlsx 1"]]);
  const row = { file: "无锡.xlsx", sheet: "汇总表（无锡）", row: 4, place: "无锡", enterprise: "示例公司", name: "示例公司", code: "", cells: [] };
  await settle(() =>
    tools.merges[0]!.resolve({
      sheet: "合并汇总表",
      enterprises: 5,
      files: [{ file: "无锡.xlsx", place: "无锡", enterprises: 2, sheets: ["汇总表（无锡）"], leftOut: ["核验结果"] }],
      unreadable: [{ file: "坏.xlsx", reason: "文件已损坏。" }],
      duplicates: [{ why: "名称相同", rows: [row, { ...row, file: "苏州.xlsx", row: 6 }] }],
      leftOut: ["无锡.xlsx 第 9 行：合计"],
      problems: [],
    }),
  );
  for (const sentence of [
    "已合并到“合并汇总表”：共 5 家企业。",
    "无锡.xlsx（无锡）：2 家、没有并入原来的核验结果表：核验结果",
    "坏.xlsx：文件已损坏。",
    "名称相同：无锡.xlsx 第 5 行 示例公司、苏州.xlsx 第 7 行 示例公司",
    "无锡.xlsx 第 9 行：合计",
  ])
    expect(screen.getByText(sentence)).not.toBeNull();
  expect(app.noted).toEqual(["汇总表（无锡）", "合并汇总表"]);
});
