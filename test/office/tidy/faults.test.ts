/** A tidy that fails anywhere is wholly done or leaves nothing, at once or when it is taken back; the same for taking back. */
import type { RunOptions } from "../../../src/app/ports";
import { createTidyApp, type TidyApp } from "../../../src/app/tidyApp";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { suggestedIds, type TidyProposal } from "../../../src/domain/summary/tidy/propose";
import { createExcelWorkbook } from "../../../src/office/excelWorkbook";
import type { ExcelHost } from "../../../src/host";
import { rectOf, type Book } from "../../../src/host/model";
import { closeHost, contentOf, openHost, sheetOf } from "../support/books";
import { attachedBook, HEADER, ROWS, stateOf } from "./messyBook";

const SETTINGS = { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) };
/** One change per request, so that every change is the first that is missing once. */
const singly = (): ReturnType<typeof createExcelWorkbook> => {
  const each = createExcelWorkbook({ requestBudget: 1 });
  return { ...createExcelWorkbook(), changeSheets: (changes, options) => each.changeSheets(changes, options) };
};
const appOn = (port = createExcelWorkbook()): TidyApp => createTidyApp(port, SETTINGS);

afterEach(closeHost);

/** With all that hangs on rows, the journal of a tidy before, and two spans of columns that are sorted each for itself. */
function someBook(): Book {
  const book = attachedBook();
  const sheet = sheetOf(book, "汇总");
  book.silently(() => {
    sheet.unmerge(rectOf(7, 0, 1, 2));
    sheet.merge(rectOf(7, 7, 1, 2));
    sheet.autoFilter = null;
    sheet.tables.add({
      id: book.nextId(), name: "推荐", rect: rectOf(3, 0, ROWS.length + 1, HEADER.length - 2), hasHeaders: true, hasTotals: false, style: "TableStyleMedium2",
      bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false, filterButton: true,
    });
    const earlier = book.addSheet("整理记录");
    earlier.setContent(0, 0, { value: "5G 全连接工厂整理记录" });
    earlier.setContent(1, 0, { value: "汇总表：汇总；整理时间 2022-09-01 08:00；共 1 处。" });
    ["1", "T02", "单元格", "汇总", "A1", "A1", "甲", "文本", "General", "乙", "文本", "General", ""].forEach((value, column) => earlier.setContent(3, column, { value }));
  });
  return book;
}

/** What only a request that fails tells apart: whether its number, counted from here, has come. */
function failing(host: ExcelHost, first: number, options: Way): () => boolean {
  let count = 0;
  let hit = false;
  host.faults.failOn(
    () => {
      count++;
      const fails = options.last ? count >= first : count === first;
      hit ||= fails;
      return fails;
    },
    "GeneralException",
    { when: options.when },
  );
  return () => hit;
}

/** The host calculates nothing: a formula that was written again in another's place shows 0. */
function plain(book: Book): ReturnType<typeof stateOf> {
  return JSON.parse(JSON.stringify(stateOf(book)), (_, value: unknown) => (typeof value === "object" && value !== null && "formula" in value ? { ...value, value: null } : value)) as ReturnType<typeof stateOf>;
}

let proposal: TidyProposal;
let tidy: unknown;
const BEFORE = plain(someBook());

beforeAll(async () => {
  const book = someBook();
  openHost(book);
  const proposed = await appOn().propose({ order: "recommender", numbering: "through" }, {});
  if (!proposed) throw new Error("no summary table");
  proposal = proposed;
  await appOn().apply(proposal, suggestedIds(proposal), {});
  tidy = contentOf(sheetOf(book, "汇总"));
  closeHost();
});

async function restored(book: Book): Promise<void> {
  const last = await appOn().lastTidy({});
  if (last?.appliedAt === "2022-09-30 14:05") expect(await appOn().undo({})).toEqual({ undone: true, conflicts: [], problems: [] });
  expect(withoutJournals(plain(book))).toEqual(withoutJournals(BEFORE));
}

/** The journal of the tidy before goes once another one is done; one that was not begun may be left where nothing could be written any more. */
function withoutJournals(state: ReturnType<typeof stateOf>): unknown {
  return { ...state, sheets: state.sheets.filter(({ name }) => !name.startsWith("整理记录")) };
}

/** `last`: from that request on there is no way back. */
interface Way {
  readonly when: "before" | "after";
  readonly last: boolean;
}

const NO_EFFECT: [string, Way] = ["one request has no effect", { when: "before", last: false }];
const ANSWER_LOST: [string, Way] = ["one answer is lost", { when: "after", last: false }];
const ALL_FAIL: [string, Way] = ["every request from there on fails", { when: "before", last: true }];

/** The request before the first one that writes: those before it only read. */
async function firstToFail(host: ExcelHost, work: () => Promise<unknown>): Promise<number> {
  host.traffic.reset();
  await work();
  return Math.max(1, host.traffic.log.filter(({ number }) => number > 0).findIndex(({ writes }) => writes));
}

