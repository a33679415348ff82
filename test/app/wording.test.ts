/** What is told of workbooks and files: every sentence in English, and Chinese as it always was. */
import { WORD_FILE_PROBLEMS, type WordFileProblem } from "../../src/app/wordFileProblems";
import { FILE_PROBLEMS, type FileProblem } from "../../src/app/fileProblems";
import { FILES_EN } from "../../src/app/wording/enUS/files";
import { TOLD_EN } from "../../src/app/wording/enUS";
import { TOOLS_EN } from "../../src/app/wording/enUS/tools";
import { UNDO_EN } from "../../src/app/wording/enUS/undo";
import { WORKBOOK_EN } from "../../src/app/wording/enUS/workbook";
import type { FILES_ZH} from "../../src/app/wording/files";
import { ofFile } from "../../src/app/wording/files";
import { REFUSALS_ZH, type RefusalCode } from "../../src/app/wording/refusals";
import type { TOOLS_ZH } from "../../src/app/wording/tools";
import type { UNDO_ZH } from "../../src/app/wording/undo";
import { ofUndo } from "../../src/app/wording/undo";
import type { WORKBOOK_ZH } from "../../src/app/wording/workbook";
import { ofWorkbook } from "../../src/app/wording/workbook";
import { ENTRIES_EN } from "../../src/domain/record/enUS/entries";
import type { ENTRIES_ZH } from "../../src/domain/record/entryWords";
import { MERGE_EN } from "../../src/domain/summary/enUS/merge";
import type { DUPLICATES_ZH } from "../../src/domain/summary/duplicateWords";
import { LEFT_OUT_ZH, type LeftOutRow } from "../../src/domain/summary/merge/leftOutRow";
import { tellIn, together } from "../../src/domain/wording/told";
import { chineseOfOurs } from "../support/chineseOfOurs";

/** What each sentence may be about; none for one that is about nothing. */
type Cases<W> = { readonly [Id in keyof W]: W[Id] extends (...about: infer About) => string ? readonly About[] : never };

function sentences<W extends object>(words: W, cases: Cases<W>): string[] {
  return (Object.keys(cases) as (keyof W)[]).flatMap((id) => (cases[id] as readonly unknown[][]).map((about) => (words[id] as (...about: unknown[]) => string)(...about)));
}

const NONE: readonly [][] = [[]];
const codes = Object.keys(REFUSALS_ZH) as RefusalCode[];

const WORKBOOK: Cases<typeof WORKBOOK_ZH> = {
  refused: codes.map((code) => [{ code }] as const),
  refusedSomehow: [[{ code: "SomethingNew" }]],
  stalled: NONE,
  isProtected: NONE,
  tooManyCells: [[{ rows: 1048576, columns: 16384 }]],
  cellsChanged: NONE,
  sheetChanged: NONE,
  uncountable: NONE,
  notDrawn: NONE,
  notes: NONE,
  notesKept: NONE,
  sheetNotesKept: NONE,
  drawnOn: NONE,
  changedSince: NONE,
  rule: [[{ rule: "K01" }]],
  crashed: NONE,
  row: [[{ sheet: "Problems", row: 7 }]],
  onSheet: [[{ sheet: "Form" }]],
  notWritten: [[{ sheet: "问题清单" }]],
  sheetGone: [[{ sheet: "企业1" }]],
  sheetHidden: [[{ sheet: "企业1" }]],
  notSelected: [[{ sheet: "企业1", cells: "D61", code: "GeneralException" }]],
  inDocument: [[{ file: "甲.docx", place: "表3:第2行第2格" }]],
  noAddress: [[{ address: "企业1" }]],
  otherWorkbook: [[{ file: "乙.xlsx" }]],
  waiverIncomplete: NONE,
  columnGone: [[{ list: "甲.xlsx 问题清单", column: "处理" }]],
  findingGone: [[{ list: "问题清单" }]],
  noCallYear: [[{ example: 2022 }]],
  onlyRead: NONE,
  onlyChecked: NONE,
  nothingChanged: NONE,
  partlyDone: NONE,
  partlyMarked: [[{ done: 3, total: 30 }]],
  partlyNoted: NONE,
  summaryNotWritten: NONE,
  resultsNotWritten: NONE,
  onlyUpdated: [[{ sheets: ["Results", "Problems"] }]],
  nothingAdded: NONE,
  onlyAdded: [[{ sheets: ["Summary"] }]],
  nothingWrittenYet: NONE,
  markedBefore: NONE,
  summaryWrittenBefore: NONE,
};

