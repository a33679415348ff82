import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Report } from "../../../src/domain/review/report";
import { Results } from "../../../src/pane/results/Results";
import { APPLICATIONS, application, gate, MIXED_REPORT, outcome, report } from "../support/reports";
import { reviewedPane } from "../support/reviewed";

const [PASSED] = APPLICATIONS;
const gates = PASSED!.gates;
const score = PASSED!.score;

/** Four enterprises in two known cities, one of them of two industries and one without a score. */
const BATCH = report([
  application("甲", "甲公司", { score: { ...score, auto: 90.5 } }),
  application("乙", "乙公司", { industries: ["家电", "装备制造"], suggestedTier: "车间级", score: { ...score, auto: 60 } }),
  application("丙", "丙公司", { city: "无锡市", suggestedTier: "未达标", gates: [gate("G1", "fail", "低于 30%"), ...gates.slice(1)] }),
  application("丁", "丁公司", {
    city: "",
    industries: [],
    suggestedTier: "数据待更正",
    gates: [gate("G1", "unknown", "台数为空"), gate("G2", "fail", "2 个环节"), ...gates.slice(2)],
    score: { ...score, auto: 0, autoMax: 0, lines: [] },
  }),
]);

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const cards = (): (string | null)[] => screen.getAllByRole("article").map((card) => card.getAttribute("aria-label"));
const headings = (): (string | null)[] => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const section = (heading: string): HTMLElement => screen.getByRole("heading", { level: 3, name: heading }).closest("section")!;
/** Each row's texts. */
const rows = (heading: string): string[] =>
  within(section(heading))
    .getAllByRole("listitem")
    .map((row) => [...row.querySelectorAll("*")].filter(({ children, textContent }) => children.length === 0 && textContent).map(({ textContent }) => textContent).join("|"));

async function opened(of: Report) {
  const { user } = await reviewedPane(outcome(of));
  await user.click(button("图表"));
  await screen.findByRole("heading", { level: 3, name: "门槛未通过" });
  return user;
}

test("every count of the batch stands as a number beside its name", async () => {
  await opened(BATCH);
  expect(headings()).toEqual(["建议等级", "评分分布", "门槛未通过", "按设区市", "按行业"]);
  expect(rows("建议等级")).toEqual(["工厂级|1 家", "车间级|1 家", "产线级|0 家", "未达标|1 家", "数据待更正|1 家"]);
  expect(rows("评分分布")).toEqual(["90 分及以上|1 家", "80 至 90 分|0 家", "70 至 80 分|1 家", "60 至 70 分|1 家", "60 分以下|0 家"]);
  expect(within(section("评分分布")).getByText("辅助评分（非官方评价标准） · 平均 74 分 · 1 家没有评分")).toBeTruthy();
  expect(rows("门槛未通过").slice(0, 3)).toEqual([
    "G1 5G 无线联网率|2 家|不达标 1|无法判定 1",
    "G2 应用场景普及率|1 家|不达标 1",
    "G3 边缘计算节点|0 家",
  ]);
  expect(rows("按设区市")).toEqual([
    "苏州市|2 家|工厂级 1|车间级 1|平均 75.25 分",
    "无锡市|1 家|未达标 1|平均 71.5 分",
    "未写明|1 家|数据待更正 1",
  ]);
  expect(rows("按行业").map((row) => row.split("|").slice(0, 2).join())).toEqual(["装备制造,3 家", "家电,1 家", "未写明,1 家"]);
  expect(within(section("按行业")).getByText("涉及多个行业的企业，在每个行业各计一次。")).toBeTruthy();
});

test.each([
  ["建议等级", "车间级 1 家", "列出 1 项：车间级", ["乙公司"]],
  ["评分分布", "70 至 80 分 1 家", "列出 1 项：70 至 80 分", ["丙公司"]],
  ["门槛未通过", "G1 5G 无线联网率 2 家", "列出 2 项：G1 未通过", ["丙公司", "丁公司"]],
  ["按设区市", "苏州市 2 家", "列出 2 项：苏州市", ["甲公司", "乙公司"]],
  ["按设区市", "未写明 1 家", "列出 1 项：未写明", ["丁公司"]],
  ["按行业", "装备制造 3 家", "列出 3 项：装备制造", ["甲公司", "乙公司", "丙公司"]],
])("in %s, %s lists its enterprises, and the keyboard stands at what is listed", async (heading, row, listed, enterprises) => {
  const user = await opened(BATCH);
  const pressed = within(section(heading)).getByRole("button", { name: row });
  pressed.focus();
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("heading", { name: "评分分布" })).toBeNull();
  expect(document.activeElement!.textContent).toBe(listed);
  expect(cards()).toEqual(enterprises);
});

