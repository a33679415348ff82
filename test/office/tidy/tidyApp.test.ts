/** Tidying a messy summary table on the real client and the host: what is proposed, what comes of it, and that it can be taken back. */
import fc from "fast-check";
import { createReviewApp } from "../../../src/app/reviewApp";
import { createTidyApp, type TidyApp } from "../../../src/app/tidyApp";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import type { TidyStep } from "../../../src/domain/summary/tidy/edit";
import type { TidyChoices } from "../../../src/domain/summary/tidy/input";
import { suggestedIds, type TidyProposal } from "../../../src/domain/summary/tidy/propose";
import { shownIn, TIDY_ZH } from "../../../src/domain/summary/tidy/words";
import { say } from "../../../src/domain/wording/said";
import { createExcelWorkbook } from "../../../src/office/excelWorkbook";
import { rectOf, type Book } from "../../../src/host/model";
import { loadBook, saveBook } from "../../../src/host/xlsx";
import { closeHost, contentOf, openHost, sheetOf } from "../support/books";
import { at, HEADER, messyBook, ROWS, stateOf } from "./messyBook";

const CHOICES: TidyChoices = { order: "recommender", numbering: "through" };
const SETTINGS = { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) };
const appOn = (): TidyApp => createTidyApp(createExcelWorkbook(), SETTINGS);

afterEach(closeHost);

async function proposed(choices: TidyChoices = CHOICES): Promise<TidyProposal> {
  const found = await appOn().propose(choices, {});
  if (!found) throw new Error("no summary table");
  return found;
}

const edits = ({ edits: all }: TidyProposal, step: TidyStep) => all.filter((edit) => edit.step === step).map(({ id, before, after }) => [id, shownIn(TIDY_ZH, before), shownIn(TIDY_ZH, after)]);
const told = ({ notices }: TidyProposal) => notices.map((notice) => say(TIDY_ZH, notice));

async function tidied(book: Book, choices: TidyChoices = CHOICES) {
  openHost(book);
  const proposal = await proposed(choices);
  return { proposal, outcome: await appOn().apply(proposal, suggestedIds(proposal), {}) };
}

describe("proposal", () => {
  test("every step of a messy table", async () => {
    openHost(messyBook());
    const proposal = await proposed();
    expect(told(proposal)).toEqual(["汇总表在“汇总”的 A4:I10，表头在第 4 行，共 3 家企业。"]);
    expect(edits(proposal, "T02")).toEqual([
      ["T02:B5", "南通乙 装备有限公司", "南通乙装备有限公司"],
      ["T02:B7", "苏州甲\u00A0精密(苏州)有限公司", "苏州甲精密（苏州）有限公司"],
      ["T02:D7", "张 三", "张三"],
      ["T02:B9", "苏州丙 电子\n有限公司", "苏州丙电子有限公司"],
      ["T02:C9", "丙 5G  工厂", "丙 5G 工厂"],
    ]);
    expect(edits(proposal, "T03").map(([id]) => id)).toEqual(["T03:drop:6", "T03:drop:10", "T03:lift:8"]);
    expect(edits(proposal, "T04")).toEqual([["T04:C7", "", "甲精密 5G 全连接工厂"]]);
    expect(edits(proposal, "T06")).toEqual([
      ["T06:E5", "51388888888", "0513-88888888"],
      ["T06:E7", "１３９１２３４５６７８", "13912345678"],
      ["T06:E9", "13812345678", "13812345678"],
    ]);
    expect(edits(proposal, "T07").map(([id, , after]) => [id, after])).toEqual([
      ["T07:A3", "推荐单位（盖章）：苏州市工业和信息化局       填表日期：2022年9月"],
      ["T07:F5", "南通市工业和信息化局"],
      ["T07:F7", "苏州市工业和信息化局"],
      ["T07:F9", "苏州市工业和信息化局"],
    ]);
    expect(edits(proposal, "T09")).toHaveLength(1);
    expect(edits(proposal, "T10")).toEqual([["T10:number", "2、2、1", "1、2、3"]]);
    expect(edits(proposal, "T12").map(([id]) => id)).toEqual([
      "T12:titleRows", "T12:orientation", "T12:zoom", "T12:borders", "T12:headerFont", "T12:bodyFont", "T12:width:B", "T12:width:C", "T12:width:E", "T12:width:F",
    ]);
  });

  test("a filter in force keeps the rows where they are, and says so", async () => {
    const book = messyBook();
    sheetOf(book, "汇总").setRow(8, { hidden: true });
    openHost(book);
    const proposal = await proposed();
    expect(proposal.edits.filter(({ kind }) => kind === "drop" || kind === "lift" || kind === "order")).toEqual([]);
    expect(told(proposal).filter((notice) => notice.includes("请先清除筛选"))).toHaveLength(1);
  });

  test("a formula over some of the rows forbids an order that would tear them apart", async () => {
    const book = messyBook();
    sheetOf(book, "测算").setContent(3, 1, { value: 800, formula: "=SUM(汇总!H5:H7)" });
    openHost(book);
    const proposal = await proposed();
    expect(edits(proposal, "T09")).toEqual([]);
    expect(edits(proposal, "T03")).toHaveLength(3);
    expect(told(proposal).join()).toContain("测算!B4 的公式引用了 汇总!H5:H7");
  });

  test("no summary table: nothing to propose", async () => {
    const book = messyBook();
    book.deleteSheet(sheetOf(book, "汇总"));
    openHost(book);
    expect(await appOn().propose(CHOICES, {})).toBeNull();
  });
});

