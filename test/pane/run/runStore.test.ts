import { CancelledError, WorkbookError } from "../../../src/app/ports";
import type { ReviewApp } from "../../../src/app/reviewApp";
import { INITIAL_STATE } from "../../../src/pane/run/runState";
import { createRunStore } from "../../../src/pane/run/runStore";
import { MIXED_REPORT, outcome } from "../support/reports";
import { StubApp } from "../support/stubApp";
import { toldAs } from "../../support/told";

/** Nothing is left to the next review. */
const WRITTEN = Promise.resolve([]);
const MARKS = { markedCells: 9, sheets: 3, problems: [] };

function start(): { app: StubApp; store: ReturnType<typeof createRunStore>; kinds: string[] } {
  const app = new StubApp();
  const store = createRunStore(app);
  const kinds: string[] = [];
  store.subscribe(() => void kinds.push(store.getState().run.kind));
  return { app, store, kinds };
}

describe("the run store", () => {
  test("a review: running with its progress, then done with its outcome", async () => {
    const { app, store, kinds } = start();
    const finished = store.review();
    app.reviews[0]!.options.onProgress!({ step: "reading", done: 1, total: 3, sheet: "企业1" });
    expect(store.getState().run).toMatchObject({ kind: "running", progress: { done: 1 } });
    const found = outcome(MIXED_REPORT);
    app.reviews[0]!.resolve(found);
    await finished;
    expect(store.getState()).toEqual({ ...INITIAL_STATE, run: { kind: "done", task: "review" }, outcome: found });
    expect(kinds).toEqual(["running", "running", "done"]);
  });

  test("one task at a time", async () => {
    const { app, store } = start();
    const finished = store.review();
    await Promise.all([store.review(), store.clearMarks()]);
    expect([app.reviews.length, app.clears.length]).toEqual([1, 0]);
    app.reviews[0]!.resolve(outcome(MIXED_REPORT));
    await finished;
    void store.clearMarks();
    expect(app.clears.length).toBe(1);
  });

  test("a second review drops the first one's outcome at once; clearing keeps it", async () => {
    const { app, store } = start();
    const first = store.review();
    app.reviews[0]!.resolve(outcome(MIXED_REPORT));
    await first;
    const cleared = store.clearMarks();
    expect(store.getState().outcome).not.toBeNull();
    app.clears[0]!.resolve(MARKS);
    await cleared;
    expect(store.getState()).toMatchObject({ run: { kind: "done", task: "clear", marks: MARKS }, outcome: { report: MIXED_REPORT } });
    void store.review();
    expect(store.getState().outcome).toBeNull();
  });

  test("cancel fires the signal once and ends in what was done", async () => {
    const { app, store } = start();
    const finished = store.review();
    const { options, reject } = app.reviews[0]!;
    store.cancel();
    store.cancel();
    expect(options.signal!.aborted).toBe(true);
    expect(store.getState().run).toMatchObject({ kind: "running", cancelling: true });
    reject(new CancelledError(toldAs("已核对 4 家。")));
    await finished;
    expect(store.getState().run).toEqual({ kind: "cancelled", task: "review", done: toldAs("已核对 4 家。") });
  });

  test("a task that finished in spite of the cancel is done, not cancelled", async () => {
    const { app, store } = start();
    const finished = store.review();
    store.cancel();
    app.reviews[0]!.resolve(outcome(MIXED_REPORT));
    await finished;
    expect(store.getState().run.kind).toBe("done");
  });

  test("an error for people is told in its own words; any other by its name alone, and goes to the console", async () => {
    const { app, store } = start();
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const first = store.review();
    app.reviews[0]!.reject(new WorkbookError("AccessDenied", toldAs("工作簿受保护。请撤销保护后再试。")));
    await first;
    expect(store.getState().run).toEqual({ kind: "failed", task: "review", failure: { kind: "told", told: toldAs("工作簿受保护。请撤销保护后再试。") } });
    expect(log).not.toHaveBeenCalled();

    const second = store.clearMarks();
    const crash = new TypeError("x is undefined");
    app.clears[0]!.reject(crash);
    await second;
    expect(store.getState().run).toEqual({ kind: "failed", task: "clear", failure: { kind: "unexpected", name: "TypeError" } });
    expect(log).toHaveBeenCalledWith(crash);
    log.mockRestore();
  });

  test("progress that arrives late changes nothing", async () => {
    const { app, store } = start();
    const finished = store.review();
    const { options, resolve } = app.reviews[0]!;
    resolve(outcome(MIXED_REPORT));
    await finished;
    const before = store.getState();
    options.onProgress!({ step: "writing", done: 3, total: 3, sheet: null });
    options.onStall!(toldAs("Excel 没有回应"));
    expect(store.getState()).toBe(before);
  });

  test("why a cell could not be reached stands until the next try", async () => {
    const { app, store } = start();
    app.goToError = new WorkbookError("ItemNotFound", toldAs("工作表已不存在。"));
    await store.goTo("企业1!D61");
    expect(store.getState().goToFailure).toEqual({ kind: "told", told: toldAs("工作表已不存在。") });
    app.goToError = null;
    await store.goTo("企业1!D60");
    expect(store.getState().goToFailure).toBeNull();
    expect(app.visited).toEqual(["企业1!D61", "企业1!D60"]);
  });
});

