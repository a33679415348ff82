import { RESULT_TITLES } from "../../src/domain/review/resultTitles";
import type { HostOptions } from "../../src/host";
import type { Book, CellValue, Sheet } from "../../src/host/model";
import { contentOf, sheetOf } from "./support/books";
import { closeBook, edit, followed, formOf, openedBook, rest, reviewedBook, stateOf, SUMMARY, type OpenedBook } from "./support/reviewedBook";

afterEach(closeBook);

const RESULTS = "核验结果";
const FINDINGS = "问题清单";
const LINE = "示例丁";
const NAME = "苏州示例丁家用电器有限公司";

const rowOn = (sheet: Sheet, name: string): CellValue[] => contentOf(sheet).find((row) => row.includes(name)) ?? [];
const under = (sheet: Sheet, header: string, name: string): CellValue | undefined => {
  const cells = contentOf(sheet);
  const at = cells.findIndex((row) => row.some((value) => String(value).split("\n")[0] === header));
  const column = cells[at]?.findIndex((value) => String(value).split("\n")[0] === header) ?? -1;
  return cells.find((row, index) => index > at && row.includes(name))?.[column];
};
const CONNECTED = (devices: number): string => `应用设备 5G 联网_${devices}_台`;
/** The enterprise's rate is 29.6% with 148 devices of 500, and more than 30% with 151. */
function connect(book: Book, from = 148, to = 151): void {
  const form = formOf(book, LINE);
  const text = contentOf(form).flat().find((value) => String(value).includes(CONNECTED(from)));
  edit(form, text, String(text).replace(CONNECTED(from), CONNECTED(to)));
}

