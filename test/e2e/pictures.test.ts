import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { enUS } from "../../src/pane/texts/enUS";
import { zhCN } from "../../src/pane/texts/zhCN";
import { launchBrowser, outputFolder } from "../support/browser";
import { CLEAN_PAPER } from "../support/cleanForm";
import { COLORS, PaneView, WIDTHS } from "../support/paneView";
import { paperForm, type FormFacts } from "../support/paperForm";
import { Site, siteFolder } from "../support/site";
import { fileOf, workbookWith } from "../support/workbookFiles";
import { ACTION_MS } from "../support/workbenchPage";

jest.setTimeout(4 * ACTION_MS);

const WORK_MS = 60_000;

/** Pictures for the manual: few, and the same size each time. */
const DOCS = join(process.cwd(), "docs/screenshots");

const code = (uscc: string): Partial<FormFacts> => ({ "credit.uscc": uscc, "enterprise.uscc": uscc });
const region = (city: string): Partial<FormFacts> => ({ "enterprise.region": `${city}（设区市）（区县市）` });

/** Six enterprises: three of one city, two of another, one of no city that could be told; of one industry, of two and of none. */
const BATCH: readonly Partial<FormFacts>[] = [
  { ...code("91320500MA1MKT007X"), ...region("连云港市"), "enterprise.industry": ["石化化工"] },
  { ...code("91320500MA1MKT1037"), ...region("连云港市"), "enterprise.industry": ["石化化工", "电子设备制造"] },
  { ...code("91320500MA1MKT218D"), ...region("连云港市"), "connection.fiveG": 41, "connection.rate": 0.1 },
  { ...code("91320500MA1MKT306U"), ...region("苏州市") },
  { ...code("91320500MA1MKT4025"), ...region("苏州市"), "enterprise.industry": null },
  { ...code("91320500MA1MKT509G"), "enterprise.region": null, "cover.recommender": "江苏省工业和信息化厅" },
];
const named = (index: number): string => `示例第${index + 1}精密制造有限公司`;
const batch = () =>
  workbookWith(
    BATCH.map((facts, index) => {
      const name = named(index);
      return paperForm({ ...CLEAN_PAPER, "enterprise.name": name, "cover.applicant": name, "credit.enterprise": name, ...facts }, { name: `申报书${index + 1}` });
    }),
  );

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

