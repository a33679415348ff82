import { CancelledError, WorkbookError } from "../../src/app/ports";
import { runClearMarks, runReview, type RibbonParts } from "../../src/commands/ribbon";
import { zhCN as texts } from "../../src/pane/texts/zhCN";
import { MIXED_REPORT, outcome, report } from "../pane/support/reports";
import { StubApp } from "../pane/support/stubApp";
import { toldAs } from "../support/told";

/** Runs a ribbon function, settles its task, and tells what the user saw and whether the button was released once, and last. */
async function run(task: typeof runReview, settle: (app: StubApp) => void, tellError: Error | null = null): Promise<string[]> {
  const app = new StubApp();
  const steps: string[] = [];
  const parts: RibbonParts = {
    app,
    texts,
    tellingIn: () => Promise.resolve(({ chinese }) => chinese),
    tell: (sentences) => {
      steps.push(...sentences);
      return tellError ? Promise.reject(tellError) : Promise.resolve();
    },
  };
  const finished = task({ completed: () => void steps.push("completed") }, Promise.resolve(parts));
  await Promise.resolve();
  expect(steps).toEqual([]);
  settle(app);
  await finished;
  return steps;
}

describe("一键核验 from the ribbon", () => {
  test("is silent when all went well", async () => {
    expect(await run(runReview, (app) => app.reviews[0]!.resolve(outcome(MIXED_REPORT)))).toEqual(["completed"]);
  });

  test("tells that there is no application", async () => {
    expect(await run(runReview, (app) => app.reviews[0]!.resolve(outcome(report([]))))).toEqual([texts.outcome.noApplication, "completed"]);
  });

  test("tells the first five sheets that could not be done", async () => {
    const problems = Array.from({ length: 7 }, (_, index) => ({ sheet: `企业${index + 1}`, reason: toldAs("受保护。") }));
    const told = await run(runReview, (app) => app.reviews[0]!.resolve(outcome(MIXED_REPORT, { problems })));
    expect(told).toEqual([
      "7 处没有处理完，其余已完成",
      ...[1, 2, 3, 4, 5].map((number) => `企业${number}：受保护。`),
      texts.ribbon.nextStep,
      "completed",
    ]);
  });

  test("tells Excel's refusal and where to go on", async () => {
    const told = await run(runReview, (app) => app.reviews[0]!.reject(new WorkbookError("AccessDenied", toldAs("工作簿受保护。"))));
    expect(told).toEqual(["工作簿受保护。", texts.ribbon.nextStep, "completed"]);
  });

  test("stops before Excel's five minutes and says what was done", async () => {
    const timeout = jest.spyOn(AbortSignal, "timeout");
    const told = await run(runReview, (app) => {
      expect(app.reviews[0]!.options.signal).toBe(timeout.mock.results[0]!.value);
      app.reviews[0]!.reject(new CancelledError(toldAs("已标记 300 张表。")));
    });
    expect(timeout.mock.calls[0]![0]).toBeLessThan(300_000);
    expect(told).toEqual([texts.ribbon.timedOut, "已标记 300 张表。", texts.ribbon.nextStep, "completed"]);
    timeout.mockRestore();
  });
});

test("清除标记 tells the sheets it could not clear", async () => {
  const marks = { markedCells: 3, sheets: 1, problems: [{ sheet: "企业7", reason: toldAs("受保护。") }] };
  const told = await run(runClearMarks, (app) => app.clears[0]!.resolve(marks));
  expect(told).toEqual(["1 处没有处理完，其余已完成", "企业7：受保护。", texts.ribbon.nextStep, "completed"]);
});

describe("the button is released", () => {
  let log: jest.SpyInstance;
  beforeEach(() => {
    log = jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => log.mockRestore());

  test("when the dialog does not open", async () => {
    const told = await run(runReview, (app) => app.reviews[0]!.reject(new WorkbookError("x", toldAs("句子。"))), new Error("12007"));
    expect(told.at(-1)).toBe("completed");
    expect(log).toHaveBeenCalled();
  });

  test("when Office does not start", async () => {
    const completed = jest.fn();
    await runReview({ completed }, Promise.reject(new Error("no Office")));
    expect(completed).toHaveBeenCalledTimes(1);
    expect(log).toHaveBeenCalled();
  });
});
