import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser, outputFolder } from "../support/browser";
import { PaneView, type Look } from "../support/paneView";
import { Site, siteFolder } from "../support/site";
import { ACTION_MS, eventually } from "../support/workbenchPage";

jest.setTimeout(4 * ACTION_MS);

const REVIEW_MS = 60_000;
const WIDTHS = [320, 350, 600] as const;
const FORM = "示例乙智能装备";

/** Words that the steps go by, in each language. */
const WORDS = {
  "zh-CN": {
    review: "一键核验", clear: "清除标记", start: "从第一个问题开始", next: "下一个问题", undo: /^撤销：标记 \d+ 个单元格$/, rules: "规则", judged: "如何判定",
    settings: "设置", summary: "汇总表", live: "修改后自动核对", stale: /有改动，下面还是改动前的结果/, rechecked: /已随修改重新核对/, options: "查看方式", group: "分组",
    byRule: "按规则", one: /逐条查看问题/, place: "核验", goTo: "打开汇总表",
  },
  "en-US": {
    review: "Review workbook", clear: "Clear marks", start: "Start with the first problem", next: "Next problem", undo: /^Undo: highlighting \d+ cells$/, rules: "Rules",
    judged: "How we judge", settings: "Settings", summary: "Summary", live: "Recheck after an edit", stale: /The results below are from before the change/,
    rechecked: /^Rechecked/, options: "View", group: "Group", byRule: "By rule", one: /Problems one by one/, place: "Review", goTo: "Go to the summary table",
  },
} as const;

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: "zh-light", language: "zh-CN", colors: "light" },
  { name: "en-dark", language: "en-US", colors: "dark" },
  { name: "zh-contrast", language: "zh-CN", colors: "contrast" },
];

/** Pictures for the manual: few, and the same size each time. */
const DOCS = join(process.cwd(), "docs/screenshots");