/** What a bar's colour and the colour behind it are to each other (contrast ratio of WCAG 2.2). */
function contrastOf(bar: Locator): Promise<number> {
  return bar.evaluate((element) => {
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).slice(0, 3).map((channel) => {
        const value = Number(channel) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = element.closest(".fui-FluentProvider") ?? document.body;
    const [dark = 0, light = 0] = [getComputedStyle(element).fill, getComputedStyle(ground).backgroundColor].map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });
}

describe.each([zhCN, enUS])("pictures of a batch, $language", (texts) => {
  const { pictures, filter, outcome } = texts;
  const loaded: string[] = [];
  let view: PaneView;
  const button = (name: string | RegExp): Locator => view.pane.getByRole("button", { name });
  const section = (heading: string): Locator => view.pane.locator("section").filter({ has: view.page.getByRole("heading", { level: 3, name: heading, exact: true }) }).last();
  const row = (heading: string, name: string): Locator => section(heading).getByRole("listitem").filter({ hasText: name });
  const rows = (): Locator => view.pane.locator("section li button").filter({ visible: true });
  const bar = (of: Locator): Locator => of.locator("rect").first();
  const status = (): Locator => view.pane.locator("[role=status]:focus");
  const cards = (): Promise<(string | null)[]> => view.pane.getByRole("article").evaluateAll((all) => all.map((card) => card.getAttribute("aria-label")));
  const reopen = () => button(pictures.show).click();

  beforeAll(async () => {
    view = await PaneView.open(browser, site, { language: texts.language === "en-US" ? "en-US" : "zh-CN", colors: "light" });
    view.page.on("request", (request) => void loaded.push(new URL(request.url()).pathname));
    await view.workbench.openFile(await fileOf("多市.xlsx", batch()));
    await view.page.getByText("多市.xlsx", { exact: true }).waitFor({ timeout: WORK_MS });
    await button(texts.review).click();
    await button(texts.cursor.start).waitFor({ timeout: WORK_MS });
  }, 3 * WORK_MS);

  afterAll(() => view?.close());

  test("load when they are opened, and their bars are as long as their numbers say", async () => {
    const ofPictures = (): string[] => loaded.filter((path) => /\/pictures\./.test(path));
    expect(ofPictures()).toEqual([]);
    await button(pictures.show).click();
    await section(pictures.industries).waitFor({ timeout: WORK_MS });
    expect(ofPictures()).toHaveLength(1);

    expect(await row(pictures.cities, filter.notStated).innerText()).toContain(outcome.enterprises(1));
    const length = async (name: string): Promise<number> => (await bar(row(pictures.cities, name)).boundingBox())?.width ?? 0;
    const longest = await length("连云港市");
    expect(longest).toBeGreaterThan(200);
    expect((await length("苏州市")) / longest).toBeCloseTo(2 / 3, 1);
    expect((await length(filter.notStated)) / longest).toBeCloseTo(1 / 3, 1);
  }, 2 * WORK_MS);

  test("look right at every width in every look", async () => {
    const found: unknown[] = [];
    await view.page.setViewportSize({ width: 1280, height: 1600 });
    for (const width of WIDTHS) {
      await view.setWidth(width);
      for (const colors of COLORS) {
        await view.setColors(colors);
        await view.pane.screenshot({ path: join(outputFolder("screenshots"), `pictures-${texts.language}-${colors}-${width}.png`) });
        for (const problem of [...(await view.misfits()), ...(await view.violations())]) found.push({ width, colors, problem });
        for (const heading of [texts.suggested, pictures.scores, pictures.gates, pictures.cities]) {
          const contrast = await contrastOf(bar(section(heading)));
          if (contrast < 3) found.push({ width, colors, heading, contrast });
        }
      }
    }
    await view.setColors("light");
    await view.setWidth(350);
    await view.page.setViewportSize({ width: 1280, height: 800 });
    if (texts === zhCN) await view.pane.screenshot({ path: join(DOCS, "pictures-zh-light.png") });
    expect(found).toEqual([]);
  }, 3 * WORK_MS);

  test("a bar that is clicked lists its enterprises", async () => {
    await bar(row(pictures.cities, "苏州市")).click({ force: true });
    await view.pane.getByText(filter.shownOf(2, "苏州市")).waitFor();
    expect(await cards()).toEqual([named(3), named(4)]);
    expect(await status().innerText()).toBe(filter.shownOf(2, "苏州市"));
    await reopen();
    await row(pictures.gates, "G1").click();
    await view.pane.getByText(filter.shownOf(1, filter.gate("G1"))).waitFor();
    expect(await cards()).toEqual([named(2)]);
    await reopen();
  });

  test("the keyboard goes from row to row and nowhere else, and Enter lists", async () => {
    await button(pictures.hide).focus();
    const stops: string[] = [];
    const all = await rows().count();
    for (let step = 0; step < all; step++) {
      await view.page.keyboard.press("Tab");
      stops.push(await view.page.evaluate(() => document.activeElement?.textContent ?? ""));
    }
    expect(stops).toEqual(await rows().allTextContents());
    await row(pictures.industries, "电子设备制造").getByRole("button").focus();
    await view.page.keyboard.press("Enter");
    await view.pane.getByText(filter.shownOf(1, "电子设备制造")).waitFor();
    expect(await cards()).toEqual([named(1)]);
  });

  test("the list itself is narrowed by city and industry as well", async () => {
    await view.pane.getByRole("button", { name: filter.options, exact: true }).click();
    await view.pane.getByLabel(filter.industry, { exact: true }).selectOption({ label: filter.allIndustries });
    await view.pane.getByLabel(filter.city, { exact: true }).selectOption({ label: filter.notStated });
    await view.pane.getByText(filter.shownOf(1, filter.notStated)).waitFor();
    expect(await cards()).toEqual([named(5)]);
  });

  test("nothing went wrong unseen", () => {
    expect(view.workbench.errors).toEqual([]);
    expect(view.workbench.foreignRequests).toEqual([]);
  });
});
