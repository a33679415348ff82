import { screen, within } from "@testing-library/react";
import { APPLICATIONS, finding, MIXED_REPORT, outcome } from "../support/reports";
import { reviewedPane } from "../support/reviewed";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const card = (name: RegExp): HTMLElement => screen.getByRole("article", { name });

describe("since the last review", () => {
  const NONE = { added: [], corrected: [], same: 0 };
  const CHANGED = outcome(MIXED_REPORT, {
    changes: {
      applications: [NONE, { added: ["E14|企业2!E22"], corrected: [{ rule: "L02", message: "手机为空。" }], same: 2 }, NONE],
      others: { added: [], corrected: [{ rule: "S01", message: "汇总表缺少序号。" }], same: 2 },
    },
  });

  test("counts over all and by enterprise, badges, and what was corrected", async () => {
    const { user } = await reviewedPane(CHANGED);
    const whole = within(screen.getByRole("heading", { name: "与上次核验相比" }).closest("section")!);
    expect(whole.getByText("新增 1 · 已改 2 · 未改 4")).toBeTruthy();
    await user.click(whole.getByRole("button", { name: "已改的 2 个问题" }));
    expect(whole.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["L02 手机为空。", "S01 汇总表缺少序号。"]);

    expect(within(card(/^无锡样例/)).getByText("新增 1 · 已改 1 · 未改 2")).toBeTruthy();
    await user.click(button(/^无锡样例/));
    const badges = ["新增", "未改"].map((word) => within(card(/^无锡样例/)).getAllByText(word).length);
    expect(badges).toEqual([1, 2]);
    expect(screen.getByText(/不是 11 位/).parentElement!.textContent).toMatch(/新增$/);
  });

  test("says nothing on the first run", async () => {
    const { user } = await reviewedPane();
    await user.click(button(/^无锡样例/));
    expect(screen.queryByText(/未改|与上次核验相比/)).toBeNull();
  });
});

describe("an enterprise", () => {
  test("shows every gate on the closed card, and why its tier on the open one", async () => {
    const { user } = await reviewedPane();
    const gates = within(within(card(/^无锡样例/)).getByRole("list", { name: "门槛一览" })).getAllByRole("listitem");
    expect(gates.map(({ title }) => title).slice(0, 2)).toEqual(["G1 5G 无线联网率：不达标", "G2 应用场景普及率：通过"]);
    expect(gates).toHaveLength(6);
    for (const [name, tiers, because] of [
      [/^苏州/, "申报 工厂级 → 建议 工厂级", /门槛都通过/],
      [/^无锡样例/, "申报 工厂级 → 建议 未达标", /门槛不通过/],
      [/^未填企业名称/, "申报 未选 → 建议 数据待更正", /更正后再判/],
    ] as const) {
      await user.click(button(name));
      const why = within(within(card(name)).getByRole("heading", { level: 4, name: /^为什么是/ }).closest("section")!);
      expect([why.getByText(tiers), why.getByText(because)]).toHaveLength(2);
    }
  });

  test("has its score lines with value, points, next step and clause", async () => {
    const { user } = await reviewedPane();
    await user.click(button(/^苏州/));
    await user.click(button("评分明细"));
    const [line] = APPLICATIONS[0]!.score.lines;
    const shown = screen.getByText(line!.item).closest("li")!;
    for (const part of ["6/12", "30%", "再接入 12 台 5G 设备 → 35%", "表·要素"]) expect(shown.textContent).toContain(part);
  });
});

test("problems of the policy stand on top, lead to their cells, and cannot be waived", async () => {
  const problem = finding("POLICY", "error", "“gate.rate”应为数字。", ["评审规则!C5"]);
  const { app, user } = await reviewedPane(outcome({ ...MIXED_REPORT, policy: { ...MIXED_REPORT.policy, findings: [problem] } }));
  const notice = within(screen.getByText("评审规则有 1 处问题，更正前不评分").parentElement!);
  await user.click(notice.getByRole("button", { name: "定位到 评审规则!C5" }));
  expect(app.visited).toEqual(["评审规则!C5"]);
  await user.click(button("评审规则"));
  expect(within(card(/^评审规则$/)).queryByRole("button", { name: "放行" })).toBeNull();
});
