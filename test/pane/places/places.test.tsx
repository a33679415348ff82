import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../../src/pane/Pane";
import { application, MIXED_REPORT, outcome, report } from "../support/reports";
import { reviewedPane, settle } from "../support/reviewed";
import { StubApp } from "../support/stubApp";

jest.setTimeout(30_000);

beforeEach(() => localStorage.clear());

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

describe("the four places", () => {
  test("one tab stop; arrows, Home and End open the next, and only its panel shows", async () => {
    const user = userEvent.setup();
    render(<Pane app={new StubApp()} />);
    await user.tab();
    expect(document.activeElement).toBe(tab("核验"));
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(tab("汇总表"));
    expect(screen.getByRole("tabpanel", { name: "汇总表" })).toBeTruthy();
    expect(screen.queryByRole("tabpanel", { name: "核验" })).toBeNull();
    await user.keyboard("{End}");
    expect(tab("设置").getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(tab("核验"));
  });

  test("汇总表 shows whom the table lists by score, with the disclaimer, and goes to the application", async () => {
    const { app, user } = await reviewedPane(outcome({ ...MIXED_REPORT, applications: [application("企业9", "满分公司", { score: { auto: 90, autoMax: 91, manual: null, manualMax: 9, lines: [] } }), ...MIXED_REPORT.applications] }));
    await user.click(tab("汇总表"));
    const panel = within(screen.getByRole("tabpanel", { name: "汇总表" }));
    expect(await panel.findByText("“汇总表”列有 3 家企业")).toBeTruthy();
    expect(panel.getByText(/辅助评分（非官方评价标准）/)).toBeTruthy();
    await user.click(panel.getByRole("button", { name: "满分公司" }));
    expect(app.visited).toEqual(["企业9!A1"]);
  });

  test("规则 finds a rule by its words, with clause and remedy, and says how a conclusion comes about", async () => {
    const user = userEvent.setup();
    render(<Pane app={new StubApp()} />);
    await user.click(tab("规则"));
    await user.type(await screen.findByRole("searchbox", {}, { timeout: 20_000 }), "K16");
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(1));
    await user.click(button(/^K16/));
    const card = within(screen.getByRole("article", { name: "K16" }));
    expect(card.getByText(/不低于30%/)).toBeTruthy();
    expect(card.getByText("处理建议")).toBeTruthy();
    expect(card.getAllByText(/÷ 无线联网 … 台/).length).toBeGreaterThan(0);
    await user.click(button("如何判定"));
    expect(await screen.findByText("三、辅助评分（非官方评价标准）")).toBeTruthy();
    expect(screen.getByText(/G1 5G 无线联网率不低于 30%/)).toBeTruthy();
    expect(screen.getByText("100 分")).toBeTruthy();
  });

  test("设置: language at once, and all kept for the next time", async () => {
    const user = userEvent.setup();
    const { unmount } = render(<Pane app={new StubApp()} />);
    await user.click(tab("设置"));
    await user.selectOptions(await screen.findByLabelText("语言"), "English");
    expect(tab("Settings")).toBeTruthy();
    await user.click(screen.getByLabelText("Recheck after an edit"));
    unmount();
    render(<Pane app={new StubApp()} />);
    await user.click(tab("Settings"));
    expect((await screen.findByLabelText<HTMLInputElement>("Recheck after an edit")).checked).toBe(false);
  });

  test("the three lines of the first run can be dismissed; a sample is offered where there is one", async () => {
    const user = userEvent.setup();
    const opened = jest.fn();
    const { unmount } = render(<Pane app={new StubApp()} onSample={opened} />);
    await user.click(button("打开示例"));
    expect(opened).toHaveBeenCalledTimes(1);
    await user.click(button("知道了，不再显示"));
    expect(screen.queryByText(/数据不离开/)).toBeNull();
    unmount();
    render(<Pane app={new StubApp()} />);
    expect(screen.queryByText(/数据不离开/)).toBeNull();
    expect(screen.queryByRole("button", { name: "打开示例" })).toBeNull();
  });
});

