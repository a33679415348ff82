import { FIRST_ARRANGEMENT, NO_FILTER, resultView, shownGroups, type Arrangement, type Filter, type Group } from "../../../src/pane/results/resultView";
import { application, APPLICATIONS, finding, MIXED_REPORT, report } from "../support/reports";

const [first, second, third] = APPLICATIONS;
const view = resultView({
  ...MIXED_REPORT,
  applications: [{ ...first!, industries: ["装备制造", "家电"] }, { ...second!, city: "", industries: [] }, third!],
});
const nameOf = (group: Group): string => (group.kind === "enterprise" ? group.application.sheet : group.kind === "rule" ? group.rule : group.kind);
const names = (groups: readonly Group[]): string[] => groups.map(nameOf);
const filtered = (filter: Partial<Filter>): readonly Group[] => shownGroups(view.groups, { ...NO_FILTER, ...filter }, FIRST_ARRANGEMENT);
const arranged = (arrangement: Partial<Arrangement>, filter: Partial<Filter> = {}): readonly Group[] =>
  shownGroups(view.groups, { ...NO_FILTER, ...filter }, { ...FIRST_ARRANGEMENT, ...arrangement });

describe("resultView", () => {
  test("counts each enterprise under one verdict", () => {
    expect(view.verdicts).toEqual({ met: 1, unmet: 1, pending: 1 });
    const tiers = (["产线级", "车间级", "工厂级", "未达标", "数据待更正"] as const).map((suggestedTier) => application("表", "某", { suggestedTier }));
    expect(resultView(report(tiers)).verdicts).toEqual({ met: 3, unmet: 1, pending: 1 });
  });

  test("counts every finding once, those of the summary table and across enterprises included", () => {
    expect(view.severities).toEqual({ unmet: 1, error: 3, warning: 3, manual: 1 });
  });

  test("groups: across enterprises, summary table, then the enterprises in the report's order", () => {
    expect(names(view.groups)).toEqual(["batch", "summary", "企业1", "企业2", "企业3"]);
    expect(new Set(view.groups.map(({ id }) => id)).size).toBe(5);
  });

  test("a summary table or batch without findings has no group", () => {
    const clean = report(APPLICATIONS, { summary: { file: "", sheet: "汇总表", recommender: "", rows: 3, findings: [] } });
    expect(names(resultView(clean).groups)).toEqual(["企业1", "企业2", "企业3"]);
  });

  test("the findings of a group stand by severity, most severe first, whatever their order was", () => {
    const mixed = application("表", "某", {
      findings: [finding("A", "manual", "a", []), finding("B", "unmet", "b", []), finding("C", "warning", "c", []), finding("D", "unmet", "d", [])],
    });
    const [group] = resultView(report([mixed])).groups;
    expect(group?.bySeverity.map(({ severity, entries }) => [severity, ...entries.map((entry) => entry.finding.rule)])).toEqual([
      ["unmet", "B", "D"],
      ["warning", "C"],
      ["manual", "A"],
    ]);
  });
});

describe("filters", () => {
  test.each<[string, Partial<Filter>, string[]]>([
    ["nothing", {}, ["batch", "summary", "企业1", "企业2", "企业3"]],
    ["one severity", { severities: new Set(["error"]) }, ["summary", "企业2", "企业3"]],
    ["two severities", { severities: new Set(["unmet", "manual"]) }, ["企业1", "企业2"]],
    ["a verdict: enterprises alone have one", { verdict: "pending" }, ["企业3"]],
    ["part of a name", { query: "样例" }, ["企业2"]],
    ["a name, spaced, with half-width brackets", { query: " 无锡样例 (集团)" }, ["企业2"]],
    ["blanks are no query", { query: "  " }, ["batch", "summary", "企业1", "企业2", "企业3"]],
    ["words of a message", { query: "联系人手机" }, ["batch", "企业2"]],
    ["a rule", { rule: "K16" }, ["企业2"]],
    ["a tier", { tier: "工厂级" }, ["企业1"]],
    ["a city: enterprises alone have one", { city: "苏州市" }, ["企业1", "企业3"]],
    ["no known city", { city: "未写明" }, ["企业2"]],
    ["one of an enterprise's industries", { industry: "家电" }, ["企业1"]],
    ["no industry", { industry: "未写明" }, ["企业2"]],
    ["a band of scores", { scoreBand: "70 至 80 分" }, ["企业1", "企业2"]],
    ["a gate that was failed or could not be decided", { gate: "G1" }, ["企业2", "企业3"]],
    ["a gate that all passed", { gate: "G2" }, []],
    ["a city and what was found there", { city: "苏州市", severities: new Set(["error"]) }, ["企业3"]],
    ["a city and a name that do not meet", { city: "未写明", query: "苏州" }, []],
    ["waived", { state: "waived" }, ["企业2"]],
    ["still counting", { state: "open" }, ["batch", "summary", "企业1", "企业2", "企业3"]],
    ["not looked at by a person", { state: "unchecked" }, ["企业1"]],
    ["new, where there was no run before", { state: "added" }, []],
    ["name and severity that do not meet", { query: "苏州", severities: new Set(["unmet"]) }, []],
  ])("by %s", (_, filter, expected) => {
    expect(names(filtered(filter))).toEqual(expected);
  });

  test("new against the run before, by whose they are", () => {
    const none = { added: [], corrected: [], same: 0 };
    const applications = [none, { added: ["E14|企业2!E22"], corrected: [], same: 2 }, none];
    const { groups } = resultView(MIXED_REPORT, { applications, others: { ...none, added: ["S03|汇总表!B7+企业3!E13"] } });
    const added = shownGroups(groups, { ...NO_FILTER, state: "added" }, FIRST_ARRANGEMENT);
    expect(added.map((group) => [nameOf(group), ...group.entries.map((entry) => entry.finding.rule)])).toEqual([
      ["summary", "S03"],
      ["企业2", "E14"],
    ]);
  });

  test("a group keeps only the findings that match", () => {
    const [group] = filtered({ severities: new Set(["error"]), query: "样例" });
    expect(group?.entries.map((entry) => entry.finding.rule)).toEqual(["E14"]);
    expect(group?.bySeverity.map(({ severity }) => severity)).toEqual(["error"]);
  });
});

describe("arrangements", () => {
  test("by score, those without one first", () => {
    const scored = [30, 90, 60].map((auto, index) => application(`表${index}`, "某", { score: { auto, autoMax: 91, manual: null, manualMax: 9, lines: [] } }));
    const { groups } = resultView(report(scored, { batch: { findings: [finding("X01", "warning", "重复", [])], outcomes: {} } }));
    const order = (sort: Arrangement["sort"]): string[] => names(shownGroups(groups, NO_FILTER, { by: "enterprise", sort }));
    expect(order("scoreDown")).toEqual(["batch", "表1", "表2", "表0"]);
    expect(order("scoreUp")).toEqual(["batch", "表0", "表2", "表1"]);
    expect(order("workbook")).toEqual(["batch", "表0", "表1", "表2"]);
  });

  test("by rule: every finding once, the most severe rules first", () => {
    const groups = arranged({ by: "rule" });
    expect(names(groups).at(0)).toBe("K16");
    expect(groups.flatMap(({ entries }) => entries)).toHaveLength(8);
    expect(names(arranged({ by: "rule" }, { query: "样例" }))).toEqual(["K16", "E14", "K12"]);
  });
});
