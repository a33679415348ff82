import { CancelledError, WorkbookError } from "../app/ports";

/** Codes that Excel's requirement sets name. The type keeps the table below complete. */
type ExcelCode = `${Excel.ErrorCodes}`;

/** Codes of the client itself and of Excel on the web, which no type lists. */
type ClientCode =
  | "ActivityLimitReached"
  | "CannotRegisterEvent"
  | "ConnectionFailure"
  | "HostRestartNeeded"
  | "InvalidObjectPath"
  | "InvalidRequestContext"
  | "PropertyNotLoaded"
  | "RequestPayloadSizeLimitExceeded"
  | "RunMustReturnPromise"
  | "Timeout"
  | "ValueNotLoaded";

const OWN_FAULT = "本插件的调用有误。请把错误代码告知维护人员";
const TOO_LARGE = "一次传送的数据太多。请减少工作簿的内容，或拆分成几个工作簿后再试";
const EDITING = "Excel 正在编辑单元格。请按 Enter 或 Esc 结束编辑后再试";

const SENTENCES: Readonly<Record<ExcelCode | ClientCode, string>> = {
  AccessDenied: "Excel 拒绝了这一操作，工作表可能受保护，或工作簿为只读。请在“审阅”中撤销保护，或另存一份后再试",
  ActivityLimitReached: "Excel 暂时过于繁忙。请稍等片刻再试",
  ApiNotFound: "当前 Excel 版本不支持这一操作。请更新 Excel 后再试",
  CannotRegisterEvent: OWN_FAULT,
  Conflict: "有人正在同时修改这份工作簿。请稍后再试",
  ConnectionFailure: "与 Excel 的连接中断。请检查网络，关闭并重新打开核验面板后再试",
  DirtySupportingFormula: "单元格的公式尚未算完。请按 F9 重新计算后再试",
  EmptyChartSeries: "图表中有空的数据系列。请检查图表后再试",
  FilteredRangeConflict: "单元格处于筛选状态，无法写入。请先清除筛选再试",
  FormulaLengthExceedsLimit: "公式太长，Excel 无法写入。请把错误代码告知维护人员",
  GeneralException: "Excel 内部出错。请保存工作簿，关闭后重新打开再试",
  HostRestartNeeded: "Excel 需要重新启动。请保存工作簿，重启 Excel 后再试",
  InactiveWorkbook: "这份工作簿不在前台。请先点击它的窗口再试",
  InsertDeleteConflict: "插入或删除单元格会破坏其他内容。请检查合并单元格和表格后再试",
  InvalidArgument: "Excel 不接受所给的区域或内容。请检查工作表是否被改动，然后重新核验",
  InvalidBinding: OWN_FAULT,
  InvalidObjectPath: "工作表在操作中被删除或移动。请重新核验",
  InvalidOperation: "Excel 当前不允许这一操作。请结束编辑、关闭对话框后再试",
  InvalidOperationInCellEditMode: EDITING,
  InvalidReference: "引用的单元格已不存在。请重新核验",
  InvalidRequestContext: OWN_FAULT,
  InvalidSelection: "当前选中的内容不能用于这一操作。请选中一个单元格后再试",
  ItemAlreadyExists: "同名的工作表已存在。请改名后再试",
  ItemNotFound: "工作表或单元格已不存在，可能被删除或改名。请重新核验",
  MergedRangeConflict: "目标处有合并单元格。请取消合并后再试",
  NonBlankCellOffSheet: "表格边缘已有内容，无法再移动单元格。请清理最末的行或列后再试",
  NotImplemented: "当前 Excel 版本尚不支持这一操作。请更新 Excel 后再试",
  OpenWorkbookLinksBlocked: "管理员禁止打开链接的工作簿。请联系管理员",
  OperationCellsExceedLimit: TOO_LARGE,
  PivotTableRangeConflict: "目标处有数据透视表，无法写入。请移开数据透视表后再试",
  PowerQueryRefreshResourceChallenge: "数据查询需要登录。请先在 Excel 中刷新数据再试",
  PropertyNotLoaded: OWN_FAULT,
  RangeExceedsLimit: TOO_LARGE,
  RangeImageExceedsLimit: TOO_LARGE,
  RefreshWorkbookLinksBlocked: "管理员禁止刷新链接的工作簿。请联系管理员",
  RequestAborted: "Excel 中止了这一操作。请再试一次",
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  RunMustReturnPromise: OWN_FAULT,
  Timeout: "Excel 长时间没有回应。请结束单元格编辑、关闭打开的对话框后再试；已经发出的操作可能稍后才完成",
  UnsupportedFeature: "这类工作表不支持这一操作。请把内容复制到普通工作表后再试",
  UnsupportedFillType: "单元格的填充方式不受支持。请改为普通填充后再试",
  UnsupportedOperation: "Excel 不支持这一操作。请更新 Excel，或在电脑版 Excel 中再试",
  UnsupportedSheet: "这类工作表（如图表工作表、宏表）不支持这一操作。请把内容复制到普通工作表后再试",
  ValueNotLoaded: OWN_FAULT,
};

/** After these nothing else would succeed either: no use in trying the rest of the sheets. */
const HOPELESS: ReadonlySet<string> = new Set<ExcelCode | ClientCode>([
  "ActivityLimitReached",
  "ConnectionFailure",
  "HostRestartNeeded",
  "InactiveWorkbook",
  "InvalidOperationInCellEditMode",
  "InvalidRequestContext",
  "PropertyNotLoaded",
  "RunMustReturnPromise",
  "Timeout",
  "ValueNotLoaded",
]);

const TOO_LARGE_CODES: ReadonlySet<string> = new Set<ExcelCode | ClientCode>([
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);

export const EDITING_HINT = "Excel 没有回应：可能正在编辑单元格，或有对话框未关闭。请按 Enter 或 Esc 结束编辑，稍候会自动继续。";

/** The Chinese sentence for a code of Excel or its client; an unknown code is named. */
export function sentenceFor(code: string): string {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code as ExcelCode | ClientCode] : "Excel 未能完成操作。请保存后重试；仍不行时把错误代码告知维护人员";
  return `${sentence}（${code}）。`;
}

export function workbookError(code: string, cause?: unknown): WorkbookError {
  return new WorkbookError(code, sentenceFor(code), { cause });
}

/**
 * What Excel threw, as the error that the app knows. Errors of the app pass through; anything without a code of Office.js is a
 * programming error or a broken transport and is not disguised.
 */
export function toAppError(error: unknown): unknown {
  if (error instanceof WorkbookError || error instanceof CancelledError) return error;
  const code = codeOf(error);
  return code === null ? error : workbookError(code, error);
}

/** True where a smaller batch may still succeed. */
export function isWorthHalving(error: unknown): error is WorkbookError {
  return error instanceof WorkbookError && !HOPELESS.has(error.code);
}

export function isTooLarge(error: WorkbookError): boolean {
  return TOO_LARGE_CODES.has(error.code);
}

function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  if ("code" in error && typeof error.code === "string" && "name" in error && error.name === "RichApi.Error") return error.code;
  return null;
}
