import { createRoot } from "react-dom/client";
import { SOFTWARE_VERSION } from "../app/version";
import { appearanceNow, appearanceOf, type Appearance } from "./appearance";
import { lazily } from "./lazily";
import { lazyApp } from "./lazyApp";
import { lazyTools } from "./lazyTools";
import { Pane } from "./Pane";
import { createPaneCommands } from "./paneCommands";
import { languageOf, loadSettings } from "./settings/settings";
import { textsFor } from "./texts";
import { zhCN } from "./texts/zhCN";
import { THEMES } from "./theme";
import { Unavailable } from "./Unavailable";

/** `taskpane.html?do=review` opens the pane and starts at once: what a ribbon button of kind ShowTaskpane can do on its first click. */
const START_PARAMETER = "do";

const workbook = lazily(async () => {
  const [{ createExcelWorkbook }, { SHIPPED_POLICY }, { WorkbookSession }] = await Promise.all([
    import(/* webpackChunkName: "review" */ "../office/excelWorkbook"),
    import(/* webpackChunkName: "review" */ "../domain/policy/shipped"),
    import(/* webpackChunkName: "review" */ "../app/session"),
  ]);
  return { port: createExcelWorkbook(), session: new WorkbookSession(), settings: { policy: SHIPPED_POLICY, software: SOFTWARE_VERSION, now: () => new Date() } };
});
const app = lazyApp(async () => {
  const [{ createReviewApp }, { port, settings, session }] = await Promise.all([import(/* webpackChunkName: "review" */ "../app/reviewApp"), workbook()]);
  return createReviewApp(port, settings, session);
});
const tools = lazyTools(async () => {
  const [{ createSummaryTools }, { readWordReturn }, { port, settings, session }] = await Promise.all([
    import(/* webpackChunkName: "tools" */ "../app/summaryTools"),
    import(/* webpackChunkName: "tools" */ "../word/readWordReturn"),
    workbook(),
  ]);
  return createSummaryTools(port, settings, readWordReturn, session);
});

interface Surroundings {
  /** Of Excel's menus; the browser's where there is no Excel. */
  readonly language: string;
  readonly trouble: "noOffice" | "notExcel" | null;
  /** Excel's theme where it tells: the desktop does, the web does not. */
  readonly appearance?: () => Appearance | undefined;
  readonly notesSupported: boolean;
}

async function connect(): Promise<Surroundings> {
  const outside = { language: navigator.language, notesSupported: false };
  if (typeof Office === "undefined") return { ...outside, trouble: "noOffice" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { ...outside, trouble: "notExcel" };
  const { displayLanguage, requirements } = Office.context as Partial<Office.Context>;
  return {
    language: displayLanguage ?? navigator.language,
    trouble: null,
    appearance: excelAppearance,
    notesSupported: requirements?.isSetSupported("ExcelApi", "1.18") ?? false,
  };
}

function excelAppearance(): Appearance | undefined {
  const { officeTheme } = Office.context as Partial<Office.Context>;
  return officeTheme && appearanceOf(officeTheme.bodyBackgroundColor);
}

async function start(place: Element): Promise<void> {
  const { language, trouble, ...known } = await connect();
  const spoken = textsFor(languageOf(loadSettings(), language));
  // What does not load is tried again by the pane, which shows Chinese or the light theme until then.
  await Promise.allSettled([spoken.load(), THEMES[appearanceNow(known.appearance)].load()]);
  const texts = spoken.now() ?? zhCN;
  document.documentElement.lang = texts.language;
  document.title = texts.title;
  for (const heading of document.querySelectorAll("h1")) heading.textContent = texts.title;
  const root = createRoot(place);
  if (trouble) {
    root.render(<Unavailable reason={texts.unavailable[trouble]} />);
    return;
  }
  const commands = createPaneCommands();
  if (new URLSearchParams(location.search).get(START_PARAMETER) === "review") commands.send("review");
  root.render(<Pane app={app} tools={tools} commands={commands} language={language} {...known} />);
  await app.preload();
}

const place = document.querySelector("#pane");
if (!place) throw new Error("the pane's page has no #pane");
void start(place);
