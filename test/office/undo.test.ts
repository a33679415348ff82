import fc from "fast-check";
import { ENTERPRISES } from "../../assets/samples/enterprises";
import type { FindingRef } from "../../src/app/reviewApp";
import type { ReturnFile } from "../../src/app/returnFile";
import type { Undoable } from "../../src/app/undo/undoable";
import { suggestedIds } from "../../src/domain/summary/tidy/propose";
import type { Report, Severity } from "../../src/domain/review/report";
import type { SheetData } from "../../src/domain/sheet/snapshot";
import { Book, rectOf } from "../../src/host/model";
import { saveBook } from "../../src/host/xlsx";
import { gridSheet, paperForm, summarySheet } from "../support/paperForm";
import { contentOf, sheetOf } from "./support/books";
import { closeBook, edit, followed, formOf, openedBook, rest, stateOf, SUMMARY, type OpenedBook } from "./support/reviewedBook";
import { addSheet } from "./tidy/messyBook";

afterEach(closeBook);

const KEPT = ["示例丁", "示例辛", "示例壬"];

/** Three of the sample's enterprises, so that a test can do many steps. */
const small = (book: Book): void => {
  for (const sheet of [...book.sheets]) if (sheet.name !== SUMMARY && !KEPT.some((name) => sheet.name.includes(name))) book.deleteSheet(sheet);
};
const openedSmall = (prepare: (book: Book) => void = () => undefined): Promise<OpenedBook> =>
  openedBook({}, (book) => {
    small(book);
    prepare(book);
  });

/** A finding of the last report, as the pane names it. */
function found({ applications }: Report, severity: Severity): FindingRef {
  for (const application of applications) {
    const finding = application.findings.find((each) => each.severity === severity && each.waiver === null && each.check === null);
    if (finding) return { key: finding.key, application };
  }
  throw new Error(`no finding ${severity}`);
}

async function file(name: string, ...sheets: readonly SheetData[]): Promise<ReturnFile> {
  const book = Book.blank("空白页");
  const [first] = book.sheets;
  for (const sheet of sheets) addSheet(book, sheet);
  if (first) book.deleteSheet(first);
  return { name, bytes: await saveBook(book) };
}

const named = (enterprise: string) => ({ "enterprise.name": enterprise, "cover.applicant": enterprise, "credit.enterprise": enterprise });
const factsOf = (name: string) => ENTERPRISES.find(({ sheet }) => sheet.startsWith(name))?.facts ?? {};

/** A new enterprise's form, a form with another award row in the place of one that is there, and one on the same grid. */
const returns = (): Promise<readonly ReturnFile[]> =>
  Promise.all([
    file("新.xlsx", paperForm({ ...named("南通新装备有限公司"), "enterprise.uscc": "91320600MA1X000000" }, { name: "申报书" })),
    file("丁.xlsx", paperForm({ ...factsOf("示例丁"), "award.3.name": "省级智能车间", "award.3.level": "省级", "award.3.date": "2021年3月" }, { name: "申报书", awardRows: 3 })),
    file("辛.xlsx", paperForm({ ...factsOf("示例辛"), "network.latency": 18 }, { name: "申报书" })),
  ]);

type Step = (opened: OpenedBook) => Promise<unknown>;

const reviewed: Step = async ({ app }) => app.review({});

const decided = (severity: Severity, decide: (app: OpenedBook["app"], finding: FindingRef) => Promise<void>): Step => async ({ app }) => {
  const report = reports.get(app);
  if (report) await decide(app, found(report, severity));
};
const reports = new WeakMap<OpenedBook["app"], Report>();

