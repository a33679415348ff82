import { ComparedText, shingles, similarGroups, similarity } from "../../../src/domain/rules/shingles";

const WORDS = ["专网", "机床", "质检", "仓储", "网关", "标识", "能耗", "巡检", "装配", "排产", "溯源", "边缘", "终端", "调度", "工艺"];

/** Text that is the same for the same seed. */
function prose(seed: number, words: number): string {
  let state = seed * 2_654_435_761;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[state % WORDS.length] ?? "";
  }).join("");
}

test("a text and its shortened copy are alike, strangers are not", () => {
  const text = prose(1, 300);
  expect(similarity(shingles(text), shingles(text))).toBe(1);
  expect(similarity(shingles(text), shingles(text.slice(0, 540)))).toBeGreaterThan(0.8);
  expect(similarity(shingles(text), shingles(prose(2, 300)))).toBeLessThan(0.1);
  expect(similarity(shingles(""), shingles(""))).toBe(0);
});

test.each([40, 300, 1500])("copies among strangers of %i words are grouped, also when many copy one text", (words) => {
  const strangers = Array.from({ length: 30 }, (_, index) => prose(100 + index, words));
  const copies = Array.from({ length: 25 }, (_, index) => `${prose(7, words)}${prose(1000 + index, 2)}`);
  const pair = [prose(8, words), `${prose(9, 1)}${prose(8, words)}`];
  const groups = similarGroups([...strangers, ...copies, ...pair].map((text) => new ComparedText(text)), 0.8);
  expect(groups.map(({ members }) => members)).toEqual([copies.map((_, index) => 30 + index), [55, 56]]);
});
