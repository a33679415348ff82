import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { enUS } from "../../src/pane/texts/enUS";
import { zhCN, type Texts } from "../../src/pane/texts/zhCN";
import { WORKBOOK_EN } from "../../src/app/wording/enUS/workbook";
import { WORKBOOK_ZH } from "../../src/app/wording/workbook";
import { FORMS, messyBook } from "../office/tidy/messyBook";
import { launchBrowser, outputFolder } from "../support/browser";
import { CLEAN_PAPER, CLEAN_ROW } from "../support/cleanForm";
import { COLORS, contextFor, misfits, PaneView, setColors, violations, WIDTHS, type Colors, type Language } from "../support/paneView";
import { paperForm, summarySheet } from "../support/paperForm";
import { Site, siteFolder } from "../support/site";
import { fileOf, workbookWith, type ChosenFile } from "../support/workbookFiles";
import { ACTION_MS, eventually } from "../support/workbenchPage";

jest.setTimeout(4 * ACTION_MS);

const WORK_MS = 60_000;
/** Longer than it takes to notice an edit and to check it. */
const REST_MS = 2_000;
/** Longer than Excel may keep a review waiting. */
const GIVEN_UP_MS = 130_000;
const TEXTS: Readonly<Record<Language, Texts>> = { "zh-CN": zhCN, "en-US": enUS };
const STALLED: Readonly<Record<Language, string>> = { "zh-CN": WORKBOOK_ZH.stalled(), "en-US": WORKBOOK_EN.stalled() };
const LANGUAGES = ["zh-CN", "en-US"] as const satisfies readonly Language[];

/** Pictures for the manual: few, and the same size each time. */
const DOCS = join(process.cwd(), "docs/screenshots");
type DocsLook = "zh-light" | "en-dark";
/** Each width and each look once, to look at. */
const PICTURED = new Map<number, Colors>([[320, "light"], [350, "dark"], [600, "contrast"]]);

const NEW_RETURN = { "enterprise.name": "南京示例戊精密机械制造有限公司", "project.name": "戊 5G 工厂" };
const NO_WORKBOOK: ChosenFile = { name: "照片.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") };
const WORD_RETURN = join(__dirname, "../fixtures/word/libreoffice.docx");

const NOTE = "现场核对过，原件无误，企业已出具说明并加盖公章";
const REVIEWER = "李审核";
/** What an English pane shows of the files that the states bring in, of our own sheets, and of what is typed. */
const THEIR_WORDS = [
  ...Object.values(NEW_RETURN), NOTE, REVIEWER, "苏州甲精密（苏州）有限公司", "苏州示例精密制造有限公司", "南通乙 装备有限公司", "苏州甲 精密(苏州)有限公司",
  "申报书", "填报", "汇总表", "汇总", "小计", "说明", "苏州", "问题清单",
];

const clean = () => workbookWith([summarySheet([CLEAN_ROW]), paperForm(CLEAN_PAPER, { name: "申报书" })]);
const manyForms = () => workbookWith(Array.from({ length: 200 }, (_, index) => paperForm({ "enterprise.name": `苏州示例第${index + 1}精密电子科技有限公司` }, { name: `申报书${index + 1}` })));

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

/** The pane in a workbench, and ways to go from state to state. */
class Stage {
  /** What stood in the workbook before the pane wrote into it, and in the files that it took in. */
  private readonly theirs = new Set<string>(THEIR_WORDS);

  private constructor(
    readonly language: Language,
    readonly view: PaneView,
    readonly texts: Texts,
  ) {}

  static async open(language: Language, { withClock, works }: { readonly withClock: boolean; readonly works: boolean }): Promise<Stage> {
    const stage = new Stage(language, await PaneView.open(browser, site, { language, colors: "light" }, { withClock }), TEXTS[language]);
    if (works) await stage.readWorkbook();
    return stage;
  }

