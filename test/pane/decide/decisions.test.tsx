import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { WorkbookError } from "../../../src/app/ports";
import type { ReviewOutcome } from "../../../src/app/reviewApp";
import type { Finding, Report } from "../../../src/domain/review/report";
import { application, finding, MIXED_REPORT, outcome, report } from "../support/reports";
import { reviewedPane, settle } from "../support/reviewed";
import type { StubApp } from "../support/stubApp";
import { toldAs } from "../../support/told";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const card = (name: RegExp): HTMLElement => screen.getByRole("article", { name });
/** The finding around a sentence of its own. */
const item = (text: RegExp): HTMLElement => screen.getByText(text).closest("li")!;

/** The report with one finding changed, as a recheck after a decision has it. */
function withFinding(of: Report, key: string, more: Partial<Finding>): Report {
  const changed = (each: Finding): Finding => (each.key === key ? { ...each, ...more } : each);
  return { ...of, applications: of.applications.map((each) => ({ ...each, findings: each.findings.map(changed) })) };
}

async function rechecked(app: StubApp, found: ReviewOutcome): Promise<void> {
  await waitFor(() => expect(app.rechecks.length).toBeGreaterThan(0));
  app.edited = false;
  await settle(() => app.rechecks.shift()!.resolve({ outcome: found, sheets: ["问题清单"], written: Promise.resolve([]) }));
  await waitFor(() => expect(screen.queryByText("正在记入问题清单…")).toBeNull());
}

describe("放行", () => {
  const PHONE = "E14|企业2!E22";
  const GATE = "K16|企业2!D61+企业2!D60+汇总表!H5";

  async function opened(): Promise<{ app: StubApp; user: UserEvent }> {
    const pane = await reviewedPane();
    await pane.user.click(button(/^无锡样例/));
    return pane;
  }

  test("asks for 说明 and 处理人, says that no gate opens, and the list shows it at once with who, when and why", async () => {
    const { app, user } = await opened();
    await user.click(within(item(/不是 11 位/)).getByRole("button", { name: "放行" }));
    const form = within(screen.getByRole("form", { name: "放行" }));
    expect(form.getByText(/门槛只看填报内容，不会因放行而通过/)).toBeTruthy();
    expect(document.activeElement).toBe(form.getByLabelText("说明（必填）"));
    await user.click(form.getByRole("button", { name: "放行" }));
    expect([form.getByText("请写明说明。"), form.getByText("请写明处理人。")]).toHaveLength(2);
    expect(form.getByLabelText("处理人（必填）").getAttribute("aria-invalid")).toBe("true");
    expect(app.decided).toEqual([]);

    await user.type(form.getByLabelText("说明（必填）"), " 电话已核实 ");
    await user.type(form.getByLabelText("处理人（必填）"), "王某{Enter}");
    expect(app.decided).toEqual([["waive", PHONE, "企业2", { by: "王某", reason: "电话已核实" }]]);
    const waiver = { by: "王某", on: "2022-09-30", reason: "电话已核实", lifts: true };
    await rechecked(app, outcome(withFinding(MIXED_REPORT, PHONE, { waiver })));
    expect(within(item(/不是 11 位/)).getByText("已放行：王某 2022-09-30，电话已核实")).toBeTruthy();
    expect(screen.queryByRole("form")).toBeNull();
    expect(item(/不是 11 位/).contains(document.activeElement)).toBe(true);
    expect(app.reviews).toHaveLength(1);
  });

  test("remembers the name; what does not lift the finding says so", async () => {
    const { app, user } = await opened();
    for (const [text, key] of [[/不是 11 位/, PHONE], [/须提升 5G 接入/, GATE]] as const) {
      await user.click(within(item(text)).getByRole("button", { name: "放行" }));
      if (key === PHONE) await user.type(screen.getByLabelText("处理人（必填）"), "王某");
      await user.type(screen.getByLabelText("说明（必填）"), "酌情");
      await user.click(within(screen.getByRole("form")).getByRole("button", { name: "放行" }));
      const waiver = { by: "王某", on: "2022-09-30", reason: "酌情", lifts: key === PHONE };
      await rechecked(app, outcome(withFinding(MIXED_REPORT, key, { waiver })));
    }
    expect(app.decided.map(([, key, , said]) => [key, said])).toEqual([
      [PHONE, { by: "王某", reason: "酌情" }],
      [GATE, { by: "王某", reason: "酌情" }],
    ]);
    expect(within(item(/须提升 5G 接入/)).getByText(/已放行：王某 2022-09-30，酌情（按评审规则仍计入结论）/)).toBeTruthy();
  });

  test("is withdrawn by its button", async () => {
    const { app, user } = await opened();
    await user.click(within(item(/上行 900/)).getByRole("button", { name: "撤回放行" }));
    expect(app.decided).toEqual([["withdraw", "K12|企业2!D64+企业2!D65", "企业2", null]]);
    await rechecked(app, outcome(withFinding(MIXED_REPORT, "K12|企业2!D64+企业2!D65", { waiver: null })));
    expect(within(item(/上行 900/)).getByRole("button", { name: "放行" })).toBeTruthy();
  });

  test("that could not be written says why and keeps what was typed; Escape closes the form", async () => {
    const { app, user } = await opened();
    app.decisionError = new WorkbookError("ItemNotFound", toldAs("“问题清单”中找不到这个问题。"));
    await user.click(within(item(/不是 11 位/)).getByRole("button", { name: "放行" }));
    await user.type(screen.getByLabelText("说明（必填）"), "属实");
    await user.type(screen.getByLabelText("处理人（必填）"), "王某{Enter}");
    expect(await within(item(/不是 11 位/)).findByText("没有记下：“问题清单”中找不到这个问题。")).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("说明（必填）").value).toBe("属实");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("form")).toBeNull();
    expect(app.rechecks).toEqual([]);
  });

  test("waived findings stay listed and can be listed alone", async () => {
    const { user } = await reviewedPane();
    await user.click(button("查看方式"));
    await user.selectOptions(screen.getByLabelText("处理情况"), "已放行");
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(1));
    await user.click(button(/^无锡样例/));
    expect(screen.getByText(/上行 900/)).toBeTruthy();
    expect(screen.queryByText(/不是 11 位/)).toBeNull();
  });
});