describe("what a recheck writes", () => {
  test("cells that differ beside the summary, on 核验结果 and on 问题清单; 统计 follows by its formulas", async () => {
    const { app, book, wait } = await reviewedBook();
    expect(under(sheetOf(book, SUMMARY), "建议等级", NAME)).toBe("未达标");
    const others = contentOf(sheetOf(book, SUMMARY)).filter((row) => !row.includes(NAME));
    const counted = contentOf(sheetOf(book, "统计")).map(String);
    wait(3);
    connect(book);
    const { later } = await followed(app);
    expect(later).toEqual([]);
    expect(under(sheetOf(book, SUMMARY), "建议等级", NAME)).not.toBe("未达标");
    expect(under(sheetOf(book, SUMMARY), "核验时间", NAME)).toBe("2022-09-30 14:08");
    expect(under(sheetOf(book, RESULTS), "建议等级", NAME)).toBe(under(sheetOf(book, SUMMARY), "建议等级", NAME));
    expect(String(contentOf(sheetOf(book, RESULTS))[1])).toContain("核验时间 2022-09-30 14:08");
    expect(contentOf(sheetOf(book, FINDINGS)).filter((row) => row.includes(NAME) && row.includes("K16"))).toEqual([]);
    expect(contentOf(sheetOf(book, "统计")).map(String)).toEqual(counted);
    expect(contentOf(sheetOf(book, SUMMARY)).filter((row) => !row.includes(NAME))).toEqual(others);
  });

  test("comes to what a new review writes", async () => {
    const { app, book } = await reviewedBook();
    connect(book);
    await followed(app);
    const live = [SUMMARY, RESULTS].map((name) => contentOf(sheetOf(book, name)));
    await app.review({});
    const fresh = [SUMMARY, RESULTS].map((name) => contentOf(sheetOf(book, name)));
    const changes = new Set(["新增", "已改", "未改"]);
    const columns = (live[1]?.[2] ?? []).flatMap((header, column) => (changes.has(String(header)) ? [column] : []));
    const bare = (rows: CellValue[][]): CellValue[][] => rows.map((row) => row.filter((_, column) => !columns.includes(column)));
    expect(live[0]).toEqual(fresh[0]);
    expect(bare(live[1]!)).toEqual(bare(fresh[1]!));
  });

  test("nothing where nothing differs, though the minute does", async () => {
    const { app, book, wait } = await reviewedBook();
    wait(3);
    const before = stateOf(book);
    formOf(book, LINE).setContent(300, 0, { value: "备注" });
    const { later } = await followed(app);
    expect(later).toEqual([]);
    const without = (state: unknown[]): unknown[] => state.filter((sheet) => !(sheet as { name: string }).name.includes(LINE));
    expect(without(stateOf(book))).toEqual(without(before));
  });

  test("leaves what users wrote over it, and the cell that is selected", async () => {
    const { app, book } = await reviewedBook();
    const summary = sheetOf(book, SUMMARY);
    const row = contentOf(summary).findIndex((cells) => cells.includes(NAME));
    const header = contentOf(summary).find((cells) => cells.includes("结论")) ?? [];
    const column = (title: string): number => header.indexOf(title);
    summary.setContent(row, column("结论"), { value: "领导已定" });
    await rest();
    const tier = `${String.fromCharCode(65 + column("建议等级"))}${row + 1}`;
    await app.goTo(`${SUMMARY}!${tier}`);
    connect(book);
    const { later } = await followed(app);
    expect(later).toEqual([SUMMARY]);
    expect(contentOf(summary)[row]?.[column("结论")]).toBe("领导已定");
    expect(under(summary, "建议等级", NAME)).toBe("未达标");
    expect(under(sheetOf(book, RESULTS), "建议等级", NAME)).not.toBe("未达标");
  });

  test("not 问题清单 while the user looks at it; a decision typed there stays with its finding", async () => {
    const { app, book } = await reviewedBook();
    const findings = sheetOf(book, FINDINGS);
    book.active = findings;
    const header = contentOf(findings)[2] ?? [];
    const key = contentOf(findings).findIndex((cells) => cells.includes("苏州示例辛建筑材料有限公司"));
    for (const [title, value] of [["处理", "保留"], ["说明", "已看过"], ["处理人", "王某"]] as const) findings.setContent(key, header.indexOf(title), { value });
    connect(book);
    const before = contentOf(findings);
    const { later } = await followed(app);
    expect(later).toEqual([FINDINGS]);
    expect(contentOf(findings)).toEqual(before);
    book.active = sheetOf(book, SUMMARY);
    connect(book, 151, 152);
    expect((await followed(app)).later).toEqual([]);
    const decided = contentOf(findings).filter((cells) => cells[header.indexOf("说明")] === "已看过");
    expect(decided.map((cells) => cells[header.indexOf("编号")])).toEqual([before[key]?.[header.indexOf("编号")]]);
    expect(contentOf(findings).length).toBeLessThan(before.length);
  });

  test("a score typed beside an enterprise counts, stays, and is not lost by an undo", async () => {
    const { app, book } = await reviewedBook();
    const results = sheetOf(book, RESULTS);
    const header = contentOf(results)[2]!.map((value) => String(value).split("\n")[0]);
    const row = contentOf(results).findIndex((cells) => cells.includes(NAME));
    for (const [column, title] of header.entries()) if (title?.endsWith("（人工）") && typeof contentOf(results)[row]?.[column] !== "undefined") results.setContent(row, column, { value: 1 });
    await followed(app);
    expect(under(results, "人工评分", NAME)).toBe(4);
    const { problems } = await app.undo({});
    expect(problems.map(({ sheet }) => sheet)).toEqual([RESULTS]);
    expect(book.sheet(RESULTS)).not.toBeNull();
  });

  test("an edit while the results of the one before are being written goes on from there", async () => {
    const { app, book } = await reviewedBook();
    connect(book);
    await rest();
    const first = await app.recheck({});
    // Users type between the requests of the host, not during one.
    await new Promise((resolve) => setTimeout(resolve, 0));
    connect(book, 151, 148);
    await rest();
    const second = await app.recheck({});
    await Promise.all([first?.written, second?.written]);
    expect(under(sheetOf(book, SUMMARY), "建议等级", NAME)).toBe("未达标");
    expect(under(sheetOf(book, RESULTS), "建议等级", NAME)).toBe("未达标");
    const live = contentOf(sheetOf(book, FINDINGS)).filter((row) => row.includes("K16"));
    expect(live.length).toBeGreaterThan(0);
  });
});