const STEPS: Readonly<Record<string, Step>> = {
  一键核验: async ({ app }) => void reports.set(app, (await app.review({})).report),
  清除标记: ({ app }) => app.clearMarks({}),
  放行: decided("warning", (app, finding) => app.waive(finding, { by: "王某", reason: "现场核实" })),
  已核: decided("manual", (app, finding) => app.check(finding, { result: "passed", by: "王某", note: "" })),
  不符: decided("manual", (app, finding) => app.check(finding, { result: "refuted", by: "王某", note: "章不清" })),
  撤回: decided("warning", (app, finding) => app.withdrawWaiver(finding)),
  评审规则: ({ app }) => app.writePolicySheet({}),
  规则目录: ({ app }) => app.writeRulesSheet({}),
  新建填报表: ({ app }) => app.handOutTemplate(2022, {}),
  导入: async ({ tools }) => {
    const proposal = await tools.imports.propose(await returns(), {});
    return tools.imports.apply(proposal, new Set(proposal.items.map(({ id }) => id)), {});
  },
  合并: async ({ tools }) => {
    const city = await file("无锡.xlsx", summarySheet([{ enterprise: "无锡乙纺织有限公司" }], { name: SUMMARY, recommender: "无锡市工业和信息化局" }), gridSheet([["说明"]], { name: "说明" }));
    const proposal = await tools.merge.propose([city], {});
    return tools.merge.apply(proposal, new Set(proposal.items.map(({ id }) => id)), {});
  },
  整理: async ({ tools }) => {
    const proposal = await tools.tidy.propose({ order: "recommender", numbering: "through" }, {});
    return proposal && tools.tidy.apply(proposal, suggestedIds(proposal), {});
  },
};

describe("one step, and back", () => {
  const AFTER_A_REVIEW = ["清除标记", "放行", "已核", "不符"];

  test.each<[string, Undoable["kind"]]>([
    ["一键核验", "review"],
    ["清除标记", "clear"],
    ["放行", "decision"],
    ["已核", "decision"],
    ["不符", "decision"],
    ["评审规则", "added"],
    ["规则目录", "added"],
    ["新建填报表", "added"],
    ["导入", "import"],
    ["合并", "merge"],
    ["整理", "tidy"],
  ])("%s", async (name, kind) => {
    const opened = await openedSmall((book) => void (name === "整理" && sheetOf(book, SUMMARY).setContent(5, 1, { value: " 苏州 示例丁家用电器有限公司" })));
    const { app, book } = opened;
    if (AFTER_A_REVIEW.includes(name)) await STEPS["一键核验"]!(opened);
    const before = stateOf(book);
    await STEPS[name]!(opened);
    expect(await app.undoable()).toMatchObject({ kind });
    expect(stateOf(book)).not.toEqual(before);
    expect(await app.undo({})).toMatchObject({ undone: true, problems: [] });
    expect(stateOf(book)).toEqual(before);
  });

  test.each(["评审规则", "规则目录", "导入", "合并", "一键核验"])("%s a second time, in place of the first", async (name) => {
    const opened = await openedSmall();
    const { app, book, wait } = opened;
    await STEPS[name]!(opened);
    wait(5);
    const before = stateOf(book);
    edit(formOf(book, "示例辛"), "苏州示例辛建筑材料有限公司", "苏州示例辛建材有限公司");
    const edited = stateOf(book);
    await STEPS[name]!(opened);
    await app.undo({});
    expect(stateOf(book)).toEqual(edited);
    edit(formOf(book, "示例辛"), "苏州示例辛建材有限公司", "苏州示例辛建筑材料有限公司");
    expect(stateOf(book)).toEqual(before);
  });
});

describe("steps in a row", () => {
  test("are taken back newest first, each to what stood before it", async () => {
    const opened = await openedSmall();
    const { app, book } = opened;
    const names = ["评审规则", "一键核验", "放行", "已核", "一键核验", "撤回", "清除标记", "规则目录", "新建填报表"];
    const states = [stateOf(book)];
    for (const name of names) {
      await STEPS[name]!(opened);
      states.push(stateOf(book));
    }
    for (const name of [...names].reverse()) {
      states.pop();
      expect((await app.undo({})).problems).toEqual([]);
      expect([name, stateOf(book)]).toEqual([name, states.at(-1)]);
    }
    expect(await app.undoable()).toBeNull();
    await expect(app.undo({})).rejects.toThrow("没有可以撤销的步骤");
  });

  test("with a recheck after each, whatever comes in between", async () => {
    const names = Object.keys(STEPS).filter((name) => name !== "整理");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 6 }), fc.boolean(), async (steps, isLive) => {
        const opened = await openedSmall();
        const { app, book } = opened;
        const start = stateOf(book);
        for (const name of steps) {
          await STEPS[name]!(opened);
          const rechecked = isLive ? await app.recheck({}) : null;
          await rechecked?.written;
          if (rechecked) reports.set(app, rechecked.outcome.report);
        }
        while ((await app.undoable()) !== null) {
          expect((await app.undo({})).problems).toEqual([]);
          await (await app.recheck({}))?.written;
        }
        expect(stateOf(book)).toEqual(start);
        await closeBook();
      }),
      { numRuns: 8 },
    );
  });

  test("are bounded: the oldest is forgotten", async () => {
    const opened = await openedSmall();
    for (let times = 0; times < 23; times++) await STEPS["规则目录"]!(opened);
    let undone = 0;
    while ((await opened.app.undoable()) !== null) {
      await opened.app.undo({});
      undone++;
    }
    expect(undone).toBe(20);
    expect(opened.book.sheet("规则目录")).not.toBeNull();
  });
});

