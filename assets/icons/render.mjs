/** Renders the ribbon icons from their drawings at the sizes the manifest names: `node assets/icons/render.mjs` (needs a Chromium on CHROME_PATH). */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = fileURLToPath(new URL(".", import.meta.url));
const SIZES = { icon: [16, 32, 64, 80], run: [16, 32, 80], clear: [16, 32, 80] };

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = readFileSync(`${here}${name}.svg`, "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: `${here}${name}-${size}.png`, omitBackground: true });
    await page.close();
  }
}
await browser.close();