describe("sheets that change otherwise", () => {
  test("a renamed summary is followed under its new name, a deleted form leaves the results", async () => {
    const { app, book } = await reviewedBook();
    sheetOf(book, SUMMARY).name = "苏州";
    await rest();
    connect(book);
    expect((await followed(app)).later).toEqual([]);
    expect(under(sheetOf(book, "苏州"), "建议等级", NAME)).not.toBe("未达标");
    const rows = contentOf(sheetOf(book, RESULTS)).length;
    book.deleteSheet(formOf(book, LINE));
    // It was the only one of its industry, which 统计 lists by name.
    expect((await followed(app)).later).toEqual(["统计"]);
    expect(contentOf(sheetOf(book, RESULTS))).toHaveLength(rows - 1);
    expect(rowOn(sheetOf(book, RESULTS), NAME)).toEqual([]);
  });

  test("a row inserted above the table leaves the columns beside it to the next review", async () => {
    const { app, book } = await reviewedBook();
    const summary = sheetOf(book, SUMMARY);
    summary.shift({ axis: "row", at: 0, count: 1, from: 0, to: 16_383 });
    connect(book);
    const before = contentOf(summary);
    const { later } = await followed(app);
    expect(later).toEqual([SUMMARY]);
    expect(contentOf(summary)).toEqual(before);
  });

  test("our own sheets that were renamed are found by their title; a user's sheet of their name is left alone", async () => {
    const { app, book } = await reviewedBook();
    const results = sheetOf(book, RESULTS);
    results.name = "结果存档";
    const other = book.addSheet(RESULTS);
    await rest();
    connect(book);
    expect((await followed(app)).later).toEqual([]);
    expect(under(results, "建议等级", NAME)).not.toBe("未达标");
    expect(contentOf(results)[0]?.[0]).toBe(RESULT_TITLES.results);
    expect(contentOf(other)).toEqual([]);
  });

  test("another user's edit is followed like one's own; what that user's add-in wrote already stays", async () => {
    const { app, book, elsewhere } = await reviewedBook();
    const summary = sheetOf(book, SUMMARY);
    const row = contentOf(summary).findIndex((cells) => cells.includes(NAME));
    const tier = (contentOf(summary).find((cells) => cells.includes("建议等级")) ?? []).indexOf("建议等级");
    elsewhere(() => {
      connect(book);
      summary.setContent(row, tier, { value: "工厂级" });
    });
    const { rechecked, later } = await followed(app);
    expect([...rechecked.sheets].sort()).toEqual([SUMMARY, formOf(book, LINE).name].sort());
    expect(later).toEqual([]);
    expect(under(summary, "建议等级", NAME)).toBe("工厂级");
    expect(under(sheetOf(book, RESULTS), "建议等级", NAME)).toBe("工厂级");
    expect(String(under(summary, "不达标项", NAME))).not.toContain("K16");
  });

  test("another user's words in our columns are kept, and told", async () => {
    const { app, book, elsewhere } = await reviewedBook();
    const summary = sheetOf(book, SUMMARY);
    const row = contentOf(summary).findIndex((cells) => cells.includes(NAME));
    const tier = (contentOf(summary).find((cells) => cells.includes("建议等级")) ?? []).indexOf("建议等级");
    elsewhere(() => summary.setContent(row, tier, { value: "待定" }));
    connect(book);
    expect((await followed(app)).later).toEqual([SUMMARY]);
    expect(contentOf(summary)[row]?.[tier]).toBe("待定");
    const { problems } = await app.undo({});
    expect(problems.map(({ sheet }) => sheet)).toEqual([SUMMARY]);
  });

  test("after live writing an undo of the review leaves the workbook as it was", async () => {
    const { app, book } = await reviewedBook();
    await app.undo({});
    const before = stateOf(book);
    await app.review({});
    connect(book);
    await followed(app);
    connect(book, 151, 148);
    await followed(app);
    const { problems } = await app.undo({});
    expect(problems).toEqual([]);
    expect(stateOf(book)).toEqual(before);
  });
});

describe("a formula whose new value comes from another sheet", () => {
  /** The enterprise's rate as a formula over a sheet that is no form. */
  async function calculated(options: HostOptions = {}): Promise<OpenedBook & { readonly data: Sheet; readonly form: Sheet }> {
    const opened = await openedBook(options);
    const { book, app } = opened;
    const data = book.addSheet("台数");
    data.setContent(0, 0, { value: 148 });
    const form = formOf(book, LINE);
    const text = String(contentOf(form).flat().find((value) => String(value).includes(CONNECTED(148))));
    data.setContent(0, 1, { value: text.replace("148", "#") });
    const place = edit(form, text, "");
    form.setContent(place.row, place.column, { value: "", formula: `=SUBSTITUTE(台数!B1,"#",台数!A1)` });
    await rest();
    await app.review({});
    await rest();
    return { ...opened, data, form };
  }

  test("is noticed, and that sheet alone is read again", async () => {
    const { app, book, edits, data, form } = await calculated();
    expect(under(sheetOf(book, SUMMARY), "建议等级", NAME)).toBe("未达标");
    edits.length = 0;
    data.setContent(0, 0, { value: 151 });
    await rest();
    await rest();
    expect(edits.flat().filter((sheet) => sheet !== data.name)).toEqual([form.name]);
    const { rechecked } = await followed(app);
    expect(rechecked.sheets).toContain(form.name);
    expect(under(sheetOf(book, SUMMARY), "建议等级", NAME)).not.toBe("未达标");
  });

  test("is no edit where it comes to the same", async () => {
    const { book, edits, data, form } = await calculated();
    edits.length = 0;
    for (const devices of [151, 148]) {
      data.setContent(0, 0, { value: devices });
      book.calculate();
    }
    await rest();
    await rest();
    expect(edits.flat()).not.toContain(form.name);
  });
});

test("what was corrected since a review is told by the next one, though the list followed", async () => {
  const { app, book } = await reviewedBook();
  connect(book);
  const { rechecked } = await followed(app);
  expect(rechecked.outcome.changes).toBeNull();
  const { changes, report } = await app.review({});
  const index = report.applications.findIndex(({ enterprise }) => enterprise === NAME);
  expect(changes?.applications[index]?.corrected.map(({ rule }) => rule)).toContain("K16");
});