describe("what users changed since stays, and is told", () => {
  test.each<[string, (opened: OpenedBook) => void, readonly string[]]>([
    ["一键核验", ({ book }) => sheetOf(book, "问题清单").setContent(5, 9, { value: "保留" }), ["问题清单"]],
    ["一键核验", ({ book }) => sheetOf(book, SUMMARY).setContent(4, 9, { value: "领导已定" }), [SUMMARY]],
    ["规则目录", ({ book }) => sheetOf(book, "规则目录").setContent(300, 2, { value: "备注" }), ["规则目录"]],
    ["新建填报表", ({ book }) => book.sheets.at(-1)!.setContent(3, 3, { value: "某公司" }), ["填报表"]],
    ["合并", ({ book }) => sheetOf(book, "说明").setContent(2, 2, { value: "已阅" }), ["说明"]],
    ["导入", ({ book }) => formOf(book, "示例丁").setContent(90, 1, { value: "已阅" }), ["示例丁家用电器"]],
  ])("after %s", async (name, change, left) => {
    const opened = await openedSmall();
    const { app, book } = opened;
    await STEPS[name]!(opened);
    change(opened);
    const changed = left.map((sheet) => book.sheets.find((each) => each.name.includes(sheet) || sheet === "填报表")?.name);
    const { undone, problems } = await app.undo({});
    expect(undone).toBe(true);
    expect(problems).toHaveLength(left.length);
    if (name !== "新建填报表") expect(problems.map(({ sheet }) => sheet)).toEqual(changed);
    expect(problems[0]?.reason.chinese).toMatch(/有改动/);
  });

  test("a decision that was changed by hand", async () => {
    const opened = await openedSmall();
    const { app, book } = opened;
    await STEPS["一键核验"]!(opened);
    await STEPS["放行"]!(opened);
    edit(sheetOf(book, "问题清单"), "现场核实", "再议");
    const { undone, problems } = await app.undo({});
    expect([undone, problems.map(({ sheet }) => sheet)]).toEqual([true, ["问题清单"]]);
    expect(contentOf(sheetOf(book, "问题清单")).flat()).toContain("再议");
  });

  test("a tidy whose cells were changed: nothing is taken back, and it can be tried again", async () => {
    const opened = await openedSmall((book) => sheetOf(book, SUMMARY).setContent(5, 1, { value: " 苏州 示例丁家用电器有限公司" }));
    const { app, book } = opened;
    const before = stateOf(book);
    await STEPS["整理"]!(opened);
    const summary = sheetOf(book, SUMMARY);
    const place = edit(summary, "苏州示例丁家用电器有限公司", "苏州示例丁电器有限公司");
    const { undone, problems } = await app.undo({});
    expect([undone, problems.length > 0]).toEqual([false, true]);
    expect(await app.undoable()).toEqual({ kind: "tidy", sheet: SUMMARY });
    summary.setContent(place.row, place.column, { value: "苏州示例丁家用电器有限公司" });
    expect(await app.undo({})).toMatchObject({ undone: true, problems: [] });
    expect(stateOf(book)).toEqual(before);
  });
});

