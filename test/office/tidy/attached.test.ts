/** What Excel's sort leaves where it is goes with its row all the same: names, formats by condition, validations. */
import { createTidyApp, type TidyApp } from "../../../src/app/tidyApp";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { suggestedIds, type TidyProposal } from "../../../src/domain/summary/tidy/propose";
import { TIDY_ZH } from "../../../src/domain/summary/tidy/words";
import { say } from "../../../src/domain/wording/said";
import { createExcelWorkbook } from "../../../src/office/excelWorkbook";
import { MAX_COLUMNS, MAX_ROWS, rectOf, type Book } from "../../../src/host/model";
import { loadBook, saveBook } from "../../../src/host/xlsx";
import { closeHost, openHost, sheetOf } from "../support/books";
import { attachedBook, stateOf } from "./messyBook";

const SETTINGS = { policy: SHIPPED_POLICY, software: "1.2.0", now: () => new Date(2022, 8, 30, 14, 5) };
const appOn = (): TidyApp => createTidyApp(createExcelWorkbook(), SETTINGS);

afterEach(closeHost);

async function proposed(): Promise<TidyProposal> {
  const found = await appOn().propose({ order: "recommender", numbering: "through" }, {});
  if (!found) throw new Error("no summary table");
  return found;
}

async function tidied(book: Book): Promise<TidyProposal> {
  openHost(book);
  const proposal = await proposed();
  expect(await appOn().apply(proposal, suggestedIds(proposal), {})).toMatchObject({ conflicts: [], problems: [] });
  return proposal;
}

const toldOf = ({ notices }: TidyProposal): string => notices.map((notice) => say(TIDY_ZH, notice)).join("\n");

const formats = (book: Book) => sheetOf(book, "汇总").conditionalFormats.list.map(({ areas, formula }) => [areas, formula] as const);

test("each goes with its row", async () => {
  const book = attachedBook();
  await tidied(book);
  expect(book.names.list.map(({ name, formula }) => [name, formula])).toEqual([["投资", "=汇总!$H$5:$H$8"], ["重点项目", "=汇总!$H$5"], ["首家", "=汇总!$B$7:$E$7"], ["隐藏", "=汇总!$H$6"]]);
  expect(formats(book)).toEqual([
    [[rectOf(4, 7, 4, 1)], "=H5>400"],
    [[rectOf(4, 0, 1, 9)], "=$H5>400"],
    [[rectOf(6, 1, 1, 1), rectOf(5, 1, 1, 2)], '=LEN("看")>0'],
    [[rectOf(4, 5, 4, 1)], "=$F5=$F$6"],
  ]);
  expect(sheetOf(book, "汇总").conditionalFormats.list[1]).toMatchObject({
    stopIfTrue: true, format: { fill: "#00FF00", bold: true, fontColor: "#9C0006", borders: { top: { style: "thin", color: "#C00000" } } },
  });
  expect(sheetOf(book, "汇总").dataValidations.list).toMatchObject([
    { areas: [rectOf(5, 5)], type: "List", formula1: "苏州市工信局,其他", prompt: { title: "推荐单位", message: "请选择" }, error: { style: "Warning", title: "推荐单位", message: "不在名单中" } },
  ]);
});

test("a format of a whole row goes with it; one of a whole column stays and goes on comparing with the same row", async () => {
  const book = attachedBook();
  const [row, column] = [{ ...rectOf(6, 0), columns: MAX_COLUMNS }, { ...rectOf(0, 7), rows: MAX_ROWS }];
  book.silently(() => {
    for (const [area, formula] of [[row, "=$B7=1"], [column, "=H1>$H$9"]] as const) {
      sheetOf(book, "汇总").conditionalFormats.add({ id: book.nextId(), areas: [area], type: "Custom", formula, format: {}, stopIfTrue: false });
    }
  });
  const before = stateOf(book);
  await tidied(book);
  expect(formats(book).slice(-2)).toEqual([[[{ ...row, row: 4 }], "=$B5=1"], [[column], "=H1>$H$6"]]);
  expect((await appOn().undo({})).undone).toBe(true);
  expect(stateOf(book)).toEqual(before);
});

