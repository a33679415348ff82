import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { CancelledError, WorkbookError } from "../../src/app/ports";
import type { ReviewOutcome } from "../../src/app/reviewApp";
import { Pane } from "../../src/pane/Pane";
import { createPaneCommands } from "../../src/pane/paneCommands";
import { application, finding, MIXED_REPORT, outcome, report } from "./support/reports";
import { StubApp } from "./support/stubApp";
import { toldAs } from "../support/told";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const card = (name: RegExp | string): HTMLElement => screen.getByRole("article", { name });
const shows = (text: string | RegExp): boolean => screen.queryByText(text) !== null;

/** Settles one of the stub's promises and lets React draw what follows. */
function settle(step: () => void): Promise<void> {
  return act(() => {
    step();
    return Promise.resolve();
  });
}

async function reviewed(found: ReviewOutcome, language?: string): Promise<{ app: StubApp; user: UserEvent }> {
  const app = new StubApp();
  const user = userEvent.setup();
  render(<Pane app={app} {...(language === undefined ? {} : { language })} />);
  await user.click(await screen.findByRole("button", { name: language === undefined ? "一键核验" : "Review workbook" }));
  await settle(() => app.reviews[0]!.resolve(found));
  await screen.findByRole("heading", { level: 2 });
  return { app, user };
}