describe("applied", () => {
  test("the table is in order; people's columns, formulas, comments, filter and print area keep their facts", async () => {
    const book = messyBook();
    const { outcome } = await tidied(book);
    expect(outcome).toMatchObject({ conflicts: [], problems: [] });
    const sheet = sheetOf(book, "汇总");
    expect(contentOf(sheet).slice(3, 11).map((row) => row.slice(0, HEADER.length))).toEqual([
      HEADER,
      [1, "苏州甲精密（苏州）有限公司", "甲精密 5G 全连接工厂", "张三", "13912345678", "苏州市工业和信息化局", "", 500, "=H5*2"],
      [2, "苏州丙电子有限公司", "丙 5G 工厂", "王五", "13812345678", "苏州市工业和信息化局", "老字号", 200, "=H6*2"],
      [3, "南通乙装备有限公司", "乙 5G 工厂", "李四", "0513-88888888", "南通市工业和信息化局", "重点", 300, "=H7*2"],
      ["小计", "", "", "", "", "", "", "=H7+H5", ""],
      ["合计", "", "", "", "", "", "", "=SUM(H5:H8)", ""],
      ["备注：本表一式两份。", "", "", "", "", "", "", "", ""],
      ["填表人：赵六", "", "", "", "", "", "", "", ""],
    ]);
    expect(["B1", "B2", "B3"].map((address) => at(sheetOf(book, "测算"), address))).toEqual(["=汇总!H5", "=汇总!$H$6*0.5", "=SUM(汇总!H5:H8)"]);
    expect(sheet.notes.list).toMatchObject([{ row: 4, column: 6, content: "已电话确认" }]);
    expect(sheet.comments.list).toMatchObject([{ row: 5, column: 1, content: "请核对名称" }]);
    expect(sheet.cell(4, 1).style.fill).toBe("#FFFF00");
    expect([sheet.row(4).height, sheet.row(6).height]).toEqual([40, undefined]);
    expect(sheet.cell(5, 7).numberFormat).toBe("#,##0.00");
    expect(sheet.mergeAt(7, 0)).toEqual(rectOf(7, 0, 1, 2));
    expect(sheet.autoFilter).toEqual(rectOf(3, 0, ROWS.length - 1, HEADER.length));
    expect(sheet.pageLayout).toMatchObject({ printArea: [rectOf(0, 0, 11, HEADER.length)], titleRows: { row: 3, rows: 1 }, orientation: "Landscape", fitToWidth: 1 });
    expect(sheet.conditionalFormats.list).toMatchObject([{ areas: [rectOf(4, 7, 4, 1)] }]);
    expect(book.names.list).toMatchObject([{ name: "投资", formula: "=汇总!$H$5:$H$8" }]);
  });

  test("tidying again proposes nothing", async () => {
    const book = messyBook();
    await tidied(book);
    expect((await proposed()).edits).toEqual([]);
  });

  test("an Excel table stays one, of the rows that are left", async () => {
    const book = messyBook();
    const sheet = sheetOf(book, "汇总");
    sheet.unmerge(rectOf(7, 0, 1, 2));
    sheet.autoFilter = null;
    sheet.tables.add({
      id: book.nextId(), name: "推荐", rect: rectOf(3, 0, ROWS.length + 1, HEADER.length), hasHeaders: true, hasTotals: false, style: "TableStyleMedium2",
      bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false, filterButton: true,
    });
    const before = stateOf(book);
    await tidied(book);
    expect(sheet.tables.list).toMatchObject([{ name: "推荐", rect: rectOf(3, 0, ROWS.length - 1, HEADER.length) }]);
    expect((await appOn().undo({})).undone).toBe(true);
    expect(stateOf(book)).toEqual(before);
  });

  test("a cell changed since the preview is told and left alone, the rest is done", async () => {
    const book = messyBook();
    openHost(book);
    const proposal = await proposed();
    sheetOf(book, "汇总").setContent(2, 0, { value: "推荐单位：另一家" });
    const { conflicts } = await appOn().apply(proposal, suggestedIds(proposal), {});
    expect(conflicts).toMatchObject([{ edit: "T07:A3", cells: [{ row: 2, column: 0 }] }]);
    expect(at(sheetOf(book, "汇总"), "A3")).toBe("推荐单位：另一家");
    expect(at(sheetOf(book, "汇总"), "E7")).toBe("0513-88888888");
  });

  test("a row changed since the preview: no row is moved", async () => {
    const book = messyBook();
    openHost(book);
    const proposal = await proposed();
    sheetOf(book, "汇总").setContent(4, 1, { value: "另一家有限公司" });
    const { conflicts } = await appOn().apply(proposal, suggestedIds(proposal), {});
    expect(conflicts.map(({ edit }) => edit)).toEqual(expect.arrayContaining(["T03:drop:6", "T09:order", "T10:number", "T02:B5"]));
    expect(at(sheetOf(book, "汇总"), "B5")).toBe("另一家有限公司");
    expect(at(sheetOf(book, "汇总"), "B9")).toBe("苏州丙电子有限公司");
  });

  test("a filter set since the preview keeps the rows; the cells are done", async () => {
    const book = messyBook();
    openHost(book);
    const proposal = await proposed();
    sheetOf(book, "汇总").setRow(8, { hidden: true });
    const { conflicts } = await appOn().apply(proposal, suggestedIds(proposal), {});
    expect(conflicts.map(({ edit }) => edit)).toEqual(["T03:drop:6", "T03:drop:10", "T03:lift:8", "T09:order", "T10:number"]);
    expect([at(sheetOf(book, "汇总"), "B7"), at(sheetOf(book, "汇总"), "E7")]).toEqual(["苏州甲精密（苏州）有限公司", "13912345678"]);
  });

  test("cancelled before the first change, nothing is done and nothing can be taken back", async () => {
    const book = messyBook();
    openHost(book);
    const proposal = await proposed();
    const before = stateOf(book);
    const stop = new AbortController();
    const run = appOn().apply(proposal, suggestedIds(proposal), { signal: stop.signal, onProgress: ({ step, sheet }) => step === "writing" && sheet === "整理记录（未完成）" && stop.abort() });
    await expect(run).rejects.toMatchObject({ name: "CancelledError" });
    expect(stateOf(book)).toEqual(before);
  });

  test("a protected sheet is told and nothing is done", async () => {
    const book = messyBook();
    sheetOf(book, "汇总").protection = { options: {} };
    const before = contentOf(sheetOf(book, "汇总"));
    const { outcome } = await tidied(book);
    expect(outcome).toMatchObject({ applied: [], problems: [{ sheet: "汇总" }] });
    expect(contentOf(sheetOf(book, "汇总"))).toEqual(before);
    expect(book.sheet("整理记录")).toBeNull();
  });

  test("a row that a formula speaks of is not taken out", async () => {
    const book = messyBook();
    sheetOf(book, "汇总").setContent(8, 1, { value: "南通乙装备有限公司" });
    openHost(book);
    const { conflicts } = await appOn().apply(await proposed(), new Set(["T08:drop:9"]), {});
    expect(conflicts).toMatchObject([{ edit: "T08:drop:9", reason: { id: "wouldTear", about: { torn: [{ kind: "formula", at: "测算!B2", reference: "汇总!$H$9" }] } } }]);
  });

  test("duplicates: side by side, none suggested, and never all of them go", async () => {
    const book = messyBook();
    sheetOf(book, "汇总").setContent(8, 1, { value: "南通乙装备有限公司" });
    book.deleteSheet(sheetOf(book, "测算"));
    openHost(book);
    const proposal = await proposed();
    const offered = proposal.edits.filter(({ step }) => step === "T08");
    expect(offered.map(({ id, suggested }) => [id, suggested])).toEqual([["T08:drop:5", false], ["T08:drop:9", false]]);
    expect(offered[0]).toMatchObject({ why: { id: "sameName" }, beside: [{ row: 4 }, { row: 8 }] });
    const { conflicts } = await appOn().apply(proposal, new Set(["T08:drop:5", "T08:drop:9"]), {});
    expect(conflicts).toMatchObject([{ edit: "T08:drop:5" }]);
    expect(contentOf(sheetOf(book, "汇总")).map((row) => row[1])).not.toContain("南通乙装备有限公司");
    expect(contentOf(sheetOf(book, "汇总")).map((row) => row[1])).toContain("南通乙 装备有限公司");
    expect(contentOf(sheetOf(book, "整理记录")).flat()).toContain("南通乙装备有限公司");
  });
});

