import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { Book } from "../../src/host/model";
import { saveBook } from "../../src/host/xlsx";
import { addSheet, messyBook } from "../office/tidy/messyBook";
import { launchBrowser, outputFolder } from "../support/browser";
import { paperForm, summarySheet } from "../support/paperForm";
import { Site, siteFolder } from "../support/site";
import { fileOf, workbookWith } from "../support/workbookFiles";
import { ACTION_MS, eventually, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(3 * ACTION_MS);

const WORK_MS = 60_000;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SUMMARY = "汇总";
/** The whole table and the rows around it. */
const BLOCK = "A1:N14";

let site: Site;
let browser: Browser;
let workbench: WorkbenchPage;
let asSent: unknown[][];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), Site.serve(siteFolder())]);
  workbench = await WorkbenchPage.open(browser, site);
  await open("南通.xlsx", Buffer.from(await saveBook(messyBook())));
  asSent = await workbench.values(SUMMARY, BLOCK);
}, WORK_MS);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(name: string, buffer: Buffer): Promise<void> {
  await workbench.openFile({ name, mimeType: XLSX, buffer });
  await workbench.page.getByText(name, { exact: true }).waitFor();
}

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });
const box = (name: string) => workbench.pane.getByRole("checkbox", { name, exact: true });
const sheetNames = () =>
  workbench.page.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
const picture = (name: string) => workbench.page.screenshot({ path: join(outputFolder("screenshots"), `tidy-${name}.png`) });

// One workbook, step after step as an official would work; each test goes on where the one before left off.
test("整理汇总表 shows every edit by step before anything is written", async () => {
  await workbench.pane.getByRole("tab", { name: "汇总表" }).click();
  await button("整理汇总表").click();
  await workbench.pane.getByRole("heading", { name: "整理预览" }).waitFor({ timeout: WORK_MS });
  await button(/^T02 清理文字（5\/5）$/).click();
  await box("张 三 → 张三").waitFor();
  expect(await workbench.values(SUMMARY, BLOCK)).toEqual(asSent);
  await picture("1-preview");
}, WORK_MS);

test("what is left is left, the rest is written at once and seen in the grid", async () => {
  await box("全选").click();
  if (await box("全选").isChecked()) await box("全选").click();
  await box("全选：清理文字").click();
  await box("张 三 → 张三").click();
  await workbench.pane.getByText(/^已选 4 处/).waitFor();
  await button("应用所选").click();
  await workbench.pane.getByText("已整理“汇总”：写入 4 处改动。需要时可撤销。").waitFor({ timeout: WORK_MS });
  expect(await workbench.values(SUMMARY, "B5")).toEqual([["南通乙装备有限公司"]]);
  expect(await workbench.values(SUMMARY, "D7")).toEqual([["张 三"]]);
  await workbench.grid.getByText("整理记录", { exact: true }).waitFor();
  await picture("2-applied");
}, WORK_MS);

test("after saving and opening again the tidy is taken back exactly", async () => {
  const [download] = await Promise.all([workbench.page.waitForEvent("download"), workbench.page.getByRole("button", { name: "下载" }).click()]);
  const path = join(outputFolder("downloads"), "tidied.xlsx");
  await download.saveAs(path);
  await open("南通-整理后.xlsx", readFileSync(path));
  await workbench.pane.getByText(/^上次整理：/).waitFor();
  await button("撤销上次整理").click();
  await workbench.pane.getByText("已撤销上次整理，汇总表回到整理之前。").waitFor({ timeout: WORK_MS });
  await eventually(() => workbench.values(SUMMARY, BLOCK), (values) => JSON.stringify(values) === JSON.stringify(asSent));
  await workbench.grid.getByText("整理记录", { exact: true }).waitFor({ state: "detached" });
  await picture("3-undone");
}, WORK_MS);

test("a returned form becomes a sheet named by enterprise; what is no form is told", async () => {
  const book = Book.blank("说明");
  addSheet(book, paperForm({ "enterprise.name": "盐城丁机械有限公司", "project.name": "丁 5G 工厂" }, { name: "申报书" }));
  await workbench.pane.getByLabel("要导入的申报书").setInputFiles([
    { name: "丁.xlsx", mimeType: XLSX, buffer: Buffer.from(await saveBook(book)) },
    { name: "照片.xlsx", mimeType: XLSX, buffer: Buffer.from("no workbook") },
  ]);
  await box("新增：盐城丁机械有限公司").waitFor({ timeout: WORK_MS });
  await workbench.pane.getByText(/^照片\.xlsx：这不是 Excel 工作簿/).waitFor();
  await picture("4-import");
  await button("导入所选").click();
  await workbench.pane.getByText(/^已导入：新增 1 家，更新 0 家/).waitFor({ timeout: WORK_MS });
  await workbench.grid.getByText("导入记录", { exact: true }).waitFor();
  expect(await sheetNames()).toEqual(expect.arrayContaining([SUMMARY, expect.stringContaining("盐城丁机械")]));
}, WORK_MS);

test("a form returned as a Word document, dropped on its place, becomes a sheet; the open workbook stays open", async () => {
  const bytes = [...readFileSync(join(__dirname, "../fixtures/word/libreoffice.docx"))];
  await workbench.pane.locator("[data-takes-files]").first().evaluate((place, document) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(document)], "苏州示例精密制造.docx"));
    for (const type of ["dragenter", "dragover", "drop"]) place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes);
  await box("新增：苏州示例精密制造有限公司").waitFor({ timeout: WORK_MS });
  await button("导入所选").click();
  await workbench.pane.getByText(/^已导入：新增 1 家，更新 0 家/).waitFor({ timeout: WORK_MS });
  expect(await sheetNames()).toEqual(expect.arrayContaining([SUMMARY, expect.stringContaining("苏州示例精密制造")]));
  expect(await workbench.page.getByRole("banner").getByText("南通-整理后.xlsx").count()).toBe(1);
}, WORK_MS);

test("two cities' workbooks are shown before they are merged, and become one table with theirs beside it", async () => {
  const before = await sheetNames();
  const city = (recommender: string, enterprise: string) =>
    workbookWith([summarySheet([{ enterprise, project: "5G 工厂" }], { recommender }), paperForm({ "enterprise.name": enterprise }, { name: "申报书" })]);
  await workbench.pane.getByLabel("要合并的工作簿").setInputFiles([
    await fileOf("无锡.xlsx", city("无锡市工业和信息化局", "无锡示例机械有限公司")),
    await fileOf("常州.xlsx", city("常州市工业和信息化局", "常州示例纺织有限公司")),
  ]);
  await workbench.pane.getByRole("heading", { name: "合并预览" }).waitFor({ timeout: WORK_MS });
  expect(await sheetNames()).toEqual(before);
  await picture("5-merge");
  await button("合并所选").click();
  await workbench.pane.getByText(/^已合并到“全省汇总表”/).waitFor({ timeout: WORK_MS });
  await workbench.grid.getByText("全省汇总表", { exact: true }).waitFor();
  const merged = (await workbench.values("全省汇总表", "A1:H20")).flat();
  expect(merged).toEqual(expect.arrayContaining(["无锡示例机械有限公司", "常州示例纺织有限公司"]));
  expect(await sheetNames()).toEqual(expect.arrayContaining([...before, "全省汇总表"]));
}, WORK_MS);

test("nothing went wrong unseen", () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.foreignRequests).toEqual([]);
});