test("a row of nobody is no button, and the bars take no keyboard", async () => {
  await opened(BATCH);
  const tiers = within(section("建议等级"));
  expect(tiers.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["工厂级1 家", "车间级1 家", "未达标1 家", "数据待更正1 家"]);
  const bars = [...section("建议等级").querySelectorAll("svg")];
  expect(bars).toHaveLength(4);
  for (const bar of bars) {
    let holder: HTMLElement | null = bar.parentElement;
    while (holder && !holder.inert) holder = holder.parentElement;
    expect(holder?.closest("li")).not.toBeNull();
  }
});

test("what was opened in the list is still open after a look at the pictures", async () => {
  const { user } = await reviewedPane(outcome(BATCH));
  await user.click(button("甲公司"));
  await user.click(button("图表"));
  await screen.findByRole("heading", { level: 3, name: "门槛未通过" });
  await user.click(button("返回清单"));
  expect(button("甲公司").getAttribute("aria-expanded")).toBe("true");
});

test("a verdict chosen above the pictures shows in the list", async () => {
  const user = await opened(BATCH);
  await user.click(button(/^1 家 ?待更正$/));
  expect(cards()).toEqual(["丁公司"]);
});

test.each<[string, Report, readonly string[]]>([
  ["one city and one industry", report([application("甲", "甲公司"), application("乙", "乙公司")]), ["建议等级", "评分分布", "门槛未通过"]],
  ["no score at all", report(BATCH.applications.map((each) => ({ ...each, score: { ...score, autoMax: 0 } }))), ["建议等级", "门槛未通过", "按设区市", "按行业"]],
])("%s: what says nothing is left out", async (_, of, expected) => {
  await opened(of);
  expect(headings()).toEqual(expected);
});

test("one enterprise has no pictures", async () => {
  await reviewedPane(outcome(report(APPLICATIONS.slice(0, 1))));
  expect(screen.queryByRole("button", { name: "图表" })).toBeNull();
});

test("a recheck changes the pictures that are open", async () => {
  const user = userEvent.setup();
  const results = (of: Report) => (
    <FluentProvider theme={webLightTheme}>
      <Results outcome={outcome(of)} marksStand primary={false} selection={null} onGoTo={() => Promise.resolve()} />
    </FluentProvider>
  );
  const { rerender } = render(results(MIXED_REPORT));
  await user.click(button("图表"));
  await screen.findByRole("heading", { level: 3, name: "建议等级" });
  expect(rows("建议等级")).toContain("未达标|1 家");
  rerender(results({ ...MIXED_REPORT, applications: APPLICATIONS.map((each) => ({ ...each, suggestedTier: "车间级" })) }));
  expect(rows("建议等级")).toEqual(["工厂级|0 家", "车间级|3 家", "产线级|0 家", "未达标|0 家", "数据待更正|0 家"]);
});

test("the list is narrowed by city and industry where a batch has several", async () => {
  const { user } = await reviewedPane(outcome(BATCH));
  await user.click(button("查看方式"));
  const options = (label: string): (string | null)[] => within(screen.getByLabelText(label)).getAllByRole("option").map(({ textContent }) => textContent);
  expect(options("设区市")).toEqual(["全部设区市", "苏州市", "无锡市", "未写明"]);
  expect(options("行业")).toEqual(["全部行业", "装备制造", "家电", "未写明"]);
  await user.selectOptions(screen.getByLabelText("设区市"), "苏州市");
  await user.selectOptions(screen.getByLabelText("行业"), "家电");
  expect(screen.getByText("列出 1 项：苏州市 · 家电")).toBeTruthy();
  expect(cards()).toEqual(["乙公司"]);
});

test("where there is one city and one industry, there is nothing to choose", async () => {
  const { user } = await reviewedPane(outcome(report([application("甲", "甲公司"), application("乙", "乙公司")])));
  await user.click(button("查看方式"));
  expect(screen.queryByLabelText("设区市")).toBeNull();
  expect(screen.queryByLabelText("行业")).toBeNull();
});
