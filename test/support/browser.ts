import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

const run = promisify(execFile);

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/microsoft-edge-stable",
    "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")] : [],
  ),
};

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

interface Program {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

// In a process of its own, because the package unpacks into the system's folder for temporary files: here into a folder that we name.
// The variable makes it unpack the libraries too.
const UNPACK = 'import("@sparticuz/chromium").then(async ({ default: c }) => process.stdout.write(await c.executablePath()))';
const UNPACK_ENV = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };

/** The browser inside the npm package, unpacked once per version. Test processes may come at the same time: whoever renames first wins. */
async function packagedBrowser(): Promise<Program> {
  const manifest = JSON.parse(readFileSync(require.resolve("@sparticuz/chromium").replace(/build.*$/, "package.json"), "utf8")) as { version: string };
  const folder = join(tmpdir(), `factory-review-chromium-${manifest.version}`);
  if (!existsSync(folder)) {
    const mine = mkdtempSync(`${folder}-`);
    await run(process.execPath, ["-e", UNPACK], { env: { ...process.env, ...UNPACK_ENV, TMPDIR: mine } });
    try {
      renameSync(mine, folder);
    } catch (error) {
      rmSync(mine, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  const executablePath = join(folder, "chromium");
  if (await hasItsLibraries(executablePath)) return { executablePath, env: process.env };
  return { executablePath, env: { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023", "lib") } };
}

/** False also where a library is unusable or nobody can tell: the package's own libraries then go first. */
async function hasItsLibraries(program: string): Promise<boolean> {
  try {
    const { stdout } = await run("ldd", [program]);
    return !stdout.includes("not found");
  } catch {
    return false;
  }
}

async function findBrowser(): Promise<Program> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== "") {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH names no program: ${named}`);
    return { executablePath: named, env: process.env };
  }
  const installed = INSTALLED[process.platform]?.find(isExecutable);
  if (installed !== undefined) return { executablePath: installed, env: process.env };
  if (process.platform === "linux" && process.arch === "x64") return packagedBrowser();
  throw new Error("No Chrome, Edge or Chromium found: install one, or name it in CHROME_PATH");
}

/** A headless browser: Chrome, Edge or Chromium of this machine, else the one inside the npm package. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  const environment = Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return chromium.launch({
    executablePath,
    headless: true,
    env: environment,
    // Containers give little shared memory, and a root user no sandbox.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"],
  });
}

/** Where tests put screenshots and downloads. */
export function outputFolder(name: string): string {
  const folder = join(process.cwd(), "test-output", name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
