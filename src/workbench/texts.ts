import { FILE_PROBLEMS } from "../app/fileProblems";
import type { XlsxErrorCode } from "../host/xlsx";

/** Every text of the workbench's own; the pane has its own catalogue. */
export const texts = {
  title: "5G 全连接工厂申报核验工作台",
  paneTitle: "5G 全连接工厂申报核验",
  paneWidth: "调整窗格宽度",
  open: "打开文件",
  download: "下载",
  samples: "示例",
  fileName: "当前文件",
  local: "所有处理都在本机完成，文件不会上传。",
  opening: (name: string) => `正在打开 ${name} …`,
  preparing: "正在准备工作台…",
  drop: "松开鼠标，打开这个工作簿",
  empty: "还没有打开工作簿。把 .xlsx 文件拖到这里，或点“打开文件”。",
  close: "关闭提示",
  saved: (name: string) => `已下载 ${name}，请在浏览器的下载文件夹中查看。`,
  refused: "工作台不支持这个操作，请下载后在 Excel 中进行。",
  chartNotDrawn: "工作台不画这种图，请下载后在 Excel 中查看。",
  unsaved: {
    title: "当前工作簿有尚未下载的改动",
    body: (name: string) => `打开其他文件后，${name} 中的改动和核验结果不再保留。原文件不受影响。`,
    download: "下载后打开",
    discard: "不保留，直接打开",
    cancel: "取消",
  },
  failed: {
    open: (name: string, reason: string) => `没有打开 ${name}：${reason}`,
    save: "没有生成下载文件。工作簿仍在这里，没有丢失，请再点一次“下载”；仍不行请换用最新版 Edge 或 Chrome 浏览器。",
    grid: "表格没有显示出来。请刷新页面；仍不行请换用最新版 Edge 或 Chrome 浏览器。",
    client: "工作台没有加载完整。请检查网络后刷新页面。",
    sample: "没有取到示例工作簿。请刷新页面，或点“打开文件”打开自己的工作簿。",
    many: "一次只能打开一个工作簿，请只拖入一个文件。",
    unexpected: "读取时程序内部出错。请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”，再重新打开。",
  },
  /** Why a file could not be opened, and what to do. */
  reasons: {
    ...FILE_PROBLEMS,
    tooLarge: "文件解压后太大，浏览器打不开。请用 Excel 拆成几个工作簿，或删去其中的图片和空白格式后再打开。",
  } satisfies Record<XlsxErrorCode, string>,
} as const;