let site: Site;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(DOCS, { recursive: true });
  [browser, site] = await Promise.all([launchBrowser(), Site.serve(siteFolder())]);
}, 2 * ACTION_MS);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(LOOKS)("the pane, $name", ({ name, ...look }) => {
  const words = WORDS[look.language];
  const pictures = outputFolder("screenshots");
  let view: PaneView;
  const button = (label: string | RegExp) => view.pane.getByRole("button", { name: label });
  const tab = (label: string) => view.pane.getByRole("tab", { name: label, exact: true });

  /** The list comes a moment after the words about it. */
  const nextStep = (label: string) => eventually(() => view.primaryButtons(), (primary) => primary.join() === label);

  /** At every width: nothing sticks out and axe finds nothing. A picture of the narrowest, and of the usual one for the manual. */
  async function looksRight(state: string, inDocs = false): Promise<void> {
    for (const width of WIDTHS) {
      await view.setWidth(width);
      expect({ state, width, overflowing: await view.overflowing() }).toEqual({ state, width, overflowing: [] });
      const { pane } = view;
      if (width !== 600) await pane.screenshot({ path: join(pictures, `pane-${name}-${state}-${width}.png`) });
      if (width === 350 && inDocs) await pane.screenshot({ path: join(DOCS, `${state}-${name}.png`) });
      expect({ state, width, violations: await view.violations() }).toEqual({ state, width, violations: [] });
    }
    await view.setWidth(350);
  }

  beforeAll(async () => {
    view = await PaneView.open(browser, site, look);
  }, REVIEW_MS);

  afterAll(() => view?.close());

  test("first run", async () => {
    await button(words.review).waitFor();
    await nextStep(words.review);
    await looksRight("first-run", name === "zh-light");
  });

  test("rules, how we judge, settings, and the summary before a review", async () => {
    await tab(words.rules).click();
    await view.pane.getByRole("article").first().waitFor();
    await view.pane.getByRole("article").first().getByRole("button").click();
    await looksRight("rules");
    await button(words.judged).click();
    await view.pane.getByText("G1").first().waitFor();
    await looksRight("how-we-judge", name === "zh-light");
    await tab(words.settings).click();
    await view.pane.getByLabel(words.live).waitFor();
    await looksRight("settings");
    await tab(words.summary).click();
    // The year of the call comes from the workbook; until then its button waits.
    await eventually(() => view.pane.locator("[role=tabpanel]:not([hidden]) [aria-disabled=true]").count(), (waiting) => waiting === 0);
    await looksRight("summary-before");
  });

  test("running, then done with findings", async () => {
    await tab(words.place).click();
    await button(words.review).click();
    await button(words.start).waitFor({ timeout: REVIEW_MS });
    await nextStep(words.start);
    await looksRight("done", name !== "zh-contrast");
  }, 2 * REVIEW_MS);

  test("one finding after the other, and an open card", async () => {
    await button(words.start).click();
    const shown = view.pane.getByRole("region", { name: words.one });
    const goTo = shown.getByRole("button", { name: /!/ }).first();
    const target = ((await goTo.getAttribute("aria-label")) ?? "").replace(/^\D*? /, "");
    await eventually(() => view.workbench.selection(), (selected) => target.endsWith(selected.split("!")[1] ?? "?"));
    await view.pane.getByRole("article").filter({ hasText: "示例" }).first().getByRole("button").first().click();
    await looksRight("finding", name === "zh-light");
  });

  test("by rule", async () => {
    await view.pane.getByRole("button", { name: words.options, exact: true }).click();
    await view.pane.getByLabel(words.group, { exact: true }).selectOption({ label: words.byRule });
    await view.pane.getByRole("article", { name: /^[A-Z]\d\d / }).first().waitFor();
    await looksRight("by-rule");
  });

  test("the summary after a review", async () => {
    await tab(words.summary).click();
    await button(words.goTo).waitFor();
    await looksRight("summary", name === "zh-light");
    await tab(words.place).click();
  });

  test("an edit is rechecked within a second or two, and selecting a highlighted cell shows its finding", async () => {
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
    await view.pane.getByText(words.rechecked).waitFor();
    console.log(`an edit was rechecked and listed ${Date.now() - begun} ms after typing began (${name})`);
    expect(await marks()).toBe(before);
    await looksRight("rechecked");
  });

  test("with the recheck switched off the results are marked as old, and reviewing is the next step again", async () => {
    await tab(words.settings).click();
    await view.pane.getByLabel(words.live).uncheck();
    await tab(words.place).click();
    await view.workbench.typeInGrid("A1", "再改");
    await view.pane.getByText(words.stale).waitFor();
    await nextStep(words.review);
    await looksRight("stale", name === "zh-light");
  });

  test("undo takes the review back", async () => {
    await button(words.undo).click();
    await button(words.undo).waitFor({ state: "detached" });
    const names = await view.page.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map((sheet) => sheet.name);
      }),
    );
    expect(names).not.toContain("核验结果");
    await looksRight("undone");
  });

  test("nothing went wrong unseen", () => {
    expect(view.workbench.errors).toEqual([]);
    expect(view.workbench.foreignRequests).toEqual([]);
  });
});

describe("with the keyboard alone", () => {
  test("review, go through findings, read one, clear the highlights", async () => {
    const view = await PaneView.open(browser, site, { language: "zh-CN", colors: "light" });
    const { page, pane } = view;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.getByRole("separator").focus();
    const tabTo = async (label: string): Promise<void> => {
      const passed: string[] = [];
      for (let steps = 0; steps < 40; steps++) {
        const text = await focused();
        if (text === label) return;
        passed.push(text.slice(0, 20));
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never reached ${label}: ${passed.join(" → ")}`);
    };
    await tabTo("一键核验");
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "从第一个问题开始" }).waitFor({ timeout: REVIEW_MS });
    await tabTo("从第一个问题开始");
    await page.keyboard.press("Enter");
    const first = await view.workbench.selection();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await pane.getByText(/第 3 个，共 \d+ 个/).first().waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await pane.getByText(/第 2 个，共 \d+ 个/).first().waitFor();
    expect(first).toContain("!");
    await page.keyboard.press("Shift+Tab");
    for (let steps = 0; steps < 10 && (await focused()) !== "清除标记"; steps++) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByText(/^已清除 \d+ 个单元格的标记/).waitFor({ timeout: REVIEW_MS });
    await view.close();
  }, 3 * REVIEW_MS);
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
    await eventually(background, (color) => color === "rgb(255, 255, 255)");
    await page.close();
  });
});
