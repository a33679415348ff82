import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";
import type { Site } from "./site";
import { WorkbenchPage } from "./workbenchPage";

/** How a pane is looked at. */
export interface Look {
  readonly language: "zh-CN" | "en-US";
  readonly colors: "light" | "dark" | "contrast";
}

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

  /** Pulls the pane's edge with the keyboard, ten pixels a key. */
  async setWidth(width: number): Promise<void> {
    const edge = this.page.getByRole("separator");
    await edge.focus();
    const now = Number(await edge.getAttribute("aria-valuenow"));
    for (let steps = Math.abs(width - now) / 10; steps > 0; steps--) await this.page.keyboard.press(width > now ? "ArrowLeft" : "ArrowRight");
  }

  /** What axe finds in the pane, in one line each. */
  async violations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).include("aside").analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`));
  }

  /** How far the widest content of the pane sticks out of it, in pixels. */
  overflow(): Promise<number> {
    return this.pane.evaluate((aside) => {
      const edge = aside.getBoundingClientRect().right;
      const rights = [...aside.querySelectorAll("*")].filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().right - edge);
      return Math.max(0, ...rights);
    });
  }

  /** The labels of the buttons in the primary look. */
  primaryButtons(): Promise<string[]> {
    return this.pane.getByRole("button").evaluateAll((buttons) => {
      const provider = document.querySelector("aside .fui-FluentProvider");
      const probe = document.createElement("div");
      probe.style.backgroundColor = "var(--colorBrandBackground)";
      provider?.append(probe);
      const brand = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return buttons.filter((button) => getComputedStyle(button).backgroundColor === brand && button.checkVisibility()).map((button) => button.textContent ?? "");
    });
  }
}
