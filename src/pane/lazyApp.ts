import type { ReviewApp } from "../app/reviewApp";
import { lazily } from "./lazily";

/** A ReviewApp that is loaded at its first use, or by `preload` before; a load that failed is tried again at the next use. */
export interface LazyApp extends ReviewApp {
  /** Never rejects: a failure shows when the app is used. */
  preload(): Promise<void>;
}

/** Keeps rules and the Excel adapter out of what the pane must load before it shows. */
export function lazyApp(load: () => Promise<ReviewApp>): LazyApp {
  const loaded = lazily(load);
  return {
    preload: () => loaded().then(
      () => undefined,
      () => undefined,
    ),
    review: async (options) => (await loaded()).review(options),
    clearMarks: async (options) => (await loaded()).clearMarks(options),
    watch: async (listener) => (await loaded()).watch(listener),
    noteEdits: async (sheets) => (await loaded()).noteEdits(sheets),
    recheck: async (options) => (await loaded()).recheck(options),
    undoable: async () => (await loaded()).undoable(),
    undo: async (options) => (await loaded()).undo(options),
    goTo: async (address) => (await loaded()).goTo(address),
    waive: async (finding, waiver) => (await loaded()).waive(finding, waiver),
    withdrawWaiver: async (finding) => (await loaded()).withdrawWaiver(finding),
    check: async (finding, found) => (await loaded()).check(finding, found),
    writePolicySheet: async (options) => (await loaded()).writePolicySheet(options),
    templateYear: async () => (await loaded()).templateYear(),
    handOutTemplate: async (callYear, options) => (await loaded()).handOutTemplate(callYear, options),
    writeRulesSheet: async (options) => (await loaded()).writeRulesSheet(options),
  };
}
