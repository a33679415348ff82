import Axe from "axe-core";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { chineseOfOurs } from "./chineseOfOurs";
import type { Site } from "./site";
import { eventually, WorkbenchPage } from "./workbenchPage";

export type Language = "zh-CN" | "en-US";
export const COLORS = ["light", "dark", "contrast"] as const;
export type Colors = (typeof COLORS)[number];

/** How a pane is looked at. */
export interface Look {
  readonly language: Language;
  readonly colors: Colors;
}

/** Excel's narrowest pane, its usual one, and one pulled wide. */
export const WIDTHS = [320, 350, 600] as const;

/** The name of the pane's frame, whatever language the pane itself speaks. */
const PANE_NAME = "5G 全连接工厂申报核验";

const SETTINGS_KEY = "factory-review.settings";

const media = (colors: Colors) =>
  ({
    colorScheme: colors === "dark" ? "dark" : "light",
    forcedColors: colors === "contrast" ? "active" : "none",
    // Colours that fade from one to the other are neither when they are measured.
    reducedMotion: "reduce",
  }) as const;

/** A context whose pages look so, from their start on. */
export async function contextFor(browser: Browser, { language, colors }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...media(colors),
    locale: language,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await context.addInitScript(([key, value]) => localStorage.getItem(key) ?? localStorage.setItem(key, value), [SETTINGS_KEY, JSON.stringify({ language })] as const);
  return context;
}

