import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Frame } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { Site, siteFolder } from "../support/site";
import { ACTION_MS, eventually, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(8 * ACTION_MS);

/** What the official React task-pane template with its one button loads. */
const LIMIT = 170_000;

const RULES = /\/rules\.[0-9a-f]+\.js$/;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), Site.serve(siteFolder())]);
}, 2 * ACTION_MS);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Said with the first result. */
const GLANCE = "官方门槛初步判断";

/** The built task pane as Excel opens it, in a frame of its own; it talks to the workbook that is open in the workbench around it. */
async function openTaskPane(): Promise<{ readonly workbench: WorkbenchPage; readonly frame: Frame }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route(/appsforoffice/, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `Object.assign(window, {
        Excel: parent.Excel,
        OfficeExtension: parent.OfficeExtension,
        Office: Object.assign(Object.create(parent.Office), {
          HostType: { Excel: "Excel" },
          context: Object.assign(Object.create(parent.Office.context), { displayLanguage: "zh-CN" }),
          onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
        }),
      });`,
    }),
  );
  const workbench = await WorkbenchPage.openIn(page, site);
  await page.evaluate(() => {
    const pane = document.createElement("iframe");
    pane.src = "taskpane.html";
    pane.style.cssText = "position: fixed; inset: 0 0 0 auto; width: 350px; height: 100%; z-index: 1000; background: white";
    document.body.append(pane);
  });
  const frame = await eventually(() => Promise.resolve(page.frame({ url: /taskpane\.html$/ })), (found) => found !== null);
  if (!frame) throw new Error("the task pane did not open");
  return { workbench, frame };
}

/** The scripts that the frame had loaded when the text appeared in it, and all that it showed then. */
function scriptsUntil(frame: Frame, text: string): Promise<{ readonly loaded: readonly string[]; readonly shown: string }> {
  return frame.evaluate(
    (awaited) =>
      new Promise<{ readonly loaded: readonly string[]; readonly shown: string }>((resolve) => {
        const observer = new MutationObserver(() => {
          const shown = document.body.textContent ?? "";
          if (!shown.includes(awaited)) return;
          observer.disconnect();
          const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
          resolve({ loaded: loaded.filter((name) => name.startsWith(location.origin) && name.endsWith(".js")), shown });
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    text,
  );
}

const gzipped = (url: string): number => gzipSync(readFileSync(join(siteFolder(), new URL(url).pathname)), { level: 9 }).length;

test("the gates of every enterprise show before more is loaded than the template's one button needs, and the findings follow", async () => {
  const { workbench, frame } = await openTaskPane();
  await frame.getByRole("button", { name: "一键核验" }).waitFor();
  const first = scriptsUntil(frame, GLANCE);
  await frame.getByRole("button", { name: "一键核验" }).click();
  const { loaded, shown } = await first;
  expect(shown).toContain("已读 11 家");
  const size = loaded.map(gzipped).reduce((total, each) => total + each, 0);
  console.log(`the task pane loads ${(size / 1000).toFixed(1)} KB gzip in ${loaded.length} scripts until the first result shows`);
  expect(size).toBeLessThanOrEqual(LIMIT);
  // Small enough to be worth telling only if the reader is among it.
  expect(size).toBeGreaterThan(100_000);
  await frame.getByRole("button", { name: "从第一个问题开始" }).waitFor();
  expect(workbench.errors).toEqual([]);
  await workbench.page.close();
});

test("rules that do not arrive are told with a next step, and the next click goes through", async () => {
  const { workbench, frame } = await openTaskPane();
  const { page } = workbench;
  await page.route(RULES, (route) => route.abort());
  await frame.getByRole("button", { name: "一键核验" }).click();
  await frame.getByText("加载项有一部分没有加载出来").waitFor();
  await page.unroute(RULES);
  await frame.getByRole("button", { name: "一键核验" }).click();
  await frame.getByRole("button", { name: "从第一个问题开始" }).waitFor();
  await page.close();
});