describe("no duplicates", () => {
  const twice = (): Book => {
    const book = messyBook();
    book.silently(() => sheetOf(book, "汇总").setContent(8, 1, { value: "南通乙装备有限公司" }));
    return book;
  };
  const offered = ({ edits: all }: TidyProposal) => all.flatMap((edit) => (edit.kind === "drop" && edit.step === "T08" ? [edit] : []));

  test("what was decided stands on a sheet, is not asked again, also in order and after save, and can be taken back", async () => {
    const book = twice();
    openHost(book);
    const first = await proposed();
    const [edit] = offered(first);
    if (!edit) throw new Error("duplicates are offered");
    const { proposal: decided, problems } = await appOn().keepApart(first, edit, {});
    expect([offered(decided), decided.apart, problems]).toEqual([[], [{ rows: edit.beside, why: { id: "sameName" } }], []]);
    expect(contentOf(sheetOf(book, "非重复企业")).slice(2)).toEqual([
      ["组", "企业名称", "统一社会信用代码", "认定时间", "说明"],
      ["1", "南通乙装备有限公司", "91320600MA1MKTUJ4U", "2022-09-30 14:05", ""],
      ["1", "南通乙装备有限公司", "", "2022-09-30 14:05", ""],
    ]);
    await appOn().apply(decided, suggestedIds(decided), {});

    const reopened = await loadBook(await saveBook(book));
    openHost(reopened);
    const second = await proposed();
    expect([offered(second), second.apart.length]).toEqual([[], 1]);
    sheetOf(reopened, "非重复企业").setContent(3, 4, { value: "两个厂区" });
    const [group] = second.apart;
    if (!group) throw new Error("the decision is known");
    expect((await appOn().joinAgain(second, group, {})).proposal.apart).toEqual([]);
    expect(contentOf(sheetOf(reopened, "非重复企业"))).toHaveLength(3);
    expect(offered(await proposed())).toHaveLength(2);
  });

  test("what a person noted beside a decision stays; one more of the same name is a new question; the rule's finding stays", async () => {
    const book = twice();
    openHost(book);
    const first = await proposed();
    const [edit] = offered(first);
    if (!edit) throw new Error("duplicates are offered");
    const review = createReviewApp(createExcelWorkbook(), SETTINGS);
    const found = async (): Promise<readonly string[]> => (await review.review({})).report.summary?.findings.map(({ rule }) => rule) ?? [];
    const before = await found();
    await appOn().keepApart(first, edit, {});
    expect(before).toContain("S05");
    expect(await found()).toEqual(before);

    const sheet = sheetOf(book, "汇总");
    sheetOf(book, "非重复企业").setContent(3, 4, { value: "两个厂区" });
    sheet.setContent(6, 1, { value: "南通乙装备有限公司" });
    const second = await proposed();
    expect(offered(second)).toHaveLength(3);
    const [again] = offered(second);
    if (!again) throw new Error("duplicates are offered");
    await appOn().keepApart(second, again, {});
    expect(contentOf(sheetOf(book, "非重复企业")).slice(3).map((row) => [row[0], row[4]])).toEqual([["1", "两个厂区"], ["1", ""], ["2", ""], ["2", ""], ["2", ""]]);
  });
});

