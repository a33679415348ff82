import { filterGroups, NO_FILTER, resultView, type Filter, type Group } from "../../../src/pane/results/resultView";
import { application, APPLICATIONS, finding, MIXED_REPORT, report } from "../support/reports";

const view = resultView(MIXED_REPORT);
const names = (groups: readonly Group[]): string[] => groups.map((group) => (group.kind === "enterprise" ? group.application.sheet : group.kind));
const filtered = (filter: Partial<Filter>): readonly Group[] => filterGroups(view.groups, { ...NO_FILTER, ...filter });

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
    expect(group?.bySeverity.map(({ severity, findings }) => [severity, ...findings.map(({ rule }) => rule)])).toEqual([
      ["unmet", "B", "D"],
      ["warning", "C"],
      ["manual", "A"],
    ]);
  });
});

describe("filterGroups", () => {
  test.each<[string, Partial<Filter>, string[]]>([
    ["nothing", {}, ["batch", "summary", "企业1", "企业2", "企业3"]],
    ["one severity", { severities: new Set(["error"]) }, ["summary", "企业2", "企业3"]],
    ["two severities", { severities: new Set(["unmet", "manual"]) }, ["企业1", "企业2"]],
    ["a verdict: enterprises alone have one", { verdict: "pending" }, ["企业3"]],
    ["part of a name", { query: "样例" }, ["企业2"]],
    ["a name, spaced, with half-width brackets", { query: " 无锡样例 (集团)" }, ["企业2"]],
    ["blanks are no query", { query: "  " }, ["batch", "summary", "企业1", "企业2", "企业3"]],
    ["name and severity that do not meet", { query: "苏州", severities: new Set(["unmet"]) }, []],
  ])("by %s", (_, filter, expected) => {
    expect(names(filtered(filter))).toEqual(expected);
  });

  test("a group keeps only the findings that match", () => {
    const [group] = filtered({ severities: new Set(["error"]), query: "样例" });
    expect(group?.findings.map(({ rule }) => rule)).toEqual(["E14"]);
    expect(group?.bySeverity.map(({ severity }) => severity)).toEqual(["error"]);
  });
});
