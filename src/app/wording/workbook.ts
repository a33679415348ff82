import { teller } from "../../domain/wording/told";
import { REFUSALS_ZH, type RefusalCode } from "./refusals";

/** Of the open workbook: what Excel refused, what was left as it is, and what was done until a cancel. */
export const WORKBOOK_ZH = {
  refused: ({ code }: { readonly code: RefusalCode }) => `${REFUSALS_ZH[code]}（${code}）。`,
  refusedSomehow: ({ code }: { readonly code: string }) => `Excel 未能完成操作。请保存后重试；仍不行时把错误代码告知维护人员（${code}）。`,
  stalled: () => "Excel 没有回应：可能正在编辑单元格，或有对话框未关闭。请按 Enter 或 Esc 结束编辑，稍候会自动继续。",

  isProtected: () => "工作表受保护，未作改动。请在“审阅”中撤销工作表保护后重新核验。",
  tooManyCells: ({ rows, columns }: { readonly rows: number; readonly columns: number }) =>
    `已用区域有 ${rows} 行 × ${columns} 列，过大而未读取。请删除内容之外的空行空列，保存后重新核验。`,
  cellsChanged: () => "要写入的单元格在核验期间被改动，为免覆盖，没有写入。请重新核验。",
  sheetChanged: () => "这张表在核验期间被改动，为免丢失所填内容，没有改写。请重新核验。",
  uncountable: () => "它所统计的表没有改写，所以这张表也没有改写。请按提示处理后重新核验。",
  notDrawn: () => "各数已写好，图没有画成。",
  notes: () => "批注",
  notesKept: () => "未能更新批注，标记和问题清单不受影响。",
  sheetNotesKept: () => "未能更新批注。",
  drawnOn: () => "这张表上有您添加的图，为免丢失，没有删除。",
  changedSince: () => "这里的内容在核验之后有改动，为免丢失，没有撤销。",
  rule: ({ rule }: { readonly rule: string }) => `规则 ${rule}`,
  crashed: () => "这条规则运行出错，未能核查；其余规则照常。请把规则编号告知维护人员。",
  row: ({ sheet, row }: { readonly sheet: string; readonly row: number }) => `${sheet} 第 ${row} 行`,
  /** The reason follows. */
  onSheet: ({ sheet }: { readonly sheet: string }) => `${sheet}：`,
  notWritten: ({ sheet }: { readonly sheet: string }) => `“${sheet}”没有写入：`,

  sheetGone: ({ sheet }: { readonly sheet: string }) => `找不到工作表“${sheet}”，可能已被删除或改名。请重新核验。`,
  sheetHidden: ({ sheet }: { readonly sheet: string }) => `工作表“${sheet}”已隐藏。请右键单击工作表标签，选择“取消隐藏”后再定位。`,
  notSelected: ({ sheet, cells, code }: { readonly sheet: string; readonly cells: string; readonly code: string }) =>
    `无法选中“${sheet}”的 ${cells}。请先点击这份工作簿的窗口，再试一次（${code}）。`,
  inDocument: ({ file, place }: { readonly file: string; readonly place: string }) => `这一处在 Word 文件“${file}”的${place}。请用 Word 打开查看。`,
  noAddress: ({ address }: { readonly address: string }) => `无法识别单元格地址“${address}”。请重新核验后再定位。`,
  otherWorkbook: ({ file }: { readonly file: string }) => `这个单元格在另一份工作簿“${file}”中。请打开那份工作簿后再定位。`,

  waiverIncomplete: () => "放行须写明原因和处理人。请补齐后再放行。",
  columnGone: ({ list, column }: { readonly list: string; readonly column: string }) => `“${list}”缺少“${column}”一列。请重新核验后再处理。`,
  findingGone: ({ list }: { readonly list: string }) => `“${list}”中找不到这个问题，表可能已被删除或改动。请重新核验后再处理。`,
  noCallYear: ({ example }: { readonly example: number }) => `申报年度应为四位年份，如 ${example}。`,

  onlyRead: () => "已取消：只读取了工作簿，没有作任何改动。",
  onlyChecked: () => "已取消：只核对了内容，没有作任何改动。",
  nothingChanged: () => "已取消：没有作任何改动。",
  partlyDone: () => "已取消：只完成了一部分。",
  partlyMarked: ({ done, total }: { readonly done: number; readonly total: number }) => `已取消：${total} 张工作表中有 ${done} 张的标记已更新，其余未动。`,
  partlyNoted: () => "已取消：单元格已标记，批注没有全部更新。",
  summaryNotWritten: () => "已取消：汇总表没有改写。",
  resultsNotWritten: () => "已取消：结果表没有改写。",
  onlyUpdated: ({ sheets }: { readonly sheets: readonly string[] }) => `已取消：只更新了${sheets.join("、")}。`,
  nothingAdded: () => "已取消：没有新建工作表。",
  onlyAdded: ({ sheets }: { readonly sheets: readonly string[] }) => `已取消：只新建了${sheets.join("、")}。`,
  /** These follow what a cancelled step did. */
  nothingWrittenYet: () => "汇总表和结果表没有改写，再次核验即可补全。",
  markedBefore: () => "问题单元格已标记，再次核验即可补全。",
  summaryWrittenBefore: () => "标记和汇总表已更新，再次核验即可补全。",
};

export const ofWorkbook = teller("workbook", WORKBOOK_ZH);