  private async readWorkbook(): Promise<void> {
    for (const text of await this.view.workbench.texts()) this.theirs.add(text);
  }

  get pane(): Locator {
    return this.view.pane;
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name });
  }

  /** A button, a box or a field by its whole name. */
  exactly(role: "button" | "checkbox" | "heading", name: string): Locator {
    return this.pane.getByRole(role, { name, exact: true });
  }

  says(text: string | RegExp): Promise<void> {
    return this.pane.getByText(text).first().waitFor({ timeout: WORK_MS });
  }

  async go(place: "review" | "summary" | "rules" | "settings"): Promise<void> {
    await this.pane.getByRole("tab", { name: this.texts.places[place], exact: true }).click();
    await this.pane.getByRole("tabpanel").filter({ visible: true }).getByText(this.texts.loading).waitFor({ state: "detached" });
  }

  async review(): Promise<void> {
    await this.go("review");
    await this.exactly("button", this.texts.review).click();
  }

  /** Puts another workbook in the place of the open one, whatever became of that. */
  async openFile({ name, ...file }: ChosenFile): Promise<void> {
    const { page, workbench } = { page: this.view.page, workbench: this.view.workbench };
    const discard = page.getByRole("button", { name: "不保留，直接打开" });
    const opened = page.getByText(name, { exact: true });
    await workbench.openFile({ name, ...file });
    await discard.or(opened).first().waitFor();
    if (await discard.isVisible()) await discard.click();
    await opened.waitFor({ timeout: WORK_MS });
    await this.readWorkbook();
    await this.go("review");
  }

  /** The list comes a moment after the words about it. */
  async nextStepIs(label: string | null): Promise<void> {
    await eventually(() => this.view.primaryButtons(), (primary) => primary.join() === (label ?? ""));
  }

  /** What is wrong in any look at any width: what sticks out or is cut, and what axe finds. */
  async faults(state: string, inDocs: readonly DocsLook[]): Promise<readonly unknown[]> {
    const { view, language } = this;
    const picture = (folder: string, name: string) => this.pane.screenshot({ path: join(folder, `${name}.png`) });
    const found: unknown[] = language === "en-US" ? (await view.untranslated(this.theirs)).map((text) => ({ language, problem: `not English: ${text}` })) : [];
    for (const width of WIDTHS) {
      await view.setWidth(width);
      for (const colors of COLORS) {
        await view.setColors(colors);
        if (PICTURED.get(width) === colors) await picture(outputFolder("screenshots"), `state-${language}-${state}-${colors}-${width}`);
        const look = `${language.slice(0, 2)}-${colors}`;
        if (width === 350 && inDocs.some((each) => each === look)) await picture(DOCS, `${state}-${look}`);
        for (const problem of [...(await view.misfits()), ...(await view.violations())]) found.push({ language, width, colors, problem });
      }
    }
    await view.setColors("light");
    await view.setWidth(350);
    return found;
  }

  /** The first finding in an open card that offers this. */
  offer(action: string): Locator {
    return this.pane.getByRole("article").getByRole("button", { name: action, exact: true }).first();
  }
}

interface State {
  readonly name: string;
  /** Goes there from the state before. */
  readonly reach: (stage: Stage) => Promise<void>;
  /** The label of the one primary button; null where there is none. */
  readonly next: (texts: Texts) => string | null;
  /** The looks in which the manual shows it. */
  readonly inDocs?: readonly DocsLook[];
}

/** What stays the same of a sentence, whatever it tells of. */
function sentence(of: (...told: never[]) => string): RegExp {
  const gap = "\uE000";
  const told = (of as (...parts: string[]) => string)(...Array.from({ length: of.length }, () => gap));
  return new RegExp(told.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(gap, ".*"), "u");
}

const none = (): null => null;
const toReview = ({ review }: Texts): string => review;
const toStart = ({ cursor }: Texts): string => cursor.start;
const toGoOn = ({ cursor }: Texts): string => cursor.next;