describe.each<[string, () => ReturnType<typeof createExcelWorkbook>, [string, Way][], [string, Way][]]>([
  ["as usual", createExcelWorkbook, [NO_EFFECT, ANSWER_LOST], [ALL_FAIL]],
  ["a change per request", singly, [ANSWER_LOST, ALL_FAIL], [ANSWER_LOST]],
])("%s", (_, portOf, applying, takingBack) => {
  test.each(applying)("applying, %s", async (__, way) => {
    const first = await firstToFail(openHost(someBook()), () => appOn(portOf()).apply(proposal, suggestedIds(proposal), {}));
    let reached = first;
    for (let request = first; ; request++) {
      const book = someBook();
      const host = openHost(book);
      const isHit = failing(host, request, way);
      const outcome = await appOn(portOf()).apply(proposal, suggestedIds(proposal), {}).then(({ applied }) => applied.length > 0, (error: Error) => error);
      if (!isHit()) break;
      reached = request;
      host.faults.clear();
      if (outcome === true) expect(contentOf(sheetOf(book, "汇总"))).toEqual(tidy);
      else if (!way.last) expect([request, plain(book)]).toEqual([request, BEFORE]);
      if (outcome instanceof Error) expect(outcome.name).toBe("WorkbookError");
      await restored(book);
    }
    expect(reached).toBeGreaterThan(first + 10);
  });

  test.each(takingBack)("taking back, %s", async (__, way) => {
    const tidied = async (): Promise<{ readonly book: Book; readonly host: ExcelHost }> => {
      const book = someBook();
      const host = openHost(book);
      await appOn().apply(proposal, suggestedIds(proposal), {});
      return { book, host };
    };
    const first = await firstToFail((await tidied()).host, () => appOn(portOf()).undo({}));
    let reached = first;
    for (let request = first; ; request++) {
      const { book, host } = await tidied();
      const isHit = failing(host, request, way);
      const outcome = await appOn(portOf()).undo({}).then(({ undone }) => undone, (error: Error) => error);
      if (!isHit()) break;
      reached = request;
      host.faults.clear();
      if (outcome === true) expect(withoutJournals(plain(book))).toEqual(withoutJournals(BEFORE));
      await restored(book);
    }
    expect(reached).toBeGreaterThan(first + 5);
  });
});

/** Options with which something happens once that change is under way. */
function when(isNow: (done: number, total: number) => boolean, happens: () => void): RunOptions {
  return { onProgress: ({ step, done, total }) => void (step === "writing" && isNow(done, total) && happens()) };
}

test("cancelled between two requests, nothing is left of it", async () => {
  let cancelled = 0;
  for (let change = 1; ; change += 3) {
    const book = someBook();
    openHost(book);
    const stop = new AbortController();
    const run = appOn(singly()).apply(proposal, suggestedIds(proposal), { ...when((done) => done === change, () => stop.abort()), signal: stop.signal });
    const outcome = await run.then(({ applied }) => applied.length > 0, (error: Error) => error.name);
    if (outcome === "CancelledError") {
      cancelled++;
      expect(plain(book)).toEqual(BEFORE);
    } else expect([outcome, contentOf(sheetOf(book, "汇总"))]).toEqual([true, tidy]);
    if (!stop.signal.aborted) break;
  }
  expect(cancelled).toBeGreaterThan(5);
});

/** The sheet is protected while the tidy writes to it, so that it can neither go on nor go back. */
async function halfDone(): Promise<Book> {
  const book = someBook();
  openHost(book);
  const protect = (): void => void (sheetOf(book, "汇总").protection = { options: {} });
  const run = appOn(singly()).apply(proposal, suggestedIds(proposal), when((done, total) => done > 10 && done === total - 10, protect));
  await expect(run).rejects.toMatchObject({ name: "WorkbookError", message: expect.stringContaining("点“撤销上次整理”") as string });
  sheetOf(book, "汇总").protection = null;
  return book;
}

test("where going back fails too, it is said, and taking back goes on from there", async () => {
  const book = await halfDone();
  expect(await appOn().lastTidy({})).toMatchObject({ sheet: "汇总", isHalfway: true });
  for (const begun of [appOn().propose({ order: "recommender", numbering: "through" }, {}), appOn().apply(proposal, suggestedIds(proposal), {})]) {
    await expect(begun).rejects.toMatchObject({ message: expect.stringContaining("只完成了一部分") as string });
  }
  await restored(book);
  expect((await appOn().apply(proposal, suggestedIds(proposal), {})).applied.length).toBeGreaterThan(0);
});

test("what a person changed in a half-done table is named and not overwritten", async () => {
  const book = await halfDone();
  const sheet = sheetOf(book, "汇总");
  sheet.setContent(4, 1, { value: "另一家有限公司" });
  expect(await appOn().undo({})).toMatchObject({ undone: false, conflicts: [{ sheet: "汇总", cells: [{ row: 4, column: 1 }] }, { cells: [{ row: 4, column: 1 }] }] });
  expect(sheet.cell(4, 1).value).toBe("另一家有限公司");
});