/** Changes the look and waits until it is drawn. */
export async function setColors(page: Page, colors: Colors): Promise<void> {
  await page.emulateMedia(media(colors));
  await page.waitForFunction((isDark) => {
    const provider = [...document.querySelectorAll(".fui-FluentProvider")].at(-1);
    return provider && (getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1").trim() !== "#ffffff") === isDark;
  }, colors === "dark");
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

interface WithAxe {
  readonly axe: typeof Axe;
}

/** What axe finds in that part of the page, in one line each. */
export async function violations(page: Page, selector: string): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(Axe.source);
  return page.evaluate(async (part) => {
    const { violations: found } = await (globalThis as unknown as WithAxe).axe.run(part, { resultTypes: ["violations"] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`));
  }, selector);
}

/** What sticks out of its place, by more than a pixel: a part out of the whole, a text out of a box around it, or one that its field is too narrow for. */
export function misfits(whole: Locator): Promise<string[]> {
  return whole.evaluate((root) => {
    const found: string[] = [];
    const told = (what: string, element: Element, text: string): void => void found.push(`${what}: ${element.tagName} ${text.trim().slice(0, 60)}`);

    const edge = root.getBoundingClientRect().right + 1;
    for (const each of root.querySelectorAll("*")) {
      if (each.checkVisibility() && each.getBoundingClientRect().right > edge && !each.closest("[role=status]")) told("out of the pane", each, each.textContent ?? "");
    }

    const boxesAround = function* (element: Element): Generator<Element> {
      for (let box: Element | null = element; box && box !== root; box = box.parentElement) yield box;
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const { parentElement, textContent } = text;
      if (!parentElement || !textContent?.trim() || !parentElement.checkVisibility()) continue;
      const boxes = [...boxesAround(parentElement)];
      // Texts for screen readers alone.
      if (boxes.some((box) => getComputedStyle(box).clipPath !== "none")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = [...range.getClientRects()];
      // Chromium lets a closing mark at the end of a line stand out by its empty half.
      const hang = /[）」』】》，。、；：”]/u.test(textContent) ? parseFloat(getComputedStyle(parentElement).fontSize) / 2 : 0;
      for (const box of boxes) {
        const { display, overflowY } = getComputedStyle(box);
        if (display === "inline" || display === "contents") continue;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const scrolls = overflowY === "auto" || overflowY === "scroll";
        // A line of text may be higher than the line that it stands on.
        const isOut = lines.some((line) => line.left < left - 1 || line.right > right + 1 + hang || (!scrolls && (line.top < top - 4 || line.bottom > bottom + 4)));
        if (isOut) told("cut", box, textContent);
        if (isOut || scrolls) break;
      }
    }

    const pencil = document.createElement("canvas").getContext("2d");
    for (const field of root.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input[placeholder]")) {
      if (!pencil || !field.checkVisibility()) continue;
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      pencil.font = font;
      const arrow = 18;
      const [text, beside] = field instanceof HTMLSelectElement ? [field.selectedOptions[0]?.text ?? "", arrow] : [field.placeholder, 0];
      if (pencil.measureText(text).width + parseFloat(paddingLeft) + parseFloat(paddingRight) + beside > field.clientWidth) told("too narrow", field, text);
    }
    return found;
  });
}

/** The pane of the workbench under one look, with what tests ask of every state. */
export class PaneView {
  private constructor(
    readonly workbench: WorkbenchPage,
    readonly pane: Locator,
  ) {}

  /** `withClock`: a clock that can be put forward (`page.clock`). */
  static async open(browser: Browser, site: Site, look: Look, { withClock = false }: { readonly withClock?: boolean } = {}): Promise<PaneView> {
    const context = await contextFor(browser, look);
    const page = await context.newPage();
    if (withClock) await page.clock.install();
    const workbench = await WorkbenchPage.openIn(page, site);
    return new PaneView(workbench, workbench.pane);
  }

  get page(): Page {
    return this.workbench.page;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** As someone else's add-in would. */
  async deleteSheet(name: string): Promise<void> {
    await this.page.evaluate(
      ([sheet]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).delete();
          await context.sync();
        }),
      [name] as const,
    );
  }

  async setColors(colors: Colors): Promise<void> {
    await setColors(this.page, colors);
  }

  /** Pulls the pane's edge. */
  async setWidth(width: number): Promise<void> {
    const edge = this.page.getByRole("separator");
    const box = await edge.boundingBox();
    const size = this.page.viewportSize();
    if (!box || !size) throw new Error("the pane has no edge");
    // Near the bottom: the grid shows a cell's note over whatever is beside it.
    const y = box.y + box.height - 8;
    await this.page.mouse.move(box.x + 1, y);
    await this.page.mouse.down();
    await this.page.mouse.move(size.width - width, y);
    await this.page.mouse.up();
    await eventually(() => edge.getAttribute("aria-valuenow"), (now) => Number(now) === width);
  }

  violations(): Promise<string[]> {
    return violations(this.page, `aside[aria-label="${PANE_NAME}"]`);
  }

  misfits(): Promise<string[]> {
    return misfits(this.pane);
  }

  /** What is Chinese in an English pane and neither marked as that, nor quoted, nor one of `theirs`: names and values out of the workbook. Files go by their names. */
  async untranslated(theirs: ReadonlySet<string>): Promise<readonly string[]> {
    const texts = await this.pane.evaluate((root) => {
      const shown: string[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const { parentElement, textContent } = text;
        if (textContent && parentElement?.checkVisibility() && !parentElement.closest("[lang]")?.getAttribute("lang")?.startsWith("zh")) shown.push(textContent);
      }
      return shown;
    });
    const fileNames = /\S+\.(?:xlsx|docx)/g;
    // A name is shown without its line breaks and doubled spaces, and with other brackets.
    const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "");
    const names = [...new Set([...theirs].map(plain))].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
    const without = (text: string) => names.reduce((left, each) => left.replaceAll(each, ""), plain(text.replace(fileNames, "")));
    return [...new Set(texts)].filter((text) => chineseOfOurs(without(text)).length > 0);
  }

  /** The labels of the buttons in the primary look. The pointer, which changes what it is over, goes away first. */
  async primaryButtons(): Promise<string[]> {
    await this.page.mouse.move(2, 2);
    return this.pane.getByRole("button").evaluateAll((buttons) => {
      const provider = document.querySelector("aside .fui-FluentProvider");
      const probe = document.createElement("div");
      // Under high contrast the primary look is the system's highlight.
      const contrast = matchMedia("(forced-colors: active)").matches;
      probe.style.forcedColorAdjust = "none";
      probe.style.backgroundColor = contrast ? "Highlight" : "var(--colorBrandBackground)";
      provider?.append(probe);
      const brand = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return buttons.filter((button) => getComputedStyle(button).backgroundColor === brand && button.checkVisibility()).map((button) => button.textContent ?? "");
    });
  }
}
