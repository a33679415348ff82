import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isClientLoaded } from "./hooks";

const CLIENT_FILE = "excel-web-16.00.js";

/**
 * Loads Microsoft's client from node_modules into this process, once. It must run in this realm: it compares prototypes with its own.
 * Throws when the package is not installed.
 */
export function loadClient(): void {
  if (isClientLoaded()) return;
  const require = createRequire(import.meta.url);
  const file = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist", CLIENT_FILE);
  const globals = globalThis as unknown as Record<string, unknown>;
  const stubs = { window: globalThis, self: globalThis, navigator: { userAgent: "node", language: "zh-cn" } };
  for (const [name, stub] of Object.entries(stubs)) {
    if (globals[name] === undefined) Object.defineProperty(globalThis, name, { value: stub, configurable: true, writable: true });
  }
  // Indirect eval makes the script's top-level variables global, as a script tag does; node:vm would leave a test's own global aside.
  const run = eval;
  run(`${readFileSync(file, "utf8")}\n//# sourceURL=${CLIENT_FILE}`);
}