const ON_THE_SAMPLE: readonly State[] = [
  { name: "first-run", inDocs: ["zh-light"], next: toReview, reach: (stage) => stage.exactly("button", stage.texts.firstRun.skip).waitFor() },
  {
    name: "introduced",
    next: toReview,
    async reach(stage) {
      await stage.exactly("button", stage.texts.firstRun.skip).click();
      await stage.says(stage.texts.firstRun.skipped);
    },
  },
  {
    name: "rules",
    next: none,
    async reach(stage) {
      await stage.go("rules");
      await stage.pane.getByRole("article").first().getByRole("button").click();
    },
  },
  {
    name: "how-we-judge",
    inDocs: ["zh-light"],
    next: none,
    async reach(stage) {
      await stage.exactly("button", stage.texts.rulesPlace.judged).click();
      await stage.says("G1");
    },
  },
  { name: "settings", next: none, reach: (stage) => stage.go("settings") },
  {
    name: "summary-before",
    next: none,
    async reach(stage) {
      await stage.go("summary");
      // The year of the call comes from the workbook; until then its button waits.
      await eventually(() => stage.pane.locator("[role=tabpanel]:not([hidden]) [aria-disabled=true]").count(), (waiting) => waiting === 0);
    },
  },
  {
    name: "done",
    inDocs: ["zh-light", "en-dark"],
    next: toStart,
    async reach(stage) {
      await stage.review();
      await stage.button(stage.texts.cursor.start).waitFor({ timeout: WORK_MS });
      // Nobody has changed anything since.
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      expect(await stage.pane.getByText(stage.texts.live.written).count()).toBe(0);
    },
  },
  {
    name: "finding",
    inDocs: ["zh-light"],
    next: toGoOn,
    reach: (stage) => stage.button(stage.texts.cursor.start).click(),
  },
  {
    name: "card-open",
    next: toStart,
    async reach(stage) {
      await stage.exactly("button", stage.texts.cursor.close).click();
      await stage.pane.getByRole("article").filter({ hasText: "示例丁" }).first().getByRole("button").first().click();
    },
  },
  {
    name: "waiving",
    next: toStart,
    async reach(stage) {
      await stage.offer(stage.texts.decide.waive).click();
      await stage.pane.getByRole("form").getByRole("button", { name: stage.texts.decide.waive }).click();
      await stage.says(stage.texts.decide.noteMissing);
    },
  },
  {
    name: "waived",
    next: toStart,
    async reach(stage) {
      const form = stage.pane.getByRole("form");
      await form.getByLabel(stage.texts.decide.note).fill(NOTE);
      await form.getByLabel(stage.texts.decide.by).fill(REVIEWER);
      await form.getByRole("button", { name: stage.texts.decide.waive }).click();
      await stage.offer(stage.texts.decide.withdraw).waitFor({ timeout: WORK_MS });
    },
  },
  {
    name: "refuting",
    next: toStart,
    async reach(stage) {
      await stage.offer(stage.texts.decide.refuted).click();
      await stage.pane.getByRole("form").waitFor();
    },
  },
  {
    name: "by-rule",
    next: toStart,
    async reach(stage) {
      await stage.pane.getByRole("form").getByRole("button", { name: stage.texts.decide.cancel }).click();
      await stage.exactly("button", stage.texts.filter.options).click();
      await stage.pane.getByLabel(stage.texts.filter.view, { exact: true }).selectOption({ label: stage.texts.filter.byRule });
      await stage.pane.getByRole("article", { name: /^[A-Z]\d\d / }).first().waitFor();
    },
  },
  {
    name: "nothing-matches",
    next: none,
    async reach(stage) {
      await stage.pane.getByRole("searchbox", { name: stage.texts.filter.search }).fill("没有这样的企业");
      await stage.says(stage.texts.filter.nothing);
    },
  },
  {
    name: "summary",
    inDocs: ["zh-light"],
    next: none,
    async reach(stage) {
      await stage.button(stage.texts.filter.reset).click();
      await stage.go("summary");
      await stage.button(stage.texts.summaryPlace.goTo).waitFor();
    },
  },
  {
    name: "rechecked",
    next: toStart,
    async reach(stage) {
      await stage.go("review");
      await stage.view.workbench.grid.getByText("示例乙智能装备", { exact: true }).click();
      await stage.view.workbench.typeInGrid("A1", "改动");
      await stage.says(stage.texts.live.written);
    },
  },
  {
    name: "stale",
    inDocs: ["zh-light"],
    next: toReview,
    async reach(stage) {
      await stage.go("settings");
      await stage.pane.getByLabel(stage.texts.settingsPlace.live).uncheck();
      await stage.go("review");
      await stage.view.workbench.typeInGrid("A1", "再改");
      await stage.says(stage.texts.live.staleNext);
    },
  },
];

