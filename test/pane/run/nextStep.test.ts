import type { Finding } from "../../../src/domain/review/report";
import { INITIAL_STATE, nextStep, type PaneState } from "../../../src/pane/run/runState";
import { toldAs } from "../../support/told";
import { application, finding, MIXED_REPORT, outcome, report } from "../support/reports";

const DONE = { kind: "done", task: "review" } as const;
const found = outcome(MIXED_REPORT);
const oneItem = (more: Partial<Finding>) => outcome(report([application("企业1", "某公司", { findings: [finding("S04", "manual", "公章须人工核对。", [], more)] })]));
const checked = (result: "passed" | "refuted") => oneItem({ check: { result, by: "李某", on: "2022-09-30", note: "" } });

test.each<[string, Partial<PaneState>, "review" | "findings"]>([
  ["before the first review", {}, "review"],
  ["with findings", { run: DONE, outcome: found }, "findings"],
  ["all clean", { run: DONE, outcome: outcome(report([application("企业1", "某公司")])) }, "review"],
  ["with something for a person to check", { run: DONE, outcome: oneItem({}) }, "findings"],
  ["with that found in order", { run: DONE, outcome: checked("passed") }, "review"],
  ["with that found wrong", { run: DONE, outcome: checked("refuted") }, "findings"],
  ["after an edit that was not checked", { run: DONE, outcome: found, stale: ["企业1"] }, "review"],
  ["after an edit that was", { run: DONE, outcome: found, rechecked: ["企业1"] }, "findings"],
  ["after a recheck that failed", { run: DONE, outcome: found, recheckFailure: { kind: "told", told: toldAs("x") } }, "review"],
  ["after an error", { run: { kind: "failed", task: "review", failure: { kind: "told", told: toldAs("x") } } }, "review"],
])("the one next step %s", (_, state, expected) => {
  expect(nextStep({ ...INITIAL_STATE, ...state })).toBe(expected);
});