const UNDO: Cases<typeof UNDO_ZH> = { noStep: NONE, addedChanged: NONE, sheetChanged: NONE, sheetGone: NONE, looksLost: NONE, decisionChanged: NONE, findingGone: NONE };

const FILES: Cases<typeof FILES_ZH> = {
  workbook: (Object.keys(FILE_PROBLEMS) as FileProblem[]).map((problem) => [{ problem }] as const),
  document: (Object.keys(WORD_FILE_PROBLEMS) as WordFileProblem[]).map((problem) => [{ problem }] as const),
  noForm: NONE,
};

const TOOLS: Cases<typeof TOOLS_ZH> = {
  onlyRead: NONE,
  onlyImported: [[{ count: 2 }]],
  nothingLeft: NONE,
  mergeLeft: [[{ sheets: ["Wuxi", "Suzhou"] }]],
  noTidy: NONE,
  tidyKept: NONE,
  halfway: [[{ journal: "整理记录（未完成）" }]],
  notRenamed: NONE,
  takenBack: NONE,
  halfDone: [[{ journal: "整理记录（未完成）" }]],
  halfUndone: NONE,
  journalBroken: NONE,
};

const ENTRIES: Cases<typeof ENTRIES_ZH> = {
  onlyManual: [[{ word: "已核" }]],
  notManual: [[{ word: "放行" }]],
  waiverIncomplete: NONE,
  noDecision: [[{ word: "通过" }]],
  noScore: [[{ column: "安全·防护措施（人工）", typed: "９", max: 2 }]],
};

const stray: LeftOutRow = { file: "b.xlsx", sheet: "Summary", row: 8, text: "Total", why: { id: "stray" } };

test("every sentence has its English", () => {
  const english = [
    ...sentences(WORKBOOK_EN, WORKBOOK),
    ...sentences(UNDO_EN, UNDO),
    ...sentences(FILES_EN, FILES),
    ...sentences(TOOLS_EN, TOOLS),
    ...sentences(ENTRIES_EN, ENTRIES),
    ...sentences(MERGE_EN.duplicates, { sameName: NONE, sameCode: NONE, oneCharacterApart: NONE } satisfies Cases<typeof DUPLICATES_ZH>),
    ...(Object.keys(LEFT_OUT_ZH) as (keyof typeof LEFT_OUT_ZH)[]).map((id) => MERGE_EN.leftOutWhy({ ...stray, why: { id } })),
    MERGE_EN.leftOutText(stray),
  ];
  expect(english.flatMap(chineseOfOurs)).toEqual([]);
  expect(english.filter((sentence) => /undefined|\[object|[，。：；]/u.test(sentence.replace(/“[^”]*”/gu, "")))).toEqual([]);
});

test("Chinese sentences follow one another without a blank, English ones with it", () => {
  const told = together(ofWorkbook({ id: "onSheet", about: { sheet: "甲" } }), ofFile({ id: "document", about: { problem: "empty" } }), ofUndo({ id: "noStep" }));
  expect(told.chinese).toBe("甲：文档是空的。请确认选对了文件。没有可以撤销的步骤。");
  expect(tellIn(TOLD_EN, told)).toBe("甲: The document is empty. Check that it is the right file. There is nothing to undo.");
});

test("every area speaks English", () => {
  expect(tellIn(TOLD_EN, ofWorkbook({ id: "refused", about: { code: "Conflict" } }))).toBe("Someone else is changing this workbook at the same time. Try again later (Conflict).");
  expect(Object.keys(TOLD_EN)).toEqual(expect.arrayContaining(["workbook", "undo", "files", "tools", "entries", "tidy"]));
});
