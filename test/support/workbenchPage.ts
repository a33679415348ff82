import type { Browser, Page } from "playwright-core";
import type { Site } from "./site";

/** Longest wait for anything on the page to appear. */
export const ACTION_MS = 15_000;

/** The workbench open in a browser, and what it did that it should not. */
export class WorkbenchPage {
  /** Addresses asked for outside the site. */
  readonly foreignRequests: string[] = [];
  /** Uncaught errors, and errors written to the console. */
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, site: Site): Promise<WorkbenchPage> {
    return WorkbenchPage.openIn(await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true }), site);
  }

  static async openIn(page: Page, site: Site): Promise<WorkbenchPage> {
    page.setDefaultTimeout(ACTION_MS);
    const workbench = new WorkbenchPage(page);
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(site.origin) && !/^(blob|data):/.test(url)) workbench.foreignRequests.push(url);
    });
    page.on("pageerror", (error) => workbench.errors.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error") workbench.errors.push(message.text());
    });
    await page.goto(site.url("workbench.html"));
    await workbench.waitForGrid();
    return workbench;
  }

  get grid() {
    return this.page.getByTestId("grid");
  }

  get pane() {
    return this.page.getByRole("complementary", { name: "5G 全连接工厂申报核验" });
  }

  async waitForGrid(): Promise<void> {
    await this.grid.locator("canvas").first().waitFor();
    await this.nameBox.waitFor();
  }

  /** The box beside the formula bar that shows and takes an address. */
  private get nameBox() {
    return this.grid.locator("[data-u-comp=defined-name] input");
  }

  /** Where the cells are drawn, headings included. */
  async sheetBox(): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.grid.locator("canvas[id^=univer-sheet-main]").boundingBox();
    if (!box) throw new Error("the grid is not drawn");
    return box;
  }

  async selectInGrid(address: string): Promise<void> {
    await this.nameBox.fill(address);
    await this.nameBox.press("Enter");
  }

  async typeInGrid(address: string, text: string): Promise<void> {
    await this.selectInGrid(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Opens a cell for editing, as someone does who types and does not press Enter. */
  async beginEdit(): Promise<void> {
    const { x, y } = await this.sheetBox();
    await this.page.mouse.click(x + 300, y + 200);
    await this.page.keyboard.type("1");
  }

  /** Ends the editing with a click on another cell. */
  async endEdit(): Promise<void> {
    const { x, y } = await this.sheetBox();
    await this.page.mouse.click(x + 300, y + 300);
  }

  /** Values of a range as the add-in reads them. */
  values(sheet: string, address: string): Promise<unknown[][]> {
    return this.page.evaluate(
      ([name, where]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange(where);
          range.load("values");
          await context.sync();
          return range.values;
        }),
      [sheet, address] as const,
    );
  }

  /** The names of all sheets and what their cells say, line by line. */
  texts(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("values"));
        await context.sync();
        const cells = used.flatMap((range) => (range.isNullObject ? [] : range.values.flat().map(String)));
        return [...worksheets.items.map(({ name }) => name), ...new Set(cells.flatMap((text) => [text, ...text.split("\n")].map((line) => line.trim())))];
      }),
    );
  }

  /** The selected range as the add-in sees it: "汇总表!B5". */
  selection(): Promise<string> {
    return this.page.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load("address");
        await context.sync();
        return range.address;
      }),
    );
  }

  /** How many of the grid's pixels have that colour ("#RRGGBB"). */
  pixels(color: string): Promise<number> {
    return this.page.evaluate((wanted) => {
      const [r, g, b] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
      let count = 0;
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>("[data-testid=grid] canvas")) {
        const context = canvas.getContext("2d");
        if (!context || canvas.width === 0 || canvas.height === 0) continue;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        for (let i = 0; i < data.length; i += 4) if (data[i] === r && data[i + 1] === g && data[i + 2] === b) count++;
      }
      return count;
    }, color);
  }

  async openFile(file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    await this.page.getByRole("banner").locator("input[type=file]").setInputFiles(file);
  }
}

/** Asks again until the answer is as wanted; the last answer then. The test's own time limit ends the waiting. */
export async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  const until = Date.now() + ACTION_MS;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > until) throw new Error(`still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
