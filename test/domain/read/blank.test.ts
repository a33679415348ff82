import { READERS } from "../../../src/domain/read/readers";
import { cell, outcome } from "./notation";

const KINDS = Object.keys(READERS) as (keyof typeof READERS)[];
const read = (kind: keyof typeof READERS, text: string) => outcome<unknown>(READERS[kind](cell(text), { date1904: false }));

test.each(["/", "／", "无", "暂无", "—", "——", "-", "－", "N/A", "不涉及", " 无。 "])("%p is an answer: nothing, in every kind of field", (text) => {
  for (const kind of KINDS.filter((each) => each !== "prose")) expect([kind, read(kind, text)]).toEqual([kind, ["blank", "saysNone"]]);
});

test.each(["", " ", "\u3000\u00A0", "____", "＿＿", "……", "\u200B"])("%p is no answer, in every kind of field", (text) => {
  for (const kind of KINDS) expect([kind, read(kind, text)]).toEqual([kind, ["blank"]]);
});

test.each(["#REF!", "#N/A", "#DIV/0!"])("%p is an error of Excel, in every kind of field", (text) => {
  for (const kind of KINDS.filter((each) => each !== "prose")) expect([kind, read(kind, text)]).toEqual([kind, ["unreadable", "cellError"]]);
});