describe("names that change in between", () => {
  test("a renamed form and summary lose and get their highlights and columns all the same", async () => {
    const opened = await openedSmall();
    const { app, book } = opened;
    const before = stateOf(book);
    await STEPS["一键核验"]!(opened);
    await STEPS["清除标记"]!(opened);
    const [summary, form] = [sheetOf(book, SUMMARY), formOf(book, "示例丁")];
    const names = [summary.name, form.name] as const;
    [summary.name, form.name] = ["苏州", "丁"];
    await rest();
    expect((await app.undo({})).problems).toEqual([]);
    expect((await app.undo({})).problems).toEqual([]);
    [summary.name, form.name] = [...names];
    expect(stateOf(book)).toEqual(before);
  });
});

/** Black that was set looks like no colour at all: cells that look as the others do by themselves are left out. */
function asSeen(state: unknown[]): unknown {
  return JSON.parse(JSON.stringify(state), (_, value: unknown) => (Array.isArray(value) ? value.filter((entry) => !isPlainCell(entry)) : value));
}

function isPlainCell(entry: unknown): boolean {
  return Array.isArray(entry) && /^\[("\d+,\d+"),\{"value":"","numberFormat":"General","style":\{("font":\{"color":"#000000"\})?\}\}\]$/u.test(JSON.stringify(entry));
}

describe("cells beside the summary that users formatted", () => {
  const yellow = { fill: "#FFF2CC", font: { name: "仿宋", size: 12, bold: true, color: "#C00000" }, borders: { bottom: { style: "medium", color: "#000000" } }, horizontal: "Center" } as const;

  test.each<[string, (book: Book) => void]>([
    ["some cells", (book) => [4, 5, 9].forEach((row) => sheetOf(book, SUMMARY).setStyle(row, 6, book.style(yellow)))],
    ["a whole column", (book) => sheetOf(book, SUMMARY).restyle(rectOf(0, 7, 1_048_576, 1), () => book.style({ font: { name: "仿宋", size: 12 } }))],
    ["number formats", (book) => [4, 5].forEach((row) => sheetOf(book, SUMMARY).setNumberFormat(row, 7, "0.00%"))],
    ["widths", (book) => sheetOf(book, SUMMARY).setColumn(8, { width: 33 })],
    [
      "by condition and validation",
      (book) => {
        const summary = sheetOf(book, SUMMARY);
        summary.conditionalFormats.add({ type: "custom", areas: [rectOf(0, 0, 40, 12)], formula: "=MOD(ROW(),2)=0", format: { fill: "#EEEEEE" }, priority: 1, stopIfTrue: false } as never);
      },
    ],
  ])("%s look as before once the first review is taken back", async (_, format) => {
    const { app, book } = await openedSmall(format);
    const before = stateOf(book);
    await app.review({});
    expect(stateOf(book)).not.toEqual(before);
    expect((await app.undo({})).problems).toEqual([]);
    expect(asSeen(stateOf(book))).toEqual(asSeen(before));
  });
});

test("an undo goes on where it was broken off", async () => {
  const opened = await openedSmall();
  const { app, book } = opened;
  const before = stateOf(book);
  await STEPS["一键核验"]!(opened);
  const stop = new AbortController();
  const broken = app.undo({ signal: stop.signal, onProgress: () => stop.abort() });
  await broken.catch(() => undefined);
  while ((await app.undoable()) !== null) expect((await app.undo({})).problems).toEqual([]);
  expect(stateOf(book)).toEqual(before);
});

test("a review that was cancelled half-way is taken back as far as it came", async () => {
  const opened = await openedSmall();
  const { app, book } = opened;
  const before = stateOf(book);
  const stop = new AbortController();
  await expect(app.review({ signal: stop.signal, onProgress: ({ step }) => step === "writing" && stop.abort() })).rejects.toThrow("已取消");
  expect(stateOf(book)).not.toEqual(before);
  expect((await app.undo({})).problems).toEqual([]);
  expect(stateOf(book)).toEqual(before);
});

test("what a recheck wrote goes with the review", async () => {
  const opened = await openedSmall();
  const { app, book } = opened;
  await STEPS["一键核验"]!(opened);
  await rest();
  edit(formOf(book, "示例辛"), "苏州示例辛建筑材料有限公司", "苏州示例辛建材有限公司");
  await followed(app);
  await app.undo({});
  expect(["核验结果", "问题清单", "统计"].map((name) => book.sheet(name))).toEqual([null, null, null]);
  expect(await reviewed(opened)).toBeTruthy();
});
