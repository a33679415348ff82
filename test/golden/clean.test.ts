/** A correct form is sent on without a word, however it is written and wherever it stands. */
import { CLEAN_PAPER, CLEAN_ROW } from "../support/cleanForm";
import { paperForm, summarySheet, type Notation, type PaperFormOptions } from "../support/paperForm";
import { complaints } from "./support/lines";
import { reportOf } from "./support/reviewOf";

const written = (notation: Partial<Notation>): PaperFormOptions => ({ notation });

const WAYS: readonly (readonly [string, PaperFormOptions])[] = [
  ["shifted", { top: 7, left: 3 }],
  ["without merged areas", { merges: false }],
  ["one award row", { awardRows: 1 }],
  ["twelve award rows", { awardRows: 12 }],
  ["ticks as √ and □", written({ tick: (ticked, option) => `${ticked ? "√" : "□"}${option}` })],
  ["ticks behind their options", written({ tick: (ticked, option) => `${option}${ticked ? "☑" : "□"}` })],
  ["ticks in brackets", written({ tick: (ticked, option) => `${ticked ? "（√）" : "（ ）"}${option}` })],
  ["filled and empty squares", written({ tick: (ticked, option) => `${ticked ? "■" : "□"} ${option}` })],
  ["options one a line", written({ between: "\n" })],
  ["the chosen options alone", written({ tick: (ticked, option) => (ticked ? option : ""), between: "、" })],
  ["blanks without underscores", written({ blank: (value) => value })],
  ["blanks in full width", written({ blank: (value) => `＿${value.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}＿` })],
  ["percents as text", written({ percent: (fraction) => ({ value: `${Number((fraction * 100).toPrecision(12))}%` }) })],
  ["percents in full width", written({ percent: (fraction) => ({ value: `${Number((fraction * 100).toPrecision(12))}％` }) })],
  ["sums as text with commas", written({ money: (wan) => ({ value: wan.toLocaleString("en-US", { maximumFractionDigits: 2 }) }) })],
  ["labels in one line", written({ label: (printed) => printed.replace(/\s+/gu, "") })],
  ["labels with colons", written({ label: (printed) => (printed.endsWith("年") ? printed : `${printed}：`) })],
];

test.each(WAYS)("%s", (_way, options) => {
  expect(complaints(reportOf([summarySheet([CLEAN_ROW]), paperForm(CLEAN_PAPER, { name: "甲", ...options })]))).toEqual([]);
});