/** Goes on where the table before left off. */
const AFTER_A_SECOND_REVIEW: readonly State[] = [
  {
    name: "compared",
    next: toStart,
    async reach(stage) {
      await stage.review();
      await stage.says(stage.texts.changes.heading);
    },
  },
  {
    name: "gone-cell",
    next: toReview,
    async reach(stage) {
      await stage.button(stage.texts.cursor.start).click();
      const [sheet = ""] = (await stage.view.workbench.selection()).split("!");
      await stage.view.deleteSheet(sheet);
      await stage.pane.getByRole("region", { name: stage.texts.cursor.label }).getByRole("button", { name: /!/ }).first().click();
      await stage.says(stage.texts.failed.goTo);
    },
  },
  {
    name: "cleared",
    next: toReview,
    async reach(stage) {
      await stage.exactly("button", stage.texts.clearMarks).click();
      await stage.says(sentence(stage.texts.cleared.some));
    },
  },
  {
    name: "undone",
    next: toReview,
    async reach(stage) {
      await stage.button(sentence(stage.texts.undo.button)).click();
      await stage.says(sentence(stage.texts.undo.done));
    },
  },
];

const WITH_THE_SUMMARY_TOOLS: readonly State[] = [
  {
    name: "tidy-preview",
    next: ({ summaryTools }) => summaryTools.tidy.apply,
    async reach(stage) {
      const { tidy } = stage.texts.summaryTools;
      await stage.openFile(await fileOf("南通.xlsx", messyBook()));
      await stage.go("summary");
      await stage.exactly("button", tidy.start).click();
      await stage.exactly("heading", tidy.preview).waitFor({ timeout: WORK_MS });
      for (const step of [0, 1, 2]) await stage.button(/^T\d\d /).nth(step).click();
    },
  },
  {
    name: "tidied",
    next: none,
    async reach(stage) {
      const { tidy } = stage.texts.summaryTools;
      await stage.exactly("button", tidy.apply).click();
      await stage.says(sentence(tidy.last));
    },
  },
  {
    name: "import-preview",
    next: ({ summaryTools }) => summaryTools.imports.apply,
    async reach(stage) {
      const { imports } = stage.texts.summaryTools;
      await stage.pane.getByLabel(imports.files).setInputFiles([
        await fileOf("戊.xlsx", workbookWith([paperForm(NEW_RETURN, { name: "申报书" })])),
        await fileOf("乙-更正.xlsx", workbookWith([paperForm({ ...FORMS[1], "contact.mobile": "13900000009" }, { name: "申报书" })])),
        { name: "申报书.docx", mimeType: "application/octet-stream", buffer: readFileSync(WORD_RETURN) },
        NO_WORKBOOK,
      ]);
      await stage.exactly("heading", imports.preview).waitFor({ timeout: WORK_MS });
    },
  },
  {
    name: "imported",
    next: none,
    async reach(stage) {
      const { imports } = stage.texts.summaryTools;
      await stage.exactly("button", imports.apply).click();
      await stage.says(sentence(imports.done));
    },
  },
  {
    name: "merge-preview",
    next: ({ summaryTools }) => summaryTools.merge.apply,
    async reach(stage) {
      const { merge } = stage.texts.summaryTools;
      await stage.pane.getByLabel(merge.files).setInputFiles([await fileOf("苏州.xlsx", clean()), await fileOf("南通-另一份.xlsx", messyBook()), NO_WORKBOOK]);
      await stage.exactly("heading", merge.preview).waitFor({ timeout: WORK_MS });
      await stage.pane.getByRole("button", { expanded: false }).filter({ visible: true }).first().click();
    },
  },
  {
    name: "merged",
    next: none,
    async reach(stage) {
      const { merge } = stage.texts.summaryTools;
      await stage.exactly("button", merge.apply).click();
      await stage.says(sentence(merge.done));
    },
  },
  {
    name: "new-form",
    next: none,
    async reach(stage) {
      await stage.exactly("button", stage.texts.newForm.create).click();
      await stage.says(sentence(stage.texts.newForm.done));
    },
  },
];