describe("before the first run", () => {
  test("says what the button does in three lines", () => {
    render(<Pane app={new StubApp()} />);
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    expect(shows(/数据不离开这个工作簿/)).toBe(true);
  });

  test("speaks English where Excel does", async () => {
    render(<Pane app={new StubApp()} language="en-US" />);
    await screen.findByRole("button", { name: "Review workbook" });
    expect(document.body.textContent).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("while it runs", () => {
  test("shows step, sheet and count, and the hint of a silent Excel", async () => {
    const app = new StubApp();
    const user = userEvent.setup();
    render(<Pane app={app} />);
    await user.click(button("一键核验"));
    expect(screen.queryByText(/数据不离开/)).toBeNull();
    const { options } = app.reviews[0]!;
    act(() => options.onProgress!({ step: "reading", done: 2, total: 12, sheet: "企业3" }));
    expect(shows("读取：企业3")).toBe(true);
    expect(shows("2/12")).toBe(true);
    const bar = screen.getByRole("progressbar", { name: "核验进度" });
    expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual(["2", "12"]);
    act(() => options.onGlance!({ passed: 5, failed: 2, unknown: 1 }));
    expect(shows("已读 8 家申报书，官方门槛初步判断：")).toBe(true);
    expect(screen.getAllByRole("definition").map(({ textContent }) => textContent)).toEqual(["5 家", "2 家", "1 家"]);
    act(() => options.onStall!(toldAs("请按 Enter 结束编辑。")));
    expect(shows("请按 Enter 结束编辑。")).toBe(true);
    act(() => options.onStall!(null));
    expect(shows("请按 Enter 结束编辑。")).toBe(false);
  });

  test("a second click does not start a second run", async () => {
    const app = new StubApp();
    const user = userEvent.setup();
    render(<Pane app={app} />);
    await user.dblClick(button("一键核验"));
    await user.click(button("清除标记"));
    expect([app.reviews.length, app.clears.length]).toEqual([1, 0]);
  });

  test("cancelled with the keyboard: says what was done, and the focus goes back to the button", async () => {
    const app = new StubApp();
    const user = userEvent.setup();
    render(<Pane app={app} />);
    await user.tab();
    await user.tab();
    await user.keyboard("{Enter}");
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(button("取消"));
    await user.keyboard("{Enter}");
    expect(shows("正在取消…")).toBe(true);
    expect(app.reviews[0]!.options.signal!.aborted).toBe(true);
    await settle(() => app.reviews[0]!.reject(new CancelledError(toldAs("已核对 4 家企业，没有写入内容。"))));
    expect(shows(/已核对 4 家企业，没有写入内容。/)).toBe(true);
    expect(document.activeElement).toBe(button("一键核验"));
  });

  test("the end of a run leaves the focus where it is", async () => {
    const app = new StubApp();
    const user = userEvent.setup();
    render(<Pane app={app} />);
    await user.click(button("一键核验"));
    button("清除标记").focus();
    await settle(() => app.reviews[0]!.resolve(outcome(MIXED_REPORT)));
    await screen.findByRole("heading", { level: 2 });
    expect(document.activeElement).toBe(button("清除标记"));
  });

  test("a pane that goes away stops its run", async () => {
    const app = new StubApp();
    const user = userEvent.setup();
    const { unmount } = render(<Pane app={app} />);
    await user.click(button("一键核验"));
    unmount();
    expect(app.reviews[0]!.options.signal!.aborted).toBe(true);
  });
});

describe("the outcome", () => {
  test("counts first, announced too", async () => {
    await reviewed(outcome(MIXED_REPORT));
    const tiles = within(screen.getByRole("group", { name: "按结论筛选" })).getAllByRole("button");
    expect(tiles.map((tile) => tile.textContent)).toEqual(["1 家达标", "1 家未达标", "1 家待更正"]);
    const spoken = screen.getAllByRole("status").map((region) => region.textContent);
    expect(spoken).toContain("核验完成：达标 1 家，未达标 1 家，待更正 1 家。");
    expect(shows("已在 3 张表上标记 9 个单元格。")).toBe(true);
    expect(shows(/评审规则 2022.1 · 判定日期 2022-09-30 · 有 2 项与出厂规则不同/)).toBe(true);
  });

  test("names the sheets that could not be done", async () => {
    await reviewed(outcome(MIXED_REPORT, { problems: [{ sheet: "企业7", reason: toldAs("受保护，没有标记。") }] }));
    expect(shows("企业7：受保护，没有标记。")).toBe(true);
  });

  test("a workbook without applications says what to open", async () => {
    await reviewed(outcome(report([])));
    expect(shows(/没有找到申报表/)).toBe(true);
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  test("a clean workbook says so", async () => {
    await reviewed(outcome(report([application("企业1", "苏州虚构精密制造有限公司")])));
    expect(shows("没有发现问题。")).toBe(true);
    expect(within(card(/苏州虚构/)).getByText("没有问题")).toBeTruthy();
  });

  test("a score never stands without its disclaimer", async () => {
    const { user } = await reviewed(outcome(MIXED_REPORT));
    const scores = screen.getAllByText(/^自动分/);
    expect(scores.map((score) => score.textContent)).toEqual(["自动分 71.5/91", "自动分 71.5/91", "自动分 0/91"]);
    for (const score of scores) expect(score.parentElement!.textContent).toContain("辅助评分（非官方评价标准）");
    await user.click(button(/^苏州虚构/));
    await user.click(button("评分明细"));
    expect(screen.getByText("提高：再接入 12 台 5G 设备 → 35%").closest("section")!.textContent).toContain("辅助评分（非官方评价标准）");
  });
});

describe("the list", () => {
  test("a closed card draws no finding; an open one shows message, clause, remedy and proposed value by severity", async () => {
    const { user } = await reviewed(outcome(MIXED_REPORT));
    expect(shows(/不是 11 位/)).toBe(false);
    const opener = button(/^无锡样例/);
    expect(opener.getAttribute("aria-expanded")).toBe("false");
    await user.click(opener);
    expect(opener.getAttribute("aria-expanded")).toBe("true");
    const opened = within(card(/^无锡样例/));
    expect(opened.getAllByRole("heading", { level: 4 }).map((heading) => heading.textContent)).toEqual([
      "为什么是“未达标”",
      "门槛",
      "评分明细",
      "不达标 1 条",
      "错误 1 条",
      "提醒 1 条",
    ]);
    for (const text of [/不是 11 位/, "表·要素「不低于30%」（K16）", /须提升 5G 接入/, "13900000000", /现场实测属实/]) {
      expect(opened.getByText(text)).toBeTruthy();
    }
    await user.click(opener);
    expect(shows(/不是 11 位/)).toBe(false);
  });

  test("gates: those not passed with their reason at once, the others on request", async () => {
    const { user } = await reviewed(outcome(MIXED_REPORT));
    await user.click(button(/^无锡样例/));
    const opened = within(card(/^无锡样例/));
    expect(opened.getByText("不达标", { selector: "li *" }).parentElement!.textContent).toBe("不达标 5G 无线联网率");
    expect(opened.queryByText(/MEC 2 套/)).toBeNull();
    await user.click(opened.getByRole("button", { name: "通过 5 项，共 6 项" }));
    expect(opened.getByText(/MEC 2 套/)).toBeTruthy();
  });

  test("each cell of a finding is a button of its own that goes there", async () => {
    const { app, user } = await reviewed(outcome(MIXED_REPORT));
    await user.click(button(/^无锡样例/));
    await user.click(button("定位到 企业2!D60"));
    await user.click(button("定位到 汇总表!H5"));
    expect(app.visited).toEqual(["企业2!D60", "汇总表!H5"]);
    expect(button("定位到 企业2!D60").textContent).toBe("定位 D60");
    expect(button("定位到 汇总表!H5").textContent).toBe("定位 汇总表 H5");
  });

  test("a cell that cannot be reached is an alert, and the list stays", async () => {
    const { app, user } = await reviewed(outcome(MIXED_REPORT));
    app.goToError = new WorkbookError("ItemNotFound", toldAs("工作表“企业2”已不存在。请重新核验。"));
    await user.click(button(/^无锡样例/));
    await user.click(button("定位到 企业2!D61"));
    expect(screen.getByRole("alert").textContent).toContain("工作表“企业2”已不存在。请重新核验。");
    expect(card(/^无锡样例/).parentElement!.closest("section")!.contains(screen.getByRole("alert"))).toBe(false);
  });

  test("severity, verdict and name narrow it; 显示全部 undoes", async () => {
    const { user } = await reviewed(outcome(MIXED_REPORT));
    const cards = (): (string | null)[] => screen.getAllByRole("article").map((article) => article.getAttribute("aria-label"));
    expect(cards()).toHaveLength(5);
    await user.click(button(/^3 ?错误/));
    await waitFor(() => expect(cards()).toEqual(["汇总表", "无锡样例（集团）装备股份有限公司新能源事业部", "未填企业名称（企业3）"]));
    expect(button(/^3 ?错误/).getAttribute("aria-pressed")).toBe("true");
    await user.type(screen.getByRole("searchbox"), "无锡");
    await waitFor(() => expect(cards()).toEqual(["无锡样例（集团）装备股份有限公司新能源事业部"]));
    await user.click(button(/^1 家 ?达标/));
    await waitFor(() => expect(screen.queryAllByRole("article")).toEqual([]));
    expect(shows("没有符合条件的内容。")).toBe(true);
    await user.click(button("显示全部"));
    await waitFor(() => expect(cards()).toHaveLength(5));
  });

  test("5,000 findings in one card and 650 cards: a page of each, more on request", async () => {
    const many = report(
      Array.from({ length: 650 }, (_, index) => application(`企业${index}`, `虚构企业${index}号`)),
      { batch: { findings: Array.from({ length: 5000 }, (_, index) => finding("X01", "warning", `重复 ${index}`, [])), outcomes: {} } },
    );
    const { user } = await reviewed(outcome(many));
    expect(screen.getAllByRole("article")).toHaveLength(50);
    await user.click(button("跨企业"));
    expect(screen.getAllByText(/^重复 \d+$/)).toHaveLength(50);
    await user.click(within(card("跨企业")).getByRole("button", { name: /还有 4950 项/ }));
    expect(screen.getAllByText(/^重复 \d+$/)).toHaveLength(100);
    await user.click(button(/还有 601 项/));
    expect(screen.getAllByRole("article")).toHaveLength(100);
  });

  test("text from forms stays text", async () => {
    const name = '<img src=x onerror="alert(1)">';
    await reviewed(outcome(report([application("企业1", name)])));
    expect(card(name)).toBeTruthy();
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("清除标记", () => {
  test("says what was removed; the list stays, the sentence about highlights goes", async () => {
    const { app, user } = await reviewed(outcome(MIXED_REPORT));
    await user.click(button("清除标记"));
    await settle(() => app.clears[0]!.resolve({ markedCells: 213, sheets: 12, problems: [{ sheet: "企业7", reason: toldAs("受保护。") }] }));
    expect(shows(/已清除 213 个单元格的标记（12 张表）/)).toBe(true);
    expect(shows("企业7：受保护。")).toBe(true);
    expect(shows(/已在 3 张表上标记/)).toBe(false);
    expect(screen.getAllByRole("article")).toHaveLength(5);
  });

  test("goes back to the top, where the sentence stands", async () => {
    const { user } = await reviewed(outcome(MIXED_REPORT));
    const scrolling = screen.getByRole("heading", { level: 2 }).closest("section")!.parentElement!;
    scrolling.scrollTop = 400;
    await user.click(button("清除标记"));
    expect(scrolling.scrollTop).toBe(0);
  });

  test("with nothing to remove", async () => {
    const app = new StubApp();
    const user = userEvent.setup();
    render(<Pane app={app} />);
    await user.click(button("清除标记"));
    await settle(() => app.clears[0]!.resolve({ markedCells: 0, sheets: 0, problems: [] }));
    expect(shows("没有需要清除的标记。")).toBe(true);
  });
});

describe("errors", () => {
  test("Excel's are told in their own sentence", async () => {
    const app = new StubApp();
    const user = userEvent.setup();
    render(<Pane app={app} />);
    await user.click(button("一键核验"));
    await settle(() => app.reviews[0]!.reject(new WorkbookError("AccessDenied", toldAs("工作簿受保护。请撤销保护后再试。"))));
    expect(shows("核验没有完成")).toBe(true);
    expect(shows(/工作簿受保护。请撤销保护后再试。/)).toBe(true);
  });

  test("a programming error is never shown raw", async () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const app = new StubApp();
    const user = userEvent.setup();
    render(<Pane app={app} />);
    await user.click(button("一键核验"));
    await settle(() => app.reviews[0]!.reject(new TypeError("secret is undefined")));
    expect(document.body.textContent).toContain("程序内部出错（TypeError）");
    expect(document.body.textContent).not.toContain("secret");
    log.mockRestore();
  });

  test("a list that cannot be drawn says where the results are", async () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const app = new StubApp();
    const user = userEvent.setup();
    render(<Pane app={app} />);
    await user.click(button("一键核验"));
    await settle(() => app.reviews[0]!.resolve(outcome({ ...MIXED_REPORT, policy: null } as never)));
    expect((await screen.findByRole("alert")).textContent).toContain("核验结果已写入工作簿");
    log.mockRestore();
  });
});

describe("commands from outside", () => {
  test("start the same tasks, also when sent before the pane was there", async () => {
    const app = new StubApp();
    const commands = createPaneCommands();
    commands.send("review");
    render(<Pane app={app} commands={commands} />);
    await waitFor(() => expect(app.reviews).toHaveLength(1));
    await settle(() => app.reviews[0]!.resolve(outcome(MIXED_REPORT)));
    act(() => commands.send("clearMarks"));
    expect(app.clears).toHaveLength(1);
  });

  test("another workbook's app starts afresh", async () => {
    const first = new StubApp();
    const user = userEvent.setup();
    const { rerender } = render(<Pane app={first} />);
    await user.click(button("一键核验"));
    await settle(() => first.reviews[0]!.resolve(outcome(MIXED_REPORT)));
    await screen.findAllByRole("article");
    rerender(<Pane app={new StubApp()} />);
    expect(screen.queryAllByRole("article")).toEqual([]);
    expect(shows(/数据不离开/)).toBe(true);
  });
});
