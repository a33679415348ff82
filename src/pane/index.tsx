import { createRoot } from "react-dom/client";
import { SOFTWARE_VERSION } from "../app/version";
import { lazyApp } from "./lazyApp";
import { Pane } from "./Pane";
import { createPaneCommands } from "./paneCommands";
import { textsFor } from "./texts";
import { Unavailable } from "./Unavailable";

/** `taskpane.html?do=review` opens the pane and starts at once: what a ribbon button of kind ShowTaskpane can do on its first click. */
const START_PARAMETER = "do";

const app = lazyApp(async () => {
  const [{ createReviewApp }, { createExcelWorkbook }, { SHIPPED_POLICY }] = await Promise.all([
    import("../app/reviewApp"),
    import("../office/excelWorkbook"),
    import("../domain/policy/shipped"),
  ]);
  return createReviewApp(createExcelWorkbook(), { policy: SHIPPED_POLICY, software: SOFTWARE_VERSION, now: () => new Date() });
});

/** The language of Excel's menus; the browser's where there is no Excel. */
async function connect(): Promise<{ readonly language: string; readonly trouble: "noOffice" | "notExcel" | null }> {
  if (typeof Office === "undefined") return { language: navigator.language, trouble: "noOffice" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { language: navigator.language, trouble: "notExcel" };
  return { language: Office.context.displayLanguage, trouble: null };
}

async function start(place: Element): Promise<void> {
  const { language, trouble } = await connect();
  const texts = textsFor(language);
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
  root.render(<Pane app={app} commands={commands} language={language} />);
  await app.preload();
}

const place = document.querySelector("#pane");
if (!place) throw new Error("the pane's page has no #pane");
void start(place);