describe("a decision", () => {
  const decision = (app: Pick<ReviewApp, "waive">): Promise<void> => app.waive({ key: "K16|x", application: null }, { by: "王某", reason: "属实" });

  async function reviewedStore(): Promise<ReturnType<typeof start>> {
    const started = start();
    const finished = started.store.review();
    started.app.reviews[0]!.resolve(outcome(MIXED_REPORT));
    await finished;
    return started;
  }

  test("is checked again at once, whether or not edits are, and the outcome follows", async () => {
    const { app, store } = await reviewedStore();
    store.prefer({ live: false, notes: true });
    const decided = store.decide(decision);
    const found = outcome(MIXED_REPORT);
    await waitUntil(() => app.rechecks.length === 1);
    app.rechecks[0]!.resolve({ outcome: found, sheets: ["问题清单"], written: WRITTEN });
    expect(await decided).toBeNull();
    expect(store.getState()).toMatchObject({ outcome: found, run: { kind: "done" } });
    expect([app.decided.length, app.reviews.length]).toEqual([1, 1]);
  });

  test("waits for the one before and its recheck; a review waits for both", async () => {
    const { app, store } = await reviewedStore();
    const first = store.decide(decision);
    const second = store.decide(decision);
    await waitUntil(() => app.rechecks.length === 1);
    expect(app.decided).toHaveLength(1);
    void store.review();
    expect(app.reviews).toHaveLength(1);
    app.rechecks[0]!.resolve({ outcome: outcome(MIXED_REPORT), sheets: ["问题清单"], written: WRITTEN });
    await Promise.all([first, second]);
    await waitUntil(() => app.reviews.length === 2);
    expect([app.decided.length, app.rechecks.length]).toEqual([2, 1]);
  });

  test("is followed by a review where nothing is known to check again", async () => {
    const { app, store } = await reviewedStore();
    app.decisionsKnown = false;
    void store.decide(decision);
    await waitUntil(() => app.reviews.length === 2);
    expect(store.getState().run.kind).toBe("running");
  });

  test("is not taken while a task runs, and one that failed says why and checks nothing", async () => {
    const { app, store } = start();
    const finished = store.review();
    expect(await store.decide(decision)).toBe("busy");
    expect(app.decided).toEqual([]);
    app.reviews[0]!.resolve(outcome(MIXED_REPORT));
    await finished;
    app.decisionError = new WorkbookError("ItemNotFound", toldAs("找不到这个问题。"));
    expect(await store.decide(decision)).toEqual({ kind: "told", told: toldAs("找不到这个问题。") });
    expect(app.rechecks).toEqual([]);
  });
});

async function waitUntil(holds: () => boolean): Promise<void> {
  for (let turn = 0; !holds(); turn += 1) {
    if (turn > 50) throw new Error("it never came");
    await Promise.resolve();
  }
}
