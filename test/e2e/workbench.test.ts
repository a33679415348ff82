import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { type Book, rectOf } from "../../src/host/model";
import { loadBook } from "../../src/host/xlsx";
import { isMarkFormula, LOOKS } from "../../src/office/marks";
import { launchBrowser, outputFolder } from "../support/browser";
import { Site, siteFolder } from "../support/site";
import { ACTION_MS, eventually, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(3 * ACTION_MS);

const REVIEW_MS = 60_000;
const SUMMARY = "汇总表";
const FIXTURE = join(__dirname, "../fixtures/openpyxl.xlsx");

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), Site.serve(siteFolder())]);
}, 2 * ACTION_MS);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Where a text stands alone in a cell of the sheet. */
function find(book: Book, sheet: string, text: string): { readonly row: number; readonly column: number } {
  let found: { row: number; column: number } | null = null;
  book.sheet(sheet)?.cells.forEach((cell, row, column) => {
    if (cell.value === text) found = { row, column };
  });
  if (!found) throw new Error(`no cell of ${sheet} says ${text}`);
  return found;
}

const marksOf = (book: Book) => book.sheets.flatMap((sheet) => sheet.conditionalFormats.list.filter(({ formula }) => formula && isMarkFormula(formula)));

// One page and one workbook, step after step as an official would work; each test goes on where the one before left off.
describe("the workbench", () => {
  const pictures = outputFolder("screenshots");
  let workbench: WorkbenchPage;
  const picture = (name: string) => workbench.page.screenshot({ path: join(pictures, `${name}.png`) });

  /** Pixels of the grid in a colour of the review's highlights. */
  async function highlighted(): Promise<number> {
    const counts = await Promise.all(Object.values(LOOKS).map(({ fill }) => workbench.pixels(fill)));
    return counts.reduce((total, count) => total + count, 0);
  }

  async function downloaded(): Promise<{ readonly name: string; readonly book: Book }> {
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "下载" }).click(),
    ]);
    const path = join(outputFolder("downloads"), "workbench.xlsx");
    await download.saveAs(path);
    return { name: download.suggestedFilename(), book: await loadBook(new Uint8Array(readFileSync(path))) };
  }

  beforeAll(async () => {
    workbench = await WorkbenchPage.open(browser, site);
  }, REVIEW_MS);

  test("opens the sample by itself, with the pane beside it at Excel's width", async () => {
    const [sample] = JSON.parse(readFileSync("assets/samples/index.json", "utf8")) as { file: string }[];
    await workbench.page.getByText(sample?.file ?? "", { exact: true }).waitFor();
    expect((await workbench.pane.boundingBox())?.width).toBe(350);
    expect(await workbench.values(SUMMARY, "B4:C4")).toEqual([["企业名称", "项目名称"]]);
    await picture("1-opened");
  });

  test("一键核验 shows the outcome in the pane and the highlights in the grid", async () => {
    expect(await highlighted()).toBe(0);
    await workbench.pane.getByRole("button", { name: "一键核验" }).click();
    await workbench.pane.getByText(/^已在 \d+ 张表上标记 \d+ 个单元格。$/).waitFor({ timeout: REVIEW_MS });
    await eventually(highlighted, (pixels) => pixels > 500);
    await picture("2-reviewed");
  }, REVIEW_MS + 10_000);

  test("the summary has its scores beside the table", async () => {
    const { book } = await downloaded();
    const header = find(book, SUMMARY, "评分");
    const sheet = book.sheet(SUMMARY);
    for (const text of ["申报方向", "建议等级", "结论", "核验时间"]) expect(find(book, SUMMARY, text).row).toBe(header.row);
    const scores = [1, 2, 3].map((below) => sheet?.cell(header.row + below, header.column).value);
    expect(scores.every((score) => typeof score === "number")).toBe(true);
  });

  test("a click on a finding selects its cell in the grid and brings it into view", async () => {
    const goTo = workbench.pane.getByRole("button", { name: /^定位到 .*![A-Z]+\d+$/ });
    const group = workbench.pane.getByRole("button", { expanded: false });
    while ((await goTo.count()) === 0) await group.first().click();
    const name = await goTo.first().getAttribute("aria-label");
    await goTo.first().click();
    const target = name?.replace("定位到 ", "") ?? "";
    await expect(eventually(() => workbench.selection(), (selected) => selected.startsWith(target))).resolves.toContain("!");
    await eventually(highlighted, (pixels) => pixels > 500);
    await picture("3-finding");
  });

  test("an edit in the grid reaches the workbook and the add-in's change handlers", async () => {
    await workbench.grid.getByText(SUMMARY, { exact: true }).click();
    await workbench.page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          document.body.dataset.changed = event.address;
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await workbench.typeInGrid("D5", "赵改动");
    await eventually(() => workbench.values(SUMMARY, "D5"), (values) => values[0]?.[0] === "赵改动");
    await eventually(() => workbench.page.evaluate(() => document.body.dataset.changed ?? ""), (address) => address === "D5");
    await workbench.page.keyboard.press("Control+z");
    await eventually(() => workbench.values(SUMMARY, "D5"), (values) => values[0]?.[0] === "赵联络");
  });

  test("what a formula comes to in the grid is in the workbook, and is nobody's edit", async () => {
    await workbench.page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("算");
        sheet.getRange("B1").formulas = [["=ROMAN(A1)"]];
        sheet.activate();
        sheet.onChanged.add((event) => {
          if (event.triggerSource !== "ThisLocalAddin") document.body.dataset.edits = `${document.body.dataset.edits ?? ""} ${event.address}`;
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await workbench.typeInGrid("A1", "4");
    await eventually(() => workbench.values("算", "B1"), (values) => values[0]?.[0] === "IV");
    await workbench.typeInGrid("A2", "5");
    await eventually(() => workbench.page.evaluate(() => document.body.dataset.edits ?? ""), (edits) => edits === " A1 A2");
    await workbench.page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("算").delete();
        await context.sync();
      }),
    );
    await workbench.grid.getByText("算", { exact: true }).waitFor({ state: "detached" });
    await workbench.grid.getByText(SUMMARY, { exact: true }).click();
  });

  test("the selection and the active sheet of the grid are the workbook's", async () => {
    await workbench.selectInGrid("C7");
    await eventually(() => workbench.selection(), (selected) => selected === `${SUMMARY}!C7`);
    await workbench.grid.getByText("问题清单", { exact: true }).click();
    await eventually(() => workbench.selection(), (selected) => selected.startsWith("问题清单!"));
    await picture("4-findings-sheet");
    await workbench.grid.getByText("核验结果", { exact: true }).click();
    await eventually(() => workbench.selection(), (selected) => selected.startsWith("核验结果!"));
    await picture("5-result-sheet");
  });

  test("what the add-in does shows at once, and a link in a cell leads to its target", async () => {
    const color = "#12AB34";
    await workbench.page.evaluate(
      (fill) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("新表");
          sheet.getRange("A1").hyperlink = { documentReference: "汇总表!C9", textToDisplay: "去看" };
          sheet.getRange("C3:D9").format.fill.color = fill;
          sheet.activate();
          await context.sync();
        }),
      color,
    );
    const painted = await eventually(() => workbench.pixels(color), (pixels) => pixels > 5_000);
    await workbench.page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("新表");
        sheet.getRange("4:6").delete("Up");
        sheet.name = "改了名";
        await context.sync();
      }),
    );
    await workbench.grid.getByText("改了名", { exact: true }).waitFor();
    await eventually(() => workbench.pixels(color), (pixels) => pixels > 0 && pixels < painted);
    const box = await workbench.sheetBox();
    await workbench.page.mouse.click(box.x + 60, box.y + 30);
    await eventually(() => workbench.selection(), (selected) => selected === `${SUMMARY}!C9`);
    await workbench.page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("改了名").delete();
        await context.sync();
      }),
    );
    await workbench.grid.getByText("改了名", { exact: true }).waitFor({ state: "detached" });
  });

  test("what formulas come to shows in the grid, and follows edits there and by the add-in", async () => {
    const color = "#34AB12";
    await workbench.page.evaluate(
      (fill) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("统计表");
          sheet.getRange("A1:A4").values = [[50], [60], [70], ["'60"]];
          sheet.getRange("B1:B2").formulas = [['=COUNTIF(A1:A3,">=60")'], ["=COUNTIF(A1:A4,60)"]];
          // Only where the grid itself shows these numbers it paints the rows.
          const { custom } = sheet.getRange("D1:F9").conditionalFormats.add(Excel.ConditionalFormatType.custom);
          custom.rule.formula = "=AND($B$1=3,$B$2=2)";
          custom.format.fill.color = fill;
          sheet.activate();
          await context.sync();
        }),
      color,
    );
    expect(await workbench.values("统计表", "B1:B2")).toEqual([[2], [2]]);
    expect(await workbench.pixels(color)).toBe(0);
    await workbench.typeInGrid("A1", "100");
    await eventually(() => workbench.pixels(color), (pixels) => pixels > 5_000);
    expect(await workbench.values("统计表", "B1:B2")).toEqual([[3], [2]]);
    await workbench.page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("统计表").getRange("A3").values = [["缺"]];
        await context.sync();
      }),
    );
    await eventually(() => workbench.pixels(color), (pixels) => pixels === 0);
    await workbench.typeInGrid("B5", "=SUM(A1:A3)*2");
    await eventually(() => workbench.values("统计表", "B5"), (values) => values[0]?.[0] === 320);
    await workbench.page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("统计表").delete();
        await context.sync();
      }),
    );
    await workbench.grid.getByText(SUMMARY, { exact: true }).click();
  });

  test("a protected sheet takes no edit", async () => {
    const protect = (on: boolean) =>
      workbench.page.evaluate(
        ([name, wanted]) =>
          Excel.run(async (context) => {
            const { protection } = context.workbook.worksheets.getItem(name);
            if (wanted) protection.protect();
            else protection.unprotect();
            await context.sync();
          }),
        [SUMMARY, on] as const,
      );
    await protect(true);
    await workbench.typeInGrid("D6", "不许");
    await workbench.page.keyboard.press("Escape");
    expect(await workbench.values(SUMMARY, "D6")).toEqual([["钱联络"]]);
    await protect(false);
    await workbench.typeInGrid("D6", "准许");
    await eventually(() => workbench.values(SUMMARY, "D6"), (values) => values[0]?.[0] === "准许");
  });

  test("rows taken out by the user move what is below, in the workbook too", async () => {
    await workbench.grid.getByText(SUMMARY, { exact: true }).click();
    const box = await workbench.sheetBox();
    await workbench.page.mouse.click(box.x + 20, box.y + 30, { button: "right" });
    await workbench.page.getByText("删除选中行").click();
    await eventually(() => workbench.values(SUMMARY, "B3"), (values) => values[0]?.[0] === "企业名称");
    await workbench.page.keyboard.press("Control+z");
    await eventually(() => workbench.values(SUMMARY, "B4"), (values) => values[0]?.[0] === "企业名称");
  });

  test("the grid is dark where the page is", async () => {
    const lightHeadings = () => workbench.pixels("#F8F9FA");
    const before = await lightHeadings();
    expect(before).toBeGreaterThan(5_000);
    await workbench.page.emulateMedia({ colorScheme: "dark" });
    await eventually(lightHeadings, (pixels) => pixels === 0);
    await picture("7-dark");
    await workbench.page.emulateMedia({ colorScheme: "light" });
    await eventually(lightHeadings, (pixels) => pixels === before);
  });

  test("下载 gives an .xlsx that has the highlights and the results", async () => {
    const { name, book } = await downloaded();
    expect(name).toMatch(/-核验\.xlsx$/);
    const marks = marksOf(book);
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.map(({ format }) => format.fill)).toEqual(expect.arrayContaining([LOOKS.unmet.fill]));
    const header = find(book, SUMMARY, "评分");
    expect(typeof book.sheet(SUMMARY)?.cell(header.row + 1, header.column).value).toBe("number");
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["核验结果", "问题清单"]));
    expect(book.sheet(SUMMARY)?.merges).toContainEqual(rectOf(0, 0, 1, 5));
  });

  test("清除标记 takes the highlights out of the grid again", async () => {
    await workbench.pane.getByRole("button", { name: "清除标记" }).click();
    await workbench.pane.getByText(/^已清除 \d+ 个单元格的标记/).waitFor({ timeout: REVIEW_MS });
    await workbench.grid.getByText("示例乙智能装备", { exact: true }).click();
    await eventually(highlighted, (pixels) => pixels === 0);
  }, REVIEW_MS);

  test("打开文件 opens another workbook, after asking about changes that were not downloaded", async () => {
    await workbench.openFile(FIXTURE);
    await workbench.page.getByRole("button", { name: "不保留，直接打开" }).click();
    await workbench.page.getByText("openpyxl.xlsx", { exact: true }).waitFor();
    const expected = await loadBook(new Uint8Array(readFileSync(FIXTURE)));
    await workbench.grid.getByText(expected.active.name, { exact: true }).first().waitFor();
    expect((await workbench.selection()).split("!")[0]).toBe(expected.active.name);
    await picture("6-other-file");
  });

  test("a file dropped on the page opens", async () => {
    const [sample] = JSON.parse(readFileSync("assets/samples/index.json", "utf8")) as { file: string }[];
    await workbench.page.evaluate(async (file) => {
      const bytes = await (await fetch(`assets/samples/${encodeURIComponent(file)}`)).arrayBuffer();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], "拖入.xlsx"));
      const target = document.querySelector("[data-testid=grid]");
      for (const type of ["dragenter", "dragover", "drop"]) {
        target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, sample?.file ?? "");
    await workbench.page.getByText("拖入.xlsx", { exact: true }).waitFor();
    expect(await workbench.values(SUMMARY, "B4")).toEqual([["企业名称"]]);
  });

  test.each([
    ["a picture", "照片.xlsx", Buffer.from("\x89PNG no workbook"), "这不是 Excel 工作簿"],
    ["a workbook cut short", "截断.xlsx", readFileSync(FIXTURE).subarray(0, 3000), "文件已损坏或没有下载完整"],
  ])("%s is refused with a sentence that says what to do", async (_, name, buffer, sentence) => {
    await workbench.openFile({ name, mimeType: "application/octet-stream", buffer });
    await workbench.page.getByText(`没有打开 ${name}：${sentence}`).waitFor();
    expect((await workbench.selection()).length).toBeGreaterThan(0);
  });

  test("nothing was asked of any other host, and nothing went wrong unseen", () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

describe("the task pane's page", () => {
  test.each([320, 350])("starts without errors %i pixels wide, office.js being what tells it that there is no Excel", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 700 } });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.route(/appsforoffice/, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `window.Office = { HostType: { Excel: "Excel" }, context: { displayLanguage: "zh-CN" },
          onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }), actions: { associate() {} } };`,
      }),
    );
    await page.goto(site.url("taskpane.html"));
    await page.getByRole("button", { name: "一键核验" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(errors).toEqual([]);
    await page.screenshot({ path: join(outputFolder("screenshots"), `taskpane-${width}.png`) });
    await page.close();
  });
});
