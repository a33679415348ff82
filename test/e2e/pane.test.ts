import type { Browser } from "playwright-core";
import { zhCN as texts } from "../../src/pane/texts/zhCN";
import { launchBrowser } from "../support/browser";
import { PaneView } from "../support/paneView";
import { Site, siteFolder } from "../support/site";
import { ACTION_MS, eventually } from "../support/workbenchPage";

jest.setTimeout(4 * ACTION_MS);

const REVIEW_MS = 60_000;
const FORM = "示例乙智能装备";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), Site.serve(siteFolder())]);
}, 2 * ACTION_MS);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe("a review in the pane", () => {
  let view: PaneView;
  const button = (label: string | RegExp) => view.pane.getByRole("button", { name: label });

  beforeAll(async () => {
    view = await PaneView.open(browser, site, { language: "zh-CN", colors: "light" });
    await button(texts.review).click();
    await button(texts.cursor.start).waitFor({ timeout: REVIEW_MS });
  }, 2 * REVIEW_MS);

  afterAll(() => view?.close());

  test("going to the next finding selects its cell", async () => {
    await button(texts.cursor.start).click();
    const shown = view.pane.getByRole("region", { name: texts.cursor.label });
    const goTo = shown.getByRole("button", { name: /!/ }).first();
    const target = ((await goTo.getAttribute("aria-label")) ?? "").replace(/^\D*? /, "");
    await eventually(() => view.workbench.selection(), (selected) => target.endsWith(selected.split("!")[1] ?? "?"));
  });

  test("an edit is rechecked within a second or two, and the highlights stay as many", async () => {
    const marks = (): Promise<number> =>
      view.page.evaluate(
        ([sheet]) =>
          Excel.run(async (context) => {
            const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
            formats.load("items/id");
            await context.sync();
            return formats.items.length;
          }),
        [FORM] as const,
      );
    const before = await marks();
    await view.workbench.grid.getByText(FORM, { exact: true }).click();
    const begun = Date.now();
    await view.workbench.typeInGrid("A1", "改动");
    await view.pane.getByText(texts.live.written).waitFor();
    console.log(`an edit was rechecked and listed ${Date.now() - begun} ms after typing began`);
    expect(await marks()).toBe(before);
  });

  test("undo takes the review back", async () => {
    const undo = button(/^撤销：标记 \d+ 个单元格$/);
    await undo.click();
    await undo.waitFor({ state: "detached" });
    const names = await view.page.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map((sheet) => sheet.name);
      }),
    );
    expect(names).not.toContain("核验结果");
  });

  test("nothing went wrong unseen", () => {
    expect(view.workbench.errors).toEqual([]);
    expect(view.workbench.foreignRequests).toEqual([]);
  });
});