describe("undo", () => {
  test("every cell, format, width, merge, comment and formula, also after save and reopen", async () => {
    const book = messyBook();
    const before = stateOf(book);
    await tidied(book);
    expect(await appOn().undo({})).toEqual({ undone: true, conflicts: [], problems: [] });
    expect(stateOf(book)).toEqual(before);
    expect(await appOn().lastTidy({})).toBeNull();

    const saved = await loadBook(await saveBook(messyBook()));
    const asSaved = stateOf(saved);
    await tidied(saved);
    const reopened = await loadBook(await saveBook(saved));
    openHost(reopened);
    expect(await appOn().lastTidy({})).toMatchObject({ sheet: "汇总", appliedAt: "2022-09-30 14:05" });
    expect((await appOn().undo({})).undone).toBe(true);
    expect(stateOf(await loadBook(await saveBook(reopened)))).toEqual(asSaved);
  });

  test("a cell changed since the tidy: nothing is taken back, and the cell is named", async () => {
    const book = messyBook();
    await tidied(book);
    sheetOf(book, "汇总").setContent(4, 4, { value: "13700000000" });
    const before = stateOf(book);
    expect(await appOn().undo({})).toMatchObject({ undone: false, conflicts: [{ sheet: "汇总", cells: [{ row: 4, column: 4 }] }] });
    expect(stateOf(book)).toEqual(before);
  });

  test("hidden rows are told before anything is taken back", async () => {
    const book = messyBook();
    await tidied(book);
    sheetOf(book, "汇总").setRow(5, { hidden: true });
    expect(await appOn().undo({})).toMatchObject({ undone: false, conflicts: [{ reason: { id: "rowsHiddenSince" } }] });
  });

  test("what a person wrote elsewhere since then stays with its row", async () => {
    const book = messyBook();
    await tidied(book);
    sheetOf(book, "汇总").setContent(6, 6, { value: "补充材料已交" });
    expect((await appOn().undo({})).undone).toBe(true);
    expect(at(sheetOf(book, "汇总"), "G5")).toBe("补充材料已交");
  });

  test("without a journal there is nothing to take back", async () => {
    openHost(messyBook());
    await expect(appOn().undo({})).rejects.toMatchObject({ name: "WorkbookError" });
  });
});

