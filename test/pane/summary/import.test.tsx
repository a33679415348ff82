import { fireEvent, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ImportItem } from "../../../src/app/importReturns";
import { Pane } from "../../../src/pane/Pane";
import { StubApp } from "../support/stubApp";
import { settle } from "../support/reviewed";
import { fileOf } from "./support/files";
import { StubTools } from "./support/stubTools";
import { toldAs } from "../../support/told";

function item(id: string, kind: ImportItem["kind"], more: Partial<ImportItem> = {}): ImportItem {
  return { id, kind, enterprise: `示例${id}`, enterprises: [`示例${id}`], file: { name: `${id}.xlsx`, bytes: new Uint8Array(1) }, existing: [], differences: [], sheetIndexes: [0], sheets: [], ...more };
}

const phone = (raw: string) => ({ status: "ok", raw, value: raw, cell: null, cells: [], issues: [] }) as unknown as ImportItem["differences"][number]["before"];
const ITEMS = [
  item("甲", "new"),
  item("乙", "changed", { existing: ["示例乙"], differences: [{ id: "contact.mobile", name: "联系人手机", before: phone("139"), after: null }] }),
  item("丙", "same"),
];

async function summary(): Promise<{ tools: StubTools; app: StubApp; user: UserEvent; field: HTMLElement }> {
  const tools = new StubTools();
  const app = new StubApp();
  const user = userEvent.setup();
  render(<Pane app={app} tools={tools} />);
  await user.click(screen.getByRole("tab", { name: "汇总表" }));
  return { tools, app, user, field: await screen.findByLabelText("要导入的申报书") };
}

test("files are read, what differs and what could not be read is shown, and what is chosen is taken in", async () => {
  const { tools, app, user, field } = await summary();
  await user.upload(field, [fileOf("甲.xlsx", 2), fileOf("坏.docx", 1)]);
  await settle(() => undefined);
  expect(tools.readings.map(({ asked }) => asked)).toEqual([["甲.xlsx 2", "坏.docx 1"]]);
  await settle(() => tools.readings[0]!.resolve({ items: ITEMS, unreadable: [{ file: "坏.docx", reason: toldAs("文件已损坏。") }] }));
  for (const sentence of ["坏.docx：文件已损坏。", "将更新工作表：示例乙", "联系人手机：139 → （空）", "没有变化：示例丙", "已选 2 份，共 2 份"]) {
    expect(screen.getByText(sentence)).not.toBeNull();
  }
  await user.click(screen.getByRole("checkbox", { name: "新增：示例甲" }));
  await user.click(screen.getByRole("button", { name: "导入所选" }));
  expect(tools.imported[0]!.asked).toEqual(["乙"]);
  await settle(() => tools.imported[0]!.resolve({ added: [], updated: ["示例乙"], rows: [], problems: [{ sheet: "示例乙", reason: toldAs("受保护。") }] }));
  expect(screen.getByText("已导入：新增 0 家，更新 1 家，汇总表补 0 行。请再点“一键核验”。")).not.toBeNull();
  expect(screen.getByText("示例乙：受保护。")).not.toBeNull();
  expect(app.noted).toEqual(["示例乙"]);
});

test("files can be dropped; with nothing to take in there is no button for it", async () => {
  const { tools, field } = await summary();
  fireEvent.drop(field.closest("section")!, { dataTransfer: { files: [fileOf("丁.xlsx", 3)], types: ["Files"] } });
  await settle(() => undefined);
  expect(tools.readings.map(({ asked }) => asked)).toEqual([["丁.xlsx 3"]]);
  await settle(() => tools.readings[0]!.resolve({ items: [], unreadable: [] }));
  expect(screen.getByText("没有可以导入的申报书。")).not.toBeNull();
  expect(screen.queryByRole("button", { name: "导入所选" })).toBeNull();
});