describe("manual items", () => {
  const PAPERS = report([
    application("企业1", "苏州虚构精密制造有限公司", {
      findings: ["签字", "盖章", "原件"].map((what) => finding("S04", "manual", `${what}须人工核对。`, [], { key: `S04|${what}` })),
    }),
  ]);
  const check = (result: "passed" | "refuted", note: string) => ({ result, by: "李某", on: "2022-09-30", note });

  test("已核 asks for the name once, 不符 for a reason; the card counts; 清除 takes it back", async () => {
    const { app, user } = await reviewedPane(outcome(PAPERS));
    expect(within(card(/^苏州/)).getByText("人工 0/3 已核")).toBeTruthy();
    await user.click(button(/^苏州/));

    await user.click(within(item(/^签字须/)).getByRole("button", { name: "已核" }));
    await user.type(screen.getByLabelText("处理人（必填）"), "李某{Enter}");
    let now = withFinding(PAPERS, "S04|签字", { check: check("passed", "") });
    await rechecked(app, outcome(now));
    expect(within(card(/^苏州/)).getByText("人工 1/3 已核")).toBeTruthy();
    expect(within(item(/^签字须/)).getByText("已核：李某 2022-09-30")).toBeTruthy();
    expect(within(item(/^签字须/)).getByRole("button", { name: "已核" }).getAttribute("aria-pressed")).toBe("true");

    await user.click(within(item(/^原件须/)).getByRole("button", { name: "已核" }));
    expect(screen.queryByRole("form")).toBeNull();
    now = withFinding(now, "S04|原件", { check: check("passed", "") });
    await rechecked(app, outcome(now));

    await user.click(within(item(/^盖章须/)).getByRole("button", { name: "不符" }));
    await user.type(screen.getByLabelText("说明（必填）"), "缺公章");
    await user.click(within(screen.getByRole("form", { name: "不符" })).getByRole("button", { name: "不符" }));
    now = withFinding(now, "S04|盖章", { severity: "error", check: check("refuted", "缺公章") });
    await rechecked(app, outcome(now));
    expect(within(card(/^苏州/)).getByText("人工 3/3 已核 · 其中不符 1")).toBeTruthy();
    expect(within(item(/^盖章须/)).getByText("不符：李某 2022-09-30，缺公章")).toBeTruthy();

    await user.click(within(item(/^盖章须/)).getByRole("button", { name: "清除" }));
    expect(app.decided).toEqual([
      ["check", "S04|签字", "企业1", { result: "passed", by: "李某", note: "" }],
      ["check", "S04|原件", "企业1", { result: "passed", by: "李某", note: "" }],
      ["check", "S04|盖章", "企业1", { result: "refuted", by: "李某", note: "缺公章" }],
      ["check", "S04|盖章", "企业1", null],
    ]);
  });
});
