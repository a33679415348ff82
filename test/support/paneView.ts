import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";
import type { Site } from "./site";
import { WorkbenchPage } from "./workbenchPage";

/** How a pane is looked at. */
export interface Look {
  readonly language: "zh-CN" | "en-US";
  readonly colors: "light" | "dark" | "contrast";
}

/** The name of the pane's frame, whatever language the pane itself speaks. */
const PANE_NAME = "5G 全连接工厂申报核验";

const SETTINGS_KEY = "factory-review.settings";

/** The pane of the workbench under one look, with what tests ask of every state. */
export class PaneView {
  private constructor(
    readonly workbench: WorkbenchPage,
    readonly pane: Locator,
  ) {}

  static async open(browser: Browser, site: Site, { language, colors }: Look): Promise<PaneView> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: colors === "dark" ? "dark" : "light",
      forcedColors: colors === "contrast" ? "active" : "none",
      // Colours that fade from one to the other are neither when they are measured.
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await context.addInitScript(([key, value]) => localStorage.getItem(key) ?? localStorage.setItem(key, value), [SETTINGS_KEY, JSON.stringify({ language })] as const);
    const workbench = await WorkbenchPage.openIn(await context.newPage(), site);
    return new PaneView(workbench, workbench.pane);
  }

  get page(): Page {
    return this.workbench.page;
  }

  async close(): Promise<void> {
    await this.page.context().close();
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
    const now = Number(await edge.getAttribute("aria-valuenow"));
    if (now !== width) throw new Error(`pulled to ${width}, the pane is ${now} wide`);
  }

  /** What axe finds in the pane, in one line each. */
  async violations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).include(`aside[aria-label="${PANE_NAME}"]`).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`));
  }

  /** What sticks out of the pane to the right, by more than a pixel: tag, class and text of each. */
  overflowing(): Promise<string[]> {
    return this.pane.evaluate((aside) => {
      const edge = aside.getBoundingClientRect().right + 1;
      return [...aside.querySelectorAll("*")]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > edge && !each.closest("[role=status]"))
        .map((each) => `${each.tagName} ${each.getAttribute("class") ?? ""} ${(each.textContent ?? "").slice(0, 40)}`);
    });
  }

  /** The labels of the buttons in the primary look. */
  primaryButtons(): Promise<string[]> {
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