test("taken back exactly, also after save and reopen, those included that went with a row that was taken out", async () => {
  const book = attachedBook();
  const before = stateOf(book);
  await tidied(book);
  expect((await appOn().undo({})).undone).toBe(true);
  expect(stateOf(book)).toEqual(before);

  const saved = await loadBook(await saveBook(attachedBook()));
  const asSaved = stateOf(saved);
  await tidied(saved);
  const reopened = await loadBook(await saveBook(saved));
  openHost(reopened);
  expect((await appOn().undo({})).undone).toBe(true);
  expect(stateOf(await loadBook(await saveBook(reopened)))).toEqual(asSaved);
});

test("where it is not certain what they would mean elsewhere, they stay and the preview says so", async () => {
  const book = attachedBook();
  book.silently(() => {
    const sheet = sheetOf(book, "汇总");
    sheet.conditionalFormats.add({ id: book.nextId(), areas: [rectOf(4, 3, 2, 1), rectOf(8, 3, 1, 1)], type: "Custom", formula: "=$H5>1", format: {}, stopIfTrue: false });
    sheet.conditionalFormats.add({ id: book.nextId(), areas: [rectOf(4, 6, 6, 1)], type: "Custom", formula: "=COUNTIF($G$5:$G$7,G5)>1", format: {}, stopIfTrue: false });
    sheet.conditionalFormats.add({ id: book.nextId(), areas: [rectOf(6, 7, 1, 1)], type: "ColorScale", format: {}, stopIfTrue: false, foreign: true });
    sheet.dataValidations.add({ id: book.nextId(), areas: [rectOf(6, 2)], type: "Custom", formula1: "=LEN($B7)>0", inCellDropDown: true, ignoreBlanks: true });
    book.names.add({ id: book.nextId(), name: "上一格", formula: "=汇总!B7", scope: null, comment: "", visible: true });
  });
  const proposal = await tidied(book);
  const told = toldOf(proposal);
  for (const part of ["名称“上一格”用了相对引用（=汇总!B7）", "汇总!D5:D6,D9 的条件格式没有随行移动", "汇总!H7 的条件格式没有随行移动", "汇总!C 列各行的数据有效性不同", "汇总!G5:G10 的条件格式没有随行移动"]) {
    expect(told).toContain(part);
  }
  expect(told.split("\n")).toHaveLength(6);
  expect(formats(book)).toContainEqual([[rectOf(6, 7, 1, 1)], undefined]);
  expect(formats(book)).toContainEqual([[rectOf(4, 6, 4, 1)], "=COUNTIF($G$5:$G$7,G5)>1"]);
  expect(sheetOf(book, "汇总").dataValidations.list).toContainEqual(expect.objectContaining({ areas: [rectOf(6, 2)], formula1: "=LEN($B7)>0" }));
});

test("a name over rows that would scatter keeps them together", async () => {
  const book = attachedBook();
  book.names.add({ id: book.nextId(), name: "前三行", formula: "=汇总!$H$5:$H$7", scope: null, comment: "", visible: true });
  openHost(book);
  const proposal = await proposed();
  expect(proposal.edits.filter(({ step }) => step === "T09")).toEqual([]);
  expect(toldOf(proposal)).toContain("名称“前三行”指向 汇总!$H$5:$H$7：行动了以后它指的内容会散开或丢失");
});

test("a name changed since the tidy is told, and nothing is taken back; formats and validations changed since then stay as they are", async () => {
  const book = attachedBook();
  await tidied(book);
  const name = book.names.list.find((each) => each.name === "重点项目");
  book.names.update(name?.id ?? "", { formula: "=汇总!$H$8" });
  expect(await appOn().undo({})).toMatchObject({ undone: false, conflicts: [{ reason: { id: "nameChangedSince", about: { name: "重点项目" } } }] });

  book.names.update(name?.id ?? "", { formula: "=汇总!$H$5" });
  const sheet = sheetOf(book, "汇总");
  const own = sheet.conditionalFormats.list[1];
  sheet.conditionalFormats.update(own?.id ?? "", { formula: "=$H5>900" });
  sheet.dataValidations.update(sheet.dataValidations.list[0]?.id ?? "", { formula1: "甲,乙" });
  expect((await appOn().undo({})).undone).toBe(true);
  expect(formats(book).filter(([, formula = ""]) => formula.includes(">900") || formula.includes("$H7>400"))).toHaveLength(1);
  expect(sheet.dataValidations.list).toMatchObject([{ formula1: "甲,乙" }]);
});
