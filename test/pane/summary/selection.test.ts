import type { TidyEdit } from "../../../src/domain/summary/tidy/edit";
import { groupsOf, withChoice } from "../../../src/pane/summary/selection";
import { cellEdit } from "./support/proposals";

const header = cellEdit("header", "T11");
const value = cellEdit("value", "T11", { needs: "header" });
const deeper = cellEdit("deeper", "T12", { needs: "value" });
const other = cellEdit("other", "T02");
const ALL: readonly TidyEdit[] = [other, header, value, deeper];

test.each([
  ["takes what it needs, to the root", [], [deeper], true, ["deeper", "header", "value"]],
  ["leaves what needs it, to the last", ["header", "value", "deeper", "other"], [header], false, ["other"]],
  ["takes a group", ["value", "header"], [other], true, ["header", "other", "value"]],
  ["leaving one leaves what it needed", ["header", "value"], [value], false, ["header"]],
])("%s", (_, before, changed, take, after) => {
  expect([...withChoice(new Set(before), ALL, changed, take)].sort()).toEqual(after);
});

test("edits stand under their step, steps in the order of the proposal", () => {
  expect(groupsOf(ALL).map(({ step, edits }) => [step, edits.length])).toEqual([
    ["T02", 1],
    ["T11", 2],
    ["T12", 1],
  ]);
});
