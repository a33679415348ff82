/** Whatever tidying says of real tables is said in English as well. */
import { TIDY_EN } from "../../../src/domain/summary/enUS/tidy";
import { TIDY_ZH, type TidySaid } from "../../../src/domain/summary/tidy/words";
import { say } from "../../../src/domain/wording/said";
import { chineseOfOurs } from "../../support/chineseOfOurs";
import { closeHost } from "../support/books";
import { TIDY_CASES, runOf, type TidyRun } from "./tidyCases";

afterEach(closeHost);

function saidIn({ proposal, apart, conflicts, undoConflicts }: TidyRun): readonly TidySaid[] {
  return [
    ...proposal.notices,
    ...proposal.edits.flatMap(({ before, after, why }) => [before, after, why].filter((shown) => typeof shown !== "string")),
    ...(apart?.apart.map(({ why }) => why) ?? []),
    ...[...conflicts, ...undoConflicts].map(({ reason }) => reason),
  ];
}

const met = new Set<string>();

test.each(TIDY_CASES)("$name", async (each) => {
  const said = saidIn(await runOf(each));
  expect(said).not.toHaveLength(0);
  for (const sentence of said) {
    met.add(sentence.id);
    const english = say(TIDY_EN, sentence);
    expect([english, ...chineseOfOurs(english)]).toEqual([english]);
    expect(english.replace(/“[^“”]*”/gu, "")).not.toMatch(/[，。；：（）、]/u);
  }
});

test("these tables make it say everything that it can say", () => {
  expect(Object.keys(TIDY_ZH).filter((id) => !met.has(id))).toEqual([]);
});