const ON_OTHER_WORKBOOKS: readonly State[] = [
  {
    name: "no-form",
    inDocs: ["zh-light"],
    next: toReview,
    async reach(stage) {
      await stage.openFile(await fileOf("会议通知.xlsx", workbookWith([])));
      await stage.review();
      await stage.says(stage.texts.outcome.noApplication);
    },
  },
  {
    name: "no-table",
    next: none,
    async reach(stage) {
      await stage.go("summary");
      await stage.exactly("button", stage.texts.summaryTools.tidy.start).click();
      await stage.says(stage.texts.summaryTools.tidy.noTable);
    },
  },
  {
    name: "all-clean",
    inDocs: ["zh-light"],
    next: ({ cursor }) => cursor.startManual,
    async reach(stage) {
      await stage.openFile(await fileOf("苏州.xlsx", clean()));
      await stage.review();
      await stage.button(stage.texts.cursor.startManual).waitFor({ timeout: WORK_MS });
    },
  },
  {
    name: "protected",
    next: toStart,
    async reach(stage) {
      const forms = [summarySheet([CLEAN_ROW]), paperForm({ ...CLEAN_PAPER, "contact.mobile": "1390000" }, { name: "申报书" })];
      await stage.openFile(await fileOf("受保护.xlsx", workbookWith(forms, ["汇总表", "申报书"])));
      await stage.review();
      await stage.says(sentence(stage.texts.problems.heading));
    },
  },
];

/** A cell open for editing in the grid keeps the add-in waiting, as in Excel: a review stands still as long as its state is looked at. */
const WHILE_EXCEL_WAITS: readonly State[] = [
  {
    name: "running",
    inDocs: ["zh-light"],
    next: none,
    async reach(stage) {
      await stage.openFile(await fileOf("二百家.xlsx", manyForms()));
      // The grid is there and answers.
      await stage.view.workbench.selectInGrid("B2");
      await eventually(() => stage.view.workbench.selection(), (selected) => selected.endsWith("!B2"));
      await stage.review();
      await stage.view.workbench.beginEdit();
      // As far as it gets without Excel.
      const bar = stage.pane.getByRole("progressbar");
      await eventually(() => bar.evaluate(({ ariaValueNow, ariaValueMax }) => ({ ariaValueNow, ariaValueMax })), ({ ariaValueNow, ariaValueMax }) => ariaValueNow !== null && ariaValueNow === ariaValueMax);
    },
  },
  { name: "stalled", next: none, reach: (stage) => stage.says(STALLED[stage.language]) },
  {
    name: "cancelling",
    next: none,
    async reach(stage) {
      await stage.exactly("button", stage.texts.cancel).click();
      await stage.says(stage.texts.cancelling);
    },
  },
  {
    name: "cancelled",
    next: toReview,
    async reach(stage) {
      await stage.view.workbench.endEdit();
      await stage.says(stage.texts.cancelled.again);
    },
  },
];

