import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { SUGGESTED_TIERS } from "../../src/domain/review/report";
import { type Book, type Chart, formatAddress, rectOf } from "../../src/host/model";
import { loadBook } from "../../src/host/xlsx";
import { launchBrowser, outputFolder } from "../support/browser";
import { Site, siteFolder } from "../support/site";
import { ACTION_MS, eventually, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(3 * ACTION_MS);

const REVIEW_MS = 60_000;
const STATISTICS = "统计";
const RESULTS = "核验结果";
const TIERS = "建议等级";
/** Above the grid's lower edge. */
const LOWEST = 930;
/** Pixels inside a corner. */
/** Longer than the grid takes to draw itself anew. */
const REDRAWN_MS = 1_000;
const INSIDE = 3;
const TIER_NAMES: readonly unknown[] = SUGGESTED_TIERS;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), Site.serve(siteFolder())]);
}, 2 * ACTION_MS);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

// One page, step after step.
describe("charts of the book in the grid", () => {
  const folder = outputFolder("screenshots");
  let workbench: WorkbenchPage;
  let book: Book;
  const picture = (name: string) => workbench.page.screenshot({ path: join(folder, `charts-${name}.png`) });
  const images = () => workbench.grid.locator("svg[role=img][aria-label]");
  const image = (title: string) => workbench.grid.getByRole("img", { name: title, exact: true });
  const tab = (name: string) => workbench.grid.getByText(name, { exact: true });
  const words = (title: string) => image(title).locator("text").allTextContents();

  async function box(title: string): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
    const found = await image(title).boundingBox();
    if (!found) throw new Error(`${title} is not drawn`);
    return found;
  }

  function charts(): readonly Chart[] {
    return book.sheet(STATISTICS)?.charts.list ?? [];
  }

  function chart(title: string): Chart {
    const found = charts().find((each) => each.title.text === title);
    if (!found) throw new Error(`no chart of ${title}`);
    return found;
  }

  /** The cell under a point of the page, found by a click. */
  async function cellAt(x: number, y: number, expected: string): Promise<string> {
    await workbench.page.mouse.click(x, y);
    return eventually(() => workbench.selection(), (selected) => selected === expected);
  }

  async function standsOverItsCells(title: string): Promise<void> {
    const { anchor } = chart(title);
    if (anchor.kind !== "twoCell") throw new Error("charts of ours stand over cells");
    const { x, y, width, height } = await box(title);
    const { from, to } = anchor;
    const cell = (row: number, column: number): string => `${STATISTICS}!${formatAddress(rectOf(row, column))}`;
    await cellAt(x + INSIDE, y + INSIDE, cell(from.row, from.column));
    const last = cell(to.down > 0 ? to.row : to.row - 1, to.right > 0 ? to.column : to.column - 1);
    await cellAt(x + width - INSIDE, y + height - INSIDE, last);
  }

  beforeAll(async () => {
    workbench = await WorkbenchPage.openIn(await browser.newPage({ viewport: { width: 1760, height: 1000 }, acceptDownloads: true }), site);
    await workbench.pane.getByRole("button", { name: "一键核验" }).click();
    await workbench.pane.getByText(/^已在 \d+ 张表上标记 \d+ 个单元格。$/).waitFor({ timeout: REVIEW_MS });
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "下载" }).click(),
    ]);
    const path = join(outputFolder("downloads"), "charts.xlsx");
    await download.saveAs(path);
    book = await loadBook(new Uint8Array(readFileSync(path)));
  }, 2 * REVIEW_MS);

  test("there are none where the sheet has none", async () => {
    expect(charts().length).toBeGreaterThan(2);
    expect(await images().count()).toBe(0);
  });

  test("they stand over their cells, which take the clicks", async () => {
    await tab(STATISTICS).click();
    await eventually(() => images().count(), (count) => count === charts().length);
    await picture("light");
    await standsOverItsCells(TIERS);
    const isOver = await image(TIERS).evaluate((svg) => {
      const canvas = document.querySelector("[data-testid=grid] canvas[id^=univer-sheet-main]");
      const layer = svg.parentElement?.parentElement;
      if (!canvas || !layer) return false;
      const heights = [layer, canvas].map((element) => Number(getComputedStyle(element).zIndex) || 0);
      const isLater = (canvas.compareDocumentPosition(layer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return (heights[0] ?? 0) > (heights[1] ?? 0) || (heights[0] === heights[1] && isLater);
    });
    expect(isOver).toBe(true);
  });

  test("they say what the table beside them says", async () => {
    const labels = await words(TIERS);
    const table = await workbench.values(STATISTICS, "A1:B40");
    const counts = table.filter(([name]) => TIER_NAMES.includes(name));
    expect(counts).toHaveLength(TIER_NAMES.length);
    for (const [name, count] of counts) {
      expect(labels).toContain(String(name));
      if (Number(count) > 0) expect(labels).toContain(String(count));
    }
  });

  test("they scroll with their cells", async () => {
    const before = await box(TIERS);
    await workbench.page.mouse.wheel(0, 60);
    const after = await eventually(() => box(TIERS), ({ y }) => y < before.y);
    expect(after.x).toBe(before.x);
    await picture("scrolled");
    const last = charts().at(-1)?.title.text ?? "";
    await workbench.page.mouse.wheel(0, (await box(last)).y - before.y);
    await eventually(() => box(last), ({ y, height }) => y > before.y / 2 && y + height < LOWEST);
    await standsOverItsCells(last);
    await workbench.page.mouse.wheel(0, -9000);
    await eventually(() => box(TIERS), ({ y }) => y === before.y);
  });

  test("they follow columns, rows and the zoom", async () => {
    const before = await box(TIERS);
    await workbench.page.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange("A:A").format.columnWidth = 75;
          sheet.getRange("1:1").format.rowHeight = 60;
          await context.sync();
        }),
      STATISTICS,
    );
    // The grid measures columns and rows anew when it shows the sheet again.
    await tab(RESULTS).click();
    await eventually(() => images().count(), (count) => count === 0);
    await tab(STATISTICS).click();
    await eventually(() => box(TIERS), ({ x }) => x < before.x);
    await standsOverItsCells(TIERS);
    await workbench.page.keyboard.down("Control");
    await workbench.page.mouse.wheel(0, 120);
    await workbench.page.keyboard.up("Control");
    await eventually(() => box(TIERS), ({ width }) => width < before.width);
    await standsOverItsCells(TIERS);
    await picture("zoomed");
  });

  test("frozen rows stay in sight of those that scroll under them", async () => {
    await workbench.page.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).freezePanes.freezeRows(2);
          await context.sync();
        }),
      STATISTICS,
    );
    const cut = () => image(TIERS).evaluate((svg) => parseFloat(/inset\(([\d.]+)px/.exec(svg.parentElement?.style.clipPath ?? "")?.[1] ?? "0"));
    // The grid freezes its rows a moment later, scrolled back to their top: a turn of the wheel until then is lost.
    const cutAfterTurn = async () => {
      await workbench.page.mouse.wheel(0, 300);
      await workbench.page.waitForTimeout(REDRAWN_MS);
      return cut();
    };
    await eventually(cutAfterTurn, (pixels) => pixels > 20);
    await picture("frozen");
    await workbench.page.mouse.wheel(0, -9000);
    await eventually(cut, (pixels) => pixels === 0);
    await standsOverItsCells(TIERS);
  });

  test("another sheet hides them, and an edit there changes the picture", async () => {
    const before = await words(TIERS);
    await tab(RESULTS).click();
    await eventually(() => images().count(), (count) => count === 0);
    const results = book.sheet(RESULTS);
    if (!results) throw new Error("no results");
    const places: { readonly row: number; readonly column: number; readonly value: string }[] = [];
    results.cells.forEach(({ value }, row, column) => void (typeof value === "string" && places.push({ row, column, value })));
    const title = places.find(({ value }) => value === TIERS);
    const first = places.find(({ row, column }) => title && column === title.column && row > title.row);
    if (!first) throw new Error("no tier");
    await workbench.typeInGrid(formatAddress(rectOf(first.row, first.column)), first.value === "工厂级" ? "产线级" : "工厂级");
    await tab(STATISTICS).click();
    await eventually(() => images().count(), (count) => count === charts().length);
    await eventually(() => words(TIERS), (after) => after.join() !== before.join());
  });

  test("they are as dark as the grid", async () => {
    const ground = () => image(TIERS).locator("rect").first().getAttribute("fill");
    expect((await ground())?.toUpperCase()).toBe("#FFFFFF");
    await workbench.page.emulateMedia({ colorScheme: "dark" });
    await eventually(ground, (fill) => fill?.toUpperCase() !== "#FFFFFF");
    await picture("dark");
    await workbench.page.emulateMedia({ colorScheme: "light" });
    await eventually(ground, (fill) => fill?.toUpperCase() === "#FFFFFF");
  });

  test("they go with another workbook, and nothing went wrong unseen", async () => {
    await workbench.openFile(join(__dirname, "../fixtures/openpyxl.xlsx"));
    await workbench.page.getByRole("button", { name: "不保留，直接打开" }).click();
    await workbench.page.getByText("openpyxl.xlsx", { exact: true }).waitFor();
    await eventually(() => images().count(), (count) => count === 0);
    expect(workbench.errors).toEqual([]);
    expect(workbench.foreignRequests).toEqual([]);
  });
});