describe("the findings one by one", () => {
  test("next and previous go from cell to cell, around the ends, by button and by key", async () => {
    const { app, user } = await reviewedPane();
    await user.click(button("从第一个问题开始"));
    await user.click(button("下一个问题"));
    expect(app.visited).toEqual(["企业1!E22", "汇总表!B7"]);
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(app.visited.slice(2)).toEqual(["企业1!E22", "企业3!E14"]);
    const shown = within(screen.getByRole("region", { name: "逐条查看问题" }));
    expect(shown.getByText(/第 8 个，共 8 个/, { selector: "span" })).toBeTruthy();
    for (const word of ["要求", "处理建议", "条款"]) expect(await shown.findByText(word)).toBeTruthy();
  });

  test("goes through what the filter leaves", async () => {
    const { app, user } = await reviewedPane();
    await user.click(button(/^1 ?不达标/));
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(1));
    await user.click(button("从第一个问题开始"));
    expect(app.visited).toEqual(["企业2!D61"]);
  });

  test("a highlighted cell that is selected shows its finding; another cell changes nothing", async () => {
    const { app } = await reviewedPane();
    const region = (): string => screen.getByRole("region", { name: "逐条查看问题" }).textContent;
    act(() => app.listeners[0]!.onSelect("企业2!D60:E61"));
    expect(region()).toContain("29.58%");
    act(() => app.listeners[0]!.onSelect("企业2!A1"));
    expect(region()).toContain("29.58%");
    act(() => app.listeners[0]!.onSelect("企业2!A:XFD"));
    expect(region()).toContain("29.58%");
    expect(app.visited).toEqual([]);
  });

  test("by rule: each finding says whom it is about", async () => {
    const { user } = await reviewedPane();
    await user.click(button("查看方式"));
    await user.selectOptions(screen.getByLabelText("分组"), "按规则");
    await waitFor(() => expect(screen.getAllByRole("article")[0]!.getAttribute("aria-label")).toMatch(/^K16/));
    await user.click(button(/^K16/));
    expect(within(screen.getAllByRole("article")[0]!).getByText("无锡样例（集团）装备股份有限公司新能源事业部")).toBeTruthy();
  });

  test("a finding is copied as text with found, clause and remedy", async () => {
    const { user } = await reviewedPane();
    await user.click(button(/^1 ?不达标/));
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(1));
    await user.click(button("从第一个问题开始"));
    await user.click(button("复制"));
    expect(await screen.findByText("已复制")).toBeTruthy();
    const text = await navigator.clipboard.readText();
    for (const part of ["无锡样例", "不达标 K16", "发现：5G 联网 71 台", "条款：表·要素", "处理建议：核对台数", "企业2!D61"]) expect(text).toContain(part);
  });
});

describe("states", () => {
  test("stale after an edit, where nothing is rechecked by itself", async () => {
    localStorage.setItem("factory-review.settings", JSON.stringify({ live: false }));
    const { app } = await reviewedPane();
    act(() => app.listeners[0]!.onEdit(["企业2"]));
    expect(screen.getByText(/企业2 有改动，下面还是改动前的结果/)).toBeTruthy();
    expect(app.rechecks).toHaveLength(0);
  });

  test("all clean", async () => {
    await reviewedPane(outcome(report([application("企业1", "苏州虚构精密制造有限公司")])));
    expect(screen.getByText("没有发现问题。")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "逐条查看问题" })).toBeNull();
  });
});

describe("live", () => {
  test("an edit is rechecked within a second and the list follows; open cards stay open", async () => {
    const { app, user } = await reviewedPane();
    await user.click(button(/^无锡样例/));
    app.edited = true;
    act(() => app.listeners[0]!.onEdit(["企业2"]));
    await waitFor(() => expect(app.rechecks).toHaveLength(1), { timeout: 1000 });
    const [first, second, third] = MIXED_REPORT.applications;
    const better = { ...MIXED_REPORT, applications: [first!, { ...second!, findings: second!.findings.slice(1) }, third!] };
    let written: (later: readonly string[]) => void = () => undefined;
    await settle(() => app.rechecks[0]!.resolve({ outcome: outcome(better), sheets: ["企业2"], written: new Promise((resolve) => (written = resolve)) }));
    expect(screen.getByText(/已随修改重新核对 企业2/)).toBeTruthy();
    expect(screen.queryByText(/下次“一键核验”时更新|结果表也已更新/)).toBeNull();
    await settle(() => written(["问题清单"]));
    expect(screen.getByText("问题清单 在下次“一键核验”时更新。")).toBeTruthy();
    expect(button(/^无锡样例/).getAttribute("aria-expanded")).toBe("true");
    expect(screen.queryByRole("group", { name: /29.58%，低于 30%$/ })).toBeNull();
  });

  test("a recheck that fails says so, and the results count as old", async () => {
    const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { app } = await reviewedPane();
    app.edited = true;
    act(() => app.listeners[0]!.onEdit(["企业2"]));
    await waitFor(() => expect(app.rechecks).toHaveLength(1), { timeout: 1000 });
    await settle(() => app.rechecks[0]!.reject(new Error("x")));
    expect(screen.getByText("修改后没能自动核对")).toBeTruthy();
    log.mockRestore();
  });

  test("a pane that goes away stops listening", async () => {
    const app = new StubApp();
    const user = userEvent.setup();
    const { unmount } = render(<Pane app={app} />);
    await user.click(button("一键核验"));
    await settle(() => app.reviews[0]!.resolve(outcome(MIXED_REPORT)));
    unmount();
    await waitFor(() => expect(app.stopped).toBe(1));
  });
});

test("撤销 says what it takes back, and then that it did", async () => {
  const app = new StubApp();
  app.step = { kind: "review", cells: 213 };
  const user = userEvent.setup();
  render(<Pane app={app} />);
  await user.click(button("一键核验"));
  await settle(() => app.reviews[0]!.resolve(outcome(MIXED_REPORT)));
  await user.click(await screen.findByRole("button", { name: "撤销：标记 213 个单元格" }));
  app.step = null;
  await settle(() => app.undos[0]!.resolve({ undone: true, problems: [], stale: [] }));
  expect(screen.getByText(/已撤销：标记 213 个单元格/)).toBeTruthy();
  expect(screen.queryAllByRole("article")).toEqual([]);
  await waitFor(() => expect(screen.queryByRole("button", { name: /^撤销/ })).toBeNull());
});