const WHEN_EXCEL_STAYS_SILENT: readonly State[] = [
  {
    name: "given-up",
    inDocs: ["zh-light"],
    next: toReview,
    async reach(stage) {
      await stage.view.workbench.beginEdit();
      await stage.review();
      await stage.view.page.clock.fastForward(GIVEN_UP_MS);
      await stage.says(stage.texts.failed.review);
    },
  },
];

const WITHOUT_A_NETWORK: readonly State[] = [
  {
    name: "place-not-loaded",
    next: none,
    async reach(stage) {
      // The dark theme is loaded when it is first asked for.
      await stage.view.setColors("dark");
      await stage.view.setColors("light");
      await stage.view.page.context().setOffline(true);
      await stage.go("rules");
      await stage.says(stage.texts.failed.place);
    },
  },
  {
    name: "review-not-loaded",
    next: toReview,
    async reach(stage) {
      await stage.review();
      await stage.says(stage.texts.failed.notLoaded);
    },
  },
];

// Both languages at the same time, each in a page of its own.
describe.each<{ readonly title: string; readonly states: readonly State[]; readonly withClock?: boolean; readonly works?: boolean }>([
  { title: "from the first run on", states: [...ON_THE_SAMPLE, ...AFTER_A_SECOND_REVIEW] },
  { title: "with the summary tools", states: WITH_THE_SUMMARY_TOOLS },
  { title: "on other workbooks", states: [...ON_OTHER_WORKBOOKS, ...WHILE_EXCEL_WAITS] },
  { title: "when Excel stays silent", states: WHEN_EXCEL_STAYS_SILENT, withClock: true, works: false },
  { title: "without a network", states: WITHOUT_A_NETWORK, works: false },
])("states of the pane $title", ({ states, withClock = false, works = true }) => {
  let stages: readonly Stage[] = [];

  beforeAll(async () => {
    stages = await Promise.all(LANGUAGES.map((language) => Stage.open(language, { withClock, works })));
  }, WORK_MS);

  afterAll(() => Promise.all(stages.map(({ view }) => view.close())));

  test.each(states)("$name", async ({ name, reach, next, inDocs = [] }) => {
    const faults = await Promise.all(
      stages.map(async (stage) => {
        await reach(stage);
        await stage.nextStepIs(next(stage.texts));
        return stage.faults(name, inDocs);
      }),
    );
    expect(faults.flat()).toEqual([]);
  }, 4 * WORK_MS);

  test("nothing went wrong unseen", () => {
    for (const { view } of stages) {
      const { errors, foreignRequests } = view.workbench;
      expect({ errors: works ? errors : [], foreignRequests }).toEqual({ errors: [], foreignRequests: [] });
    }
  });
});

describe.each(LANGUAGES)("where there is no Excel, %s", (language) => {
  test.each(["noOffice", "notExcel"] as const)("%s", async (trouble) => {
    const context = await contextFor(browser, { language, colors: "light" });
    const page = await context.newPage();
    const office = `window.Office = { HostType: { Excel: "Excel" }, context: {}, onReady: () => Promise.resolve({ host: null, platform: null }) };`;
    await page.route(/appsforoffice/, (route) => (trouble === "noOffice" ? route.abort() : route.fulfill({ contentType: "text/javascript", body: office })));
    await page.goto(site.url("taskpane.html"));
    await page.getByText(TEXTS[language].unavailable[trouble]).waitFor();
    const faults: unknown[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      for (const colors of COLORS) {
        await setColors(page, colors);
        if (PICTURED.get(width) === colors) await page.screenshot({ path: join(outputFolder("screenshots"), `state-${language}-${trouble}-${colors}-${width}.png`) });
        for (const problem of [...(await misfits(page.locator("main"))), ...(await violations(page, "html"))]) faults.push({ width, colors, problem });
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