test("any choice of edits applies cleanly and is taken back exactly", async () => {
  openHost(messyBook());
  const all = (await proposed()).edits.map(({ id }) => id);
  await fc.assert(
    fc.asyncProperty(fc.subarray(all), async (chosen) => {
      const book = messyBook();
      openHost(book);
      const proposal = await proposed();
      const before = stateOf(book);
      const outcome = await appOn().apply(proposal, new Set(chosen), {});
      expect([outcome.conflicts, outcome.problems]).toEqual([[], []]);
      if (outcome.applied.length > 0) expect(await appOn().undo({})).toMatchObject({ undone: true });
      expect(stateOf(book)).toEqual(before);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("written back again after tidying, scores follow their enterprise", async () => {
  const book = messyBook();
  openHost(book);
  const review = createReviewApp(createExcelWorkbook(), SETTINGS);
  await review.review({});
  const scores = (): ReadonlyMap<unknown, unknown> => {
    const rows = contentOf(sheetOf(book, "汇总"));
    const header = rows[3] ?? [];
    const results = ["申报方向", "建议等级", "评分"].map((name) => header.indexOf(name));
    return new Map(rows.slice(4, 10).map((row) => [String(row[1]).replace(/\s/gu, "").slice(0, 3), results.map((column) => row[column])]));
  };
  const before = scores();
  const proposal = await proposed();
  await appOn().apply(proposal, suggestedIds(proposal), {});
  await review.review({});
  const after = scores();
  expect([...after.keys()].slice(0, 3)).toEqual(["苏州甲", "苏州丙", "南通乙"]);
  for (const name of ["苏州甲", "苏州丙", "南通乙"]) expect(after.get(name)).toEqual(before.get(name));
  expect(new Set(contentOf(sheetOf(book, "汇总"))[3]).size).toBe(HEADER.length + 7);
});
