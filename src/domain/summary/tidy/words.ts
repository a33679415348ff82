import { say, type SaidIn } from "../../wording/said";
import { DUPLICATES_ZH, type DuplicateSaid } from "../duplicateWords";

/** What T02 takes out of a text or puts right in it. */
export type Cleaned = "invisible" | "lineBreaks" | "spaces" | "parentheses" | "fullWidth";

/** What T04 fills in. */
export type Filled = "project" | "contact" | "phone";

/** A name or a formula that could no longer speak of the same facts. */
export type Torn =
  | { readonly kind: "name"; readonly name: string; readonly reference: string }
  /** `at` is a qualified address. */
  | { readonly kind: "formula"; readonly at: string; readonly reference: string };

interface Sheet {
  readonly sheet: string;
}

interface At {
  readonly at: string;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

const CLEANED: Readonly<Record<Cleaned, string>> = { invisible: "不可见字符或全角空格", lineBreaks: "换行", spaces: "多余的空格", parentheses: "半角括号", fullWidth: "全角字母或数字" };
const FILLED: Readonly<Record<Filled, string>> = { project: "项目名称", contact: "联系人", phone: "电话" };

/** What tidying says, in Chinese: so it stands in the journal. Rows count from 1. */
export const TIDY_ZH = {
  ...DUPLICATES_ZH,

  // What was found, and what could not be proposed.
  tableFound: ({ sheet, area, headerRow, enterprises }: Sheet & { readonly area: string; readonly headerRow: number; readonly enterprises: number }) =>
    `汇总表在“${sheet}”的 ${area}，表头在第 ${headerRow} 行，共 ${enterprises} 家企业。`,
  duplicateRows: ({ why, rows }: { readonly why: DuplicateSaid; readonly rows: readonly number[] }) => `${say(DUPLICATES_ZH, why)}：第 ${rows.join("、")} 行。`,
  numbersAreFormulas: () => "序号列用了公式，未改动；排序或删行后请核对公式的结果。",
  nameIsRelative: ({ name, formula }: { readonly name: string; readonly formula: string }) =>
    `名称“${name}”用了相对引用（${formula}），没有随行移动。整理后请在“公式 → 名称管理器”中核对。`,
  formatStays: ({ at }: At) => `${at} 的条件格式没有随行移动：无法确定移动后如何判断。整理后请核对。`,
  validationStays: ({ at }: At) => `${at} 列各行的数据有效性不同，又引用了同一行的单元格，没有随行移动。整理后请核对。`,
  rowsHidden: () => "表中有隐藏或被筛选掉的行，未提出移动、删除行。请先清除筛选、取消隐藏，再整理一次。",
  rowsMerged: ({ at }: At) => `${at} 处有跨行的合并单元格，未提出移动、删除行。请先取消合并，再整理一次。`,
  rowsPartlyInList: () => "表中的行一部分在 Excel 表格（插入的“表格”）之内、一部分在外，未提出移动、删除行。请先调整表格的大小。",
  somethingBeside: ({ at }: At) => `汇总表旁边的 ${at} 另有内容，未提出删除行，以免一并删去。`,

  // Why a chosen edit is not done.
  cellChanged: () => "预览之后，这里的内容有改动，为免覆盖，没有写入。请重新整理。",
  rowsChanged: () => "预览之后，表中的行有改动，没有移动、删除行，也没有重编序号。请重新整理。",
  sheetGone: ({ sheet }: Sheet) => `工作表“${sheet}”已不在，没有写入。`,
  oneDuplicateStays: () => "重复的几行不能全部删去，保留了第一行。",
  wouldTear: ({ torn }: { readonly torn: readonly Torn[] }) => `${torn.map(tornText).join("，")}：行动了以后它指的内容会散开或丢失，因此有的行没有移动或删除。`,

  // Why a tidy is not taken back.
  cellChangedSince: () => "整理之后，这里又有改动。撤销会覆盖这些改动，因此没有撤销；请先改回，或保留现状。",
  rowsMovedSince: () => "整理之后，表中的行有增删或移动，无法原样恢复，因此没有撤销。",
  sheetGoneSince: ({ sheet }: Sheet) => `工作表“${sheet}”已不在或已改名，无法撤销。`,
  nameChangedSince: ({ name, formula }: { readonly name: string; readonly formula: string }) =>
    `整理之后，名称“${name}”又有改动，因此没有撤销。请先在“公式 → 名称管理器”中改回 ${formula}。`,
  rowsHiddenSince: () => "表中有隐藏或被筛选掉的行，无法恢复行的顺序。请先清除筛选、取消隐藏，再撤销。",

  // Why an edit is proposed.
  cleaned: ({ found }: { readonly found: readonly Cleaned[] }) => `去除或改正${found.map((each) => CLEANED[each]).join("、")}`,
  blankRow: () => "数据中间的空行",
  numberedBlankRow: () => "只有序号、没有企业的行",
  strayRow: () => "这一行不是企业，混在数据中间",
  filledIn: ({ sheet, what }: Sheet & { readonly what: Filled }) => `汇总表未填，按“${sheet}”的${FILLED[what]}补全`,
  asOnForm: ({ sheet }: Sheet) => `与“${sheet}”仅写法不同，按申报书统一`,
  lostZero: () => "数字格式丢失了区号前的 0，按区号补回并改为文本",
  phoneAsText: () => "号码改为文本，以免显示成科学记数",
  phoneFormat: () => "统一号码写法",
  phoneCodes: () => "统一号码写法，补回区号或去掉国际区号",
  fullName: () => "推荐单位用主管部门全称",
  ordered: () => "按推荐单位（全省惯用地区顺序）、建议等级、评分排列",
  numberedThrough: () => "序号从 1 连续编排",
  numberedPerRecommender: () => "序号按推荐单位分别从 1 编排",
  newColumn: () => "表右侧补上核验结果列",
  refreshed: () => "按本次核验更新",
  newColumnWidth: () => "新列的列宽",
  headerOnEachPage: () => "每页重复打印表头",
  a4Landscape: () => "A4 横向",
  onePageWide: () => "一页宽，页数不限",
  lined: () => "表格各格加细线边框",
  headerFont: ({ font }: { readonly font: string }) => `表头未设字体，改用${font}`,
  bodyFont: ({ font }: { readonly font: string }) => `正文未设字体，改用${font}`,
  columnTooNarrow: () => "列宽容不下内容",

  // What stands there before and after, where it is not what a cell holds.
  rowGoes: () => "（删去此行）",
  rowToEnd: () => "（移到最后一家企业之后）",
  names: ({ names }: { readonly names: readonly string[] }) => names.join("、"),
  numbers: ({ numbers }: { readonly numbers: readonly string[] }) => numbers.map((text) => text || "空").join("、"),
  notSet: () => "未设",
  rowSpan: ({ first, last }: Span) => `第 ${first}—${last} 行`,
  portrait: () => "纵向",
  landscape: () => "横向",
  pagesWide: ({ pages }: { readonly pages: number | null }) => `${pages ?? "不限"} 页宽`,
  linesMissing: () => "边框不全",
  thinLines: () => "细线边框",
  columnWidth: ({ column, points }: { readonly column: string; readonly points: number }) => `${column} 列 ${points} 磅`,
  width: ({ points }: { readonly points: number }) => `${points} 磅`,
};

export type TidySaid = SaidIn<typeof TIDY_ZH>;

/** What a cell holds, or a sentence of ours in its place. */
export type Shown = string | TidySaid;

export function shownIn(words: typeof TIDY_ZH, shown: Shown): string {
  return typeof shown === "string" ? shown : say(words, shown);
}

/** Each sentence once, in the order in which they were first said. */
export function eachOnce(said: readonly TidySaid[]): readonly TidySaid[] {
  return [...new Map(said.map((each) => [JSON.stringify(each), each])).values()];
}

function tornText(torn: Torn): string {
  switch (torn.kind) {
    case "name":
      return `名称“${torn.name}”指向 ${torn.reference}`;
    case "formula":
      return `${torn.at} 的公式引用了 ${torn.reference}`;
  }
}