describe("with the keyboard alone", () => {
  let view: PaneView;
  const button = (label: string) => view.pane.getByRole("button", { name: label });
  const focused = (): Promise<string> => view.page.evaluate(() => document.activeElement?.textContent ?? "");
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => view.page.keyboard.press(key)), Promise.resolve());

  /** Goes on with one key until the element with that text has the focus. */
  async function keyTo(label: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < 60; steps++) {
      const text = await focused();
      if (text === label) return;
      passed.push(text.slice(0, 20));
      await press(key);
    }
    throw new Error(`${key} never reached ${label}: ${passed.join(" → ")}`);
  }

  beforeAll(async () => {
    view = await PaneView.open(browser, site, { language: "zh-CN", colors: "light" });
    await view.page.getByRole("separator").focus();
  }, REVIEW_MS);

  afterAll(() => view?.close());

  test("review, and go through the findings", async () => {
    await keyTo(texts.review);
    await press("Enter");
    await button(texts.cursor.start).waitFor({ timeout: REVIEW_MS });
    await keyTo(texts.cursor.start);
    await press("Enter");
    expect(await view.workbench.selection()).toContain("!");
    await press("Alt+ArrowDown", "Alt+ArrowDown");
    await view.pane.getByText(/第 3 个，共 \d+ 个/).first().waitFor();
    await press("Alt+ArrowUp");
    await view.pane.getByText(/第 2 个，共 \d+ 个/).first().waitFor();
  }, 2 * REVIEW_MS);

  /** The finding that has the focus, or holds what has it. */
  const place = () =>
    view.page.evaluate(() => {
      const finding = document.activeElement?.closest("[data-finding]");
      return {
        message: finding?.querySelector("[lang]")?.textContent ?? null,
        decided: finding?.textContent?.includes("不符：王审核 ") ?? false,
        list: finding?.closest("section")?.querySelector("h4")?.textContent ?? null,
      };
    });

  test("an item found not to be in order is found again in its new list", async () => {
    await keyTo("苏州示例甲精密电子有限公司");
    await press("Enter");
    await keyTo(texts.decide.refuted);
    const before = await place();
    expect(before.list).toContain(texts.severities.manual);
    await press("Enter");
    await view.page.keyboard.type("原件缺一页");
    await press("Tab");
    await view.page.keyboard.type("王审核");
    await press("Enter");
    const after = await eventually(place, ({ decided }) => decided);
    expect(after.message).toContain(before.message);
    expect(after.list).not.toContain(texts.severities.manual);
    // The next key goes on from there.
    await press("Tab");
    expect((await place()).message).toBe(after.message);
  }, REVIEW_MS);

  test("an item that leaves the list hands on to the next one", async () => {
    await keyTo(texts.filter.options, "Shift+Tab");
    await press("Enter");
    await view.pane.getByLabel(texts.filter.state).focus();
    await view.pane.getByLabel(texts.filter.state).selectOption({ label: texts.filter.states.unchecked });
    await keyTo("苏州示例甲精密电子有限公司");
    if ((await view.page.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))) === "false") await press("Enter");
    await keyTo(texts.decide.passed);
    const first = await place();
    await press("Enter");
    const second = await eventually(place, ({ message }) => message !== first.message);
    expect(second.message).not.toBeNull();
    await press("Tab");
    expect([await focused(), (await place()).message]).toEqual([texts.decide.passed, second.message]);
    await press("Enter");
    await eventually(place, ({ message }) => message !== second.message && message !== null);
  }, REVIEW_MS);

  test("clear the highlights", async () => {
    await keyTo(texts.clearMarks, "Shift+Tab");
    await press("Enter");
    await view.pane.getByText(/^已清除 \d+ 个单元格的标记/).waitFor({ timeout: REVIEW_MS });
  }, 2 * REVIEW_MS);
});

describe("the task pane's own page", () => {
  test("loads little before it is ready, and says how long that takes", async () => {
    const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
    await page.route(/appsforoffice/, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `window.Office = { HostType: { Excel: "Excel" }, context: { displayLanguage: "zh-CN", officeTheme: { bodyBackgroundColor: "#262626" } },
          onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }), actions: { associate() {} } };`,
      }),
    );
    const begun = Date.now();
    await page.goto(site.url("taskpane.html"));
    await page.getByRole("button", { name: "一键核验" }).waitFor();
    const ready = Date.now() - begun;
    const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null);
    console.log(`taskpane.html: first paint ${paint === null ? "unknown" : Math.round(paint)} ms, ready ${ready} ms`);
    expect(ready).toBeLessThan(10_000);
    // Excel's dark theme is followed, and another one when the user comes back to the pane.
    const background = () => page.evaluate(() => getComputedStyle(document.querySelector("[role=tablist]")?.parentElement ?? document.body).backgroundColor);
    expect(await background()).toBe("rgb(41, 41, 41)");
    await page.evaluate(() => void Object.assign(Office.context.officeTheme, { bodyBackgroundColor: "#FFFFFF" }));
    await page.mouse.move(100, 100);
    // Not every browser without a window takes a first move for an arrival.
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await eventually(background, (color) => color === "rgb(255, 255, 255)");
    await page.close();
  });
});
